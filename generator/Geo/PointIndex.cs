using Showcase.Domain;

namespace Showcase.Geo;

internal sealed class PointIndex(IReadOnlyList<GeoPoint?> points)
{
    public IReadOnlyList<(int Index, double Km)> Within(GeoPoint center, double km) => throw new NotImplementedException(points.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
