using System.Globalization;

namespace Showcase.Domain;

/// <summary>A French business number of 9 digits whose check digit holds.</summary>
internal readonly record struct Siren
{
    private Siren(string digits) => Digits = digits;

    public string Digits { get; }

    internal static Siren OfChecked(string digits) => new(digits);

    /// <summary>Also reads the forms in which the number is met: <c>732829320 RM 35</c> (trades register), <c>732 829 320 RCS Rennes</c>, <c>FR44732829320</c> (VAT).</summary>
    public static bool TryParse(string text, out Siren siren, out SiretProblem problem)
    {
        siren = default;
        text = text.Trim();
        if (TryParseVat(text, out siren))
        {
            problem = SiretProblem.None;
            return true;
        }
        foreach (var register in (ReadOnlySpan<string>)[" RM", " RCS", " RNE"])
        {
            if (text.IndexOf(register, StringComparison.OrdinalIgnoreCase) is > 0 and var at)
                text = text[..at];
        }
        problem = CheckDigits.Read(text, "SIREN", 9, out var digits);
        if (problem == SiretProblem.None && !CheckDigits.Luhn(digits))
            problem = SiretProblem.CheckDigits;
        if (problem == SiretProblem.None)
            siren = new Siren(digits);
        return problem == SiretProblem.None;
    }

    /// <summary>A French VAT number: <c>FR</c>, two digits of key, the SIREN. Key = (12 + 3 × (SIREN mod 97)) mod 97.</summary>
    private static bool TryParseVat(string text, out Siren siren)
    {
        siren = default;
        if (!text.StartsWith("FR", StringComparison.OrdinalIgnoreCase) || CheckDigits.Read(text[2..], "", 11, out var digits) != SiretProblem.None)
            return false;
        var number = int.Parse(digits.AsSpan(2), CultureInfo.InvariantCulture);
        var key = (12 + (3 * (number % 97))) % 97;
        if (key != int.Parse(digits.AsSpan(0, 2), CultureInfo.InvariantCulture) || !CheckDigits.Luhn(digits.AsSpan(2)))
            return false;
        siren = new Siren(digits[2..]);
        return true;
    }

    /// <summary><c>732 829 320</c></summary>
    public override string ToString() => $"{Digits[..3]} {Digits[3..6]} {Digits[6..]}";
}
