using System.Globalization;
using System.Text.RegularExpressions;
using Showcase.Domain;
using Showcase.Geo;

namespace Showcase.Imports;

/// <summary>What a row tells of a place, each part empty where it tells nothing.</summary>
internal sealed record PlaceWords(string Address, string Street, string Postcode, string Town, string Insee, GeoPoint? Point);

internal sealed record FoundPlace(string Street, string Postcode, string Town, Commune Commune, GeoPoint? Point);

/// <summary>Puts an address together from the pieces that lists cut it into, or takes it apart where they did not.</summary>
internal sealed partial class PlaceFinder(Gazetteer gazetteer)
{
    /// <summary>A workshop in another commune than the one nearest is common; in one this far off it is a mistake.</summary>
    private const double FarthestKm = 30;

    /// <returns>Null when no commune of France is meant.</returns>
    public FoundPlace? Find(PlaceWords words)
    {
        var (street, postcode, town) = (words.Street, PostcodeOf(words.Postcode), words.Town);
        // "29000 Quimper" in the town's column, "12 rue X 29000 Quimper" in the address's.
        if (town.Length > 0 && InTown().IsMatch(town) && AddressText.Split(town, gazetteer) is { Postcode.Length: 5, Town.Length: > 0 } split)
            (postcode, town) = (postcode.Length == 5 ? postcode : split.Postcode, split.Town);
        if (words.Address.Length > 0)
        {
            var parts = AddressText.Split(words.Address, gazetteer);
            var whole = parts.Postcode.Length == 5 || (town.Length == 0 && parts.Town.Length > 0);
            if (street.Length == 0)
                street = whole && parts.Town.Length > 0 ? parts.Street : words.Address;
            if (postcode.Length == 0)
                postcode = parts.Postcode;
            if (town.Length == 0)
                town = parts.Town;
        }
        var commune = gazetteer.ByInsee(InseeOf(words.Insee));
        if (Match(postcode, town) is { } told)
            return Found(street, postcode, told.OfficialName, told.Commune, words.Point);
        // A postcode that lost its zero, or that is an organisation's; a town without one; a code alone.
        if (postcode.Length == 4 && Match("0" + postcode, town) is { } padded)
            return Found(street, "0" + postcode, padded.OfficialName, padded.Commune, words.Point);
        if (commune is not null && commune.Postcodes.Count > 0)
            return Found(street, commune.Postcodes.Contains(postcode) ? postcode : commune.Postcodes[0], commune.Name, commune, words.Point);
        if (town.Length == 0 && gazetteer.ByPostcode(postcode) is [var only])
            return Found(street, postcode, only.Name, only, words.Point);
        if (town.Length > 0 && postcode.Length == 0 && OneOf(gazetteer.ByName(town), words.Point) is { Postcodes: [var first, ..] } named)
            return Found(street, first, named.Name, named, words.Point);
        return null;
    }

    /// <summary>A code as a number has lost its zero: <c>1000</c>, <c>1000.0</c>.</summary>
    private static string PostcodeOf(string text)
    {
        var digits = string.Concat(Cells.Digits(text, out _).Where(char.IsAsciiDigit));
        return digits.Length is 4 or 5 ? digits : "";
    }

    private static string InseeOf(string text)
    {
        var code = Cells.Digits(text, out _).ToUpperInvariant();
        return code.Length == 4 ? "0" + code : code;
    }

    private PlaceMatch.Found? Match(string postcode, string town) => town.Length == 0 ? null : gazetteer.Match(postcode, town) as PlaceMatch.Found;

    private static Commune? OneOf(IReadOnlyList<Commune> communes, GeoPoint? point) => communes switch
    {
        [var only] => only,
        _ when point is { } p => communes.Where(c => c.Point?.DistanceKm(p) < FarthestKm).MinBy(c => c.Point!.Value.DistanceKm(p)),
        _ => null,
    };

    private static FoundPlace Found(string street, string postcode, string town, Commune commune, GeoPoint? point)
    {
        street = Repeated().Replace(Cells.Calm(street).Trim(' ', ',', ';', '-'), "$1");
        // Latitude and longitude change places easily.
        if (point is { } p && commune.Point is { } centre && centre.DistanceKm(p) > FarthestKm)
            point = Math.Abs(p.Longitude) <= 90 && new GeoPoint(p.Longitude, p.Latitude) is var turned && centre.DistanceKm(turned) < FarthestKm ? turned : null;
        return new FoundPlace(street.Length <= 120 ? street : "", postcode, town, commune, point);
    }

    /// <param name="pair">"47.99, -4.1", where one column holds both.</param>
    public static GeoPoint? PointOf(string latitude, string longitude, string pair)
    {
        var numbers = latitude.Length > 0 && longitude.Length > 0 ? [latitude, longitude]
            : Decimal().Matches(pair) is [var a, var b] ? pair.StartsWith("POINT", StringComparison.OrdinalIgnoreCase) ? [b.Value, a.Value] : new[] { a.Value, b.Value } : []; // WKT has the longitude first
        return numbers is [var north, var east] && Cells.Number(north) is >= -90 and <= 90 and var lat && Cells.Number(east) is >= -180 and <= 180 and var lon && (lat != 0 || lon != 0)
            ? new GeoPoint(Math.Round(lat, 6), Math.Round(lon, 6)) : null;
    }

    /// <summary>Metres east and north, as French public data have them.</summary>
    public static GeoPoint? ProjectedPoint(string easting, string northing) =>
        Cells.Number(easting) is { } x && Cells.Number(northing) is { } y && Lambert93.ToPoint(x, y) is { } point ? new GeoPoint(Math.Round(point.Latitude, 6), Math.Round(point.Longitude, 6)) : null;

    public static string Degrees(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[0-9]{2}\s?[0-9]{3}", RegexOptions.CultureInvariant)]
    private static partial Regex InTown();

    // "12 12 rue": the number stood in both columns.
    [GeneratedRegex(@"^([0-9]{1,4}(?: (?:bis|ter|quater))?)[ ,]+\1(?= )", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Repeated();

    [GeneratedRegex(@"-?[0-9]{1,3}\.[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Decimal();
}
