namespace Showcase.Domain;

/// <summary>A French establishment number of 14 digits whose check digits hold.</summary>
internal readonly record struct Siret(string Digits)
{
    public string Display => Digits;
}
