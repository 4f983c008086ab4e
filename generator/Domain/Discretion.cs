using System.Text.RegularExpressions;

namespace Showcase.Domain;

/// <summary>Keeps what is published from saying more than an artisan agreed to.</summary>
internal static partial class Discretion
{
    /// <summary>Markers of a town spread this far from its point: enough to tell them apart, and still in town.</summary>
    public const double TownSpreadKm = 0.4;

    /// <summary>Markers of a street spread this far from its point.</summary>
    public const double StreetSpreadKm = 0.05;

    // 550 m by 370 m in France: several streets.
    private const double Cell = 0.005;

    /// <summary>
    /// Exact points stay, rounded to a metre. Others stand near the place that is published, at a spot that follows from the entry's slug alone:
    /// the same in every build, and telling nothing about the true one.
    /// </summary>
    public static GeoPoint Publish(FoundPoint found, string owner) => found.Precision switch
    {
        AddressPrecision.Exact => Rounded(found.Point, 5),
        AddressPrecision.Street => Rounded(Near(found.Point, StreetSpreadKm, owner), 4),
        _ => Rounded(Near(found.Point, TownSpreadKm, owner), 4),
    };

    /// <summary>The middle of the cell of a fixed grid: all points of a cell become one.</summary>
    public static GeoPoint Coarse(GeoPoint exact) => new(
        Math.Clamp((Math.Floor(exact.Latitude / Cell) + 0.5) * Cell, -90, 90),
        Math.Clamp((Math.Floor(exact.Longitude / Cell) + 0.5) * Cell, -180, 180));

    /// <summary>"12 bis, rue des Potiers" is "rue des Potiers"; a line that is a number and nothing else stays hidden.</summary>
    public static string? WithoutNumber(string street) => HouseNumber().Replace(street, "") is { Length: > 0 } rest ? rest : null;

    private static GeoPoint Near(GeoPoint centre, double km, string owner)
    {
        var hash = Mixed(owner);
        var angle = 2 * Math.PI * (uint)hash / uint.MaxValue;
        // The root makes the spots as dense at the rim as in the middle.
        var distance = km * Math.Sqrt((hash >> 32) / (double)uint.MaxValue);
        var degree = GeoPoint.EarthRadiusKm * Math.PI / 180;
        var latitude = centre.Latitude + (distance * Math.Cos(angle) / degree);
        var longitude = centre.Longitude + (distance * Math.Sin(angle) / (degree * Math.Cos(double.DegreesToRadians(centre.Latitude))));
        return Math.Abs(latitude) < 90 && Math.Abs(longitude) < 180 ? new GeoPoint(latitude, longitude) : centre;
    }

    private static GeoPoint Rounded(GeoPoint point, int digits) => new(Math.Round(point.Latitude, digits), Math.Round(point.Longitude, digits));

    // FNV-1a, then murmur's last steps: slugs that differ by one letter must part.
    private static ulong Mixed(string text)
    {
        var hash = 0xCBF29CE484222325UL;
        foreach (var c in text)
            hash = (hash ^ c) * 0x100000001B3;
        hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCD;
        hash = (hash ^ (hash >> 33)) * 0xC4CEB9FE1A85EC53;
        return hash ^ (hash >> 33);
    }

    // A "12", "12 bis", "12B" or "12-14" before the street; "8 Mai 1945" alone is a street's name and has no digit to spare.
    [GeneratedRegex(@"^\s*\d{1,5}(?:\s*[-–/]\s*\d{1,5})?(?:\s*(?:bis|ter|quater|[a-h])(?![\p{L}’'.-]))?\s*,?(?=\s|$)(?>\s*)(?!(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HouseNumber();
}
