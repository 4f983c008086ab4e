using System.Globalization;
using System.Net;
using System.Text;
using Showcase.Domain;

namespace Showcase.Pages;

/// <summary>What machines read: sitemap, robots, redirects.</summary>
internal static class SiteFiles
{
    /// <summary>Addresses in one sitemap file, the protocol's limit.</summary>
    private const int SitemapLimit = 50_000;

    public static IEnumerable<(Route Route, Func<byte[]> Make)> Write(SitePlan plan, Uri baseUrl)
    {
        var root = baseUrl.AbsoluteUri.TrimEnd('/');
        var pages = plan.Pages.Where(p => p is not (Page.NotFound or Page.Offline or Page.AdviceTable or Page.Edit or Page.EmbedFrame) && plan.OriginOf(p) is null).ToArray();
        var parts = pages.Chunk(SitemapLimit).ToArray();
        if (parts.Length == 1)
        {
            yield return (new("/sitemap.xml"), () => Sitemap(plan, root, parts[0]));
        }
        else
        {
            foreach (var (number, part) in parts.Index())
                yield return (new(string.Create(CultureInfo.InvariantCulture, $"/sitemap-{number + 1}.xml")), () => Sitemap(plan, root, part));
            yield return (new("/sitemap.xml"), () => SitemapIndex(root, parts.Length));
        }
        yield return (new("/robots.txt"), () => Encoding.UTF8.GetBytes($"User-agent: *\nAllow: /\n\nSitemap: {root}/sitemap.xml\n"));
        if (plan.Redirects.Count > 0)
        {
            var prefix = baseUrl.AbsolutePath.TrimEnd('/');
            yield return (new("/_redirects"), () => Encoding.UTF8.GetBytes(string.Concat(plan.Redirects.Select(r => $"{prefix}{r.From} {prefix}{r.To} 301\n"))));
            foreach (var redirect in plan.Redirects)
                yield return (redirect.From, () => MovedPage(redirect, root));
        }
    }

    private static byte[] Sitemap(SitePlan plan, string root, IEnumerable<Page> pages)
    {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        foreach (var page in pages)
        {
            xml.Append("<url><loc>").Append(WebUtility.HtmlEncode(root)).Append(page.Route.Path).Append("</loc>");
            if (page is Page.Profile profile && plan.Listings.Artisans[profile.Index] is { } artisan && (artisan.Verified ?? artisan.Added) is { } day)
                xml.Append("<lastmod>").Append(day.Iso()).Append("</lastmod>");
            xml.Append("</url>\n");
        }
        return Encoding.UTF8.GetBytes(xml.Append("</urlset>\n").ToString());
    }

    private static byte[] SitemapIndex(string root, int parts)
    {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        for (var i = 1; i <= parts; i++)
            xml.Append(CultureInfo.InvariantCulture, $"<sitemap><loc>{WebUtility.HtmlEncode(root)}/sitemap-{i}.xml</loc></sitemap>\n");
        return Encoding.UTF8.GetBytes(xml.Append("</sitemapindex>\n").ToString());
    }

    /// <summary>For hosts that do not read <c>_redirects</c>: a page that sends on, with no script.</summary>
    private static byte[] MovedPage(Redirect redirect, string root)
    {
        var to = WebUtility.HtmlEncode(root + redirect.To);
        return Encoding.UTF8.GetBytes(
            $"<!DOCTYPE html><html lang=\"{redirect.Language}\"><head><meta charset=\"utf-8\"><title>{to}</title><link rel=\"canonical\" href=\"{to}\"><meta http-equiv=\"refresh\" content=\"0; url={to}\"><meta name=\"robots\" content=\"noindex\"></head><body><p><a href=\"{to}\">{to}</a></p></body></html>\n");
    }
}
