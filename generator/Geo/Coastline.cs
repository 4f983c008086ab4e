using System.Text.Json;
using Showcase.Domain;

namespace Showcase.Geo;

/// <summary>
/// The land of the world (Natural Earth 1:10m, public domain, from the package world-atlas), cut to a region and thinned to what a screen shows.
/// The source is a TopoJSON file: arcs of whole-number steps that land's rings are put together from.
/// </summary>
internal static class Coastline
{
    /// <summary>Points of one drawing: about 20 KB before compression.</summary>
    private const int MostPoints = 5_000;

    /// <summary>Degrees that thinning may move the coast within the region; six times that around it.</summary>
    private const double FinestTolerance = 0.001;

    /// <param name="core">Where the region's own places are: drawn finer.</param>
    /// <param name="frame">What the drawing covers.</param>
    /// <returns>Closed rings (the first point is not said again), to be filled by the even-odd rule.</returns>
    public static IReadOnlyList<GeoPoint[]> Within(string nodeModulesFolder, GeoBox core, GeoBox frame)
    {
        var rings = ReadRings(Path.Combine(nodeModulesFolder, "world-atlas", "land-10m.json"), frame)
            .Select(r => RingClip.Within(r, frame)).Where(r => r.Length >= 3).ToList();
        for (var tolerance = FinestTolerance; ; tolerance *= 1.6)
        {
            var thinned = rings.Select(r => RingThinning.Thin(r, p => core.Holds(p) ? tolerance : tolerance * 6)).Where(r => r.Length >= 3).ToArray();
            if (thinned.Sum(r => r.Length) <= MostPoints)
                return thinned;
        }
    }

    private static List<GeoPoint[]> ReadRings(string path, GeoBox frame)
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(path));
        var root = file.RootElement;
        var arcs = ReadArcs(root);
        var rings = new List<GeoPoint[]>();
        foreach (var geometry in root.GetProperty("objects").GetProperty("land").GetProperty("geometries").EnumerateArray())
        {
            foreach (var ring in geometry.GetProperty("arcs").EnumerateArray().SelectMany(polygon => polygon.EnumerateArray()))
            {
                var points = Assemble(ring, arcs);
                var box = GeoBox.Around(points);
                if (box.North >= frame.South && box.South <= frame.North && box.East >= frame.West && box.West <= frame.East)
                    rings.Add(points);
            }
        }
        return rings;
    }

    private static GeoPoint[][] ReadArcs(JsonElement root)
    {
        var transform = root.GetProperty("transform");
        var (scale, origin) = (transform.GetProperty("scale"), transform.GetProperty("translate"));
        var (scaleX, scaleY, originX, originY) = (scale[0].GetDouble(), scale[1].GetDouble(), origin[0].GetDouble(), origin[1].GetDouble());
        return [.. root.GetProperty("arcs").EnumerateArray().Select(arc =>
        {
            var (x, y) = (0, 0);
            return arc.EnumerateArray().Select(step =>
            {
                x += step[0].GetInt32();
                y += step[1].GetInt32();
                return new GeoPoint(Math.Clamp(originY + (y * scaleY), -90, 90), Math.Clamp(originX + (x * scaleX), -180, 180));
            }).ToArray();
        })];
    }

    // An arc's number turned over (~n) means the arc backwards; each arc starts where the last ended.
    private static GeoPoint[] Assemble(JsonElement ring, GeoPoint[][] arcs)
    {
        var points = new List<GeoPoint>();
        foreach (var number in ring.EnumerateArray())
        {
            var index = number.GetInt32();
            points.AddRange((index < 0 ? arcs[~index].Reverse() : arcs[index]).Skip(points.Count == 0 ? 0 : 1));
        }
        points.RemoveAt(points.Count - 1);
        return [.. points];
    }
}
