using System.Text.Json;
using Showcase.Tests.Walk;

namespace Showcase.Tests.Sources;

/// <summary>Several sources, workshops that come twice, and sites that republish one another.</summary>
public class GatheringTests
{
    private const string Siret = "siret: \"73282932000074\"\n";

    [Theory]
    [InlineData(Siret, "Atelier Un", Siret, "Un autre nom", "SIRET")]
    [InlineData("", "Atelier Un", "", "ATELIER UN", "name, same town")]
    public async Task One_workshop_of_two_sources_stands_once_as_the_first_source_tells_it(string first, string firstName, string second, string secondName, string how)
    {
        using var one = Federation.Origin(Entries.Artisan("un", first, name: firstName, body: "Premier."), "https://un.example/");
        using var two = Federation.Origin(Entries.Artisan("deux", second, name: secondName, body: "Second.") + Entries.Artisan("ami", "works_with: [deux]"), "https://deux.example/");
        using var federation = new Federation(Federation.Source(one, name: "un") + "\n" + Federation.Source(two, name: "deux"));
        await federation.SyncAndBuildAsync();
        Assert.Equal("ami un", federation.Artisans);
        Assert.Contains("Premier.", federation.Site.ReadDist("artisans/un/index.html"), StringComparison.Ordinal);
        Assert.Contains("/artisans/un/", federation.Site.ReadDist("artisans/ami/index.html"), StringComparison.Ordinal);
        Assert.Equal($"SC1107 '{secondName}' also comes from the source 'deux': '{firstName}' is kept (same {how})", Assert.Single(federation.Told));

        using var turned = new Federation(Federation.Source(two, name: "deux") + "\n" + Federation.Source(one, name: "un"));
        await turned.SyncAndBuildAsync();
        Assert.Equal("ami deux", turned.Artisans);
    }

    [Fact]
    public async Task Our_own_entry_wins_over_every_source()
    {
        using var origin = Federation.Origin(Entries.Artisan("de-loin", name: "Atelier Un", body: "De loin."));
        using var federation = new Federation(Federation.Source(origin), sections: Entries.Artisan("a-nous", name: "Atelier Un", body: "De près."));
        await federation.SyncAndBuildAsync();
        Assert.Equal("a-nous", federation.Artisans);
        Assert.StartsWith("SC1107", Assert.Single(federation.Told), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_workshops_of_one_folder_name_both_stay_and_references_follow()
    {
        using var one = Federation.Origin(Entries.Artisan("atelier", name: "Atelier de Quimper"), "https://un.example/");
        using var two = Federation.Origin(Entries.Artisan("atelier", name: "Atelier de Vannes", address: "{ postcode: \"56000\", town: Vannes }") + Entries.Artisan("voisin", "works_with: [atelier]"), "https://deux.example/");
        using var federation = new Federation(Federation.Source(one, name: "un") + "\n" + Federation.Source(two, name: "deux"));
        await federation.SyncAndBuildAsync();
        Assert.Equal("atelier atelier-deux voisin", federation.Artisans);
        Assert.Contains("/artisans/atelier-deux/", federation.Site.ReadDist("artisans/voisin/index.html"), StringComparison.Ordinal);
        Assert.Empty(federation.Told);
    }

    [Fact]
    public async Task What_was_republished_on_the_way_keeps_its_first_origin()
    {
        using var origin = Federation.Origin(Entries.Artisan("source-premiere"));
        using var middle = new Federation(Federation.Source(origin), url: "https://milieu.example/");
        await middle.SyncAndBuildAsync();
        using var end = new Federation(Federation.Source(middle.Site, "own_network: true"));
        await end.SyncAndBuildAsync();
        var page = end.Site.Page("/artisans/source-premiere/");
        Assert.Equal("https://vitrines.example/artisans/source-premiere/", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Contains("Les Vitrines", page.QuerySelector("aside.origin")!.TextContent, StringComparison.Ordinal);
        using var record = JsonDocument.Parse(end.Site.ReadDist("api/v1/artisans/source-premiere.json"));
        Assert.Equal("https://milieu.example/", Assert.Single(record.RootElement.GetProperty("origin").GetProperty("via").EnumerateArray()).GetString());
    }

    [Fact]
    public async Task One_entry_by_two_ways_stands_once_and_is_no_conflict()
    {
        using var origin = Federation.Origin(Entries.Artisan("unique"));
        using var middle = new Federation(Federation.Source(origin), url: "https://milieu.example/");
        await middle.SyncAndBuildAsync();
        using var end = new Federation(Federation.Source(origin, name: "direct") + "\n" + Federation.Source(middle.Site, name: "detour"));
        await end.SyncAndBuildAsync();
        Assert.Equal("unique", end.Artisans);
        Assert.Empty(end.Told);
    }

    [Fact]
    public async Task Sites_that_republish_one_another_come_to_rest()
    {
        using var one = new Federation("  - { name: deux, from: ../../deux }", sections: Entries.Artisan("a-un", name: "Chez Un"), url: "https://un.example/");
        using var two = new Federation($"  - {{ name: un, from: {one.Site.Dist} }}", sections: Entries.Artisan("a-deux", name: "Chez Deux"), url: "https://deux.example/");
        var settings = one.Site.PathOf("site/showcase.yaml");
        File.WriteAllText(settings, File.ReadAllText(settings).Replace("../../deux", two.Site.Dist, StringComparison.Ordinal));
        string Book(Federation site) => site.Site.ReadDist("api/v1/changes.ndjson");
        for (var round = 0; round < 3; round++)
        {
            await one.SyncAndBuildAsync();
            await two.SyncAndBuildAsync();
        }
        var books = (Book(one), Book(two));
        for (var round = 0; round < 2; round++)
        {
            await one.SyncAndBuildAsync();
            await two.SyncAndBuildAsync();
            Assert.Equal(books, (Book(one), Book(two)));
            Assert.Equal("a-deux a-un", one.Artisans);
            Assert.Equal("a-deux a-un", two.Artisans);
            Assert.Null(one.Site.Page("/artisans/a-un/").QuerySelector("aside.origin"));
            Assert.NotNull(one.Site.Page("/artisans/a-deux/").QuerySelector("aside.origin"));
        }
    }
}
