using System.Globalization;

namespace Showcase.Social;

/// <summary>Which handles a network can have given out: letters, length, what may stand first and last.</summary>
/// <remarks>A table of characters and no regular expression: any text is judged in time linear to its length, and forty shapes load in no time.</remarks>
internal sealed class HandleShape
{
    private readonly bool[] _allowed = new bool[128];
    private readonly bool[] _first = new bool[128];
    private readonly bool _letters;
    private readonly int _min;
    private readonly int _max;
    private readonly string _notFirst;
    private readonly string _notLast;
    private readonly IReadOnlyList<string> _never;
    private readonly string? _needs;
    private readonly string _unusual;

    /// <param name="chars">Ranges and single characters apart by spaces: <c>a-z 0-9 _ .</c>; the word <c>letters</c> stands for every script's letters, marks and digits.</param>
    /// <param name="first">The same for the first character; null means as the others.</param>
    /// <param name="never">Pieces that no handle holds; <c>.com$</c> is one that may not end it.</param>
    /// <param name="needs">A piece that every handle holds, with a letter after the last one: the dots of a domain name.</param>
    /// <param name="lower">The network itself writes its handles in lower case.</param>
    /// <param name="lenient">An address copied from a browser may hold an older handle than today's rule gives out.</param>
    /// <param name="unusual">Characters that the network itself gives to nobody, but relatives of it do.</param>
    public HandleShape(string chars, int min, int max, string? first = null, string notFirst = "", string notLast = "", IReadOnlyList<string>? never = null, string? needs = null, bool lower = false, bool lenient = false, string unusual = "")
    {
        _letters = Fill(_allowed, chars);
        _ = Fill(_first, first ?? chars);
        (_min, _max, _notFirst, _notLast, _never, _needs, _unusual, Lower, Lenient) = (min, max, notFirst, notLast, never ?? [], needs, unusual, lower, lenient);
        OpenFirst = first is null;
    }

    public bool Lower { get; }

    public bool Lenient { get; }

    private bool OpenFirst { get; }

    public bool IsUnusual(string text) => _unusual.Length > 0 && text.AsSpan().ContainsAny(_unusual);

    public bool Accepts(string text)
    {
        if (text.Length < _min || text.Length > _max || _notFirst.Contains(text[0]) || _notLast.Contains(text[^1]))
            return false;
        if (text[0] < 128 ? !_first[text[0]] : !(OpenFirst && _letters))
            return false;
        foreach (var c in text)
        {
            if (c < 128 ? !_allowed[c] : !(_letters && IsWordCharacter(c)))
                return false;
        }
        if (_needs is not null && (text.LastIndexOf(_needs, StringComparison.Ordinal) is var at && (at < 0 || !char.IsAsciiLetter(text[at + _needs.Length]))))
            return false;
        foreach (var piece in _never)
        {
            if (piece[^1] == '$' ? text.AsSpan().EndsWith(piece.AsSpan(0, piece.Length - 1), StringComparison.OrdinalIgnoreCase) : text.Contains(piece, StringComparison.OrdinalIgnoreCase))
                return false;
        }
        return true;
    }

    /// <summary>What a copied address may hold on a lenient network: letters and digits of any script with <c>. _ -</c> between, at most 80 characters.</summary>
    public static bool CouldBe(string text)
    {
        if (text.Length is 0 or > 80)
            return false;
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('.' or '_' or '-') && !(c >= 128 && IsWordCharacter(c)))
                return false;
        }
        return char.IsLetterOrDigit(text[0]) && char.IsLetterOrDigit(text[^1]);
    }

    // Surrogates are left out: no network gives handles beyond the basic plane, and half a pair must never reach an address.
    private static bool IsWordCharacter(char c) => CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.UppercaseLetter
        or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber || c == '·';

    private static bool Fill(bool[] table, string chars)
    {
        var letters = false;
        foreach (var token in chars.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (token == "letters")
            {
                letters = true;
                for (var c = 0; c < 128; c++)
                    table[c] |= char.IsAsciiLetterOrDigit((char)c);
            }
            else if (token is [var from, '-', var to])
            {
                for (var c = from; c <= to; c++)
                    table[c] = true;
            }
            else
            {
                // Beyond ASCII, "letters" decides.
                foreach (var c in token.Where(char.IsAscii))
                    table[c] = true;
            }
        }
        return letters;
    }
}
