using Showcase.Diagnostics;
using Kind = Showcase.Domain.Hours.HoursTokenKind;

namespace Showcase.Domain.Hours;

internal sealed partial class HoursParser
{
    private bool ReadYears(HoursRule rule)
    {
        do
        {
            var from = tokens[_at++];
            var to = from.Value;
            if (Now.Kind == Kind.Dash)
            {
                if (!IsYear(1) || Ahead(1).Value <= from.Value)
                    return IsoDate(from) ?? Fail(Rules.HoursNoSuchDate, from.Start, Math.Min(Ahead(1).End, text.Length), "2026-2028");
                to = Ahead(1).Value;
                _at += 2;
            }
            else if (Now.Kind == Kind.Slash || Take(Kind.Plus))
            {
                to = 9999;
            }
            var step = ReadStep(1, 100, "2026-2030/2");
            if (step == 0)
                return false;
            rule.Years.Add(new YearRange(from.Value, to, step));
        }
        while (Now.Kind == Kind.Comma && IsYear(1) && Take(Kind.Comma));
        return true;
    }

    // 2026-12-24 is no date here: show how it is written.
    private bool? IsoDate(HoursToken year) =>
        Ahead(1) is { Kind: Kind.Number, Length: 2, Value: >= 1 and <= 12 } month && Ahead(2).Kind == Kind.Dash && Ahead(3) is { Kind: Kind.Number, Length: 2, Value: >= 1 and <= 31 } day
            ? Fail(Rules.HoursNoSuchDate, year.Start, day.End, $"{text[year.Start..year.End]} {HoursWords.Notation(new(Kind.Month, month.Value, default))} {text[day.Start..day.End]}")
            : null;

    private bool ReadWeeks(HoursRule rule)
    {
        _at++;
        do
        {
            var from = Now;
            if (!Take(Kind.Number))
                return Fail(Rules.HoursNoSuchDate, from, "week 01-10");
            var to = from;
            var step = 1;
            if (Now.Kind == Kind.Dash && Ahead(1).Kind == Kind.Number)
            {
                to = Ahead(1);
                _at += 2;
                step = ReadStep(2, 26, "week 01-53/2");
            }
            if (from.Value is < 1 or > 53 || to.Value > 53 || to.Value < from.Value)
                return Fail(Rules.HoursNoSuchDate, from.Start, to.End, "week 48-53, week 01-10");
            if (step == 0)
                return false;
            rule.Weeks.Add(new WeekRange(from.Value, to.Value, step));
        }
        while (Now.Kind == Kind.Comma && Ahead(1).Kind == Kind.Number && !IsClock(1) && Take(Kind.Comma));
        return true;
    }

    private bool ReadDates(HoursRule rule)
    {
        var month = 0;
        while (true)
        {
            var year = IsYear(0) ? tokens[_at++].Value : 0;
            if (!ReadDateRange(rule, year, ref month))
                return false;
            var another = Now.Kind == Kind.Comma && (Ahead(1).Kind is Kind.Month or Kind.Easter
                || IsYear(1) && Ahead(2).Kind is Kind.Month or Kind.Easter
                || month > 0 && IsDayOfMonth(1));
            if (!another)
                return true;
            _at++;
        }
    }

    /// <param name="month">The month said last: "Dec 24,25" says it once.</param>
    private bool ReadDateRange(HoursRule rule, int year, ref int month)
    {
        var start = Now.Start;
        if (!ReadDatePoint(year, ref month, false, out var first))
            return false;
        var last = first;
        if (Now.Kind == Kind.Dash && (Ahead(1).Kind is Kind.Month or Kind.Easter || IsYear(1)))
        {
            _at++;
            var endYear = IsYear(0) ? tokens[_at++].Value : 0;
            if (!ReadDatePoint(endYear, ref month, true, out last, nthMayEnd: !first.WholeMonth))
                return false;
        }
        else if (Now.Kind == Kind.Dash && first is { Kind: DatePointKind.Day, WholeMonth: false } && Ahead(1).Kind == Kind.Number)
        {
            _at++;
            if (!ReadDatePoint(year, ref month, true, out last))
                return false;
            if (last.Day < first.Day)
                return Fail(Rules.HoursNoSuchDate, start, tokens[_at - 1].End, "Jun 24-30, Jun 30-Jul 24");
        }
        if (first.WholeMonth && first == last)
            last = last with { Day = LastDay(month) };
        return SettleYears(rule, start, ref first, ref last) && AddRange(rule, first, last);
    }

    private bool AddRange(HoursRule rule, DatePoint first, DatePoint last)
    {
        var step = first.WholeMonth ? 1 : ReadStep(1, 366, "Jan 01-Mar 31/2");
        if (step == 0)
            return false;
        rule.Dates.Add(new DateRange(first.WholeMonth ? first with { Day = 1 } : first, last, step));
        return true;
    }

    /// <summary>A year said at the beginning belongs to the whole rule, unless the range's end has one too or runs into the next year.</summary>
    private bool SettleYears(HoursRule rule, int start, ref DatePoint first, ref DatePoint last)
    {
        var alone = rule.Years is [{ Step: 1 } only] && only.From == only.To && rule.Dates.Count == 0 ? rule.Years[0].From : 0;
        if (first == last || last.Year == 0 && first.Year == 0 && alone == 0)
            return true;
        var firstYear = first.Year != 0 ? first.Year : alone;
        var overNewYear = !first.WholeMonth && (last.Month, last.Day).CompareTo((first.Month, first.Day)) < 0;
        var isEaster = first.Kind == DatePointKind.Easter || last.Kind == DatePointKind.Easter;
        if (last.Year == 0 && !overNewYear && !isEaster && first.Year == 0)
            return true;
        var lastYear = last.Year != 0 ? last.Year : overNewYear && !isEaster ? firstYear + 1 : first.Year;
        if (firstYear == 0 || lastYear == 0 || lastYear < firstYear || isEaster && last.Year == 0)
            return Fail(Rules.HoursNoSuchDate, start, tokens[_at - 1].End, "2026 Dec 20-2027 Jan 03");
        if (alone != 0)
            rule.Years.Clear();
        (first, last) = (first with { Year = firstYear }, last with { Year = lastYear });
        return true;
    }

    /// <summary>In a leap year.</summary>
    private static int LastDay(int month) => DateTime.DaysInMonth(2024, month);

    /// <param name="nthMayEnd">False after a month alone: "Feb-Dec Su[2]" is second Sundays in eleven months.</param>
    private bool ReadDatePoint(int year, ref int month, bool asEnd, out DatePoint point, bool nthMayEnd = true)
    {
        point = new DatePoint(DatePointKind.Easter, year, DatePoint.EasterMonth, 0, default, 0, 0, 0, false);
        var start = Now;
        if (!Take(Kind.Easter))
        {
            if (Now.Kind == Kind.Month)
                month = tokens[_at++].Value;
            point = point with { Kind = DatePointKind.Day, Month = month };
            if (IsDayOfMonth(0) || start.Kind == Kind.Number)
            {
                var day = Now;
                if (month == 0 || !Take(Kind.Number) || day.Value < 1 || day.Value > LastDay(month))
                    return Fail(Rules.HoursNoSuchDate, start.Start, Math.Min(day.End, text.Length), "Jan 15, Feb 01-28");
                point = point with { Day = day.Value };
            }
            else if (!nthMayEnd || !TryReadNthOfMonth(asEnd, ref point))
            {
                // "easter-2027": a year, and no month to end in.
                if (month == 0)
                    return Fail(Rules.HoursNoSuchDate, start.Start, Math.Min(start.End, text.Length), "Jan 15, Feb 01-28");
                point = point with { Day = asEnd ? LastDay(month) : 1, WholeMonth = true };
                return true;
            }
        }
        if (point.Kind == DatePointKind.Day && Now.Kind is Kind.Plus or Kind.Dash && Ahead(1).Kind == Kind.Weekday)
        {
            point = point with { Toward = Now.Kind == Kind.Plus ? 1 : -1, Weekday = (DayOfWeek)Ahead(1).Value };
            _at += 2;
        }
        if (!ReadOffset(366, out var offset))
            return false;
        point = point with { Offset = offset + point.Offset };
        return true;
    }

    /// <summary><c>Oct Su[-1]</c> at either end of a range. By itself it is a month and a weekday, which selects the same days.</summary>
    private bool TryReadNthOfMonth(bool asEnd, ref DatePoint point)
    {
        if (Now.Kind != Kind.Weekday || Ahead(1).Kind != Kind.OpenBracket)
            return false;
        var back = _at;
        var weekday = tokens[_at++];
        var good = ReadNth(out var nth) & ReadOffset(366, out var offset);
        var toRange = Now.Kind == Kind.Dash && (Ahead(1).Kind is Kind.Month or Kind.Easter || IsYear(1));
        if (!good || int.PopCount(nth) != 1 || !asEnd && !toRange)
        {
            (_at, _invalid) = (back, null);
            return false;
        }
        var bit = int.Log2(nth);
        point = point with { Kind = DatePointKind.NthWeekday, Weekday = (DayOfWeek)weekday.Value, Nth = bit > 8 ? 8 - bit : bit, Offset = offset };
        return true;
    }

    /// <summary>One or two digits that are not the hour of a time: <c>Jan 10-12</c> is days, <c>Jan 10-12h</c> hours.</summary>
    private bool IsDayOfMonth(int ahead) =>
        Ahead(ahead) is { Kind: Kind.Number, Length: <= 2 } && !IsClock(ahead)
        && !(Ahead(ahead + 1).Kind == Kind.Dash && IsClock(ahead + 2) && Ahead(ahead + 3).Kind is Kind.HourMark or Kind.Am or Kind.Pm);
}
