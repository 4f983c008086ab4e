using System.Text.RegularExpressions;

namespace Showcase.Geo;

/// <summary>Takes an address in one line apart: <c>12 rue des Potiers, 29000 Quimper</c>, <c>Quimper (29000)</c>, <c>12 rue des Potiers Quimper</c>.</summary>
internal static partial class AddressText
{
    private static readonly char[] Around = [' ', '\u00A0', '\u202F', ',', ';', '(', ')', '-', '–', '.'];

    /// <returns>Each part empty where the text has none.</returns>
    public static (string Street, string Postcode, string Town) Split(string text, Gazetteer gazetteer)
    {
        text = Country().Replace(text, "").Trim(Around);
        // The last one: 12345 may be a house's number, and a CEDEX stands after the town.
        if ((Postcodes().Matches(text) is [.., var last] ? last : null) is not { } code)
            return WithoutPostcode(text, gazetteer);
        var (before, after) = (text[..code.Index].Trim(Around), text[(code.Index + code.Length)..].Trim(Around));
        var postcode = string.Concat(code.Value.Where(char.IsAsciiDigit));
        // "Quimper (29000)", "12 rue des Potiers, Quimper 29000": the town stands before its postcode.
        if (after.Length > 0)
            return (before, postcode, after);
        var (street, _, town) = WithoutPostcode(before, gazetteer);
        return (street, postcode, town);
    }

    /// <summary>The longest end of the text that names a town is the town.</summary>
    private static (string Street, string Postcode, string Town) WithoutPostcode(string text, Gazetteer gazetteer)
    {
        for (var start = 0; start >= 0 && start < text.Length; start = NextWord(text, start))
        {
            if (gazetteer.ByName(text[start..]).Count > 0)
                return (text[..start].Trim(Around), "", text[start..]);
        }
        return ("", "", text);
    }

    private static int NextWord(string text, int start) => text.IndexOfAny([' ', ','], start) is >= 0 and var gap ? gap + 1 : -1;

    [GeneratedRegex(@"(?<![0-9])(?:[0-9]{5}|[0-9]{2}[ \u00A0\u202F][0-9]{3})(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Postcodes();

    [GeneratedRegex(@"[\s,]+France\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Country();
}
