using System.Text.Json;
using Showcase.Domain;
using Showcase.Geo;
using Showcase.Tests.Walk;

namespace Showcase.Tests.Maps;

/// <summary>What a built site holds of its map.</summary>
public class MapFilesTests
{
    private static JsonElement Json(TinySite site, string path) => JsonDocument.Parse(site.ReadDist(path)).RootElement;

    [Fact]
    public void The_atlas_names_trades_addresses_and_background_in_each_language()
    {
        using var site = new TinySite();
        site.WalkWell("https://vitrines.example/ouest/");
        var (fr, en) = (Json(site, "atlas/fr.json"), Json(site, "atlas/en.json"));
        Assert.Equal("/ouest/artisans/", fr.GetProperty("vitrines").GetString());
        Assert.Equal("/ouest/en/artisans/", en.GetProperty("vitrines").GetString());
        Assert.Equal("Poterie", fr.GetProperty("trades")[0][0].GetString());
        Assert.Equal("fabrication", fr.GetProperty("trades")[0][2].GetString());
        Assert.Equal("Afficher le fond Plan IGN", fr.GetProperty("words").GetProperty("show").GetString());
        Assert.Contains("data.geopf.fr", en.GetProperty("words").GetProperty("notice").GetString(), StringComparison.Ordinal);
        Assert.Equal("raster", fr.GetProperty("background").GetProperty("kind").GetString());
        Assert.StartsWith("https://data.geopf.fr/wmts?", fr.GetProperty("background").GetProperty("url").GetString(), StringComparison.Ordinal);
        var frame = site.Page("/carte/").QuerySelector(".map-frame")!;
        Assert.Equal("/ouest/atlas/fr.json", frame.GetAttribute("data-atlas"));
        Assert.Equal("/ouest/atlas/en.json", site.Page("/en/map/").QuerySelector(".map-frame")!.GetAttribute("data-atlas"));
    }

    [Fact]
    public void A_vitrine_on_the_map_has_its_published_point_its_trade_and_its_name_as_text()
    {
        using var site = new TinySite(Entries.Artisan("a", name: "\"L’<b>Œuf</b> & Cie\"", address: "{ postcode: \"29000\", town: Quimper, location: { lat: 47.99611, lon: -4.10251 } }"));
        site.WalkWell();
        foreach (var set in (string[])["all", "trades/potier"])
        {
            var found = Json(site, $"atlas/{set}/index.json").GetProperty("vitrines").EnumerateArray().Single(v => v[3].GetString() == "a");
            Assert.Equal("L’<b>Œuf</b> & Cie", found[4].GetString());
            Assert.InRange(found[0].GetDouble(), 47.996, 47.9963);
        }
    }

    [Fact]
    public void Each_page_has_the_map_that_belongs_to_it()
    {
        using var site = new TinySite();
        site.WalkWell();
        Assert.Equal("trades/potier", site.Page("/metiers/potier/").QuerySelector(".map-frame[data-set]")!.GetAttribute("data-set"));
        var town = site.Page("/communes/quimper/").QuerySelector(".map-frame")!;
        Assert.Equal("all", town.GetAttribute("data-set"));
        Assert.StartsWith("4", town.GetAttribute("data-at"), StringComparison.Ordinal);
        var door = site.Page("/artisans/atelier-kerbriand/").QuerySelector(".map-frame")!;
        Assert.Equal("atelier-kerbriand", door.GetAttribute("data-slug"));
        Assert.NotNull(door.GetAttribute("data-ask"));
    }

    [Fact]
    public void A_directory_that_nobody_is_in_yet_has_no_map()
    {
        using var site = new TinySite(Entries.Artisan("atelier-kerbriand", "draft: true"));
        site.WalkWell();
        Assert.DoesNotContain(site.DistPaths(), p => p.StartsWith("atlas/", StringComparison.Ordinal) || p.StartsWith("carte/", StringComparison.Ordinal));
        Assert.DoesNotContain(site.Page("/").QuerySelectorAll("a[href]"), a => a.GetAttribute("href") == "/carte/");
    }

    [Fact]
    public void Without_a_background_nothing_of_another_host_is_named()
    {
        using var site = new TinySite(Entries.Settings("map: none"));
        site.WalkWell();
        Assert.False(Json(site, "atlas/fr.json").TryGetProperty("background", out _));
        Assert.DoesNotContain("https:", site.ReadDist("atlas/fr.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_drawn_land_holds_towns_and_leaves_out_the_sea()
    {
        var (core, frame) = (new GeoBox(47.3, -5.2, 48.9, -1), new GeoBox(45, -10, 51.5, 4));
        var rings = Coastline.Within(Path.Combine(TinySite.Repository, "generator", "node", "node_modules"), core, frame);
        Assert.InRange(rings.Sum(r => r.Length), 200, 5_000);
        Assert.All(rings.SelectMany(r => r), p => Assert.True(frame.Widened(1e-9, 1e-9).Holds(p)));
        foreach (var (latitude, longitude, land) in (ReadOnlySpan<(double, double, bool)>)[(48.11, -1.68, true), (48.0, -4.0, true), (48.45, -5.1, true), (49.22, -2.12, true), (50.5, -4.8, true), (48.3, -6, false), (49.2, -4, false), (47.2, -3.6, false), (46.5, -4, false)])
            Assert.True(land == (rings.Count(r => Inside(r, latitude, longitude)) % 2 == 1), $"{latitude} {longitude}");
    }

    // A ray to the east crosses a ring an odd number of times from within.
    private static bool Inside(GeoPoint[] ring, double latitude, double longitude)
    {
        var inside = false;
        for (var i = 0; i < ring.Length; i++)
        {
            var (a, b) = (ring[i], ring[(i + 1) % ring.Length]);
            if (a.Latitude > latitude != b.Latitude > latitude && longitude < ((b.Longitude - a.Longitude) * (latitude - a.Latitude) / (b.Latitude - a.Latitude)) + a.Longitude)
                inside = !inside;
        }
        return inside;
    }
}
