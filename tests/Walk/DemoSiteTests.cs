using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Dom;
using Showcase.Diagnostics;
using Showcase.Output;
using Showcase.Pages;

namespace Showcase.Tests.Walk;

/// <summary>What holds on every page of the repository's own site.</summary>
public class DemoSiteTests
{
    private const string Home = "https://vitrines-de-bretagne.example";

    private static IEnumerable<(string Path, IDocument Page)> Indexable => DemoSite.Pages.Where(p => p.Page.QuerySelector("meta[name=robots][content=noindex]") is null);

    [Fact]
    public void Every_page_has_one_heading_a_short_title_a_description_and_its_canonical_address()
    {
        // What others frame is a part of their page and no page of the site's.
        foreach (var (path, page) in DemoSite.Pages.Where(p => p.Page.QuerySelector("meta[http-equiv=refresh]") is null && !p.Path.StartsWith("embed/", StringComparison.Ordinal)))
        {
            Assert.True(page.QuerySelectorAll("h1").Length == 1, $"{path}: {page.QuerySelectorAll("h1").Length} h1");
            Assert.False(string.IsNullOrWhiteSpace(page.QuerySelector("h1")!.TextContent), path);
            Assert.True(page.Title!.Length is > 5 and <= 70, $"{path}: {page.Title}");
            Assert.False(string.IsNullOrWhiteSpace(page.QuerySelector("meta[name=description]")?.GetAttribute("content")), path);
            Assert.Equal(Home + DemoSite.RouteOf(path), page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
            Assert.Equal(path.StartsWith("en/", StringComparison.Ordinal) ? "en" : "fr", page.DocumentElement.GetAttribute("lang"));
        }
    }

    [Fact]
    public void No_two_pages_of_a_language_have_one_title()
    {
        var same = Indexable.GroupBy(p => (p.Page.DocumentElement.GetAttribute("lang"), p.Page.Title)).Where(g => g.Count() > 1).Select(g => $"{g.Key}: {string.Join(' ', g.Select(p => p.Path))}");
        Assert.Equal("", string.Join('\n', same));
    }

    [Fact]
    public void Alternates_answer_each_other()
    {
        var pages = DemoSite.Pages.ToDictionary(p => Home + DemoSite.RouteOf(p.Path), p => p.Page);
        foreach (var (address, page) in pages)
        {
            var alternates = Alternates(page);
            Assert.Equal(alternates.Count, alternates.Select(a => a.Language).Distinct().Count());
            if (alternates.Count > 0)
                Assert.Contains((page.DocumentElement.GetAttribute("lang")!, address), alternates);
            foreach (var (language, other) in alternates)
            {
                Assert.True(pages.ContainsKey(other), $"{address}: {other}");
                Assert.Equal(language, pages[other].DocumentElement.GetAttribute("lang"));
                Assert.Equal(alternates, Alternates(pages[other]));
            }
        }

        static List<(string Language, string Address)> Alternates(IDocument page) =>
            [.. page.QuerySelectorAll("link[rel=alternate][hreflang]").Select(l => (l.GetAttribute("hreflang")!, l.GetAttribute("href")!))];
    }

    [Fact]
    public void The_sitemap_holds_the_indexable_pages_and_no_other()
    {
        var listed = XDocument.Parse(DemoSite.Read("sitemap.xml")).Descendants().Where(e => e.Name.LocalName == "loc").Select(e => e.Value).ToArray();
        Assert.Equal(listed.Length, listed.Distinct().Count());
        Assert.Equal(Indexable.Select(p => Home + DemoSite.RouteOf(p.Path)).Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Feeds_are_Atom_with_addresses_for_ids()
    {
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var feeds = Directory.GetFiles(DemoSite.Dist, "feed.xml", SearchOption.AllDirectories);
        Assert.True(feeds.Length > 40);
        foreach (var file in feeds)
        {
            var feed = XDocument.Load(file).Root!;
            var path = "/" + Path.GetRelativePath(DemoSite.Dist, file);
            Assert.Equal(atom + "feed", feed.Name);
            Assert.Equal(Home + path, feed.Element(atom + "id")!.Value);
            Assert.Equal(Home + path, feed.Elements(atom + "link").Single(l => l.Attribute("rel")!.Value == "self").Attribute("href")!.Value);
            foreach (var element in (string[])["title", "updated", "author"])
                Assert.NotNull(feed.Element(atom + element));
            var ids = feed.Elements(atom + "entry").Select(e => e.Element(atom + "id")!.Value).ToArray();
            Assert.Equal(ids.Length, ids.Distinct().Count());
            Assert.All(ids, id => Assert.True(File.Exists(Path.Combine(DemoSite.Dist, id[(Home.Length + 1)..], "index.html")), id));
            var dates = feed.Elements(atom + "entry").Select(e => DateTimeOffset.Parse(e.Element(atom + "updated")!.Value, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
            Assert.Equal(dates.OrderDescending(), dates);
        }
    }

    [Fact]
    public void Structured_data_parses_and_says_what_it_is()
    {
        var told = 0;
        foreach (var (path, page) in DemoSite.Pages)
        {
            foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
            {
                using var json = JsonDocument.Parse(script.TextContent);
                Assert.Equal("https://schema.org", json.RootElement.GetProperty("@context").GetString());
                var items = json.RootElement.TryGetProperty("@graph", out var graph) ? graph.EnumerateArray().ToArray() : [json.RootElement];
                Assert.All(items, i => Assert.False(string.IsNullOrEmpty(i.GetProperty("@type").GetString()), path));
                foreach (var address in Addresses(json.RootElement))
                    Assert.True(Uri.TryCreate(address, UriKind.Absolute, out _), $"{path}: {address}");
                told++;
            }
        }
        Assert.True(told > 80);

        static IEnumerable<string> Addresses(JsonElement element) => element.ValueKind switch
        {
            JsonValueKind.Object => element.EnumerateObject().SelectMany(p => p.Name is "url" or "item" or "image" or "sameAs" or "@id" && p.Value.ValueKind == JsonValueKind.String ? [p.Value.GetString()!] : Addresses(p.Value)),
            JsonValueKind.Array => element.EnumerateArray().SelectMany(Addresses),
            _ => [],
        };
    }

    [Fact]
    public void Nothing_runs_in_a_page_but_the_themes_own_script()
    {
        Assert.All(DemoSite.Pages, p => Harmless.Check(p.Path, p.Page));
    }

    [Fact]
    public void The_scanner_of_attributes_sees_what_a_parser_sees()
    {
        foreach (var (path, page) in DemoSite.Pages)
        {
            var faults = new Faults();
            var checks = new OutputChecks(new Uri("https://elsewhere.example/"), faults);
            checks.Scan(new Route(DemoSite.RouteOf(path)), default, default, Encoding.UTF8.GetBytes(DemoSite.Read(path)));
            checks.Links(_ => false);
            var seen = faults.Sorted().Where(f => f.Rule == Rules.DeadLink).Select(f => f.Arguments[1]).Order(StringComparer.Ordinal);
            var there = page.All.SelectMany(Addresses).Where(a => a.StartsWith('/')).Select(a => a.Split('#', '?')[0]).Distinct().Order(StringComparer.Ordinal);
            Assert.Equal(there, seen);
        }

        static IEnumerable<string> Addresses(IElement element) =>
            new[] { element.GetAttribute("href"), element.GetAttribute("src") }.OfType<string>()
                .Concat(element.GetAttribute("srcset")?.Split(',').Select(s => s.Trim().Split(' ')[0]) ?? []);
    }

    [Fact]
    public void Every_anchor_of_another_page_is_there()
    {
        var pages = DemoSite.Pages.ToDictionary(p => DemoSite.RouteOf(p.Path), p => p.Page.All.Select(e => e.Id).OfType<string>().ToHashSet());
        var dead = from p in DemoSite.Pages
                   from link in p.Page.QuerySelectorAll("a[href^='/']")
                   let parts = link.GetAttribute("href")!.Split('#')
                   where parts.Length == 2 && !pages[parts[0]].Contains(parts[1])
                   select $"{p.Path}: {link.GetAttribute("href")}";
        Assert.Equal("", string.Join('\n', dead.Distinct()));
    }

    [Fact]
    public void Every_symbol_a_page_uses_is_in_the_sprite()
    {
        var sprite = Assert.Single(Directory.GetFiles(Path.Combine(DemoSite.Dist, "assets"), "icons-*.svg"));
        var ids = XDocument.Load(sprite).Root!.Elements().Select(e => e.Attribute("id")!.Value).ToHashSet();
        var used = DemoSite.Pages.SelectMany(p => p.Page.QuerySelectorAll("use[href^='/']")).Select(u => u.GetAttribute("href")!.Split('#')[1]).Distinct();
        Assert.Equal("", string.Join(' ', used.Where(u => !ids.Contains(u))));
    }

    [Fact]
    public void No_placeholder_is_left_unfilled()
    {
        // Help explains settings and addresses that hold braces of their own.
        var left = DemoSite.Pages.Where(p => p.Page.Title!.Contains('{') || (p.Page.Body!.TextContent.Contains('{') && !TinySite.IsHelp(p.Path))).Select(p => p.Path);
        Assert.Equal("", string.Join(' ', left));
    }
}
