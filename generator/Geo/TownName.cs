using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Showcase.Geo;

/// <summary>Town names brought to a common form, so that two spellings of one name compare equal.</summary>
internal static partial class TownName
{
    private static readonly string[] Roman =
    [
        "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx",
    ];

    private static readonly string[] Articles = ["le ", "la ", "les ", "l ", "los ", "las "];

    /// <summary>
    /// Lower-case words of ASCII letters and digits: accents, hyphens and apostrophes gone, <c>St</c> and <c>Ste</c> written out, <c>/</c> read as "sur",
    /// CEDEX dropped, the article put in front: <c>Chalon s/ Saône</c> gives <c>chalon sur saone</c>, <c>MANS (LE)</c> gives <c>le mans</c>.
    /// </summary>
    public static string Fold(string name)
    {
        if (name.Contains('/', StringComparison.Ordinal))
            name = SurSlash().Replace(SousSlash().Replace(name, " sous "), " sur ");
        if (name.EndsWith(')') || name.Contains(',', StringComparison.Ordinal))
            name = TrailingArticle().Replace(name, "$2 $1");
        var result = new StringBuilder(name.Length + 4);
        var wordStart = 0;
        foreach (var c in IsPlain(name) ? name : name.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsAsciiLetterOrDigit(c))
                result.Append(char.ToLowerInvariant(c));
            else if (c is 'œ' or 'Œ')
                result.Append("oe");
            else if (c is 'æ' or 'Æ')
                result.Append("ae");
            else if (c == '&')
                result.Append(" et ");
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && result.Length > wordStart)
                wordStart = EndWord(result, wordStart);
        }
        EndWord(result, wordStart);
        var folded = result.ToString().TrimEnd();
        return folded.Contains("cedex", StringComparison.Ordinal) ? Cedex().Replace(folded, "") : folded;
    }

    /// <summary>The name without what stands in brackets behind it, <c>Saint-Denis (93)</c>; null when there is nothing. Two communes do have brackets: Château-Chinon (Ville) and (Campagne).</summary>
    public static string? WithoutRemark(string name) => Remark().Match(name) is { Success: true } remark ? name[..remark.Index] : null;

    /// <summary>A looser form for use within one postcode: no leading article, no spaces, "lez" like "lès".</summary>
    public static string Loosen(string folded)
    {
        foreach (var article in Articles)
        {
            if (folded.StartsWith(article, StringComparison.Ordinal) && folded.Length > article.Length)
            {
                folded = folded[article.Length..];
                break;
            }
        }
        return folded.Replace(" lez ", " les ", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
    }

    /// <summary>Rewrites <c>paris 11</c>, <c>lyon 3eme</c>, <c>marseille 1er ardt</c> as the folded official name <c>paris 11e arrondissement</c>; null for anything else.</summary>
    public static string? Arrondissement(string folded)
    {
        var match = ArrondissementForm().Match(folded);
        if (!match.Success)
            return null;
        var number = match.Groups[2].Success ? int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture) : Array.IndexOf(Roman, match.Groups[3].Value) + 1;
        return $"{match.Groups[1].Value} {number}{(number == 1 ? "er" : "e")} arrondissement";
    }

    /// <summary>The address of an organisation's mail, not of a place.</summary>
    public static bool IsCedex(string name) => name.Contains("cedex", StringComparison.OrdinalIgnoreCase);

    /// <summary><c>Paris Cedex 15</c> gives 15.</summary>
    public static int? CedexNumber(string name) =>
        CedexWithNumber().Match(name) is { Success: true } found ? int.Parse(found.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : null;

    private static bool IsPlain(string name) => name.AsSpan().IndexOfAnyExceptInRange('\0', '\x7f') < 0;

    // Writes a space after the word just ended, and abbreviations in full.
    private static int EndWord(StringBuilder text, int start)
    {
        var length = text.Length - start;
        if (length == 2 && text[start] == 's' && text[start + 1] == 't')
            text.Remove(start, 2).Append("saint");
        else if (length == 3 && text[start] == 's' && text[start + 1] == 't' && text[start + 2] == 'e')
            text.Remove(start, 3).Append("sainte");
        else if (length == 2 && text[start] == 'n' && text[start + 1] == 'd')
            text.Remove(start, 2).Append("notre dame");
        else if (length == 3 && text[start] == 's' && text[start + 1] == 't' && text[start + 2] == 's')
            text.Remove(start, 3).Append("saints");
        if (length > 0)
            text.Append(' ');
        return text.Length;
    }

    [GeneratedRegex(@"\bs/s(?![\p{L}])\.?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SousSlash();

    [GeneratedRegex(@"(?:\bs)?/", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SurSlash();

    [GeneratedRegex(@"^(.*\S)\s*(?:\(|,\s*)(le|la|les|l['’]|los|las)\)?\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex TrailingArticle();

    // "(93)", "(Réunion)"
    [GeneratedRegex(@"\s*\([^()]*\)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Remark();

    [GeneratedRegex(@" cedex(?: \d{1,2})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Cedex();

    [GeneratedRegex(@"cedex\s+0?(\d{1,2})\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex CedexWithNumber();

    [GeneratedRegex(@"^(paris|lyon|marseille) (?:0?(\d{1,2})|([ivx]{1,5}?)) ?(?:er|re|e|eme|ieme|nd|nde)?(?: (?:arr|ardt|arrdt|arrondissement))?$", RegexOptions.CultureInvariant)]
    private static partial Regex ArrondissementForm();
}
