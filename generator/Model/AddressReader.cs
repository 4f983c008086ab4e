using System.Globalization;
using Showcase.Diagnostics;
using Showcase.Domain;
using Showcase.Geo;

namespace Showcase.Model;

/// <summary>Turns checked fields into an address whose town and postcode agree, and into contacts understood from there.</summary>
internal static class AddressReader
{
    // A point farther from its commune than this is a mistake. French Guiana's communes are as large as départements.
    private const double FarthestKm = 40;
    private const double FarthestInGuianaKm = 250;
    // So near to its commune's own point, no map need be looked at.
    private const double CertainKm = 5;

    /// <param name="owner">The entry whose address it is.</param>
    public static Address? Read(Values? fields, Slug owner, ReadingDesk desk)
    {
        if (fields?.Text("postcode") is not { } postcode || fields.Text("town") is not { } town)
            return null;
        if (desk.Gazetteer.Match(postcode, town) is not PlaceMatch.Found found)
        {
            Refuse(desk.Gazetteer.Match(postcode, town), postcode, town, fields, desk.Faults);
            return null;
        }
        var point = fields.Find<Values>("location") is { } location ? ReadPoint(location, found.Commune, desk) : null;
        var show = fields.Text("show") is { } precision ? Enum.Parse<AddressPrecision>(precision, ignoreCase: true) : AddressPrecision.Exact;
        return new Address(fields.Text("street"), postcode, found.OfficialName, found.Commune, point, show) { TownPoint = found.Point, Owner = owner.Value };
    }

    public static Contact ReadContact(Values? fields, Address? address, ReadingDesk desk)
    {
        if (fields is null)
            return Contact.None;
        PhoneNumber? phone = null;
        if (fields.Text("phone") is { } text)
        {
            if (PhoneNumber.TryParse(text, address?.Commune.Departement.Code ?? "75", out var number, out var problem))
                phone = number;
            if (problem != PhoneProblem.None)
                SayWrong(text, problem, fields.Where("phone"), desk.Faults);
        }
        return new Contact(phone, fields.Text("email"), fields.Find<Uri>("website"));
    }

    private static void SayWrong(string text, PhoneProblem problem, SourceLocation location, Faults faults)
    {
        var rule = problem switch
        {
            PhoneProblem.TwoNumbers or PhoneProblem.Extension => Rules.PhoneNotAlone,
            PhoneProblem.Premium => Rules.PhonePremium,
            PhoneProblem.OtherTerritory => Rules.PhoneElsewhere,
            _ => Rules.PhoneShape,
        };
        faults.Add(rule, location, text);
    }

    private static void Refuse(PlaceMatch match, string postcode, string town, Values fields, Faults faults)
    {
        switch (match)
        {
            case PlaceMatch.UnknownPostcode unknown:
                faults.Add(Rules.PostcodeUnknown, fields.Where("postcode"), postcode, town, Some(unknown.PostcodesOfTown));
                break;
            case PlaceMatch.OtherTown other:
                faults.Add(Rules.TownElsewhere, fields.Where("town"), town, postcode, other.DidYouMean ?? "",
                    Some(other.TownsOfPostcode), Some(other.PostcodesOfTown), other.IsUnheardOf ? town : "");
                break;
            default:
                faults.Add(Rules.PostcodeShape, fields.Where("postcode"), postcode);
                break;
        }
    }

    // Fifty communes may share a postcode: the first ones show what is meant.
    private static string Some(IReadOnlyList<string> names) => string.Join(", ", names.Take(8)) + (names.Count > 8 ? "…" : "");

    private static GeoPoint? ReadPoint(Values fields, Commune commune, ReadingDesk desk)
    {
        if (fields.FindValue<double>("lat") is not { } lat || fields.FindValue<double>("lon") is not { } lon)
            return null;
        var point = new GeoPoint(lat, lon);
        var farthest = commune.Departement.Code == "973" ? FarthestInGuianaKm : FarthestKm;
        var centre = commune.Point ?? point;
        if (centre.DistanceKm(point) <= CertainKm && !commune.PointIsEstimated)
            return point;
        var near = centre.DistanceKm(point) <= farthest;
        var swapped = !near && Math.Abs(lon) <= 90 && centre.DistanceKm(new GeoPoint(lon, lat)) <= farthest;
        if (!swapped && desk.Gazetteer.Territory?.Value.At(point) is { } ground and not Ground.France)
        {
            desk.Faults.Add(Rules.PointOffLand, fields.Source, Degrees(lat), Degrees(lon), ground == Ground.Abroad ? "1" : "", commune.Name);
            return null;
        }
        if (near)
            return point;
        desk.Faults.Add(Rules.PointElsewhere, fields.Source, Degrees(lat), Degrees(lon), ((int)centre.DistanceKm(point)).ToString(CultureInfo.InvariantCulture),
            commune.Name, swapped ? $"{{ lat: {Degrees(lon)}, lon: {Degrees(lat)} }}" : "");
        return null;
    }

    private static string Degrees(double value) => value.ToString(CultureInfo.InvariantCulture);
}
