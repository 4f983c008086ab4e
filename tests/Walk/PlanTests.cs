using Showcase.Pages;

namespace Showcase.Tests.Walk;

/// <summary>Which pages there are, and what stands on them.</summary>
public class PlanTests
{
    private static string Near(string slug, string latitude, string fields = "") =>
        Entries.Artisan(slug, fields, address: "{ street: 1 quai de l’Odet, postcode: \"29000\", town: Quimper, location: { lat: " + latitude + ", lon: -4.1 } }");

    [Fact]
    public void Twenty_five_vitrines_are_twenty_four_and_one()
    {
        using var site = new TinySite("-- delete content/artisans/atelier-kerbriand/index.md --\n" + Entries.Settings("", "fr")
            + string.Concat(Enumerable.Range(1, 25).Select(i => Entries.Artisan($"a-{i:00}", name: $"Atelier {(char)('A' + i)}"))));
        Directory.Delete(site.PathOf("content/artisans/atelier-kerbriand"));
        site.WalkWell();
        foreach (var list in (string[])["/artisans/", "/metiers/potier/", "/communes/quimper/"])
        {
            var (first, second) = (site.Page(list), site.Page(list + "page/2/"));
            Assert.Equal(24, Fronts(first).Distinct().Count());
            Assert.Equal(["/artisans/a-25/"], Fronts(second).Distinct());
            Assert.Contains(list + "page/2/", first.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
            Assert.Contains(list, second.QuerySelectorAll("nav a").Select(a => a.GetAttribute("href")));
            Assert.Contains("page 2 sur 2", second.Title, StringComparison.Ordinal);
            Assert.StartsWith(first.Title!.Split(" · ")[0], second.Title, StringComparison.Ordinal);
            Assert.Contains("\"position\":25", second.QuerySelector("script[type='application/ld+json']")!.TextContent, StringComparison.Ordinal);
        }
        Assert.DoesNotContain(site.DistPaths(), p => p.Contains("page/3", StringComparison.Ordinal) || p.Contains("page/1", StringComparison.Ordinal));

        static IEnumerable<string> Fronts(AngleSharp.Dom.IDocument page) => page.QuerySelectorAll("main a[href^='/artisans/a-']").Select(a => a.GetAttribute("href")!);
    }

    [Fact]
    public void A_vitrine_shows_its_six_neighbours_nearest_first()
    {
        string[] latitudes = ["47.990", "47.991", "47.993", "47.996", "48.000", "48.005", "48.011", "48.018"];
        using var site = new TinySite("-- delete content/artisans/atelier-kerbriand/index.md --\n" + Entries.Settings("", "fr") + string.Concat(latitudes.Select((l, i) => Near($"n-{(i * 5) % 8}", l))));
        Directory.Delete(site.PathOf("content/artisans/atelier-kerbriand"));
        site.WalkWell();
        var near = site.Page("/artisans/n-0/").QuerySelectorAll(".nearby a[href^='/artisans/']").Select(a => a.GetAttribute("href")!).Distinct();
        Assert.Equal(Enumerable.Range(1, 6).Select(i => $"/artisans/n-{i * 5 % 8}/"), near);
    }

    [Fact]
    public void A_tie_is_confirmed_when_both_declare_it()
    {
        using var site = new TinySite(Entries.Settings("", "fr") + Entries.Artisan("un", "works_with: [deux, trois]") + Entries.Artisan("deux", "works_with: [un]") + Entries.Artisan("trois"));
        site.WalkWell();
        var ties = site.Page("/artisans/un/").QuerySelectorAll(".tie").ToDictionary(t => t.QuerySelector("a")!.GetAttribute("href")!, t => t.QuerySelector(".tie-confirmed") is not null);
        Assert.Equal(new Dictionary<string, bool> { ["/artisans/deux/"] = true, ["/artisans/trois/"] = false }, ties);
        Assert.Empty(site.Page("/artisans/trois/").QuerySelectorAll(".tie"));
    }

    [Fact]
    public void French_joins_the_preposition_to_a_towns_article_and_counts_nothing_as_one()
    {
        using var site = new TinySite(Entries.Artisan("forge", address: "{ postcode: \"29590\", town: Le Faou }"));
        site.WalkWell();
        var page = site.Page("/communes/le-faou/");
        Assert.Contains("1 artisan au Faou (Finistère)", page.QuerySelector("meta[name=description]")!.GetAttribute("content"), StringComparison.Ordinal);
        Assert.Contains("1 vitrine au Faou", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(" au Faou", site.Page("/artisans/forge/").Title, StringComparison.Ordinal);
        Assert.Contains(" in Le Faou", site.Page("/en/artisans/forge/").Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Quimper", "à Quimper")]
    [InlineData("Le Faou", "au Faou")]
    [InlineData("Les Sables-d’Olonne", "aux Sables-d’Olonne")]
    [InlineData("La Rochelle", "à La Rochelle")]
    [InlineData("L’Haÿ-les-Roses", "à L’Haÿ-les-Roses")]
    [InlineData("Lesneven", "à Lesneven")]
    public void A_towns_article_chooses_its_French_preposition(string town, string expected) => Assert.Equal(expected, PlaceGrammar.At(town, new Texts("fr", new Dictionary<string, string>())));

    [Fact]
    public void Only_pages_written_in_a_language_are_in_it()
    {
        using var site = new TinySite(Entries.Page("a-propos", "Bonjour.", "menu: footer") + "-- content/pages/a-propos.en.md --\n---\ntitle: About\n---\nHello.\n" + Entries.Page("mentions", "Ici.", "menu: footer"));
        site.WalkWell();
        Assert.Contains("en/a-propos/index.html", site.DistPaths());
        Assert.DoesNotContain("en/mentions/index.html", site.DistPaths());
        Assert.Equal("About", site.Page("/en/a-propos/").QuerySelector("h1")!.TextContent);
        Assert.DoesNotContain("/en/mentions/", site.ReadDist("en/index.html"), StringComparison.Ordinal);
        Assert.Empty(site.Page("/mentions/").QuerySelectorAll("link[hreflang=en]"));
    }

    [Fact]
    public void Very_long_names_make_titles_that_fit()
    {
        var name = "Atelier " + string.Join(' ', Enumerable.Repeat("extraordinaire", 4)) + " fin";
        using var site = new TinySite(Entries.Artisan("long", name: name) + Entries.Settings("", "fr").Replace("tagline: Porte après porte", "tagline: " + string.Join(' ', Enumerable.Repeat("porte", 20)), StringComparison.Ordinal));
        site.WalkWell();
        Assert.All(site.Pages(), p => Assert.True(p.Page.Title!.Length <= 70, p.Page.Title));
        Assert.Equal("Les Vitrines", site.Page("/").Title);
    }

    [Fact]
    public void Past_events_leave_the_lists_of_what_is_coming()
    {
        using var site = new TinySite(Entries.Settings("", "fr") + Entries.Event("passee").Replace("2026-12-05", "2026-11-21", StringComparison.Ordinal) + Entries.Event("aujourdhui").Replace("2026-12-05", "2026-11-22", StringComparison.Ordinal));
        site.WalkWell();
        Assert.DoesNotContain("/agenda/passee/", site.ReadDist("index.html"), StringComparison.Ordinal);
        Assert.Contains("/agenda/aujourdhui/", site.ReadDist("index.html"), StringComparison.Ordinal);
        Assert.Contains("/agenda/passee/", site.ReadDist("agenda/index.html"), StringComparison.Ordinal);
    }
}
