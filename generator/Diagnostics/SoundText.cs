namespace Showcase.Diagnostics;

/// <summary>Names of files and words of a command line may hold what no text does: half a character, or U+FFFE, which no normal form exists for.</summary>
internal static class SoundText
{
    public static string Of(string text) =>
        text.Contains('\uFFFE', StringComparison.Ordinal) || text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')
            ? string.Concat(text.EnumerateRunes().Select(r => r.Value == 0xFFFE ? "\uFFFD" : r.ToString())) : text;
}
