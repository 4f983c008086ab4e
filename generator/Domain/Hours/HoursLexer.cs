using Showcase.Diagnostics;

namespace Showcase.Domain.Hours;

/// <summary>Cuts a value into words and signs; the last token is <see cref="HoursTokenKind.End"/>.</summary>
internal ref struct HoursLexer(string text)
{
    private readonly List<HoursToken> _tokens = new(Math.Min(text.Length, 1000) / 3 + 8);
    private HoursWords.Tongue _tongues;
    private int _at;
    private bool _ambiguous;

    public HoursProblem? Problem { get; private set; }

    /// <summary>Null when <see cref="Problem"/> is set.</summary>
    public List<HoursToken>? Read()
    {
        while (_at < text.Length && Problem is null)
        {
            var c = text[_at];
            if (char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF')
                _at++;
            else if (char.IsAsciiDigit(c))
                ReadNumber();
            else if (char.IsLetter(c) && c is not ('º' or 'ª' or 'ー'))
                ReadWord();
            else
                ReadSign(c);
        }
        _tokens.Add(new HoursToken(HoursTokenKind.End, text.Length, 0, 0));
        if (Problem is null)
            SettleNeighbours();
        if (Problem is null)
            SpokenOrder.Settle(_tokens);
        return Problem is null ? _tokens : null;
    }

    private void Add(HoursTokenKind kind, int length, int value = 0)
    {
        if (kind != HoursTokenKind.Skip)
            _tokens.Add(new HoursToken(kind, _at, length, value));
        _at += length;
    }

    private readonly char Peek(int ahead) => _at + ahead < text.Length ? text[_at + ahead] : '\0';

    private void ReadNumber()
    {
        if (Starts("24/7") || Starts("24h/24") || Starts("24H/24") || Starts("24/24"))
        {
            var length = Starts("24/7") ? 4 : Starts("24/24") ? 5 : 6;
            if (!char.IsAsciiDigit(Peek(length)))
            {
                Add(HoursTokenKind.Always, char.ToLowerInvariant(Peek(length)) == 'h' && length > 4 ? length + 1 : length);
                return;
            }
        }
        if (StartsFolded(_at, "24 hours") || StartsFolded(_at, "24x7"))
        {
            Add(HoursTokenKind.Always, Peek(2) == ' ' ? 8 : 4);
            return;
        }
        if (Starts("7/7") || Starts("7j/7") || Starts("7J/7") || Starts("7d/7"))
        {
            Add(HoursTokenKind.DaySet, Peek(1) == '/' ? 3 : 4, 127);
            return;
        }
        if (Peek(0) == '7' && Peek(1) == ' ' && TryReadSentence(1))
            return;
        var digits = 1;
        while (char.IsAsciiDigit(Peek(digits)))
            digits++;
        // More than nine digits is no number anyone means; the parser refuses it by its size.
        var value = digits > 9 ? int.MaxValue : int.Parse(text.AsSpan(_at, digits), System.Globalization.CultureInfo.InvariantCulture);
        Add(HoursTokenKind.Number, digits, value);
        if (Peek(0) == '.' && char.IsAsciiDigit(Peek(1)) && char.IsAsciiDigit(Peek(2)) && digits <= 2)
            Add(HoursTokenKind.Colon, 1);
        else if (Peek(0) == '.')
            _at++; // "Dec 24."
        else if (Peek(0) is '°' or 'º' or '⁰')
            Add(HoursTokenKind.HourMark, Peek(1) is '°' or 'º' or '⁰' ? 2 : 1);
    }

    private readonly bool Starts(string what) => string.CompareOrdinal(text, _at, what, 0, what.Length) == 0;

    private void ReadWord()
    {
        if (Peek(1) == '.' && char.ToLowerInvariant(Peek(2)) == 'm' && Peek(0) is 'a' or 'A' or 'p' or 'P')
        {
            Add(Peek(0) is 'a' or 'A' ? HoursTokenKind.Am : HoursTokenKind.Pm, Peek(3) == '.' ? 4 : 3);
            return;
        }
        var length = WordLength(_at);
        Span<char> folded = stackalloc char[32];
        var known = folded[..HoursWords.Fold(text.AsSpan(_at, Math.Min(length, 32)), folded)];
        if (known is "er" or "ers" or "re" or "ere" or "e" or "eme" or "nd" or "nde" && _tokens is [.., { Kind: HoursTokenKind.Number } number] && number.End == _at)
        {
            _tokens[^1] = number with { Kind = HoursTokenKind.Ordinal, Length = number.Length + length };
            _tongues |= HoursWords.Tongue.French;
            _at += length;
            return;
        }
        if (HoursWords.MoreWords(known) is > 0 and var more && TryReadSentence(more))
            return;
        if (length < 32 && HoursWords.TryGet(known, out var word))
            AddWord(word, length);
        else if (length > 3 && SplitGluedWord(known, out var first, out var firstLength))
            AddWord(first, firstLength);
        else
            Problem = new HoursProblem(Rules.HoursUnknownWord, _at, length, text.Substring(_at, length), Column(_at),
                HoursWords.Suggestion(known.ToString()) ?? "");
    }

    private void AddWord(HoursWords.Word word, int length)
    {
        if (word.Kind is HoursTokenKind.Am or HoursTokenKind.Pm && (_tokens.Count == 0 || _tokens[^1].Kind != HoursTokenKind.Number))
            word = word with { Kind = HoursTokenKind.Skip };
        _tongues |= word.Tongue;
        _ambiguous |= word.Value == HoursWords.Ambiguous;
        Add(word.Kind, length, word.Value);
        if (Peek(0) == '.')
            _at++; // "Apr."
    }

    /// <summary><c>SHWe</c>, <c>MoTu</c>: a word of two letters that another follows without a space.</summary>
    private static bool SplitGluedWord(ReadOnlySpan<char> folded, out HoursWords.Word first, out int length)
    {
        length = 2;
        return HoursWords.TryGet(folded[..2], out first)
            && first.Kind is HoursTokenKind.Weekday or HoursTokenKind.PublicHoliday or HoursTokenKind.SchoolHoliday
            && HoursWords.TryGet(folded[2..], out var rest)
            && rest.Kind is HoursTokenKind.Weekday or HoursTokenKind.PublicHoliday or HoursTokenKind.SchoolHoliday or HoursTokenKind.Closed;
    }

    /// <summary>Letters, and apostrophes, hyphens or low lines where "sur rendez-vous", "week-end" or "by_appointment" need them.</summary>
    private readonly int WordLength(int start)
    {
        var end = start;
        while (end < text.Length && (char.IsLetter(text[end]) && text[end] is not ('º' or 'ª' or 'ー')
            || char.GetUnicodeCategory(text[end]) == System.Globalization.UnicodeCategory.NonSpacingMark
            || text[end] is '\'' or '’' or '_' && end > start && end + 1 < text.Length && char.IsLetter(text[end + 1])
            || text[end] == '-' && (StartsFolded(start, "rendez-vous") && end - start == 6 || StartsFolded(start, "week-end") && end - start == 4)))
            end++;
        return end - start;
    }

    private readonly bool StartsFolded(int start, string what) =>
        string.Compare(text, start, what, 0, what.Length, StringComparison.OrdinalIgnoreCase) == 0;

    /// <summary>The longest known sentence that begins here and has at most <paramref name="more"/> further words.</summary>
    private bool TryReadSentence(int more)
    {
        Span<char> folded = stackalloc char[48];
        Span<int> ends = stackalloc int[6], lengths = stackalloc int[6];
        var (at, written, count) = (_at, 0, 0);
        more = Math.Max(more, char.IsAsciiDigit(Peek(0)) ? 3 : more);
        while (count <= more && count < 6 && at < text.Length)
        {
            var length = char.IsAsciiDigit(text[at]) ? 1 : WordLength(at);
            if (length == 0 || written + length + 1 > folded.Length)
                break;
            if (count > 0)
                folded[written++] = ' ';
            written += HoursWords.Fold(text.AsSpan(at, length), folded[written..]);
            at += length;
            (ends[count], lengths[count]) = (at, written);
            count++;
            while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] == '/' && count > 1))
                at++;
        }
        for (var i = count - 1; i > 0; i--)
        {
            if (HoursWords.TryGet(folded[..lengths[i]], out var word))
            {
                AddWord(word, ends[i] - _at);
                return true;
            }
        }
        return false;
    }

    private void ReadSign(char c)
    {
        switch (c)
        {
            case '-' or '\u2010' or '\u2011' or '\u2012' or '–' or '—' or '−' or 'ー' or '=' or '~' or '～' or '→': Add(HoursTokenKind.Dash, 1); break;
            case '+': Add(HoursTokenKind.Plus, 1); break;
            case '/': Add(HoursTokenKind.Slash, 1); break;
            case ':' or '：': Add(HoursTokenKind.Colon, 1); break;
            case ',' or '，' or '、' or '&': Add(HoursTokenKind.Comma, 1); break;
            case ';' or '；': Add(HoursTokenKind.Semicolon, 1); break;
            case '|' when Peek(1) == '|': Add(HoursTokenKind.Fallback, 2); break;
            case '[': Add(HoursTokenKind.OpenBracket, 1); break;
            case ']': Add(HoursTokenKind.CloseBracket, 1); break;
            case '(': Add(HoursTokenKind.OpenParen, 1); break;
            case ')': Add(HoursTokenKind.CloseParen, 1); break;
            case '"': ReadComment("\""); break;
            case '\'': ReadComment("'"); break;
            case '“': ReadComment("”“"); break;
            case '„': ReadComment("“”"); break;
            case '«': ReadComment("»"); break;
            case '‚': ReadComment("‘’"); break;
            case '‘': ReadComment("’"); break;
            case '「': ReadComment("」"); break;
            case '『': ReadComment("』"); break;
            default:
                var length = char.IsSurrogatePair(c, Peek(1)) ? 2 : 1;
                Problem = new HoursProblem(Rules.HoursNotUnderstood, _at, length, text.Substring(_at, length), Column(_at), "Mo-Fr 09:00-12:00");
                break;
        }
    }

    private void ReadComment(string closers)
    {
        var end = text.AsSpan(_at + 1).IndexOfAny(closers);
        if (end < 0)
            Problem = new HoursProblem(Rules.HoursNotClosed, _at, text.Length - _at, text[_at].ToString(), Column(_at), closers[..1]);
        else
            Add(HoursTokenKind.Comment, end + 2);
    }

    /// <summary>« Mar » beside a weekday is mardi, not March; « di » and « do » take the language of the words around.</summary>
    private void SettleNeighbours()
    {
        for (var i = 0; i < _tokens.Count; i++)
        {
            var token = _tokens[i];
            // "… et sur rendez-vous": besides these hours, and not only within them.
            if (token.Kind == HoursTokenKind.Comma && char.IsLetter(text[token.Start]) && i + 1 < _tokens.Count
                && _tokens[i + 1] is { Kind: HoursTokenKind.Comment } comment && char.IsLetter(text[comment.Start]))
            {
                _tokens[i] = token with { Kind = HoursTokenKind.Fallback };
            }
            // "lun. mar. jeu.", but "Mar Mo-Fr" is March.
            if (token is { Kind: HoursTokenKind.Month, Value: 3, Length: 3 } && (IsWeekdayBeyondSign(i, 1) || IsWeekdayBeyondSign(i, -1)
                || (_tongues & HoursWords.Tongue.French) != 0 && i > 0 && _tokens[i - 1].Kind == HoursTokenKind.Weekday))
            {
                _tongues |= HoursWords.Tongue.French;
                _tokens[i] = token with { Kind = HoursTokenKind.Weekday, Value = 2 };
            }
        }
        if (!_ambiguous)
            return;
        for (var i = 0; i < _tokens.Count && Problem is null; i++)
        {
            var token = _tokens[i];
            if (token is not { Kind: HoursTokenKind.Weekday, Value: HoursWords.Ambiguous })
                continue;
            var isDi = char.ToLowerInvariant(text[token.Start + 1]) == 'i';
            if (_tongues == HoursWords.Tongue.German)
                _tokens[i] = token with { Value = isDi ? 2 : 4 };
            else if (_tongues == HoursWords.Tongue.French && isDi)
                _tokens[i] = token with { Value = 0 };
            else
                Problem = new HoursProblem(Rules.HoursUnknownWord, token.Start, token.Length, text.Substring(token.Start, token.Length), Column(token.Start),
                    isDi ? "Su (dimanche), Tu (Dienstag)" : "Th (Donnerstag), Su (domingo)");
        }
    }

    private readonly bool IsWeekdayBeyondSign(int index, int direction)
    {
        var (sign, beyond) = (index + direction, index + 2 * direction);
        return beyond >= 0 && beyond < _tokens.Count && _tokens[beyond].Kind == HoursTokenKind.Weekday
            && _tokens[sign].Kind is HoursTokenKind.Dash or HoursTokenKind.Comma
            && (beyond + 1 >= _tokens.Count || _tokens[beyond + 1].Kind != HoursTokenKind.OpenBracket);
    }

    internal static string Column(int position) => (position + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
