using Showcase.Diagnostics;
using Kind = Showcase.Domain.Hours.HoursTokenKind;

namespace Showcase.Domain.Hours;

internal sealed partial class HoursParser
{
    private bool ReadDays(HoursRule rule)
    {
        var first = Now;
        var days = rule.Days;
        if (days.Count > 0)
        {
            // "SH Mo-Fr": weekdays within holidays.
            var holidayNow = Now.Kind is Kind.PublicHoliday or Kind.SchoolHoliday;
            if (rule.AlsoDays.Count > 0 || days.TrueForAll(d => d.Kind != HoursDayKind.Weekdays) == holidayNow)
                return Fail(Rules.HoursNotUnderstood, first, ",Sa");
            days = rule.AlsoDays;
        }
        while (true)
        {
            if (!ReadDay(days))
                return false;
            // "lundi mardi jeudi": a list whose commas were forgotten.
            if (Now.Kind is Kind.Weekday && days[^1].Kind == HoursDayKind.Weekdays)
                continue;
            if (Now.Kind != Kind.Comma || Ahead(1).Kind is not (Kind.Weekday or Kind.DaySet or Kind.PublicHoliday or Kind.SchoolHoliday))
                return true;
            _at++;
        }
    }

    private bool ReadDay(List<HoursDay> days)
    {
        var token = tokens[_at++];
        switch (token.Kind)
        {
            case Kind.DaySet:
                days.Add(new HoursDay(HoursDayKind.Weekdays, token.Value, 0, 0));
                return true;
            case Kind.PublicHoliday:
                if (!ReadOffset(1, out var offset))
                    return false;
                days.Add(new HoursDay(HoursDayKind.PublicHoliday, 0, 0, offset));
                return true;
            case Kind.SchoolHoliday:
                days.Add(new HoursDay(HoursDayKind.SchoolHoliday, 0, 0, 0));
                return true;
            default:
                return Now.Kind == Kind.OpenBracket ? ReadNthWeekday(token, days) : ReadWeekdayRange(token, days);
        }
    }

    private bool ReadWeekdayRange(HoursToken first, List<HoursDay> days)
    {
        var last = first;
        if (Now.Kind == Kind.Dash)
        {
            if (Ahead(1).Kind != Kind.Weekday)
                return Fail(Rules.HoursNotUnderstood, Ahead(1), "Mo-Fr");
            last = Ahead(1);
            _at += 2;
        }
        var mask = 1 << last.Value;
        for (var day = first.Value; day != last.Value; day = (day + 1) % 7)
            mask |= 1 << day;
        days.Add(new HoursDay(HoursDayKind.Weekdays, mask, 0, 0));
        return true;
    }

    private bool ReadNthWeekday(HoursToken weekday, List<HoursDay> days)
    {
        if (!ReadNth(out var nth) || !ReadOffset(31, out var offset))
            return false;
        days.Add(new HoursDay(HoursDayKind.Weekdays, 1 << weekday.Value, nth, offset));
        return true;
    }

    /// <summary><c>[1]</c>, <c>[-1]</c>, <c>[1,3]</c>, <c>[1-2]</c>.</summary>
    private bool ReadNth(out int nth)
    {
        nth = 0;
        var open = tokens[_at++];
        do
        {
            var negative = Take(Kind.Dash);
            var first = Now;
            if (!Take(Kind.Number) || first.Value is < 1 or > 5)
                return Fail(Rules.HoursNoSuchDate, first, "Su[1], Su[-1]");
            var last = first;
            if (!negative && Take(Kind.Dash))
            {
                last = Now;
                if (!Take(Kind.Number) || last.Value > 5 || last.Value <= first.Value)
                    return Fail(Rules.HoursNoSuchDate, last, "Su[1-2]");
            }
            for (var i = first.Value; i <= last.Value; i++)
                nth |= 1 << (negative ? i + 8 : i);
        }
        while (Take(Kind.Comma));
        return Take(Kind.CloseBracket) || Fail(Rules.HoursNotClosed, open, "]");
    }

    /// <summary><c>+1 day</c>, <c>-28 days</c>; 0 when there is none.</summary>
    private bool ReadOffset(int most, out int offset)
    {
        offset = 0;
        if (Now.Kind is not (Kind.Plus or Kind.Dash) || Ahead(1).Kind != Kind.Number || Ahead(2).Kind != Kind.DayWord)
            return true;
        offset = Ahead(1).Value;
        if (offset > most)
            return Fail(Rules.HoursNoSuchDate, Now.Start, Ahead(2).End, "PH -1 day, easter +1 day");
        if (Now.Kind == Kind.Dash)
            offset = -offset;
        _at += 3;
        return true;
    }
}
