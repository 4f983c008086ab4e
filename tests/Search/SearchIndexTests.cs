using System.Text.Json;
using Showcase.Pages.Search;
using Showcase.Tests.Walk;

namespace Showcase.Tests.Search;

/// <summary>The index as the build writes it. What the browser makes of it is in QuestionTests.</summary>
public class SearchIndexTests
{
    [Theory]
    [InlineData("L’Ébéniste du Faou", "ebeniste faou")]
    [InlineData("Cœur d'Œillet, 3D", "coeur oeillet 3d")]
    [InlineData("STRASSE Straße ΣΊΣΥΦΟΣ", "strasse strasse σισυφοσ")]
    [InlineData("𝐀𝐭𝐞𝐥𝐢𝐞𝐫 ﬁn İzmir", "atelier fin izmir")]
    [InlineData("à de la <b>le</b> — ", "")]
    [InlineData("Ñandú\u0301 Ateli\u00ADer x", "nandu ateli er")]
    public void Words_are_folded_and_the_smallest_left_out(string text, string words) => Assert.Equal(words, string.Join(' ', SearchWords.Of(text)));

    [Fact]
    public void Two_builds_of_one_site_give_the_same_index_byte_for_byte()
    {
        using var one = Site();
        using var two = Site();
        one.WalkWell();
        two.WalkWell();
        Assert.Equal(Index(one), Index(two));
        Assert.NotEmpty(Index(one));
    }

    [Fact]
    public void An_edited_summary_leaves_most_files_as_they_were_and_a_new_vitrine_renames_them_all()
    {
        using var site = Site();
        site.WalkWell();
        var before = Index(site);
        site.WriteText("content/artisans/forge/index.md", File.ReadAllText(site.PathOf("content/artisans/forge/index.md")).Replace("summary:", "skills: [damas]\nsummary:", StringComparison.Ordinal));
        site.WalkWell();
        Assert.Equal(before.Keys, Index(site).Keys);
        Assert.InRange(Index(site).Count(f => before[f.Key] != f.Value), 1, 4);

        site.WriteText("content/artisans/zingueur/index.md", Entries.Artisan("zingueur", name: "Zingueur").Split(" --\n", 2)[1]);
        site.WalkWell();
        Assert.DoesNotContain(Index(site).Keys, k => before.ContainsKey(k) && k.Contains("/records/", StringComparison.Ordinal));
    }

    [Fact]
    public void The_manifest_says_every_facet_in_the_language_of_its_page()
    {
        using var site = Site();
        site.WalkWell();
        using var french = JsonDocument.Parse(site.ReadDist("search/fr.json"));
        using var english = JsonDocument.Parse(site.ReadDist("search/en.json"));
        Assert.Equal(["family", "dep", "trade", "label", "lang", "access", "pay", "social", "network"], french.RootElement.GetProperty("facets").EnumerateArray().Select(f => f.GetProperty("id").GetString()));
        Assert.Equal("Métier", Facet(french, "trade").GetProperty("label").GetString());
        Assert.Equal("Trade", Facet(english, "trade").GetProperty("label").GetString());
        Assert.Contains("espèces", Facet(french, "pay").GetProperty("values").ToString(), StringComparison.Ordinal);
        Assert.Contains("cash", Facet(english, "pay").GetProperty("values").ToString(), StringComparison.Ordinal);
        Assert.Equal("/en/artisans/", english.RootElement.GetProperty("artisans").GetString());
        Assert.Equal("{count} vitrines", french.RootElement.GetProperty("words").GetProperty("found").GetString());
    }

    [Fact]
    public void A_site_of_nobody_has_an_empty_index_that_can_be_read()
    {
        using var site = new TinySite(Entries.Artisan("atelier-kerbriand", "draft: true"));
        site.WalkWell();
        using var manifest = JsonDocument.Parse(site.ReadDist("search/fr.json"));
        Assert.Equal(0, manifest.RootElement.GetProperty("count").GetInt32());
        Assert.Empty(manifest.RootElement.GetProperty("terms").EnumerateArray());
    }

    [Fact]
    public void Towns_far_from_every_vitrine_are_known_only_when_they_are_large()
    {
        using var site = Site();
        site.WalkWell();
        var places = string.Concat(site.DistPaths().Where(p => p.Contains("/places/", StringComparison.Ordinal)).Select(site.ReadDist));
        Assert.Contains("[\"quimper\",\"Quimper\",\"29000\",", places, StringComparison.Ordinal);
        Assert.Contains("[\"29590\",\"Le Faou\",\"29590\",", places, StringComparison.Ordinal);
        Assert.Contains("\"Marseille\"", places, StringComparison.Ordinal);
        Assert.DoesNotContain("\"Gavarnie-Gèdre\"", places, StringComparison.Ordinal);
    }

    private static TinySite Site() => new(
        Entries.Artisan("forge", name: "Forge du Faou", trade: "ferronnier", address: "{ postcode: \"29590\", town: Le Faou }", fields: "payment: [cash]\nlanguages: [fr, br]")
        + Entries.Artisan("grenier", name: "Le Grenier", trade: "boulanger"));

    private static SortedDictionary<string, string> Index(TinySite site) =>
        new(site.Snapshot().Where(f => f.Key.StartsWith("search/", StringComparison.Ordinal)).ToDictionary(f => f.Key, f => f.Value.Hash), StringComparer.Ordinal);

    private static JsonElement Facet(JsonDocument manifest, string id) => manifest.RootElement.GetProperty("facets").EnumerateArray().Single(f => f.GetProperty("id").GetString() == id);
}
