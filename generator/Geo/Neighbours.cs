using Showcase.Domain;

namespace Showcase.Geo;

/// <summary>The nearest others of every point at once.</summary>
internal static class Neighbours
{
    /// <summary>For each point the indexes of its <paramref name="k"/> nearest others, nearest first; of equally near ones, the earlier in the list first. A null has none.</summary>
    public static IReadOnlyList<int[]> Nearest(IReadOnlyList<GeoPoint?> points, int k) => new PointIndex(points).NearestOfAll(k);
}
