using Showcase.Domain;

namespace Showcase.Tests.Walk;

/// <summary>A vitrine that nobody confirms ages in front of everyone. The day of the tests is 22 November 2026.</summary>
public class FreshnessTests
{
    private static string Vitrine(string slug, string name, string verified) =>
        $"-- content/artisans/{slug}/index.md --\n---\nname: {name}\ntrade: potier\nsummary: Des bols.\naddress: {{ postcode: \"29000\", town: Quimper }}\n{verified}\n---\nBonjour.\n";

    [Fact]
    public void Silence_shows_then_moves_to_the_end_then_hides()
    {
        using var site = new TinySite(
            Vitrine("a-fresh", "Atelier A", "verified: 2026-01-10") + Vitrine("b-ageing", "Atelier B", "verified: 2025-11-22")
            + Vitrine("c-last", "Atelier C", "verified: 2024-11-22") + Vitrine("d-gone", "Atelier D", "verified: 2023-11-22") + Vitrine("e-silent", "Atelier E", "since: 1998"));
        site.WalkWell();
        Assert.Null(site.Page("/artisans/a-fresh/").QuerySelector(".age"));
        Assert.Contains("12 mois", site.Page("/artisans/b-ageing/").QuerySelector(".age")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("24 months", site.Page("/en/artisans/c-last/").QuerySelector(".age")!.TextContent, StringComparison.Ordinal);
        Assert.Null(site.Page("/artisans/e-silent/").QuerySelector(".age"));
        Assert.False(File.Exists(Path.Combine(site.Dist, "artisans", "d-gone", "index.html")));
        Assert.Equal(["Atelier A", "Atelier B", "Atelier E", "Atelier Kerbriand", "Atelier C"], site.Page("/artisans/").QuerySelectorAll("main .front .sign").Select(s => s.TextContent.Trim()));
        Assert.DoesNotContain("d-gone", site.ReadDist("sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_delays_are_the_sites_to_choose()
    {
        using var site = new TinySite(Entries.Settings("freshness: { show: 1, last: 2, hide: 3 }") + Vitrine("vieux", "Vieux", "verified: 2026-08-01"));
        site.WalkWell();
        Assert.False(File.Exists(Path.Combine(site.Dist, "artisans", "vieux", "index.html")));
    }

    [Theory]
    [InlineData("2026-01-31", "2026-02-28", 1)]
    [InlineData("2026-01-31", "2026-03-31", 2)]
    [InlineData("2024-02-29", "2025-02-28", 12)]
    [InlineData("2026-12-01", "2026-11-22", 0)]
    public void Months_are_whole_ones(string from, string to, int months) =>
        Assert.Equal(months, Freshness.MonthsSince(DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture)));
}
