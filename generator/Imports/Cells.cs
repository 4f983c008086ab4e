using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Showcase.Imports;

/// <summary>What a spreadsheet has done to a cell, undone.</summary>
internal static partial class Cells
{
    /// <summary>One line, single spaces, no sign that does not show; the apostrophe and the formula by which a spreadsheet keeps text as text are gone.</summary>
    public static string Tidy(string cell)
    {
        var text = new StringBuilder(cell.Length);
        foreach (var c in cell.IsNormalized() ? cell : cell.Normalize())
        {
            var category = char.GetUnicodeCategory(c);
            if (category is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator || char.IsWhiteSpace(c))
            {
                if (text.Length > 0 && text[^1] != ' ')
                    text.Append(' ');
            }
            else if (category is not (UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse) && c != '\uFFFD')
            {
                text.Append(c);
            }
        }
        var tidy = text.ToString().Trim();
        if (Formula().Match(tidy) is { Success: true } formula)
            tidy = formula.Groups[1].Value.Trim();
        tidy = tidy.TrimStart('\'').Trim();
        return Nothing().IsMatch(tidy) ? "" : tidy;
    }

    /// <summary>A number that was typed and not text: <c>29000.0</c>, <c>2,98E+08</c>.</summary>
    /// <param name="lost">The spreadsheet kept fewer digits than there were.</param>
    public static string Digits(string cell, out bool lost)
    {
        lost = false;
        if (Scientific().Match(cell) is { Success: true } power)
        {
            var (digits, shift) = (power.Groups[1].Value + power.Groups[2].Value, int.Parse(power.Groups[3].ValueSpan, CultureInfo.InvariantCulture) - power.Groups[2].Length);
            lost = shift > 0;
            return shift is >= 0 and < 20 ? digits + new string('0', shift) : cell;
        }
        return Whole().Match(cell) is { Success: true } whole ? whole.Groups[1].Value : cell;
    }

    public static double? Number(string cell) =>
        double.TryParse(cell.Replace(',', '.').Replace("\u00A0", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    /// <summary>The year of a date as people and programs write it, a spreadsheet's count of days among them.</summary>
    public static int? Year(string cell)
    {
        if (FourDigits().Match(cell) is { Success: true } year)
            return int.Parse(year.ValueSpan, CultureInfo.InvariantCulture);
        if (Number(cell) is >= 10_000 and <= 60_000 and var days)
            return new DateOnly(1899, 12, 30).AddDays((int)days).Year;
        return ShortDate().Match(cell) is { Success: true } date && int.Parse(date.Groups[1].ValueSpan, CultureInfo.InvariantCulture) is var two ? two < 40 ? 2000 + two : 1900 + two : null;
    }

    /// <summary>"MENUISERIE LE GOFF" as one writes it over a door; legal forms and initials stay. What has small letters is left as it is.</summary>
    public static string Calm(string text)
    {
        if (text.Count(char.IsLetter) < 5 || text.Any(char.IsLower))
            return text;
        return Word().Replace(text, m => Forms.Contains(m.Value) || (m.Length > 1 && !m.Value.Any(c => "AEIOUYÀÂÉÈÊËÎÏÔÛÙÜŒ".Contains(c, StringComparison.Ordinal))) ? m.Value
            : m.Index > 0 && Small.Contains(m.Value) ? m.Value.ToLowerInvariant()
            : m.Value[..1] + m.Value[1..].ToLower(CultureInfo.GetCultureInfo("fr-FR")));
    }

    private static readonly HashSet<string> Forms = new(StringComparer.Ordinal) { "SARL", "EURL", "SAS", "SASU", "SA", "SCOP", "EI", "EIRL", "GAEC", "EARL", "SNC", "SCI", "ESAT", "II", "III", "IV" };

    private static readonly HashSet<string> Small = new(StringComparer.Ordinal) { "DE", "DU", "DES", "D", "ET", "À", "A", "AU", "AUX", "EN", "SUR", "SOUS", "POUR", "PAR" };

    // ="01000"
    [GeneratedRegex("^=\"(.*)\"$", RegexOptions.CultureInvariant)]
    private static partial Regex Formula();

    [GeneratedRegex(@"^(?:null|none|nan|n/?a|nc|nr|néant|non renseigné|\[nd\]|\[non-diffusible\]|#n/a|#ref!|#value!|#valeur!|-+|\.+|_+|\?+|/+|x{2,})$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Nothing();

    [GeneratedRegex(@"^\+?([0-9])(?:[.,]([0-9]*))?[eE]\+?([0-9]{1,2})$", RegexOptions.CultureInvariant)]
    private static partial Regex Scientific();

    [GeneratedRegex(@"^([0-9]+)[.,]0+$", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    [GeneratedRegex(@"(?<![0-9])(?:1[0-9]{3}|20[0-9]{2})(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex FourDigits();

    [GeneratedRegex(@"^[0-9]{1,2}[/.-][0-9]{1,2}[/.-]([0-9]{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex ShortDate();

    [GeneratedRegex(@"\p{L}[\p{L}\p{M}]*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
