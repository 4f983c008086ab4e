using Showcase.Tests.Walk;

namespace Showcase.Tests.Search;

/// <summary>Pages of a trade around a commune: what "near" is without a script.</summary>
public class TradePlacesTests
{
    [Fact]
    public void A_trade_has_a_page_around_each_commune_within_20_km_that_has_a_vitrine()
    {
        using var site = Site();
        site.WalkWell();
        // Concarneau is 19 km from Quimper by the gazetteer, Brest more than 50.
        Assert.Contains("metiers/potier/quimper/index.html", site.DistPaths());
        Assert.Contains("metiers/potier/pluguffan/index.html", site.DistPaths());
        Assert.Contains("metiers/verrier/quimper/index.html", site.DistPaths());
        Assert.DoesNotContain("metiers/potier/brest/index.html", site.DistPaths());
        Assert.DoesNotContain("metiers/potier/douarnenez/index.html", site.DistPaths()); // nobody there
        Assert.Contains("en/trades/potier/quimper/index.html", site.DistPaths());
    }

    [Fact]
    public void Its_vitrines_stand_nearest_first_with_their_distance()
    {
        using var site = Site();
        site.WalkWell();
        var page = site.Page("/metiers/potier/pluguffan/");
        Assert.Equal(["/artisans/pres/", "/artisans/atelier-kerbriand/"], page.QuerySelectorAll("section .sign a").Select(a => a.GetAttribute("href")));
        Assert.Null(page.QuerySelectorAll("section .front")[0].QuerySelector(".distance"));
        Assert.EndsWith("km", page.QuerySelectorAll("section .front")[1].QuerySelector(".distance")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal("Poterie à Pluguffan et alentour", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("https://vitrines.example/en/trades/potier/pluguffan/", page.QuerySelector("link[hreflang=en]")!.GetAttribute("href"));
    }

    [Fact]
    public void Trades_and_communes_lead_to_it_and_so_does_the_sitemap()
    {
        using var site = Site();
        site.WalkWell();
        Assert.NotNull(site.Page("/metiers/potier/").QuerySelector("a[href='/metiers/potier/quimper/']"));
        Assert.NotNull(site.Page("/communes/quimper/").QuerySelector("a[href='/metiers/verrier/quimper/']"));
        Assert.Contains("<loc>https://vitrines.example/metiers/potier/pluguffan/</loc>", site.ReadDist("sitemap.xml"), StringComparison.Ordinal);
        Assert.Contains("<loc>https://vitrines.example/recherche/</loc>", site.ReadDist("sitemap.xml"), StringComparison.Ordinal);
    }

    private static TinySite Site() => new(
        Entries.Artisan("pres", address: "{ postcode: \"29700\", town: Pluguffan }")
        + Entries.Artisan("verre", trade: "verrier", address: "{ postcode: \"29900\", town: Concarneau }")
        + Entries.Artisan("port", trade: "verrier", address: "{ postcode: \"29200\", town: Brest }"));
}
