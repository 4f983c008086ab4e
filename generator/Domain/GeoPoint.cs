namespace Showcase.Domain;

/// <summary>A point in WGS 84 degrees: latitude −90…90, longitude −180…180.</summary>
internal readonly record struct GeoPoint
{
    public const double EarthRadiusKm = 6371.0088; // IUGG mean radius

    public GeoPoint(double latitude, double longitude)
    {
        // Written so that NaN is refused too.
        if (!(Math.Abs(latitude) <= 90))
            throw new ArgumentOutOfRangeException(nameof(latitude));
        if (!(Math.Abs(longitude) <= 180))
            throw new ArgumentOutOfRangeException(nameof(longitude));
        Latitude = latitude;
        Longitude = longitude;
    }

    public double Latitude { get; }

    public double Longitude { get; }

    /// <summary>Great-circle distance in kilometres (haversine).</summary>
    public double DistanceKm(GeoPoint other)
    {
        var (lat1, lat2) = (double.DegreesToRadians(Latitude), double.DegreesToRadians(other.Latitude));
        var sinLat = Math.Sin((lat2 - lat1) / 2);
        var sinLon = Math.Sin(double.DegreesToRadians(other.Longitude - Longitude) / 2);
        var h = (sinLat * sinLat) + (Math.Cos(lat1) * Math.Cos(lat2) * sinLon * sinLon);
        return 2 * EarthRadiusKm * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }
}
