using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Showcase.Diagnostics;
using Showcase.Domain;

namespace Showcase.Geo;

/// <summary>What <c>showcase explain place</c> prints: the commune that a text names, or why it names none.</summary>
internal static class PlaceExplanation
{
    /// <summary>Longer than any address on an envelope.</summary>
    private const int MaxLength = 300;

    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <param name="text"><c>29000 Quimper</c>, with a street before it or not, <c>Quimper (29000)</c>, a postcode or a town alone.</param>
    /// <param name="understood">False: the JSON holds a refusal, and what could have been meant.</param>
    /// <param name="memory">What the site at hand remembers of its addresses; empty where there is none.</param>
    public static string ToJson(string text, Gazetteer gazetteer, PlaceMemory memory, string language, out bool understood)
    {
        var parts = AddressText.Split(MessageTemplate.Printable(text.Length > MaxLength ? text[..MaxLength] : text), gazetteer);
        var (street, postcode, town) = (parts.Street, parts.Postcode, parts.Town);
        // Half an address is enough where it leaves no choice.
        var candidates = Candidates(parts, gazetteer);
        var match = postcode.Length == 0 || town.Length == 0 ? candidates is [var only] ? only : null : gazetteer.Match(postcode, town);
        understood = match is PlaceMatch.Found;
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("street", Some(street));
            json.WriteString("postcode", Some(postcode));
            json.WriteString("town", Some(town));
            if (match is PlaceMatch.Found found)
            {
                WritePlace(json, found);
                // A site remembers an address by the town's official name.
                if (street.Length > 0)
                    WriteRemembered(json, memory.Find($"{street}, {(postcode.Length > 0 ? postcode : found.Commune.Postcodes[0])} {found.OfficialName}"));
            }
            else
                WriteRefusal(json, match, parts, candidates, gazetteer, language);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void WritePlace(Utf8JsonWriter json, PlaceMatch.Found found)
    {
        var (commune, departement) = (found.Commune, found.Commune.Departement);
        // Of a merged commune the living one counts; an arrondissement has a code that is in use.
        json.WriteString("insee", commune.Insee is "75056" or "69123" or "13055" ? found.Insee : commune.Insee);
        json.WriteString("name", found.OfficialName);
        json.WriteStartObject("commune");
        json.WriteString("insee", commune.Insee);
        json.WriteString("name", commune.Name);
        WriteList(json, "postcodes", commune.Postcodes);
        json.WriteEndObject();
        WriteDepartement(json, departement);
        json.WriteString("region", departement.RegionName);
        if (found.Point is { } point)
        {
            json.WriteStartObject("point");
            json.WriteNumber("lat", Math.Round(point.Latitude, 5));
            json.WriteNumber("lon", Math.Round(point.Longitude, 5));
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("point");
        }
        json.WriteString("precision", Precision(found));
    }

    private static void WriteRemembered(Utf8JsonWriter json, RememberedPlace? place)
    {
        if (place is null)
        {
            json.WriteNull("remembered");
            return;
        }
        json.WriteStartObject("remembered");
        json.WriteNumber("lat", place.Point.Latitude);
        json.WriteNumber("lon", place.Point.Longitude);
        json.WriteString("source", place.Source);
        json.WriteString("precision", place.Kind);
        json.WriteEndObject();
    }

    // Where the finer place has no point of its own, the commune's stands in.
    private static string Precision(PlaceMatch.Found found) =>
        found.Point is null ? "none"
        : found.Insee != found.Commune.Insee && found.Point != found.Commune.Point ? "part-of-commune"
        : found.Commune.PointIsEstimated ? "estimated"
        : "commune";

    // A postcode alone may be that of an arrondissement: its one commune answers with it.
    private static IReadOnlyList<PlaceMatch.Found> Candidates(AddressParts parts, Gazetteer gazetteer) =>
        parts.Postcode.Length == 0 ? (parts.Town.Length == 0 ? [] : gazetteer.Named(parts.Town, parts.Departements))
        : parts.Town.Length == 0 ? [.. gazetteer.ByPostcode(parts.Postcode).Select(c => gazetteer.Match(parts.Postcode, c.Name)).OfType<PlaceMatch.Found>().OrderByDescending(f => f.Commune.Population)]
        : [];

    private static void WriteRefusal(Utf8JsonWriter json, PlaceMatch? match, AddressParts parts, IReadOnlyList<PlaceMatch.Found> candidates, Gazetteer gazetteer, string language)
    {
        // Some write the code that INSEE gave the commune.
        var coded = gazetteer.ByInsee(parts.Town.Length > 0 ? parts.Town : parts.Postcode);
        var (postcode, town) = (parts.Postcode, parts.Town);
        IReadOnlyList<string> postcodes = match switch
        {
            PlaceMatch.UnknownPostcode m => m.PostcodesOfTown,
            PlaceMatch.OtherTown m => m.PostcodesOfTown,
            _ => [.. candidates.SelectMany(c => c.Commune.Postcodes).Distinct().Order(StringComparer.Ordinal)],
        };
        var other = match as PlaceMatch.OtherTown;
        // A town of the same département may be the very one that was written.
        var meant = (match is null && candidates.Count == 0 && town.Length > 0 ? coded is null ? gazetteer.NearestName(town) : $"{coded.Postcodes[0]} {coded.Name}" : other?.DidYouMean) is { } guess && TownName.Fold(guess) != TownName.Fold(town) ? guess : null;
        var named = candidates.Select(c => $"{c.Commune.Name} ({c.Commune.Departement.Code})").ToList();
        var fault = match switch
        {
            PlaceMatch.UnknownPostcode => new Fault(Rules.PostcodeUnknown, default, postcode, town, First(postcodes)),
            PlaceMatch.OtherTown m => new Fault(Rules.TownElsewhere, default, town, postcode, meant ?? "", First(m.TownsOfPostcode), First(postcodes), m.IsUnheardOf ? town : ""),
            PlaceMatch.NotAPostcode => new Fault(Rules.PostcodeShape, default, postcode),
            _ when candidates.Count > 0 => new Fault(Rules.PlaceAmbiguous, default, town, candidates.Count.ToString(CultureInfo.InvariantCulture), First(named), postcode,
                postcode.Length > 0 ? $"{postcode} {candidates[0].Commune.Name}" : named[0]),
            _ when postcode.Length > 0 => new Fault(Rules.PostcodeUnknown, default, postcode, coded?.Name ?? "", First(coded?.Postcodes ?? [])),
            _ => new Fault(Rules.PlaceUnknown, default, town, meant ?? ""),
        };
        json.WriteStartObject("refusal");
        json.WriteString("id", fault.Rule.Id);
        json.WriteString("message", fault.What(language));
        json.WriteString("fix", fault.Fix(language));
        json.WriteEndObject();
        json.WriteStartObject("suggestions");
        json.WriteString("did_you_mean", meant ?? (other is { IsUnheardOf: true, TownsOfPostcode: [var only] } ? only : null));
        WriteList(json, "towns", other?.TownsOfPostcode ?? named);
        WriteList(json, "postcodes", postcodes);
        json.WriteEndObject();
        json.WriteStartArray("candidates");
        foreach (var candidate in candidates)
        {
            json.WriteStartObject();
            json.WriteString("insee", candidate.Commune.Insee);
            json.WriteString("name", candidate.Commune.Name);
            WriteDepartement(json, candidate.Commune.Departement);
            WriteList(json, "postcodes", candidate.Commune.Postcodes);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteDepartement(Utf8JsonWriter json, Departement departement)
    {
        json.WriteStartObject("departement");
        json.WriteString("code", departement.Code);
        json.WriteString("name", departement.Name);
        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, string name, IReadOnlyList<string> items)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
            json.WriteStringValue(item);
        json.WriteEndArray();
    }

    private static string First(IReadOnlyList<string> names) => string.Join(", ", names.Take(8)) + (names.Count > 8 ? "…" : "");

    private static string? Some(string text) => text.Length > 0 ? text : null;
}
