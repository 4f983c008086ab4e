using System.Text.RegularExpressions;

namespace Showcase.Geo;

/// <summary>Takes an address in one line apart: <c>12 rue des Potiers, 29000 Quimper</c>, <c>Quimper (29)</c>, <c>12 rue des Potiers Quimper</c>.</summary>
internal static partial class AddressText
{
    private static readonly char[] Around = [' ', '\u00A0', '\u202F', ',', ';', '(', ')', '-', '–', '.'];

    public static AddressParts Split(string text, Gazetteer gazetteer)
    {
        text = Country().Replace(ForeignPrefix().Replace(text, "").Trim(), "");
        var whole = SplitWhole(text, gazetteer);
        if (whole.Street.Length == 0 && IsKnown(whole, gazetteer))
            return whole;
        // "La Réunion" is a town too: a région goes only where what stands before it is a town of it.
        foreach (var (before, area) in Tails(text))
        {
            var areas = gazetteer.DepartementsOf(area);
            if (areas.Count > 0 && SplitWhole(before, gazetteer) with { Departements = areas } is var parts && IsKnown(parts, gazetteer))
                return parts;
        }
        return whole;
    }

    private static bool IsKnown(AddressParts parts, Gazetteer gazetteer) =>
        parts.Postcode.Length == 0 ? parts.Town.Length > 0 && gazetteer.Named(parts.Town, parts.Departements).Count > 0
        : parts.Town.Length > 0 && gazetteer.Match(parts.Postcode, parts.Town) is PlaceMatch.Found found && (parts.Departements.Count == 0 || parts.Departements.Contains(found.Commune.Departement.Code));

    /// <summary>The text without what may name its département or région, and that: what stands in brackets or behind the last comma, the last one to four words.</summary>
    private static IEnumerable<(string Before, string Area)> Tails(string text)
    {
        if (Bracket().Match(text) is { Success: true } bracket)
            yield return (text[..bracket.Index], bracket.Groups[1].Value);
        var end = text.TrimEnd(Around);
        if (end.LastIndexOf(',') is > 0 and var comma)
            yield return (end[..comma], end[(comma + 1)..]);
        for (int at = end.Length, words = 0; words < 4 && at > 0 && (at = end.LastIndexOfAny([' ', ',', ';'], at - 1)) > 0; words++)
            yield return (end[..at], end[(at + 1)..]);
    }

    private static AddressParts SplitWhole(string text, Gazetteer gazetteer)
    {
        text = Trimmed(text);
        // The last one: 12345 may be a house's number, and a CEDEX stands after the town.
        if ((Postcodes().Matches(text) is [.., var last] ? last : null) is not { } code)
            return WithoutPostcode(text, gazetteer);
        var (before, after) = (text[..code.Index].Trim(Around), Trimmed(text[(code.Index + code.Length)..]));
        var postcode = string.Concat(code.Value.Where(char.IsAsciiDigit));
        // "Quimper (29000)", "12 rue des Potiers, Quimper 29000": the town stands before its postcode.
        if (after.Length > 0)
        {
            // "29200 Brest, 12 rue de Siam": the street may come last.
            var comma = before.Length == 0 ? after.IndexOf(',', StringComparison.Ordinal) : -1;
            return comma < 0 ? new(before, postcode, after) : new(after[(comma + 1)..].Trim(Around), postcode, after[..comma].Trim());
        }
        var parts = WithoutPostcode(before, gazetteer);
        // "8 rue de Paris 35000": a street and no town, where the postcode has one only.
        return parts.Street.Length == 0 && before.Length > 0 && char.IsAsciiDigit(before[0]) && gazetteer.ByPostcode(postcode).Count == 1
            ? new(before, postcode, "")
            : parts with { Postcode = postcode };
    }

    /// <summary>The longest end of the text that names a town is the town; "rue de Paris" has none, since <c>de</c> ties it to what stands before.</summary>
    private static AddressParts WithoutPostcode(string text, Gazetteer gazetteer)
    {
        // "1000 Bourg-en-Bresse": a spreadsheet ate the zero.
        if (ShortPostcode().Match(text) is { Success: true } eaten && gazetteer.ByName(text[eaten.Length..]).Count > 0)
        {
            var whole = "0" + eaten.Groups[1].Value;
            var fits = gazetteer.Match(whole, text[eaten.Length..]) is PlaceMatch.Found;
            return new("", fits ? whole : eaten.Groups[1].Value, text[eaten.Length..]);
        }
        for (var start = 0; start >= 0 && start < text.Length; start = NextWord(text, start))
        {
            if ((start == 0 || !Tied().IsMatch(text[..start])) && gazetteer.ByName(text[start..]).Count > 0)
                return new(text[..start].Trim(Around), "", text[start..].Trim());
        }
        // "Quimper, 12 rue des Potiers"
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        return comma > 0 && StreetBehind().IsMatch(text[comma..]) && gazetteer.ByName(text[..comma]).Count > 0
            ? new(text[(comma + 1)..].Trim(Around), "", text[..comma].Trim())
            : new("", "", text);
    }

    // "Mans (Le)" keeps its bracket: the article stands in it.
    private static string Trimmed(string text)
    {
        var bare = text.Trim(Around);
        return bare.LastIndexOf('(') > bare.LastIndexOf(')') ? bare + ")" : bare;
    }

    private static int NextWord(string text, int start) => text.IndexOfAny([' ', ','], start) is >= 0 and var gap ? gap + 1 : -1;

    [GeneratedRegex(@"(?<![0-9])(?:[0-9]{5}|[0-9]{2}[ \u00A0\u202F][0-9]{3})(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Postcodes();

    [GeneratedRegex(@"^([0-9]{4})\s+(?=\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex ShortPostcode();

    [GeneratedRegex(@"(?<![A-Za-z0-9])(?:F|FR)-(?=[0-9]{5}(?![0-9]))", RegexOptions.CultureInvariant)]
    private static partial Regex ForeignPrefix();

    [GeneratedRegex(@"(?<![\s-]de)[\s,\-–]+France\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Country();

    [GeneratedRegex(@"\s*\(([^()]+)\)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Bracket();

    [GeneratedRegex(@"(?:^|[\s,'’-])(?:de|des|du|d|la|le|les|l|en|et|sur|sous|aux?|lès|lez|les|nd)\s+$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Tied();

    [GeneratedRegex(@"^,\s*(?:[0-9]{1,4}\s?(?:bis|ter|quater)?[,\s]|(?:rue|route|place|avenue|av|boulevard|bd|quai|impasse|chemin|allée|lieu-dit|za|zi|zone)\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex StreetBehind();
}

/// <summary>Each part empty where the text has none.</summary>
internal sealed record AddressParts(string Street, string Postcode, string Town)
{
    /// <summary>Codes of those that the text names besides; none: anywhere.</summary>
    public IReadOnlySet<string> Departements { get; init; } = new HashSet<string>();
}
