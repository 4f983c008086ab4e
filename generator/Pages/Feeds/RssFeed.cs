using System.Globalization;
using System.Xml;

namespace Showcase.Pages.Feeds;

/// <summary>RSS 2.0, as the RSS Advisory Board's profile asks for it.</summary>
internal static class RssFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    public static byte[] Write(Feed feed)
    {
        using var bytes = new MemoryStream();
        using (var w = XmlWriter.Create(bytes, AtomFeed.Xml))
        {
            w.WriteStartElement("rss");
            w.WriteAttributeString("version", "2.0");
            w.WriteAttributeString("xmlns", "atom", null, Atom);
            w.WriteStartElement("channel");
            w.WriteElementString("title", feed.Title);
            w.WriteElementString("link", feed.Page);
            w.WriteElementString("description", feed.Edition.Say(feed.Edition.Settings.Description));
            w.WriteElementString("language", feed.Edition.Language);
            w.WriteElementString("lastBuildDate", Moment(feed.Updated));
            w.WriteStartElement("atom", "link", Atom);
            w.WriteAttributeString("rel", "self");
            w.WriteAttributeString("type", "application/rss+xml");
            w.WriteAttributeString("href", feed.Edition.Routes.Absolute(feed.Routes.Rss));
            w.WriteEndElement();
            foreach (var entry in feed.Entries)
                WriteItem(w, entry);
            w.WriteEndElement();
            w.WriteEndElement();
        }
        return bytes.ToArray();
    }

    private static void WriteItem(XmlWriter w, FeedEntry entry)
    {
        w.WriteStartElement("item");
        w.WriteElementString("title", entry.Title);
        w.WriteElementString("link", entry.Url);
        w.WriteElementString("description", System.Net.WebUtility.HtmlEncode(entry.Summary)); // readers take it for HTML
        foreach (var category in entry.Categories)
            w.WriteElementString("category", category.Label);
        w.WriteStartElement("guid");
        w.WriteAttributeString("isPermaLink", "true");
        w.WriteString(entry.Url);
        w.WriteEndElement();
        w.WriteElementString("pubDate", Moment(entry.Updated));
        w.WriteEndElement();
    }

    private static string Moment(DateOnly day) => day.ToString("ddd, dd MMM yyyy", CultureInfo.InvariantCulture) + " 00:00:00 GMT";
}
