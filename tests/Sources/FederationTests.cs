using Showcase.Tests.Walk;

namespace Showcase.Tests.Sources;

/// <summary>Origin and federation in one test: what comes over, with which rights, and what becomes of it.</summary>
public class FederationTests
{
    private const string Vannes = "{ postcode: \"56000\", town: Vannes }";
    private const string Brest = "{ postcode: \"29200\", town: Brest, location: { lat: 48.39, lon: -4.49 } }";

    private static string Region() =>
        Entries.Artisan("quimper-potier", "labels: [artisan-dart]\nmember_of: [ponant]\nadded: 2026-10-01")
        + Entries.Artisan("brest-luthier", "labels: [epv]", trade: "luthier", address: Brest)
        + Entries.Artisan("vannes-boulanger", "other_trades: [patissier]\nmember_of: [ponant]", trade: "boulanger", address: Vannes)
        + Entries.Network("ponant") + Entries.Event("noel", "artisans: [quimper-potier, vannes-boulanger]\nnetworks: [ponant]");

    [Theory]
    [InlineData("", "brest-luthier quimper-potier vannes-boulanger")]
    [InlineData("departements: [\"29\"]", "brest-luthier quimper-potier")]
    [InlineData("communes: [Vannes]", "vannes-boulanger")]
    [InlineData("communes: [\"29232\", brest]", "brest-luthier quimper-potier")]
    [InlineData("around: { lat: 48.4, lon: -4.5, km: 5 }", "brest-luthier")]
    [InlineData("trades: [patissier]", "vannes-boulanger")]
    [InlineData("families: [fabrication]", "brest-luthier quimper-potier")]
    [InlineData("labels: [epv, artisan-dart]", "brest-luthier quimper-potier")]
    [InlineData("networks: [ponant]", "quimper-potier vannes-boulanger")]
    [InlineData("networks: [ponant], departements: [\"29\"]", "quimper-potier")]
    public async Task Filters_let_in_what_they_name(string filter, string expected)
    {
        using var origin = Federation.Origin(Region());
        using var federation = new Federation(Federation.Source(origin, filter));
        await federation.SyncAndBuildAsync();
        Assert.Equal(expected, federation.Artisans);
    }

    [Fact]
    public async Task Networks_and_events_come_with_the_artisans_they_are_about()
    {
        using var origin = Federation.Origin(Region());
        using var federation = new Federation(Federation.Source(origin, "trades: [potier]"));
        await federation.SyncAndBuildAsync();
        var page = federation.Site.Page("/agenda/noel/");
        Assert.Equal("/artisans/quimper-potier/", page.QuerySelector("main a[href^='/artisans/q']")!.GetAttribute("href"));
        Assert.Contains("Réseau ponant", federation.Site.ReadDist("artisans/quimper-potier/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain(federation.Site.DistPaths(), p => p.Contains("vannes", StringComparison.Ordinal));
        using var other = new Federation(Federation.Source(origin, "trades: [luthier]"));
        await other.SyncAndBuildAsync();
        Assert.DoesNotContain(other.Site.DistPaths(), p => p.Contains("ponant", StringComparison.Ordinal) || p.Contains("noel", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_names_its_origin_and_shows_the_line_that_is_asked_for()
    {
        using var origin = Federation.Origin(Region());
        using var federation = new Federation(Federation.Source(origin));
        await federation.SyncAndBuildAsync();
        var aside = federation.Site.Page("/artisans/quimper-potier/").QuerySelector("aside.origin")!;
        Assert.Equal("https://vitrines.example/artisans/quimper-potier/", aside.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("quimper-potier, Les Vitrines, https://vitrines.example/artisans/quimper-potier/", aside.TextContent, StringComparison.Ordinal);
        Assert.NotNull(federation.Site.Page("/agenda/noel/").QuerySelector("aside.origin"));
        Assert.NotNull(federation.Site.Page("/collectifs/ponant/").QuerySelector("aside.origin"));
        Assert.Null(origin.Page("/artisans/quimper-potier/").QuerySelector("aside.origin"));
    }

    [Theory]
    [InlineData("own_network: true", "", "https://vitrines.example/artisans/quimper-potier/", false)]
    [InlineData("own_network: false", "", "https://federation.example/artisans/quimper-potier/", true)]
    [InlineData("own_network: true", "republish: { elsewhere: noindex }", "https://federation.example/artisans/quimper-potier/", true)]
    [InlineData("own_network: false", "republish: { elsewhere: canonical }", "https://vitrines.example/artisans/quimper-potier/", false)]
    public async Task Search_engines_are_led_to_the_original_or_asked_to_leave_the_copy(string source, string owner, string canonical, bool noindex)
    {
        using var origin = Federation.Origin(Entries.Artisan("quimper-potier", owner));
        using var federation = new Federation(Federation.Source(origin, source));
        await federation.SyncAndBuildAsync();
        var page = federation.Site.Page("/artisans/quimper-potier/");
        Assert.Equal(canonical, page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal(noindex, page.QuerySelector("meta[name=robots][content=noindex]") is not null);
        Assert.DoesNotContain("quimper-potier", federation.Site.ReadDist("sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rights_are_obeyed_entry_by_entry()
    {
        using var origin = Federation.Origin(
            Entries.Artisan("pour-tous", "works_with: [pour-personne, pour-la-ligue]") + Entries.Artisan("pour-personne", "republish: { partners: none }", name: "Maison Secrète", body: "Chut.")
            + Entries.Artisan("pour-la-ligue", "republish: { partners: [ligue-du-finistere], licence: cc-by-sa-4.0 }"));
        using var stranger = new Federation(Federation.Source(origin));
        await stranger.SyncAndBuildAsync();
        Assert.Equal("pour-tous", stranger.Artisans);
        using var league = new Federation(Federation.Source(origin), "id: ligue-du-finistere");
        await league.SyncAndBuildAsync();
        Assert.Equal("pour-la-ligue pour-tous", league.Artisans);
        Assert.Contains("partage", league.Site.ReadDist("artisans/pour-la-ligue/index.html"), StringComparison.Ordinal);
        foreach (var federation in (Federation[])[stranger, league])
        {
            foreach (var words in (string[])["pour-personne", "Secrète", "Chut."])
                Assert.Equal("", string.Join(' ', Directory.EnumerateFiles(federation.Site.Folder, "*", SearchOption.AllDirectories).Where(f => File.ReadAllText(f).Contains(words, StringComparison.Ordinal))));
        }
    }

    [Fact]
    public async Task What_changes_or_goes_at_the_origin_does_so_here_at_the_next_sync()
    {
        using var origin = Federation.Origin(Region());
        using var federation = new Federation(Federation.Source(origin));
        await federation.SyncAndBuildAsync();
        Directory.Delete(origin.PathOf("content/artisans/brest-luthier"), recursive: true);
        Federation.Rewrite(origin, Entries.Artisan("quimper-potier", "republish: { partners: none }"));
        Federation.Rewrite(origin, Entries.Artisan("vannes-boulanger", body: "Le four est neuf.", trade: "boulanger", address: Vannes));
        Federation.Rewrite(origin, Entries.Artisan("nouveau"));
        origin.WalkWell();
        await federation.BuildAsync();
        Assert.Equal("brest-luthier quimper-potier vannes-boulanger", federation.Artisans);
        await federation.SyncAndBuildAsync();
        Assert.Equal("nouveau vannes-boulanger", federation.Artisans);
        Assert.Contains("Le four est neuf.", federation.Site.ReadDist("artisans/vannes-boulanger/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_that_is_down_leaves_its_last_good_copy_and_pages_say_how_old_it_is()
    {
        var origin = Federation.Origin(Region());
        using var federation = new Federation(Federation.Source(origin));
        await federation.SyncAndBuildAsync();
        Assert.Null(federation.Site.Page("/artisans/quimper-potier/").QuerySelector(".origin-age"));
        origin.Dispose();
        federation.Clock = new DayClock(TinySite.Today.AddDays(9));
        var report = Assert.Single(await federation.SyncAsync());
        Assert.NotNull(report.Failure);
        Assert.Equal(TinySite.Today, report.CopyOf);
        Assert.StartsWith("SC1104", Assert.Single(federation.Told), StringComparison.Ordinal);
        await federation.BuildAsync();
        Assert.Equal("brest-luthier quimper-potier vannes-boulanger", federation.Artisans);
        Assert.Contains(federation.Told, t => t.StartsWith("SC1104", StringComparison.Ordinal));
        Assert.Equal("Copie du 22 novembre 2026, il y a 9\u00a0jours\u00a0: le site d’origine ne répond plus.", federation.Site.Page("/artisans/quimper-potier/").QuerySelector(".origin-age")!.TextContent.Trim());
    }

    [Fact]
    public async Task A_source_that_comes_back_is_fresh_again()
    {
        using var origin = Federation.Origin(Region());
        using var federation = new Federation(Federation.Source(origin));
        await federation.SyncAndBuildAsync();
        Directory.Move(origin.Dist, origin.Dist + "-away");
        await federation.SyncAsync();
        Directory.Move(origin.Dist + "-away", origin.Dist);
        await federation.SyncAndBuildAsync();
        Assert.Empty(federation.Told);
        Assert.Null(federation.Site.Page("/artisans/quimper-potier/").QuerySelector(".origin-age"));
    }

    [Fact]
    public async Task Without_any_copy_nothing_is_built_and_sync_is_asked_for()
    {
        using var federation = new Federation("  - { name: nulle-part, from: /nowhere/at/all }");
        var result = await new Build(federation.Site.Place(), federation.Clock).RunAsync(TestContext.Current.CancellationToken);
        Assert.Null(result.Report);
        Assert.Equal(["SC1103", "SC1111"], result.Faults.Sorted().Select(f => f.Rule.Id));
        var report = Assert.Single(await federation.SyncAsync());
        Assert.NotNull(report.Failure);
        Assert.StartsWith("SC1103", Assert.Single(federation.Told), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_federation_adds_entries_pages_and_a_theme_of_its_own()
    {
        using var origin = Federation.Origin(Region());
        using var federation = new Federation(Federation.Source(origin), "variables: { paper: \"oklch(97% .01 220)\" }", Entries.Artisan("a-nous") + Entries.Page("adherer", "Rejoignez-nous.", "menu: footer"));
        await federation.SyncAndBuildAsync();
        Assert.Equal("a-nous brest-luthier quimper-potier vannes-boulanger", federation.Artisans);
        Assert.Contains("Rejoignez-nous.", federation.Site.ReadDist("adherer/index.html"), StringComparison.Ordinal);
        Assert.Null(federation.Site.Page("/artisans/a-nous/").QuerySelector("aside.origin"));
        Assert.Contains("/artisans/a-nous/", federation.Site.ReadDist("sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Photos_translations_and_accounts_come_along()
    {
        using var origin = new TinySite(Entries.Settings("images: { widths: [320], avif_effort: 0 }")
            + Entries.Artisan("atelier-kerbriand", "photos: [{ file: volute.jpg, alt: Une volute }]\nsocial: { instagram: demo.kerbriand, whatsapp: { handle: \"06 39 98 12 34\", consent: true } }\ncontact: { phone: \"02 61 91 00 01\" }\nskills: [tournage]\nhours: Mo-Fr 09:00-12:00")
            + "-- content/artisans/atelier-kerbriand/index.en.md --\n---\nsummary: A window.\nskills: [throwing]\nphotos: [{ file: volute.jpg, alt: A scroll }]\n---\nGood morning.\n");
        origin.Write("content/artisans/atelier-kerbriand/volute.jpg", File.ReadAllBytes(Path.Combine(TinySite.Repository, "content", "artisans", "forge-de-kerampeulven", "volute.jpg")));
        origin.WalkWell();
        using var federation = new Federation(Federation.Source(origin));
        await federation.SyncAndBuildAsync();
        Assert.Empty(federation.Told);
        var (fr, en) = (federation.Site.Page("/artisans/atelier-kerbriand/"), federation.Site.Page("/en/artisans/atelier-kerbriand/"));
        Assert.Equal(("Une volute", "A scroll"), (fr.QuerySelector("picture img")!.GetAttribute("alt"), en.QuerySelector("picture img")!.GetAttribute("alt")));
        Assert.Contains("A window.", en.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Good morning.", en.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("throwing", en.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(fr.QuerySelector("a[href='https://www.instagram.com/demo.kerbriand/']"));
        Assert.NotNull(fr.QuerySelector("a[href='tel:+33261910001']"));
        Assert.Contains(federation.Site.DistPaths(), p => p.StartsWith("photos/atelier-kerbriand/", StringComparison.Ordinal) && p.EndsWith(".avif", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Trades_that_the_origin_added_come_with_those_who_practise_them()
    {
        using var origin = Federation.Origin(Entries.Settings("trades: { add: [{ id: goemonier, family: alimentation, activity: { fr: Récolte d’algues, en: Seaweed harvester } }] }\nimages: { widths: [320], avif_effort: 0 }") + Entries.Artisan("goemon", trade: "goemonier"));
        using var federation = new Federation(Federation.Source(origin));
        await federation.SyncAndBuildAsync();
        Assert.Contains("Récolte d’algues", federation.Site.ReadDist("metiers/goemonier/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_in_a_text_lead_to_the_origin_and_dead_ones_stop_nothing()
    {
        using var origin = Federation.Origin(Entries.Artisan("lieur", body: "[tous](/artisans/) [perdu](https://federation.example/#rien) [piège](https://federation.example/nulle-part/)"));
        using var federation = new Federation(Federation.Source(origin));
        await federation.SyncAndBuildAsync();
        Assert.NotNull(federation.Site.Page("/artisans/lieur/").QuerySelector(".prose a[href='https://vitrines.example/artisans/']"));
    }
}
