using Showcase.Tests.Walk;

namespace Showcase.Tests.Cms;

/// <summary>The CMS in the published site: only where the settings ask for it, and never for robots.</summary>
public class CmsPagesTests
{
    [Fact]
    public void A_site_that_names_no_place_publishes_no_CMS()
    {
        using var site = new TinySite();
        site.WalkWell();
        Assert.False(Directory.Exists(Path.Combine(site.Dist, "admin")));
    }

    [Fact]
    public void A_site_that_names_a_place_publishes_it_from_its_own_files()
    {
        using var site = new TinySite(Entries.Settings("cms: github exemple/vitrines"));
        site.WalkWell();
        var page = site.Page("/admin/");
        Assert.Equal("noindex, nofollow", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Equal("fr", page.DocumentElement.GetAttribute("lang"));
        var files = page.QuerySelectorAll("script[src], link[rel=stylesheet]").Select(e => e.GetAttribute("src") ?? e.GetAttribute("href")!).ToArray();
        Assert.Equal(2, files.Length);
        Assert.All(files, f => Assert.True(File.Exists(Path.Combine(site.Dist, "admin", f)), f));
        Assert.Empty(page.QuerySelectorAll("script:not([src]), style, [style], [onload]"));
        Assert.True(File.Exists(site.Dist + page.DocumentElement.GetAttribute("data-styles")![2..]));
        // The page itself says which one of the forges it asks.
        Assert.Equal("connect-src 'self' blob: https://api.github.com", page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content"));
        Assert.Contains("repo: \"exemple/vitrines\"", site.ReadDist("admin/config.yml"), StringComparison.Ordinal);
        Assert.DoesNotContain("admin", site.ReadDist("sitemap.xml"), StringComparison.Ordinal);
        Assert.All(site.Pages().Where(p => !p.Path.StartsWith("admin/", StringComparison.Ordinal)), p => Assert.Empty(p.Page.QuerySelectorAll("a[href*='/admin/']")));
    }

    [Fact]
    public void Checking_needs_none_of_it()
    {
        using var site = new TinySite(Entries.Settings("cms: git-gateway"));
        Assert.Empty(site.Check().Faults.Sorted());
    }

    [Fact]
    public void Its_scripts_know_no_tile_server()
    {
        using var site = new TinySite(Entries.Settings("cms: git-gateway"));
        site.WalkWell();
        Assert.All(Directory.GetFiles(Path.Combine(site.Dist, "admin"), "*.js"), f => Assert.DoesNotMatch("tile\\.openstreetmap|arcgisonline|unpkg\\.com", File.ReadAllText(f)));
    }
}
