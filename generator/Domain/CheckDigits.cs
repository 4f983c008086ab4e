namespace Showcase.Domain;

/// <summary>What SIREN and SIRET numbers have in common.</summary>
internal static class CheckDigits
{
    /// <summary>Takes the digits out of a number as people write it; <paramref name="label"/> may stand before it, with or without a colon.</summary>
    public static SiretProblem Read(string text, string label, int length, out string digits)
    {
        var rest = text.AsSpan().Trim();
        if (label.Length > 0 && rest.StartsWith(label, StringComparison.OrdinalIgnoreCase))
            rest = rest[label.Length..].TrimStart().TrimStart(':');
        var kept = new List<char>(length);
        foreach (var c in rest)
        {
            if (char.IsAsciiDigit(c))
                kept.Add(c);
            else if (!char.IsWhiteSpace(c) && c != '.')
            {
                digits = "";
                return SiretProblem.NotDigits;
            }
        }
        digits = string.Concat(kept);
        return kept.Count == length ? SiretProblem.None : SiretProblem.Length;
    }

    /// <summary>Luhn's formula over ASCII digits. All zeros pass it and are no number: refused here.</summary>
    public static bool Luhn(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            var weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum > 0 && sum % 10 == 0;
    }
}
