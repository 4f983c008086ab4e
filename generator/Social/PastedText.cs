using System.Buffers;
using System.Globalization;
using System.Text;

namespace Showcase.Social;

/// <summary>Makes plain text of what a telephone's clipboard gives.</summary>
internal static class PastedText
{
    /// <summary>Characters; the longest real address seen (a map's) has about 1,200.</summary>
    public const int MaxLength = 2000;

    /// <summary>Undoes JSON escapes (<c>\/</c>, <c>\u00e9</c>), full-width letters and unseen characters; line breaks become spaces. Never throws, whatever the text.</summary>
    public static string Clean(string text) => Lines(text).Replace('\n', ' ');

    /// <summary>The same, with one <c>\n</c> for each line's end and each tab, as they may have cut an address in two.</summary>
    public static string Lines(string text)
    {
        if (IsPlain(text))
            return text;
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\\' && i + 1 < text.Length)
                c = Unescape(text, ref i);
            // U+FF01…FF5E are ASCII drawn wide, as East Asian keyboards give them.
            if (c is >= '\uFF01' and <= '\uFF5E')
                c = (char)(c - 0xFEE0);
            else if (c == '\u3002')
                c = '.';
            var category = CharUnicodeInfo.GetUnicodeCategory(c);
            if (c == '\n' && result.Length > 0 && result[^1] == '\r')
                result[^1] = '\n';
            else if (c is '\n' or '\t' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029')
                result.Append('\n');
            else if (c == '\r')
                result.Append(c);
            else if (char.IsWhiteSpace(c) || category == UnicodeCategory.Control)
                result.Append(' ');
            else if (char.IsSurrogate(c))
                AppendPair(result, text, ref i);
            else if (category is not (UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned) && c is not ('\uFE0E' or '\uFE0F' or '\u034F' or '\u115F' or '\u1160' or '\u3164' or '\uFFFD'))
                result.Append(c);
        }
        return Normal(WithoutSigns(result.Replace('\r', '\n').ToString().Trim()));
    }

    /// <summary>Without the little pictures that people put before and after: 📞 06 39 98 35 05, @demo 🏺.</summary>
    private static string WithoutSigns(string text)
    {
        var rest = text.AsSpan();
        while (Rune.DecodeFromUtf16(rest, out var first, out var length) == OperationStatus.Done && IsSign(first))
            rest = rest[length..].TrimStart();
        while (Rune.DecodeLastFromUtf16(rest, out var last, out var length) == OperationStatus.Done && IsSign(last))
            rest = rest[..^length].TrimEnd();
        return rest.Length == text.Length ? text : rest.ToString();
    }

    private static bool IsSign(Rune rune) => !rune.IsAscii && Rune.GetUnicodeCategory(rune) is (UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol);

    /// <summary>Form C; text that no form exists for (half pairs, noncharacters) stays as it is.</summary>
    public static string Normal(string text)
    {
        if (Ascii.IsValid(text))
            return text;
        try
        {
            return text.IsNormalized() ? text : text.Normalize();
        }
        catch (ArgumentException)
        {
            return text;
        }
    }

    private static bool IsPlain(string text)
    {
        if (text.Length == 0 || text[0] == ' ' || text[^1] == ' ')
            return false;
        foreach (var c in text)
        {
            if (c is < ' ' or > '~' or '\\')
                return false;
        }
        return true;
    }

    private static char Unescape(string text, ref int i)
    {
        switch (text[i + 1])
        {
            case '/' or '"':
                return text[++i];
            case 'n' or 'r' or 't' when !FollowsAuthority(text, i):
                return text[++i] == 'r' ? '\r' : '\n';
            case 'u' when i + 5 < text.Length && ushort.TryParse(text.AsSpan(i + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code):
                i += 5;
                return char.IsSurrogate((char)code) ? '\uFFFD' : (char)code;
            default:
                return '\\';
        }
    }

    // In `facebook.com\news` the backslash is a slash gone wrong and not a line's end: it must stay to be refused.
    private static bool FollowsAuthority(string text, int i)
    {
        var start = text.LastIndexOfAny([' ', '/'], i) + 1;
        return text.AsSpan(start, i - start).Contains('.');
    }

    // Half a pair is dropped: normalisation would throw on it.
    private static void AppendPair(StringBuilder result, string text, ref int i)
    {
        if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
        {
            // Tags and other unseen characters beyond the basic plane.
            if (CharUnicodeInfo.GetUnicodeCategory(text, i) is not (UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned))
                result.Append(text[i]).Append(text[i + 1]);
            i++;
        }
    }
}
