using System.Xml.Linq;
using static Showcase.Tests.Walk.Entries;

namespace Showcase.Tests.Walk;

/// <summary>Accounts on vitrines, and the pages that say who is on which network.</summary>
public class SocialPagesTests
{
    private static TinySite Two() => new(Artisan("b-potier", """
        social:
          instagram: "@demo.b"
          mastodon: "@demo@mastodon.example"
          youtube: https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv
          whatsapp: { address: "06 39 98 35 05", consent: true }
          viadeo: demo
        """) + Artisan("a-potier", "social: { instagram: demo.a }", address: "{ postcode: \"29200\", town: Brest }")
        + Artisan("c-luthier", "social: [ https://www.instagram.com/demo.c/, https://youtube.com/@demo-c, https://c.example ]", trade: "luthier"));

    [Fact]
    public void A_network_that_someone_is_on_has_a_page_with_who_is_there_by_trade_and_by_town()
    {
        using var site = Two();
        site.WalkWell();
        var page = site.Page("/reseaux/instagram/");
        Assert.Equal(["Lutherie (cordes frottées)", "Poterie"], page.QuerySelectorAll(".member-trades h3").Select(h => h.TextContent));
        Assert.Equal(["c-luthier Quimper", "a-potier Brest", "b-potier Quimper"], page.QuerySelectorAll(".member-trades p").Select(p => p.TextContent));
        Assert.Equal(["https://www.instagram.com/demo.c/", "https://www.instagram.com/demo.a/", "https://www.instagram.com/demo.b/"], page.QuerySelectorAll(".member-account").Select(a => a.GetAttribute("href")!));
        Assert.Equal(["Brest", "Quimper"], page.QuerySelectorAll(".by-town dt a").Select(a => a.TextContent));
        Assert.Equal(["a-potier", "b-potier", "c-luthier"], page.QuerySelectorAll(".by-town dd a").Select(a => a.TextContent));
        Assert.Equal(["fr", "en"], page.QuerySelectorAll("link[hreflang]").Select(l => l.GetAttribute("hreflang")!));
        Assert.Equal("Artisans on Instagram", site.Page("/en/social/instagram/").QuerySelector("h1")!.TextContent);
        Assert.Contains(page.QuerySelectorAll("footer a"), a => a.GetAttribute("href") == "/reseaux/");
    }

    [Fact]
    public void The_index_holds_open_networks_in_use_by_purpose()
    {
        using var site = Two();
        site.WalkWell();
        var page = site.Page("/reseaux/");
        Assert.Equal(["Instagram", "YouTube", "Mastodon", "WhatsApp"], page.QuerySelectorAll("main .network-name").Select(n => n.TextContent));
        Assert.Equal("/reseaux/instagram/", page.QuerySelector("main .accounts a")!.GetAttribute("href"));
        Assert.False(Directory.Exists(Path.Combine(site.Dist, "reseaux", "viadeo")));
        Assert.False(Directory.Exists(Path.Combine(site.Dist, "reseaux", "website")));
    }

    [Fact]
    public void A_site_without_accounts_has_no_such_pages()
    {
        using var site = new TinySite(Artisan("seul"));
        site.WalkWell();
        Assert.False(Directory.Exists(Path.Combine(site.Dist, "reseaux")));
        Assert.DoesNotContain("/reseaux/", site.ReadDist("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_people_shows_no_telephone_number()
    {
        using var site = Two();
        site.WalkWell();
        Assert.Contains("https://wa.me/33639983505", site.ReadDist("artisans/b-potier/index.html"), StringComparison.Ordinal);
        var list = site.ReadDist("reseaux/whatsapp/index.html");
        Assert.Contains("b-potier", list, StringComparison.Ordinal);
        Assert.DoesNotContain("639983505", list.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Feeds_are_listed_for_a_feed_reader_where_the_network_offers_them()
    {
        using var site = Two();
        site.WalkWell();
        var all = XDocument.Load(Path.Combine(site.Dist, "reseaux", "opml.xml")).Descendants("outline").Where(o => o.Attribute("type") is not null).ToArray();
        Assert.Equal(["https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv", "https://mastodon.example/@demo.rss"], all.Select(o => o.Attribute("xmlUrl")!.Value));
        Assert.Equal("b-potier (Poterie, Quimper)", all[0].Attribute("text")!.Value);
        Assert.Single(XDocument.Load(Path.Combine(site.Dist, "en", "social", "mastodon", "opml.xml")).Descendants("outline"), o => o.Attribute("type") is not null);
        Assert.False(File.Exists(Path.Combine(site.Dist, "reseaux", "instagram", "opml.xml")));
        Assert.Equal("/reseaux/opml.xml", site.Page("/reseaux/").QuerySelector("a[download]")!.GetAttribute("href"));
    }

    [Fact]
    public void Two_hundred_and_forty_accounts_stand_on_one_page_and_the_rest_on_the_next()
    {
        using var site = new TinySite(string.Concat(Enumerable.Range(0, 241).Select(n => Artisan($"a{n:000}", $"social: {{ instagram: demo.a{n:000} }}"))));
        site.WalkWell();
        Assert.Equal(240, site.Page("/reseaux/instagram/").QuerySelectorAll(".member").Length);
        Assert.Equal("241 vitrines", site.Page("/reseaux/instagram/").QuerySelector(".by-town dt .quiet")!.TextContent);
        Assert.Empty(site.Page("/reseaux/instagram/").QuerySelectorAll(".by-town dd a"));
        var second = site.Page("/reseaux/instagram/page/2/");
        Assert.Equal("a240", Assert.Single(second.QuerySelectorAll(".member")).TextContent);
        Assert.Empty(second.QuerySelectorAll(".by-town"));
    }

    [Fact]
    public void A_vitrine_says_what_its_accounts_are_for_and_names_each_in_every_way_that_machines_read()
    {
        using var site = Two();
        site.WalkWell();
        var html = site.ReadDist("artisans/b-potier/index.html");
        var page = TinySite.Parse(html);
        Assert.Equal(["L’atelier en images", "Le geste en mouvement", "La conversation", "La messagerie"], page.QuerySelectorAll("article.h-card .accounts h3").Select(h => h.TextContent));
        Assert.All(page.QuerySelectorAll(".accounts > li > p"), p => Assert.NotEmpty(p.TextContent));
        var accounts = page.QuerySelectorAll("article.h-card a.u-url").Where(a => a.ClassList.Contains("account")).ToArray();
        Assert.Equal(4, accounts.Length);
        Assert.All(accounts, a => Assert.Equal("me noopener", a.GetAttribute("rel")));
        Assert.All(accounts, a => Assert.Contains($"\"{a.GetAttribute("href")}\"", page.QuerySelector("script[type='application/ld+json']")!.TextContent.Replace("\\/", "/", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.Equal("@demo@mastodon.example", page.QuerySelector("meta[name='fediverse:creator']")!.GetAttribute("content"));
        // The script puts one of these beside each account.
        Assert.NotNull(page.QuerySelector("article.h-card template[data-copy-button]"));
        Assert.Contains("Copier le lien", html, StringComparison.Ordinal);
        // Closed: neither shown nor told to machines.
        Assert.DoesNotContain("viadeo", html, StringComparison.OrdinalIgnoreCase);
        // What Mastodon looks for: the exact address, in the page as it is sent, within its first megabyte.
        Assert.Matches("<a [^>]*href=\"https://mastodon.example/@demo\" rel=\"me noopener\"", html);
        Assert.InRange(html.Length, 1, 1_000_000);
    }

    [Fact]
    public void A_vitrine_has_its_address_as_a_code_in_each_language()
    {
        using var site = Two();
        site.WalkWell();
        Assert.Equal("/en/artisans/b-potier/qr.svg", site.Page("/en/artisans/b-potier/").QuerySelector(".pocket img")!.GetAttribute("src"));
        Assert.Contains("viewBox", site.ReadDist("en/artisans/b-potier/qr.svg"), StringComparison.Ordinal);
        Assert.NotEqual(site.ReadDist("artisans/b-potier/qr.svg"), site.ReadDist("en/artisans/b-potier/qr.svg"));
    }

    [Theory]
    [InlineData("2026-01-10", true)]
    [InlineData("2020-01-10", false)]
    [InlineData("2099-01-10", false)]
    public void An_account_that_was_found_to_name_the_vitrine_is_marked_for_a_year(string day, bool marked)
    {
        using var site = Two();
        site.WriteText("site/links.json", $$"""{ "links": [ {"url":"https://mastodon.example/@demo","state":"alive","checked":"{{day}}","since":"{{day}}","note":"webfinger","verified":"{{day}}"} ] }""");
        site.WalkWell();
        Assert.Equal(marked ? 1 : 0, site.Page("/artisans/b-potier/").QuerySelectorAll("a[href='https://mastodon.example/@demo'] .verified").Length);
        Assert.Equal(marked ? 1 : 0, site.Page("/reseaux/mastodon/").QuerySelectorAll(".verified").Length);
        Assert.Empty(site.Page("/reseaux/instagram/").QuerySelectorAll(".verified"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{ \"links\": [ 1 ] }")]
    [InlineData("{ \"links\": [ { \"url\": 5 } ] }")]
    [InlineData("{ \"links\": [ { \"url\": \"https://a.example/\", \"state\": \"alive\", \"checked\": \"yesterday\" } ] }")]
    [InlineData("{ \"links\": [ { \"url\": \"https://a.example/\", \"state\": \"undead\", \"checked\": \"2026-01-01\" } ] }")]
    public void A_broken_memory_of_checks_is_told_and_stops_nothing(string text)
    {
        using var site = Two();
        site.WriteText("site/links.json", text);
        site.WalkWell();
        Assert.Contains("SC1204", site.FaultIds());
    }

    [Fact]
    public void Every_open_network_is_used_on_the_demo_site_and_two_closed_ones_are_warned_of()
    {
        var registry = Showcase.Social.NetworkRegistry.Shared;
        foreach (var network in registry.All.Where(n => !n.State.IsClosed && !n.IsFreeText && !n.IsWebsite))
            Assert.Contains(DemoSite.Pages, p => p.Path == $"reseaux/{network.Id}/index.html".Replace('/', Path.DirectorySeparatorChar));
        Assert.Equal(["google-plus", "viadeo"], DemoSite.Closed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Mastodon_can_verify_every_vitrine_of_the_demo_site_that_names_an_account()
    {
        var profiles = DemoSite.Pages.Where(p => p.Page.QuerySelector("meta[name='fediverse:creator']") is not null).ToArray();
        Assert.NotEmpty(profiles);
        foreach (var (path, page) in profiles)
        {
            Assert.InRange(new FileInfo(Path.Combine(DemoSite.Dist, path)).Length, 1, 1024 * 1024);
            Assert.StartsWith("https://vitrines-de-bretagne.example", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
            Assert.Contains(page.QuerySelectorAll("a[rel~=me]"), a => a.GetAttribute("href")!.Contains("/@", StringComparison.Ordinal) || a.GetAttribute("href")!.StartsWith("https://pixelfed", StringComparison.Ordinal));
        }
    }
}
