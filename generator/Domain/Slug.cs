using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Showcase.Diagnostics;

namespace Showcase.Domain;

/// <summary>A URL-safe name: lower-case ASCII letters and digits in groups joined by single hyphens, at most 100 characters.</summary>
internal readonly record struct Slug : IComparable<Slug>
{
    public const int MaxLength = 100;

    // Device names that Windows refuses as files, whatever the extension: a federation may clone the repository there.
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
        "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
    };

    private const int LongestReserved = 4;

    private static readonly SearchValues<char> Allowed = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    private readonly string? _value;

    private Slug(string value) => _value = value;

    public string Value => _value ?? throw new InvalidOperationException("A default Slug has no value.");

    /// <summary>Accepts only text that already is a slug.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Slug slug)
    {
        var ok = text is { Length: > 0 and <= MaxLength } && (text.Length > LongestReserved || !Reserved.Contains(text))
            && text[0] != '-' && text[^1] != '-' && !text.Contains("--", StringComparison.Ordinal)
            && !text.AsSpan().ContainsAnyExcept(Allowed);
        slug = ok ? new Slug(text!) : default;
        return ok;
    }

    public static Slug Parse(string text) =>
        TryParse(text, out var slug) ? slug : throw new FormatException($"'{text}' is not a slug.");

    /// <summary>Makes a slug of any text: <c>L'Atelier d'Été</c> gives <c>l-atelier-d-ete</c>; null when nothing usable is left.</summary>
    public static Slug? From(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in SoundText.Of(text).Replace("œ", "oe", StringComparison.OrdinalIgnoreCase).Replace("æ", "ae", StringComparison.OrdinalIgnoreCase)
                     .Replace("ß", "ss", StringComparison.Ordinal).Normalize(NormalizationForm.FormKD))
        {
            var lower = char.ToLowerInvariant(c);
            if (lower is >= 'a' and <= 'z' or >= '0' and <= '9')
                result.Append(lower);
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && result.Length > 0 && result[^1] != '-')
                result.Append('-');
        }
        if (result.Length > MaxLength)
            result.Length = MaxLength;
        var value = result.ToString().Trim('-');
        if (Reserved.Contains(value))
            value += "-1";
        return TryParse(value, out var slug) ? slug : null;
    }

    public int CompareTo(Slug other) => string.CompareOrdinal(_value, other._value);

    public override string ToString() => Value;
}
