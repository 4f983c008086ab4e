using Showcase.Domain;

namespace Showcase.Geo;

internal static class Neighbours
{
    public static IReadOnlyList<int[]> Nearest(IReadOnlyList<GeoPoint?> points, int k) => throw new NotImplementedException();
}
