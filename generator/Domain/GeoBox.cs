namespace Showcase.Domain;

/// <summary>A rectangle of degrees that does not cross the 180th meridian.</summary>
internal readonly record struct GeoBox(double South, double West, double North, double East)
{
    /// <summary>Beyond, the web's Mercator projection has no place for a point.</summary>
    public const double MercatorLimit = 85.0511;

    public double Height => North - South;

    public double Width => East - West;

    public bool Holds(GeoPoint point) => point.Latitude >= South && point.Latitude <= North && point.Longitude >= West && point.Longitude <= East;

    /// <summary>The smallest box around some points.</summary>
    public static GeoBox Around(IReadOnlyCollection<GeoPoint> points) =>
        new(points.Min(p => p.Latitude), points.Min(p => p.Longitude), points.Max(p => p.Latitude), points.Max(p => p.Longitude));

    /// <summary>The box made larger on every side, kept within the map of the world.</summary>
    public GeoBox Widened(double latitude, double longitude) => new(
        Math.Max(South - latitude, -MercatorLimit), Math.Max(West - longitude, -180), Math.Min(North + latitude, MercatorLimit), Math.Min(East + longitude, 180));
}
