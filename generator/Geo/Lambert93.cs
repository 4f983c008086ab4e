using Showcase.Domain;

namespace Showcase.Geo;

/// <summary>The projection of French public data (EPSG:2154): metres east and north become degrees. Constants and iteration are those of IGN's note NT/G 71.</summary>
internal static class Lambert93
{
    private const double Exponent = 0.7256077650532670;
    private const double Constant = 11754255.4261;
    private const double X0 = 700_000;
    private const double YPole = 12655612.0499;
    private const double Eccentricity = 0.08181919104281579; // GRS 80
    private const double Meridian = 3 * Math.PI / 180;

    public static bool IsEasting(double x) => x is >= 0 and <= 1_400_000;

    public static bool IsNorthing(double y) => y is >= 6_000_000 and <= 7_200_000;

    /// <returns>Null for what is no place of metropolitan France.</returns>
    public static GeoPoint? ToPoint(double x, double y)
    {
        if (!IsEasting(x) || !IsNorthing(y))
            return null;
        var (east, south) = (x - X0, YPole - y);
        var radius = Math.Sqrt((east * east) + (south * south));
        var isometric = -Math.Log(radius / Constant) / Exponent;
        var latitude = (2 * Math.Atan(Math.Exp(isometric))) - (Math.PI / 2);
        for (var step = 0; step < 12; step++)
        {
            var sine = Eccentricity * Math.Sin(latitude);
            latitude = (2 * Math.Atan(Math.Pow((1 + sine) / (1 - sine), Eccentricity / 2) * Math.Exp(isometric))) - (Math.PI / 2);
        }
        var longitude = Meridian + (Math.Atan(east / south) / Exponent);
        return new GeoPoint(latitude * 180 / Math.PI, longitude * 180 / Math.PI);
    }
}
