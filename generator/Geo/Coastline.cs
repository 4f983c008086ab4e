using Showcase.Domain;

namespace Showcase.Geo;

/// <summary>
/// The land of the world (Natural Earth 1:10m, public domain, from the package world-atlas), cut to a region and thinned to what a screen shows.
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
        using var file = new TopoJson(path);
        return [.. file.Shapes("land").SelectMany(land => land.Rings).Where(ring => GeoBox.Around(ring) is var box
            && box.North >= frame.South && box.South <= frame.North && box.East >= frame.West && box.West <= frame.East)];
    }
}
