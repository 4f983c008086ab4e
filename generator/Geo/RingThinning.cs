using Showcase.Domain;

namespace Showcase.Geo;

/// <summary>Leaves out points of a ring that lie so near to the line between their neighbours that nobody misses them (Douglas and Peucker's way).</summary>
internal static class RingThinning
{
    /// <param name="tolerance">Degrees of latitude that a point may lie off the line.</param>
    public static GeoPoint[] Thin(GeoPoint[] ring, Func<GeoPoint, double> tolerance)
    {
        if (ring.Length < 4)
            return ring;
        // A ring has no ends to hold on to: its first point and the one farthest from it serve.
        var far = Enumerable.Range(0, ring.Length).MaxBy(i => Square(ring[0], ring[i]));
        var kept = new bool[ring.Length + 1];
        kept[0] = kept[far] = true;
        Mark(ring, 0, far, kept, tolerance);
        Mark(ring, far, ring.Length, kept, tolerance);
        return [.. ring.Where((_, i) => kept[i])];
    }

    private static void Mark(GeoPoint[] ring, int first, int last, bool[] kept, Func<GeoPoint, double> tolerance)
    {
        var open = new Stack<(int First, int Last)>([(first, last)]);
        while (open.TryPop(out var span))
        {
            var (worst, at) = (0.0, -1);
            for (var i = span.First + 1; i < span.Last; i++)
            {
                var off = Off(ring[i], ring[span.First], ring[span.Last % ring.Length]) / tolerance(ring[i]);
                if (off > worst)
                    (worst, at) = (off, i);
            }
            if (worst <= 1)
                continue;
            kept[at] = true;
            open.Push((span.First, at));
            open.Push((at, span.Last));
        }
    }

    private static double Off(GeoPoint p, GeoPoint a, GeoPoint b)
    {
        var squeeze = Math.Cos(double.DegreesToRadians(p.Latitude));
        var (dx, dy) = ((b.Longitude - a.Longitude) * squeeze, b.Latitude - a.Latitude);
        var (px, py) = ((p.Longitude - a.Longitude) * squeeze, p.Latitude - a.Latitude);
        var length = (dx * dx) + (dy * dy);
        var t = length > 0 ? Math.Clamp(((px * dx) + (py * dy)) / length, 0, 1) : 0;
        return Math.Sqrt(Math.Pow(px - (t * dx), 2) + Math.Pow(py - (t * dy), 2));
    }

    private static double Square(GeoPoint a, GeoPoint b) => Math.Pow(a.Latitude - b.Latitude, 2) + Math.Pow(a.Longitude - b.Longitude, 2);
}
