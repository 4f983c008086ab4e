using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Showcase.Domain;

/// <summary>Reads telephone numbers as people write them.</summary>
internal static partial class PhoneText
{
    private const int LongestE164 = 15;
    private const int ShortestForeign = 8;
    private const int LongestText = 100; // characters; a field, not a paragraph

    public static PhoneProblem Read(string text, string departementCode, out string e164)
    {
        e164 = "";
        if (string.IsNullOrWhiteSpace(text))
            return PhoneProblem.Empty;
        if (text.Length > LongestText)
            return PhoneProblem.NotANumber;
        var tidy = Remark().Replace(Label().Replace(Plain(text), ""), "").Trim();
        if (Separators().Split(tidy).Count(part => part.Count(char.IsAsciiDigit) >= 6) > 1)
            return PhoneProblem.TwoNumbers;
        if (ExtensionWord().IsMatch(tidy))
            return PhoneProblem.Extension;
        if (!NumberOnly().IsMatch(tidy))
            return PhoneProblem.NotANumber;

        var plus = tidy.StartsWith('+') || tidy.StartsWith("(+", StringComparison.Ordinal);
        var abroad = plus || tidy.StartsWith("00", StringComparison.Ordinal);
        if (abroad)
            tidy = tidy.Replace("(0)", "", StringComparison.Ordinal);
        var digits = string.Concat(tidy.Where(char.IsAsciiDigit));
        return abroad
            ? ReadInternational(plus ? digits : digits[2..], out e164)
            : ReadNational(digits, NumberingPlan.Of(departementCode), out e164);
    }

    private static PhoneProblem ReadInternational(string digits, out string e164)
    {
        foreach (var plan in NumberingPlan.Overseas.Prepend(NumberingPlan.Mainland))
        {
            if (!digits.StartsWith(plan.CallingCode, StringComparison.Ordinal))
                continue;
            var national = digits[plan.CallingCode.Length..];
            // "+33 02…": the 0 belongs to the national form only, but everybody writes it.
            return ReadIn(plan, plan.Trunk.Length > 0 && national.StartsWith('0') ? national[1..] : national, out e164);
        }
        e164 = "+" + digits;
        return digits switch
        {
            { Length: < ShortestForeign } => PhoneProblem.TooShort,
            { Length: > LongestE164 } => PhoneProblem.TooLong,
            ['0', ..] => PhoneProblem.Unassigned,
            _ => PhoneProblem.None,
        };
    }

    private static PhoneProblem ReadNational(string digits, NumberingPlan plan, out string e164)
    {
        e164 = "";
        if (!plan.SharesMainlandDialling)
            return ReadLocal(digits, plan, out e164);

        if (digits is [not '0', ..] && digits.Length is >= 2 and <= 6)
            return PhoneProblem.ShortNumber;
        // From all of France, 0508 and six digits is dialled for Saint-Pierre-et-Miquelon.
        if (digits.Length == 10 && digits.StartsWith("0508", StringComparison.Ordinal))
            return ReadIn(NumberingPlan.Of("975"), digits[4..], out e164);
        // The plus sign forgotten, as in an address book exported to a spreadsheet.
        if (digits.StartsWith(plan.CallingCode, StringComparison.Ordinal) && digits.Length == plan.CallingCode.Length + plan.Length)
            return ReadIn(plan, digits[plan.CallingCode.Length..], out e164);
        var national = digits.StartsWith('0') ? digits[1..] : digits;
        var problem = ReadIn(plan, national, out e164);
        // From Réunion, 02 99… is dialled as from Paris.
        return problem is PhoneProblem.Unassigned && plan != NumberingPlan.Mainland
            ? ReadIn(NumberingPlan.Mainland, national, out e164)
            : problem;
    }

    /// <summary>Where numbers have six or eight digits and no 0 before; ten digits from 0 are the mainland's, but 0508 is Saint-Pierre-et-Miquelon's.</summary>
    private static PhoneProblem ReadLocal(string digits, NumberingPlan plan, out string e164)
    {
        e164 = "";
        if (digits.Length == 10 && digits[0] == '0' && !digits.StartsWith("0508", StringComparison.Ordinal))
            return ReadIn(NumberingPlan.Mainland, digits[1..], out e164);
        if (digits.StartsWith("0" + plan.CallingCode, StringComparison.Ordinal))
            digits = digits[(plan.CallingCode.Length + 1)..];
        else if (digits.Length == plan.Length + 1 && digits[0] == '0')
            digits = digits[1..];
        return digits.Length is 2 or 3 ? PhoneProblem.ShortNumber : ReadIn(plan, digits, out e164);
    }

    private static PhoneProblem ReadIn(NumberingPlan plan, string national, out string e164)
    {
        e164 = "+" + plan.CallingCode + national;
        if (national.Length < plan.Length)
            return PhoneProblem.TooShort;
        if (national.Length > plan.Length)
            return PhoneProblem.TooLong;
        if (plan.Numbers.IsMatch(national))
            return PhoneProblem.None;
        if (plan != NumberingPlan.Mainland)
            return PhoneProblem.Unassigned;
        if (national[0] == '8' && national[1] is '1' or '2' or '9')
            return PhoneProblem.Premium;
        return NumberingPlan.Overseas.Any(other => other.SharesMainlandDialling && other.Numbers.IsMatch(national))
            ? PhoneProblem.OtherTerritory
            : PhoneProblem.Unassigned;
    }

    /// <summary>Digits of any script as ASCII, and the letter O typed for a zero.</summary>
    private static string Plain(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var digit = CharUnicodeInfo.GetDecimalDigitValue(c);
            result.Append(digit >= 0 ? (char)('0' + digit) : c == '＋' ? '+' : c);
        }
        return LetterO().Replace(result.ToString(), "0");
    }

    [GeneratedRegex(@"(?<=\d)[Oo](?=[\d .])|(?<![\p{L}])[Oo](?=\d)", RegexOptions.CultureInvariant)]
    private static partial Regex LetterO();

    // "tél. : ", "Portable "
    [GeneratedRegex(@"^\s*\p{L}{3,12}[\s.:]*(?=[\d+(])", RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    // "(matin)"
    [GeneratedRegex(@"\([^()\d]*\)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Remark();

    [GeneratedRegex(@"[/,;]|\s(?:ou|et|or|and)\s", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Separators();

    [GeneratedRegex(@"\d.*(?:poste|ext|extension|p\.)\s*\.?:?\s*\d", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ExtensionWord();

    // Digits with spaces of any width, dots, hyphens of any length, slashes and brackets between.
    [GeneratedRegex(@"^\(?\+?[\d\s.()/\-\u2010-\u2015\u00AD]*\d[\s)]*$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberOnly();
}
