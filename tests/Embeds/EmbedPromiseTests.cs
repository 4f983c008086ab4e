using System.Text.RegularExpressions;

namespace Showcase.Tests.Embeds;

/// <summary>What pages of others rely on. This list grows within a version; nothing leaves it.</summary>
public partial class EmbedPromiseTests
{
    private static readonly string Folder = Path.Combine(TinySite.Repository, "themes", "boulevard", "embed");

    private static string Sources(string extension) => string.Join('\n', Directory.EnumerateFiles(Folder, "*" + extension).Select(File.ReadAllText));

    [Fact]
    public void Elements_and_attributes_of_version_1_are_all_there()
    {
        Assert.Contains("for (const kind of [\"list\", \"map\", \"card\"])", Sources(".js"), StringComparison.Ordinal);
        foreach (var attribute in (string[])["trade", "near", "radius", "limit", "slug", "lang", "family", "commune", "departement", "label", "network", "language", "access"])
            Assert.Contains($"\"{attribute}\"", Sources(".js"), StringComparison.Ordinal);
    }

    [Fact]
    public void Properties_and_parts_of_version_1_are_all_there_and_documented()
    {
        string[] properties = ["accent", "card-width", "corner", "font", "ink", "map-height", "paper"];
        Assert.Equal(properties, Property().Matches(Sources(".css")).Select(m => m.Groups[1].Value).Distinct().Order(StringComparer.Ordinal));
        string[] parts = ["item", "link", "list", "map", "mark", "more", "name", "names", "note", "photo", "root", "summary", "town", "trade", "zoom"];
        Assert.Equal(parts, Part().Matches(Sources(".js")).Select(m => m.Groups[1].Value).Distinct().Order(StringComparer.Ordinal));
        var guide = File.ReadAllText(Path.Combine(TinySite.Repository, "docs", "embedding.md"));
        Assert.All(properties, p => Assert.Contains("--showcase-" + p, guide, StringComparison.Ordinal));
        Assert.All(parts, p => Assert.Matches($@"[` ]{p}[` ]", guide));
    }

    [Fact]
    public void Addresses_of_version_1_are_all_there()
    {
        using var site = new TinySite();
        site.WalkWell();
        foreach (var path in (string[])["embed.js", "map.js", "frame.js", "frame/fr/index.html", "frame/en/index.html", "index.json", "first.json", "trades/potier.json"])
            Assert.Contains("embed/v1/" + path, site.DistPaths());
    }

    [Fact]
    public void Lists_of_numbers_tell_who_has_a_value_among_all_by_name()
    {
        using var site = new TinySite("""
            -- content/artisans/zoe/index.md --
            ---
            name: Zoé Le Bras
            trade: forgeron
            summary: Du fer.
            address: { postcode: "56000", town: Vannes }
            labels: [epv]
            languages: [fr, br]
            ---
            """);
        site.WalkWell();
        var index = site.ReadDist("embed/v1/index.json");
        Assert.Contains("\"departement\":[\"29\",\"56\"],\"label\":[\"epv\"],\"language\":[\"br\",\"fr\"]", index, StringComparison.Ordinal);
        Assert.Equal(("[1]", "[0]", "[1]"), (site.ReadDist("embed/v1/facets/label/epv.json"), site.ReadDist("embed/v1/facets/departement/29.json"), site.ReadDist("embed/v1/facets/language/br.json")));
        Assert.Matches("^\\[\\{\"slug\":\"atelier-kerbriand\".*\\{\"slug\":\"zoe\"", site.ReadDist("embed/v1/all/0.json"));
    }

    [Fact]
    public void Who_names_partners_is_in_no_list_and_counted_nowhere()
    {
        using var site = new TinySite("""
            -- content/artisans/discrete/index.md --
            ---
            name: Forge discrète
            trade: forgeron
            summary: Du fer, pour un seul réseau.
            address: { postcode: "29000", town: Quimper }
            republish: { licence: cc-by-4.0, partners: [ponant] }
            ---
            -- content/artisans/fermee/index.md --
            ---
            name: Forge fermée
            trade: forgeron
            summary: Du fer, pour personne.
            address: { postcode: "29000", town: Quimper }
            republish: { licence: cc-by-4.0, partners: none }
            ---
            """);
        site.WalkWell();
        Assert.DoesNotContain(site.DistPaths().Where(p => p.StartsWith("embed/", StringComparison.Ordinal)), p => site.ReadDist(p).Contains("forge", StringComparison.OrdinalIgnoreCase) || p.Contains("forgeron", StringComparison.Ordinal));
        Assert.StartsWith("{\"count\":1,", site.ReadDist("embed/v1/index.json"), StringComparison.Ordinal);
        Assert.DoesNotContain("forgeron", site.ReadDist("integrer/index.html"), StringComparison.Ordinal);
    }

    [GeneratedRegex("var\\(--showcase-([a-z-]+)")]
    private static partial Regex Property();

    [GeneratedRegex("part: \"([a-z]+)\"")]
    private static partial Regex Part();
}
