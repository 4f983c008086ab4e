using System.Globalization;
using System.Text;
using System.Xml;
using Showcase.Domain;

namespace Showcase.Pages;

/// <summary>Atom feeds (RFC 4287) of new and updated vitrines: the whole region and each trade.</summary>
internal static class Feeds
{
    private const int MaxEntries = 50;

    /// <summary>Route and bytes of every feed of one language.</summary>
    public static IEnumerable<(Route Route, byte[] Bytes)> Write(Edition edition)
    {
        var (listings, routes, texts) = (edition.Listings, edition.Routes, edition.Texts);
        var site = edition.Say(edition.Settings.Name);
        yield return (routes.Feed, Atom(edition, routes.Feed, routes.Home, site, Enumerable.Range(0, listings.Artisans.Count)));
        foreach (var trade in listings.ByTrade)
        {
            var title = texts.Format("generator.titlePattern", ("page", trade.Key.Name(edition.Language)), ("site", site));
            yield return (routes.TradeFeed(trade.Key.Id), Atom(edition, routes.TradeFeed(trade.Key.Id), routes.Trade(trade.Key.Id), title, trade.Artisans));
        }
    }

    private static byte[] Atom(Edition edition, Route self, Route page, string title, IEnumerable<int> artisans)
    {
        var routes = edition.Routes;
        // A vitrine that says neither when it came nor when it was checked has no date to stand at.
        var entries = artisans.Select(i => edition.Listings.Artisans[i]).Where(a => Updated(a) is not null)
            .OrderByDescending(Updated).ThenBy(a => a.Slug).Take(MaxEntries).ToArray();
        using var bytes = new MemoryStream();
        using (var w = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            w.WriteStartElement("feed", "http://www.w3.org/2005/Atom");
            w.WriteAttributeString("xml", "lang", null, edition.Language);
            w.WriteElementString("title", title);
            w.WriteElementString("id", routes.Absolute(self));
            w.WriteElementString("updated", Moment(entries.Length > 0 ? Updated(entries[0])!.Value : new DateOnly(2000, 1, 1)));
            Link(w, "self", routes.Absolute(self), "application/atom+xml");
            Link(w, "alternate", routes.Absolute(page), "text/html");
            w.WriteStartElement("author");
            w.WriteElementString("name", edition.Settings.Publisher?.Name ?? title);
            w.WriteEndElement();
            foreach (var artisan in entries)
                WriteEntry(w, artisan, edition);
            w.WriteEndElement();
        }
        return bytes.ToArray();
    }

    private static void WriteEntry(XmlWriter w, Artisan artisan, Edition edition)
    {
        var url = edition.Routes.Absolute(edition.Routes.Artisan(artisan.Slug));
        w.WriteStartElement("entry");
        w.WriteElementString("title", artisan.Name);
        w.WriteElementString("id", url);
        Link(w, "alternate", url, "text/html");
        w.WriteElementString("updated", Moment(Updated(artisan)!.Value));
        if (artisan.Added is { } added)
            w.WriteElementString("published", Moment(added));
        w.WriteStartElement("category");
        w.WriteAttributeString("term", artisan.Trade.Id.Value);
        w.WriteAttributeString("label", artisan.Trade.Name(edition.Language));
        w.WriteEndElement();
        w.WriteElementString("summary", artisan.Translations.GetValueOrDefault(edition.Language)?.Summary ?? artisan.Summary);
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

    private static DateOnly? Updated(Artisan artisan) => artisan.Verified > artisan.Added || artisan.Added is null ? artisan.Verified : artisan.Added;

    private static string Moment(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";
}
