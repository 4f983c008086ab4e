using Showcase.Domain;

namespace Showcase.Geo;

internal enum Ground { France, Abroad, Sea }

/// <summary>The countries of the world, roughly (Natural Earth 1:10m, public domain, from the package world-atlas): tells a mistyped point from a workshop on the quay.</summary>
internal sealed class Territory
{
    // The coast is drawn to about a kilometre, and the smallest islands are left out.
    private const double MarginKm = 3;

    /// <summary>ISO 3166 numbers of the French Republic: the country with its départements overseas, and its collectivities.</summary>
    private static readonly HashSet<string> French = new(StringComparer.Ordinal) { "250", "258", "540", "652", "663", "666", "876" };

    private readonly List<GeoPoint[]> _france = [];
    private readonly List<GeoPoint[]> _others = [];

    /// <exception cref="FileNotFoundException">The package is not installed.</exception>
    public Territory(string nodeModulesFolder)
    {
        using var file = new TopoJson(Path.Combine(nodeModulesFolder, "world-atlas", "countries-10m.json"));
        foreach (var (id, rings) in file.Shapes("countries"))
            (French.Contains(id) ? _france : _others).AddRange(rings);
    }

    public Ground At(GeoPoint point) =>
        Holds(_france, point) || _france.Exists(ring => IsNear(ring, point)) ? Ground.France : Holds(_others, point) ? Ground.Abroad : Ground.Sea;

    /// <summary>Even-odd: a ring within a ring is a lake, or a country within another.</summary>
    private static bool Holds(List<GeoPoint[]> rings, GeoPoint point)
    {
        var inside = false;
        foreach (var ring in rings)
        {
            for (int i = 0, last = ring.Length - 1; i < ring.Length; last = i++)
            {
                var (a, b) = (ring[i], ring[last]);
                if (a.Latitude > point.Latitude != b.Latitude > point.Latitude
                    && point.Longitude < ((b.Longitude - a.Longitude) * (point.Latitude - a.Latitude) / (b.Latitude - a.Latitude)) + a.Longitude)
                    inside = !inside;
            }
        }
        return inside;
    }

    private static bool IsNear(GeoPoint[] ring, GeoPoint point)
    {
        // Kilometres on a plane around the point: true enough for a few of them.
        var (height, width) = (Math.PI * GeoPoint.EarthRadiusKm / 180, Math.PI * GeoPoint.EarthRadiusKm / 180 * Math.Cos(double.DegreesToRadians(point.Latitude)));
        for (int i = 0, last = ring.Length - 1; i < ring.Length; last = i++)
        {
            var (ax, ay) = ((ring[last].Longitude - point.Longitude) * width, (ring[last].Latitude - point.Latitude) * height);
            var (dx, dy) = (((ring[i].Longitude - point.Longitude) * width) - ax, ((ring[i].Latitude - point.Latitude) * height) - ay);
            var along = (dx * dx) + (dy * dy) is var length and > 0 ? Math.Clamp(-((ax * dx) + (ay * dy)) / length, 0, 1) : 0;
            var (x, y) = (ax + (along * dx), ay + (along * dy));
            if ((x * x) + (y * y) < MarginKm * MarginKm)
                return true;
        }
        return false;
    }
}
