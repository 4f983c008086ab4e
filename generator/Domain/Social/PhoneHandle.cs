using System.Runtime.CompilerServices;

namespace Showcase.Domain.Social;

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
        if (!TryParse(text, departementCode, out var number))
            return false;
        digits = number.E164[1..];
        return true;
    }

    /// <summary>Digits and what people put between them, nothing else.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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

    // Stands in for PhoneNumber.TryParse(text, departementCode, out number) until that exists; then this method goes.
    private static bool TryParse(string text, string departementCode, out PhoneNumber number)
    {
        var digits = new string([.. text.Where(char.IsAsciiDigit)]);
        var country = departementCode switch { "974" or "976" => "262", "971" or "977" or "978" => "590", "972" => "596", "973" => "594", "975" => "508", "988" => "687", "987" => "689", _ => "33" };
        if (text.StartsWith("00", StringComparison.Ordinal))
            digits = digits[2..];
        else if (text[0] == '0' && digits.Length == 10)
            digits = country + digits[1..];
        else if (text[0] != '+')
            digits = "";
        if (digits.StartsWith("330", StringComparison.Ordinal))
            digits = "33" + digits[3..];
        var good = digits.Length is >= 8 and <= 15 && digits[0] != '0' && (!digits.StartsWith("33", StringComparison.Ordinal) || (digits.Length == 11 && digits[2] != '0'));
        number = new PhoneNumber(good ? "+" + digits : "");
        return good;
    }
}
