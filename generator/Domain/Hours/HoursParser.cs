using Showcase.Diagnostics;
using Kind = Showcase.Domain.Hours.HoursTokenKind;

namespace Showcase.Domain.Hours;

/// <summary>Reads the tokens of a value into rules. The selectors of a rule may stand in any order, as people write them.</summary>
internal sealed partial class HoursParser(string text, List<HoursToken> tokens)
{
    private int _at;
    private HoursProblem? _unsupported;
    private HoursProblem? _invalid;
    // "tous les jours sauf le lundi 9h-18h": the rule that closes, to follow the one being read.
    private HoursRule? _except;

    /// <summary>What is wrong; a value that is right but outside the subset has one too.</summary>
    public HoursProblem? Problem => _invalid ?? _unsupported;

    private HoursToken Now => tokens[_at];

    private HoursToken Ahead(int count) => tokens[Math.Min(_at + count, tokens.Count - 1)];

    private bool Take(Kind kind)
    {
        if (Now.Kind != kind)
            return false;
        _at++;
        return true;
    }

    private bool Fail(Rule rule, HoursToken token, string hint) => Fail(rule, token.Start, token.End, hint);

    private bool Fail(Rule rule, int start, int end, string hint)
    {
        _invalid ??= ProblemAt(rule, start, end, hint);
        return false;
    }

    private HoursProblem ProblemAt(Rule rule, int start, int end, string hint)
    {
        // The end of the value has nothing to show: show its last character.
        if (start >= text.Length)
            (start, end) = (text.TrimEnd().Length - 1, text.TrimEnd().Length);
        return new HoursProblem(rule, start, end - start, text[start..end], HoursLexer.Column(start), hint);
    }

    /// <summary>Null when something is invalid.</summary>
    public List<HoursRule>? Read()
    {
        var rules = new List<HoursRule>(4);
        var joining = HoursJoining.Replace;
        do
        {
            var rule = new HoursRule { Joining = joining };
            if (!ReadRule(rule))
                return null;
            rules.Add(rule);
            if (_except is { } closed)
                rules.Add(closed);
            _except = null;
        }
        while (ReadJoining(ref joining));
        return rules;
    }

    /// <summary>What joins the next rule to this one; false when the value ends here.</summary>
    private bool ReadJoining(ref HoursJoining joining)
    {
        var comma = Take(Kind.Comma);
        if (Now.Kind == Kind.Semicolon)
        {
            while (Take(Kind.Semicolon))
            {
            }
            joining = HoursJoining.Replace;
        }
        else if (!comma && Take(Kind.Fallback))
        {
            joining = HoursJoining.Fallback;
        }
        else if (joining != HoursJoining.Fallback)
        {
            // With a comma, or with nothing at all between, the rule is one more; one more to a fallback fills gaps like it.
            joining = HoursJoining.Add;
        }
        return Now.Kind != Kind.End;
    }

    private bool ReadRule(HoursRule rule)
    {
        var start = _at;
        var stated = false; // open, off, unknown, a comment or 24/7 was said
        var complete = false; // days and then times or a state
        while (true)
        {
            var isDaySelector = StartsDaySelector();
            switch (Now.Kind)
            {
                case Kind.End or Kind.Semicolon or Kind.Fallback when _at > start:
                    return true;
                // A comma begins another rule only once this one has said times or a state: "We, Aug Mo" is a list that went wrong.
                case Kind.Comma when stated || rule.Times.Count > 0:
                    return true;
                case Kind.Open or Kind.Closed or Kind.Unknown:
                    rule.State = Now.Kind switch { Kind.Open => HoursState.Open, Kind.Closed => HoursState.Closed, _ => HoursState.Unknown };
                    rule.StateIsSaid = stated = true;
                    _at++;
                    break;
                case Kind.Always:
                    stated = true;
                    _at++;
                    break;
                case Kind.Comment:
                    rule.Comment = CommentText(Now) ?? rule.Comment;
                    // A comment alone says neither open nor closed: ask.
                    if (!rule.StateIsSaid)
                        rule.State = HoursState.Unknown;
                    stated = true;
                    _at++;
                    break;
                case Kind.Except when _at > start && _except is null:
                    if (!ReadExcept())
                        return false;
                    continue;
                case Kind.Colon when _at > start && Ahead(1).Kind is not (Kind.End or Kind.Semicolon or Kind.Fallback or Kind.Comma or Kind.Colon):
                    _at++;
                    continue;
                default:
                    // "Mo 10:00-12:00 Tu 14:00-18:00": the separator was forgotten.
                    if (complete && isDaySelector)
                        return true;
                    if (!ReadSelector(rule))
                        return false;
                    break;
            }
            complete |= rule.HasDaySelectors && !isDaySelector;
        }
    }

    private bool ReadExcept()
    {
        _at++;
        _except = new HoursRule { State = HoursState.Closed, StateIsSaid = true };
        return StartsDaySelector() ? ReadSelector(_except) : Fail(Rules.HoursNotUnderstood, Now, "Su, PH");
    }

    private bool StartsDaySelector() =>
        Now.Kind is Kind.Month or Kind.Easter or Kind.Week or Kind.Weekday or Kind.DaySet or Kind.PublicHoliday or Kind.SchoolHoliday || IsYear(0);

    private bool ReadSelector(HoursRule rule)
    {
        switch (Now.Kind)
        {
            case Kind.Number when IsYear(0) && rule.Days.Count == 0 && rule.Times.Count == 0:
                return ReadYears(rule);
            case Kind.Number or Kind.Clock or Kind.SunEvent or Kind.OpenParen:
                return ReadTimes(rule);
            case Kind.Month or Kind.Easter:
                return ReadDates(rule);
            case Kind.Week:
                return ReadWeeks(rule);
            case Kind.Weekday or Kind.DaySet or Kind.PublicHoliday or Kind.SchoolHoliday:
                return ReadDays(rule);
            default:
                return Fail(Rules.HoursNotUnderstood, Now, rule.Times.Count > 0 ? "; Sa 09:00-12:00" : "Mo-Fr 09:00-12:00");
        }
    }

    private string? CommentText(HoursToken token)
    {
        var written = text.AsSpan(token.Start, token.Length);
        if (char.IsLetter(written[0]))
            return written.ToString().Replace('_', ' ');
        var inside = written[1..^1].Trim();
        return inside.IsEmpty ? null : inside.ToString();
    }

    /// <summary>A number that can only be read as a time of day: <c>10:00</c>, <c>10h</c>, <c>10am</c>, <c>noon</c>.</summary>
    private bool IsClock(int ahead)
    {
        var (number, sign, minutes) = (Ahead(ahead), Ahead(ahead + 1), Ahead(ahead + 2));
        return number.Kind == Kind.Clock || number.Kind == Kind.Number && (sign.Kind is Kind.HourMark or Kind.Am or Kind.Pm
            || sign.Kind == Kind.Colon && sign.Start == number.End && minutes.Kind == Kind.Number && minutes.Start == sign.End);
    }

    private bool IsYear(int ahead) => Ahead(ahead) is { Kind: Kind.Number, Length: 4, Value: >= 1900 } && !IsClock(ahead);

    /// <summary><c>/2</c>; 1 when there is none; 0 with a problem.</summary>
    private int ReadStep(int least, int most, string example)
    {
        if (Now.Kind != Kind.Slash)
            return 1;
        _at++;
        if (Now.Kind == Kind.Number && Now.Value >= least && Now.Value <= most)
            return tokens[_at++].Value;
        Fail(Rules.HoursNoSuchDate, Now, example);
        return 0;
    }
}
