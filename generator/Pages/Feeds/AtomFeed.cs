using System.Text;
using System.Xml;
using Showcase.Domain;

namespace Showcase.Pages.Feeds;

/// <summary>RFC 4287.</summary>
internal static class AtomFeed
{
    internal static readonly XmlWriterSettings Xml = new() { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" };

    public static byte[] Write(Feed feed)
    {
        var routes = feed.Edition.Routes;
        using var bytes = new MemoryStream();
        using (var w = XmlWriter.Create(bytes, Xml))
        {
            w.WriteStartElement("feed", "http://www.w3.org/2005/Atom");
            w.WriteAttributeString("xml", "lang", null, feed.Edition.Language);
            w.WriteElementString("title", feed.Title);
            w.WriteElementString("id", routes.Absolute(feed.Routes.Atom));
            w.WriteElementString("updated", Moment(feed.Updated));
            Link(w, "self", routes.Absolute(feed.Routes.Atom), "application/atom+xml");
            Link(w, "alternate", feed.Page, "text/html");
            w.WriteStartElement("author");
            w.WriteElementString("name", feed.Author);
            w.WriteEndElement();
            foreach (var entry in feed.Entries)
                WriteEntry(w, entry);
            w.WriteEndElement();
        }
        return bytes.ToArray();
    }

    public static string Moment(DateOnly day) => day.Iso() + "T00:00:00Z";

    private static void WriteEntry(XmlWriter w, FeedEntry entry)
    {
        w.WriteStartElement("entry");
        w.WriteElementString("title", entry.Title);
        w.WriteElementString("id", entry.Url);
        Link(w, "alternate", entry.Url, "text/html");
        w.WriteElementString("updated", Moment(entry.Updated));
        if (entry.Published is { } published)
            w.WriteElementString("published", Moment(published));
        foreach (var category in entry.Categories)
        {
            w.WriteStartElement("category");
            w.WriteAttributeString("term", category.Term);
            w.WriteAttributeString("label", category.Label);
            w.WriteEndElement();
        }
        w.WriteElementString("summary", entry.Summary);
        w.WriteEndElement();
    }

    private static void Link(XmlWriter w, string rel, string href, string type)
    {
        w.WriteStartElement("link");
        w.WriteAttributeString("rel", rel);
        w.WriteAttributeString("type", type);
        w.WriteAttributeString("href", href);
        w.WriteEndElement();
    }
}
