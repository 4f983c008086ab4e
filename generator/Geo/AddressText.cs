using System.Text.RegularExpressions;

namespace Showcase.Geo;

/// <summary>Takes an address in one line apart: <c>12 rue des Potiers, 29000 Quimper</c>, <c>Quimper (29000)</c>, <c>12 rue des Potiers Quimper</c>.</summary>
internal static partial class AddressText
{
    private static readonly char[] Around = [' ', '\u00A0', '\u202F', ',', ';', '(', ')', '-', '–', '.'];

    /// <returns>Each part empty where the text has none.</returns>
    public static (string Street, string Postcode, string Town) Split(string text, Gazetteer gazetteer)
    {
        text = ForeignPrefix().Replace(text, "").Trim();
        // "Fort de France" is a town: the country goes only where what stands before it is one.
        var whole = SplitWhole(text, gazetteer);
        var known = whole.Postcode.Length > 0 ? gazetteer.Match(whole.Postcode, whole.Town) is PlaceMatch.Found : gazetteer.ByName(whole.Town).Count > 0;
        return known ? whole : SplitWhole(Country().Replace(text, ""), gazetteer);
    }

    private static (string Street, string Postcode, string Town) SplitWhole(string text, Gazetteer gazetteer)
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
            return comma < 0 ? (before, postcode, after) : (after[(comma + 1)..].Trim(Around), postcode, after[..comma].Trim());
        }
        var (street, _, town) = WithoutPostcode(before, gazetteer);
        return (street, postcode, town);
    }

    /// <summary>The longest end of the text that names a town is the town.</summary>
    private static (string Street, string Postcode, string Town) WithoutPostcode(string text, Gazetteer gazetteer)
    {
        // "1000 Bourg-en-Bresse": a spreadsheet ate the zero.
        if (ShortPostcode().Match(text) is { Success: true } eaten && gazetteer.ByName(text[eaten.Length..]).Count > 0)
            return ("", eaten.Groups[1].Value, text[eaten.Length..]);
        for (var start = 0; start >= 0 && start < text.Length; start = NextWord(text, start))
        {
            if (gazetteer.ByName(text[start..]).Count > 0)
                return (text[..start].Trim(Around), "", text[start..]);
        }
        return ("", "", text);
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

    [GeneratedRegex(@"[\s,]+France\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Country();
}
