using System.Text.RegularExpressions;
using Showcase.Tests.Walk;

namespace Showcase.Tests.Api;

/// <summary>The data by validators that others keep: JSON Schema, OpenAPI, GeoJSON, Table Schema, SHACL, RELAX NG, feed readers.</summary>
public class ValidatorTests
{
    [Fact]
    public async Task Independent_validators_find_nothing_in_the_demo_site()
    {
        var (code, report) = await DataValidation.CheckAsync(Walk.DemoSite.Dist);
        Assert.True(code == 0, report);
        foreach (var kind in (string[])["schemas", "artisan", "event", "network", "trade", "commune", "social-network", "digests", "openapi", "features", "rows", "linked", "catalogue", "murmurations", "oembed", "atom", "rss", "json feed"])
            Assert.Matches($"\"{kind}\":[1-9]", report);
    }

    [Fact]
    public async Task Independent_validators_find_nothing_in_a_site_of_hostile_texts()
    {
        const string Script = "<script>alert(1)</script> ]]> & \\\" ' , ; | =1+1";
        using var site = new TinySite(Entries.Artisan("mechant", $"people: [{{ name: \"{Script}\", role: \"{Script}\" }}]\nskills: [\"{Script}\", \"=cmd|' /C calc'!A0\"]\nadded: 2026-10-01\nhours: \"Mo-Fr 09:00-18:00 \\\"sur rendez-vous\\\"\"", name: $"\"{Script}\"", body: "@SUM(A1) & \"quotes\"\n\n- a | b")
            + Entries.Network("ponant") + Entries.Event("fete", $"price: \"{Script}\"\nartisans: [mechant]\nnetworks: [ponant]"));
        site.WalkWell();
        var (code, report) = await DataValidation.CheckAsync(site.Dist);
        Assert.True(code == 0, report);
        Assert.DoesNotContain(site.DistPaths(), p => p.StartsWith("api/", StringComparison.Ordinal) && !p.EndsWith(".csv", StringComparison.Ordinal) && site.ReadDist(p).Contains("<script", StringComparison.Ordinal));
        Assert.DoesNotMatch(new Regex("(^|,)\"?[=@]", RegexOptions.Multiline), site.ReadDist("api/v1/artisans.csv"));
    }

    [Fact]
    public async Task Independent_validators_find_nothing_in_an_empty_site()
    {
        using var site = new TinySite();
        Directory.Delete(site.PathOf("content/artisans/atelier-kerbriand"), recursive: true);
        site.WalkWell();
        var (code, report) = await DataValidation.CheckAsync(site.Dist);
        Assert.True(code == 0, report);
    }

    /// <summary>A check that cannot fail is none: each of these damages must be seen.</summary>
    [Theory]
    [InlineData("api/v1/artisans/atelier-kerbriand.json", "\"name\":", "\"nom\":")]
    [InlineData("api/v1/artisans/pages/1.json", "\"items\":[{", "\"items\":[{\"x\":1,")]
    [InlineData("api/v1/index.json", "\"version\"", "\"versions\"")]
    [InlineData("api/v1/openapi.json", "\"responses\"", "\"answers\"")]
    [InlineData("api/v1/artisans.geojson", "\"Point\"", "\"Pint\"")]
    [InlineData("api/v1/artisans.csv", "29000", "29")]
    [InlineData("api/v1/communes.geojson", "\"coordinates\":[", "\"coordinates\":[\"x\",")]
    [InlineData("api/v1/communes.csv", "29232", "Quimper")]
    [InlineData("api/v1/trades.csv", "id,nom", "id,name")]
    [InlineData("api/v1/schemas/trades.table.json", "\"integer\"", "\"whole\"")]
    [InlineData("api/v1/schemas/artisans.table.json", "\"string\"", "\"strong\"")]
    [InlineData("api/v1/schemas/artisan.json", "\"object\"", "\"objet\"")]
    [InlineData("api/v1/catalog.jsonld", "dcat:accessURL", "dcat:accesURL")]
    [InlineData("api/v1/context.jsonld", "schema:name", "schema:nom")]
    [InlineData("api/v1/digests.ndjson", "\"id\":\"atelier", "\"id\":\"batelier")]
    [InlineData("api/v1/murmurations/artisans/atelier-kerbriand.json", "\"active\"", "\"alive\"")]
    [InlineData("api/v1/oembed/fr/atelier-kerbriand.json", "\"1.0\"", "\"2.0\"")]
    [InlineData("feed.xml", "<updated>", "<updated>x")]
    [InlineData("rss.xml", "<pubDate>", "<pubDate>x")]
    [InlineData("feed.json", "\"id\"", "\"ident\"")]
    public async Task The_validators_see_damage(string path, string good, string bad)
    {
        using var site = new TinySite(Entries.Artisan("atelier-kerbriand", "added: 2026-10-01"));
        site.WalkWell();
        var text = site.ReadDist(path);
        Assert.Contains(good, text, StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(site.Dist, path), text.Replace(good, bad, StringComparison.Ordinal));
        var (code, report) = await DataValidation.CheckAsync(site.Dist);
        Assert.True(code != 0, report);
    }
}
