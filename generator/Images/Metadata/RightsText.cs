using System.Globalization;
using System.Text;

namespace Showcase.Images.Metadata;

/// <summary>Names and notices as cameras and programs leave them: padded, in UTF-8 or Latin-1, sometimes empty.</summary>
internal static class RightsText
{
    private const int MaxLength = 200;
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>One clean line, or null when nothing is said.</summary>
    public static string? Clean(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes[..Math.Min(bytes.Length, MaxLength * 8)];
        string text;
        try
        {
            text = Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            text = Encoding.Latin1.GetString(bytes);
        }
        return Clean(text);
    }

    public static string? Clean(string text)
    {
        var clean = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (clean.Length >= MaxLength)
                break;
            // EXIF separates photographer and editor by a zero.
            var blank = Rune.IsWhiteSpace(rune) || Rune.IsControl(rune);
            if (!blank && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse))
                clean.Append(rune);
            else if (blank && clean.Length > 0 && clean[^1] != ' ')
                clean.Append(' ');
        }
        var result = clean.ToString().TrimEnd();
        return result.Length == 0 ? null : result;
    }
}
