using System.Globalization;
using Showcase.Diagnostics;
using Kind = Showcase.Domain.Hours.HoursTokenKind;

namespace Showcase.Domain.Hours;

internal sealed partial class HoursParser
{
    private const int Day = 24 * 60;

    private bool ReadTimes(HoursRule rule)
    {
        while (true)
        {
            if (!ReadSpan(rule))
                return false;
            // "10h-12h / 14h-18h" is how many signs on doors are written.
            var another = Now.Kind is Kind.Comma or Kind.Slash
                && (IsClock(1) || Ahead(1).Kind is Kind.SunEvent or Kind.OpenParen || Ahead(1).Kind == Kind.Number && !IsYear(1));
            if (!another)
                return true;
            _at++;
        }
    }

    private bool ReadSpan(HoursRule rule)
    {
        var start = Now.Start;
        if (!ReadTime(out var from))
            return false;
        if (from.Event == SunEvent.None && from.Minutes >= Day)
            return Fail(Rules.HoursNoSuchTime, start, tokens[_at - 1].End, "");
        if (Now.Kind == Kind.Plus || Now.Kind == Kind.Dash && Ahead(1).Kind == Kind.Plus)
        {
            _at += Now.Kind == Kind.Plus ? 1 : 2;
            rule.Times.Add(new HoursTimes(from, from, true));
            return true;
        }
        var fromText = text[start..tokens[_at - 1].End];
        if (Now.Kind != Kind.Dash || Ahead(1).Kind is not (Kind.Number or Kind.Clock or Kind.SunEvent or Kind.OpenParen))
        {
            var later = new TimeOnly(Math.Min(from.Nominal, 960) / 60 + 2, 0).ToString("HH\\:mm", CultureInfo.InvariantCulture);
            return Fail(Rules.HoursNoEnd, start, tokens[_at - 1].End, $"{fromText}-{later}");
        }
        _at++;
        var endStart = Now.Start;
        if (!ReadTime(out var to))
            return false;
        if (from.Event == SunEvent.None && to.Event == SunEvent.None && to.Minutes <= from.Minutes)
            to = new HoursTime(to.Minutes + Day);
        var openEnd = Take(Kind.Plus);
        var times = new HoursTimes(from, to, openEnd);
        // Two midnights in one span: nobody keeps a shop open so long, and 24/7 says it if they do.
        if (to.Nominal > 2 * Day || openEnd && to.Event == SunEvent.None && OpenEnd.Guess(to.Minutes) > 2 * Day)
            return Fail(Rules.HoursNoSuchTime, endStart, tokens[_at - 1].End, "");
        rule.Times.Add(times);
        return Now.Kind != Kind.Slash || ReadRhythm(start);
    }

    /// <summary><c>10:00-16:00/90</c>: moments every so many minutes, as for services and collections; no shop is open so.</summary>
    private bool ReadRhythm(int start)
    {
        var length = Ahead(1).Kind == Kind.Clock ? 2 : IsClock(1) ? 4 : Ahead(1).Kind == Kind.Number ? 2 : 0;
        if (length == 0)
            return Fail(Rules.HoursNotUnderstood, Now, ",14:00-18:00");
        if (Ahead(length).Kind == Kind.Dash || Ahead(2).Kind == Kind.HourMark)
            return true; // another span
        if (Ahead(length).Kind == Kind.Colon)
            return Fail(Rules.HoursNotUnderstood, Ahead(length), ",14:00-18:00");
        _unsupported ??= ProblemAt(Rules.HoursOutsideSubset, start, Ahead(length - 1).End, text[start..Now.Start]);
        _at += length;
        return true;
    }

    private bool ReadTime(out HoursTime time)
    {
        time = default;
        if (Now.Kind == Kind.SunEvent)
        {
            time = new HoursTime(0, (SunEvent)tokens[_at++].Value);
            return true;
        }
        return Now.Kind == Kind.OpenParen ? ReadSunOffset(out time) : ReadClock(out time);
    }

    /// <summary><c>(sunset-01:30)</c>.</summary>
    private bool ReadSunOffset(out HoursTime time)
    {
        time = default;
        var open = Now;
        if (Ahead(1).Kind != Kind.SunEvent || Ahead(2).Kind is not (Kind.Plus or Kind.Dash) || !IsClock(3) || Ahead(4).Kind != Kind.Colon)
            return Fail(Rules.HoursNotUnderstood, open.Start, Math.Min(Ahead(1).End, text.Length), "(sunset-01:00)");
        var (sunEvent, sign) = ((SunEvent)Ahead(1).Value, Ahead(2).Kind == Kind.Plus ? 1 : -1);
        _at += 3;
        var offsetStart = Now;
        if (!ReadClock(out var offset))
            return false;
        if (!Take(Kind.CloseParen))
            return Fail(Rules.HoursNotClosed, open, ")");
        // Beyond six hours most moments would be another day's.
        if (offset.Minutes > 360)
            return Fail(Rules.HoursNoSuchTime, offsetStart, "");
        time = new HoursTime(sign * offset.Minutes, sunEvent);
        return true;
    }

    private bool ReadClock(out HoursTime time)
    {
        time = default;
        var hour = Now;
        if (Take(Kind.Clock))
        {
            time = new HoursTime(hour.Value);
            return true;
        }
        if (!Take(Kind.Number))
            return Fail(Rules.HoursNotUnderstood, Now, "18:00");
        var minutes = 0;
        if (Now.Kind == Kind.HourMark)
        {
            _at++;
            // "9h30", "9 h 30"; but "9h 12h" and "9h 2024" are not minutes.
            if (Now is { Kind: Kind.Number, Length: 2 } && !IsClock(0) && Now.Start - tokens[_at - 1].End <= 1)
                minutes = tokens[_at++].Value;
        }
        else if (Now.Kind == Kind.Colon && Now.Start == hour.End && Ahead(1).Kind == Kind.Number && Ahead(1).Start == Now.End)
        {
            _at++;
            if (Now.Length != 2)
                return Fail(Rules.HoursNoSuchTime, hour.Start, Now.End, "");
            minutes = tokens[_at++].Value;
            if (Now.Kind == Kind.HourMark)
                _at++; // "10:00 h", "18:00 Uhr"
        }
        var hours = hour.Value;
        if (hour.Length <= 2 && Now.Kind is Kind.Am or Kind.Pm)
        {
            if (hours is < 1 or > 12)
                return Fail(Rules.HoursNoSuchTime, hour.Start, Now.End, "");
            hours = hours % 12 + (Now.Kind == Kind.Pm ? 12 : 0);
            _at++;
        }
        if (hour.Length > 2 || hours > 48 || minutes > 59)
            return Fail(Rules.HoursNoSuchTime, hour.Start, tokens[_at - 1].End, "");
        time = new HoursTime(hours * 60 + minutes);
        return true;
    }
}
