using System.Text.Json;
using Showcase.Tests.Walk;

namespace Showcase.Tests.Api;

/// <summary>What the data tell, and what they keep to themselves.</summary>
public class DataTests
{
    private static IEnumerable<string> DataPaths(TinySite site) => site.DistPaths().Where(p => p.StartsWith("api/", StringComparison.Ordinal) || p.StartsWith(".well-known/", StringComparison.Ordinal));

    private static IEnumerable<string> DataWith(TinySite site, string words) => DataPaths(site).Where(p => site.ReadDist(p).Contains(words, StringComparison.OrdinalIgnoreCase) || p.Contains(words, StringComparison.OrdinalIgnoreCase));

    internal static JsonElement Json(TinySite site, string path)
    {
        using var json = JsonDocument.Parse(site.ReadDist("api/v1/" + path));
        return json.RootElement.Clone();
    }

    [Fact]
    public void What_may_not_be_republished_stands_in_no_data_and_no_feed_while_its_page_stays()
    {
        using var site = new TinySite(
            Entries.Artisan("voilerie-tue", "republish: { partners: none }\nadded: 2026-10-01\nmember_of: [ponant]\nworks_with: [atelier-kerbriand]", name: "Maison Discrète", trade: "luthier", address: "{ postcode: \"56000\", town: Vannes }")
            + Entries.Artisan("atelier-kerbriand", "works_with: [voilerie-tue]\nadded: 2026-09-01") + Entries.Network("ponant") + Entries.Event("noel", "artisans: [voilerie-tue]"));
        site.WalkWell();
        Assert.True(File.Exists(Path.Combine(site.Dist, "artisans", "voilerie-tue", "index.html")));
        foreach (var words in (string[])["voilerie-tue", "Discrète", "luthier", "Vannes", "56260"])
            Assert.Equal("", string.Join(' ', DataWith(site, words)));
        string[] feeds = ["feed.xml", "rss.xml", "feed.json"];
        Assert.DoesNotContain(site.DistPaths(), p => feeds.Contains(Path.GetFileName(p)) && site.ReadDist(p).Contains("Discrète", StringComparison.Ordinal));
        Assert.Null(site.Page("/artisans/voilerie-tue/").QuerySelector("link[type='application/json+oembed']"));
    }

    [Fact]
    public void What_named_partners_may_republish_says_so_and_is_offered_to_no_portal()
    {
        using var site = new TinySite(Entries.Artisan("poterie-liee", "republish: { partners: [federation-du-finistere], licence: cc-by-4.0 }"));
        site.WalkWell();
        var rights = Json(site, "artisans/poterie-liee.json").GetProperty("rights");
        Assert.False(rights.GetProperty("everyone").GetBoolean());
        Assert.Equal("federation-du-finistere", rights.GetProperty("partners")[0].GetString());
        Assert.Equal("cc-by-4.0", rights.GetProperty("licence").GetString());
        Assert.Contains("poterie-liee", rights.GetProperty("attribution").GetString(), StringComparison.Ordinal);
        string[] where = ["api/v1/all.ndjson", "api/v1/artisans/pages/1.json", "api/v1/artisans/poterie-liee.json", "api/v1/digests.ndjson"];
        Assert.Equal(where.Order(StringComparer.Ordinal), DataWith(site, "poterie-liee").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("exact", "12 rue des Potiers", "exact", 47.99612)]
    [InlineData("street", "rue des Potiers", "street", null)]
    [InlineData("town", null, "town", null)]
    public void The_address_is_told_as_finely_as_the_artisan_shows_it(string show, string? street, string precision, double? latitude)
    {
        using var site = new TinySite(Entries.Artisan("atelier-kerbriand", address: $"{{ street: 12 rue des Potiers, postcode: \"29000\", town: Quimper, location: {{ lat: 47.996123, lon: -4.102456 }}, show: {show} }}"));
        site.WalkWell();
        var record = Json(site, "artisans/atelier-kerbriand.json");
        Assert.Equal(street, record.GetProperty("address").TryGetProperty("street", out var line) ? line.GetString() : null);
        Assert.Equal(precision, record.GetProperty("location").GetProperty("precision").GetString());
        if (latitude is { } exact)
        {
            Assert.Equal(exact, record.GetProperty("location").GetProperty("lat").GetDouble());
        }
        else
        {
            foreach (var words in (string[])["12 rue", "47.9961", "4.1024"])
                Assert.Empty(DataWith(site, words));
        }
    }

    [Fact]
    public void Drafts_and_accounts_of_closed_networks_are_absent()
    {
        using var site = new TinySite(Entries.Artisan("atelier-kerbriand", "social: { google-plus: \"+DemoKerbriand\", instagram: demo.kerbriand }")
            + Entries.Artisan("brouillon", "draft: true") + Entries.Event("cachee", "draft: true") + Entries.Network("cache", "draft: true"));
        site.WalkWell();
        foreach (var words in (string[])["brouillon", "cachee", "cache\"", "google"])
            Assert.Empty(DataWith(site, words));
        Assert.Equal("instagram", Assert.Single(Json(site, "artisans/atelier-kerbriand.json").GetProperty("accounts").EnumerateArray()).GetProperty("network").GetString());
    }

    [Fact]
    public void Photos_come_with_sizes_words_and_rights()
    {
        using var site = new TinySite(Entries.Artisan("atelier-kerbriand", "photos: [{ file: volute.jpg, alt: Une volute, caption: Le fer, focus: { x: 0.4, y: 0.6 } }]") + Entries.Settings("images: { widths: [320], avif_effort: 0 }"));
        site.Write("content/artisans/atelier-kerbriand/volute.jpg", File.ReadAllBytes(Path.Combine(TinySite.Repository, "content", "artisans", "forge-de-kerampeulven", "volute.jpg")));
        site.WalkWell();
        var record = Json(site, "artisans/atelier-kerbriand.json");
        var photo = Assert.Single(record.GetProperty("photos").EnumerateArray());
        Assert.Equal("Une volute", photo.GetProperty("alt").GetProperty("fr").GetString());
        Assert.Equal("etalab-2.0", photo.GetProperty("licence").GetString());
        Assert.NotEmpty(photo.GetProperty("attribution").GetString()!);
        Assert.Equal(["image/avif", "image/jpeg"], photo.GetProperty("files").EnumerateArray().Select(f => f.GetProperty("type").GetString()));
        foreach (var file in photo.GetProperty("files").EnumerateArray())
        {
            Assert.Equal(320, file.GetProperty("width").GetInt32());
            var path = Path.Combine(site.Dist, new Uri(file.GetProperty("url").GetString()!).AbsolutePath[1..]);
            Assert.Equal(new FileInfo(path).Length, file.GetProperty("bytes").GetInt64());
        }
        Assert.EndsWith(".jpg", record.GetProperty("image").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_has_the_columns_of_the_French_place_schema()
    {
        using var site = new TinySite(Entries.Artisan("atelier-kerbriand", "contact: { phone: \"02 61 91 00 01\", email: bonjour@example.org }\nsiret: \"73282932000074\"\nskills: [tournage, émaux]\nhours: Mo-Fr 09:00-12:00"));
        site.WalkWell();
        var lines = site.ReadDist("api/v1/artisans.csv").Split("\r\n");
        var row = lines[0].Split(',').Zip(lines[1].Split(',')).ToDictionary(c => c.First, c => c.Second, StringComparer.Ordinal);
        Assert.Equal(("atelier-kerbriand", "73282932000074", "atelier-kerbriand", "29000", "29232", "+33261910001", "bonjour@example.org", "Mo-Fr 09:00-12:00", "\"tournage|émaux\""),
            (row["id"], row["pivot"], row["nom"], row["code_postal"], row["code_insee"], row["telephone"], row["courriels"], row["horaires"], row["savoir_faire"]));
    }

    [Fact]
    public void Each_list_has_a_table_and_those_that_stand_somewhere_a_map()
    {
        using var site = new TinySite(Entries.Artisan("atelier-kerbriand", "member_of: [ponant]\nsocial: { instagram: demo.kerbriand }") + Entries.Network("ponant"));
        site.WalkWell();
        var collections = Json(site, "index.json").GetProperty("collections").EnumerateArray().ToArray();
        Assert.Equal(["artisans", "events", "networks", "trades", "communes", "social-networks"], collections.Select(c => c.GetProperty("name").GetString()));
        Assert.Equal(["artisans", "events", "networks", "communes"], collections.Where(c => c.TryGetProperty("map", out _)).Select(c => c.GetProperty("name").GetString()));
        foreach (var link in collections.SelectMany(c => c.EnumerateObject()).Where(p => p.Name is "table" or "table_schema" or "map" or "schema"))
            Assert.True(File.Exists(Path.Combine(site.Dist, new Uri(link.Value.GetString()!).AbsolutePath[1..])), link.Value.GetString());
        Assert.Equal(["id,nom,masculin,feminin,famille,naf,osm,type_schema_org,nombre_artisans,url", "potier"], First(site, "trades", 1));
        Assert.Equal(["id,nom,codes_postaux,code_departement,departement,region,latitude,longitude,nombre_artisans,url", "29232,Quimper,29000,29,Finistère,Bretagne"], First(site, "communes", 6));
        Assert.Equal("instagram", First(site, "social-networks", 1)[1]);
        Assert.Contains(",artisans,", First(site, "networks", 1)[0], StringComparison.Ordinal);
        var quimper = Assert.Single(Json(site, "communes.geojson").GetProperty("features").EnumerateArray());
        Assert.Equal(("29232", 1), (quimper.GetProperty("properties").GetProperty("id").GetString(), quimper.GetProperty("properties").GetProperty("count").GetInt32()));
        Assert.InRange(quimper.GetProperty("geometry").GetProperty("coordinates")[1].GetDouble(), 47.9, 48.1);
    }

    // The header, and the first cells of the only row.
    private static string[] First(TinySite site, string collection, int cells)
    {
        var lines = site.ReadDist($"api/v1/{collection}.csv").Split("\r\n");
        return [lines[0], string.Join(',', lines[1].Split(',')[..cells])];
    }

    [Fact]
    public void The_index_is_found_from_the_well_known_address_under_the_site_s_own_path()
    {
        using var site = new TinySite();
        site.WalkWell("https://x.example/sub/");
        using var known = JsonDocument.Parse(site.ReadDist(".well-known/showcase.json"));
        Assert.Equal("https://x.example/sub/api/v1/index.json", known.RootElement.GetProperty("api").GetProperty("v1").GetString());
        var index = Json(site, "index.json");
        Assert.All(index.GetProperty("links").EnumerateObject(), l => Assert.True(File.Exists(Path.Combine(site.Dist, l.Value.GetString()!["https://x.example/sub/".Length..])), l.Value.GetString()));
        var link = site.Page("/en/artisans/atelier-kerbriand/").QuerySelector("link[type='application/json+oembed']")!.GetAttribute("href")!;
        Assert.True(File.Exists(Path.Combine(site.Dist, link["https://x.example/sub/".Length..])), link);
    }
}
