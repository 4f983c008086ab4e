using Showcase.Domain;

namespace Showcase.Social;

/// <summary>A telephone number as the handle of WhatsApp and Signal: E.164 digits without the plus sign.</summary>
internal static class PhoneHandle
{
    /// <param name="international">The text stands in an address, where digits start with the country's: <c>wa.me/33612345678</c>.</param>
    public static bool TryRead(string text, string departementCode, bool international, out string digits)
    {
        digits = "";
        // "+33 (0)6…": the zero in brackets is said inside the country only.
        text = text.Trim().Replace("(0)", "", StringComparison.Ordinal);
        if (text.Length is < 8 or > 40 || !LooksLike(text))
            return false;
        var bare = new string([.. text.Where(char.IsAsciiDigit)]);
        if (text[0] != '+' && bare.Length >= (international ? 8 : 11) && bare[0] != '0')
            text = "+" + bare;
        if (!PhoneNumber.TryParse(text, departementCode, out var number))
            return false;
        digits = number.E164[1..];
        return true;
    }

    /// <summary><c>06 39 98 12 34 (le soir)</c>: the number, and the words behind it; null for a number alone or for words.</summary>
    public static (string Number, string Words)? Leading(string text)
    {
        var end = 0;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is '+' or ' ' or '.' or '-' or '\u00A0' or '\u202F' || text.AsSpan(end).StartsWith("(0)", StringComparison.Ordinal) || text[end] is '0' or ')' && end > 1 && text[end - 2] == '('))
            end++;
        if (end == text.Length || end == 0 || text[end - 1] != ' ')
            return null;
        var number = text[..end].Trim();
        return LooksLike(number) ? (number, text[end..]) : null;
    }

    /// <summary>Digits and what people put between them, nothing else.</summary>
    public static bool LooksLike(string text)
    {
        var digits = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c))
                digits++;
            else if (c is not ('+' or ' ' or '.' or '-' or '(' or ')' or '/' or '\u00A0' or '\u202F' or '\u2009' or '\u2011' or '\u2010' or '\u2013'))
                return false;
        }
        return digits >= 6;
    }
}
