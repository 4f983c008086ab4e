using System.Xml;
using Showcase.Domain;
using Showcase.Pages.Feeds;

namespace Showcase.Pages;

/// <summary>Lists of feeds (OPML 2.0), for following everyone at once in a feed reader.</summary>
internal static class Opml
{
    /// <summary>One file for the region, one for each network that offers feeds.</summary>
    public static IEnumerable<(Route Route, Func<byte[]> Make)> Write(Edition edition)
    {
        var (uses, routes, texts) = (edition.Listings.SocialUses.Where(u => u.Feeds > 0).ToArray(), edition.Routes, edition.Texts);
        if (uses.Length == 0)
            yield break;
        yield return (routes.SocialFeeds, () => Bytes(edition, texts.Format("generator.social.opml", ("inRegion", edition.InRegion)), uses));
        foreach (var use in uses)
            yield return (routes.SocialNetworkFeeds(use.Network.Id), () => Bytes(edition, texts.Format("generator.socialNetwork.title", ("network", use.Network.Name.In(edition.Language)), ("inRegion", edition.InRegion)), [use]));
    }

    private static byte[] Bytes(Edition edition, string title, IEnumerable<SocialUse> uses)
    {
        using var bytes = new MemoryStream();
        using (var w = XmlWriter.Create(bytes, AtomFeed.Xml))
        {
            w.WriteStartElement("opml");
            w.WriteAttributeString("version", "2.0");
            w.WriteStartElement("head");
            w.WriteElementString("title", title);
            w.WriteEndElement();
            w.WriteStartElement("body");
            foreach (var use in uses)
            {
                w.WriteStartElement("outline");
                w.WriteAttributeString("text", use.Network.Name.In(edition.Language));
                foreach (var (index, account) in edition.InTradeOrder(use))
                    WriteFeed(w, edition, edition.Listings.Artisans[index], account, use.FeedOf(account));
                w.WriteEndElement();
            }
            w.WriteEndElement();
            w.WriteEndElement();
        }
        return bytes.ToArray();
    }

    private static void WriteFeed(XmlWriter w, Edition edition, Artisan artisan, SocialAccount account, Uri? feed)
    {
        if (feed is null)
            return;
        var name = $"{artisan.Name} ({artisan.Trade.Name(edition.Language)}, {artisan.Address.Town})";
        w.WriteStartElement("outline");
        w.WriteAttributeString("type", "rss");
        w.WriteAttributeString("text", name);
        w.WriteAttributeString("title", name);
        w.WriteAttributeString("xmlUrl", feed.AbsoluteUri);
        w.WriteAttributeString("htmlUrl", account.Url!);
        w.WriteEndElement();
    }
}
