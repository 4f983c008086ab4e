using Showcase.Domain;

namespace Showcase.Geo;

/// <summary>What of a closed ring lies within a box: one side of the box after another is cut off (Sutherland and Hodgman's way).</summary>
internal static class RingClip
{
    public static GeoPoint[] Within(GeoPoint[] ring, GeoBox box)
    {
        ring = Cut(ring, p => p.Longitude - box.West);
        ring = Cut(ring, p => box.East - p.Longitude);
        ring = Cut(ring, p => p.Latitude - box.South);
        return Cut(ring, p => box.North - p.Latitude);
    }

    /// <param name="inside">Not negative on the side that stays; straight along a line.</param>
    private static GeoPoint[] Cut(GeoPoint[] ring, Func<GeoPoint, double> inside)
    {
        var kept = new List<GeoPoint>(ring.Length);
        for (var i = 0; i < ring.Length; i++)
        {
            var (from, to) = (ring[i == 0 ? ^1 : i - 1], ring[i]);
            var (a, b) = (inside(from), inside(to));
            if (a < 0 != b < 0)
            {
                var t = a / (a - b);
                kept.Add(new GeoPoint(from.Latitude + (t * (to.Latitude - from.Latitude)), from.Longitude + (t * (to.Longitude - from.Longitude))));
            }
            if (b >= 0)
                kept.Add(to);
        }
        return [.. kept];
    }
}
