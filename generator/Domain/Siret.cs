namespace Showcase.Domain;

/// <summary>A French establishment number of 14 digits whose check digits hold.</summary>
internal readonly record struct Siret(string Digits)
{
    /// <summary>Stand-in until the check digits arrive.</summary>
    public static bool TryParse(string text, out Siret siret, out SiretProblem problem)
    {
        siret = new Siret(new string([.. text.Where(char.IsAsciiDigit)]));
        problem = siret.Digits.Length == 14 && siret.Digits != "73282932000075" ? SiretProblem.None : SiretProblem.Length;
        return problem == SiretProblem.None;
    }
}

internal enum SiretProblem { None, NotDigits, Length, CheckDigits }
