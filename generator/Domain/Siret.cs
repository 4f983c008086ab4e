namespace Showcase.Domain;

/// <summary>Why a text is not a SIRET or SIREN.</summary>
internal enum SiretProblem
{
    None,
    /// <summary>Something else than digits, spaces and dots.</summary>
    NotDigits,
    /// <summary>Not 14 digits (9 for a SIREN); a spreadsheet drops leading zeros.</summary>
    Length,
    /// <summary>The check digits do not hold: a digit is wrong, or two are swapped.</summary>
    CheckDigits,
}

/// <summary>A French establishment number of 14 digits whose check digits hold.</summary>
internal readonly record struct Siret
{
    /// <summary>For 14 bare digits known to be right; text from people goes through <see cref="TryParse"/>.</summary>
    /// <exception cref="FormatException">They are not a SIRET.</exception>
    public Siret(string digits) =>
        Digits = digits.Length == 14 && digits.All(char.IsAsciiDigit) && Holds(digits) ? digits : throw new FormatException($"'{digits}' is not a SIRET.");

    public string Digits { get; }

    /// <summary>The business that the establishment belongs to.</summary>
    public Siren Siren => Siren.OfChecked(Digits[..9]);

    /// <summary>Reads <c>732 829 320 00074</c> however it is spaced or dotted, with or without the word SIRET before it.</summary>
    public static bool TryParse(string text, out Siret siret, out SiretProblem problem)
    {
        siret = default;
        problem = CheckDigits.Read(text, "SIRET", 14, out var digits);
        if (problem == SiretProblem.None && !Holds(digits))
            problem = SiretProblem.CheckDigits;
        if (problem == SiretProblem.None)
            siret = new Siret(digits);
        return problem == SiretProblem.None;
    }

    // La Poste has more establishments than Luhn leaves room for. INSEE numbers them so that the 14 digits add up to a multiple of 5;
    // only the head office also passes Luhn.
    private static bool Holds(string digits)
    {
        if (!CheckDigits.Luhn(digits.AsSpan(0, 9)))
            return false;
        return digits.StartsWith("356000000", StringComparison.Ordinal) && digits != "35600000000048"
            ? digits.Sum(c => c - '0') % 5 == 0
            : CheckDigits.Luhn(digits);
    }

    /// <summary><c>732 829 320 00074</c></summary>
    public override string ToString() => $"{Digits[..3]} {Digits[3..6]} {Digits[6..9]} {Digits[9..]}";
}
