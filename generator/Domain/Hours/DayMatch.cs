using System.Globalization;

namespace Showcase.Domain.Hours;

/// <summary>Whether rules hold on a date.</summary>
/// <param name="schoolHolidays">What to take for school holidays, whose dates are not known.</param>
internal readonly struct DayMatch(HolidayCalendar holidays, bool schoolHolidays)
{
    /// <param name="holiday">The public holiday through which the rule holds, if it is one.</param>
    public bool Holds(HoursRule rule, DateOnly date, out string? holiday)
    {
        holiday = null;
        return (rule.Years.Count == 0 || AnyYear(rule.Years, date.Year))
            && (rule.Dates.Count == 0 || AnyDate(rule.Dates, date))
            && (rule.Weeks.Count == 0 || AnyWeek(rule.Weeks, ISOWeek.GetWeekOfYear(date.ToDateTime(TimeOnly.MinValue))))
            && (rule.Days.Count == 0 || AnyDay(rule.Days, date, ref holiday))
            && (rule.AlsoDays.Count == 0 || AnyDay(rule.AlsoDays, date, ref holiday));
    }

    private static bool AnyYear(List<YearRange> years, int year)
    {
        foreach (var range in years)
        {
            if (range.Contains(year))
                return true;
        }
        return false;
    }

    private static bool AnyDate(List<DateRange> dates, DateOnly date)
    {
        foreach (var range in dates)
        {
            if (range.Contains(date))
                return true;
        }
        return false;
    }

    private static bool AnyWeek(List<WeekRange> weeks, int week)
    {
        foreach (var range in weeks)
        {
            if (range.Contains(week))
                return true;
        }
        return false;
    }

    private bool AnyDay(List<HoursDay> days, DateOnly date, ref string? holiday)
    {
        var any = false;
        foreach (var day in days)
        {
            if (!IsDay(day, date, ref holiday))
                continue;
            any = true;
            // A holiday named later in the list still gives the day its name.
            if (day.Kind == HoursDayKind.PublicHoliday)
                return true;
        }
        return any;
    }

    private bool IsDay(HoursDay day, DateOnly date, ref string? holiday)
    {
        if (day.Kind == HoursDayKind.SchoolHoliday)
            return schoolHolidays;
        var number = date.DayNumber - day.Offset;
        if (number < 0 || number > DateOnly.MaxValue.DayNumber)
            return false;
        var said = DateOnly.FromDayNumber(number);
        if (day.Kind == HoursDayKind.PublicHoliday)
        {
            if (!holidays.IsPublicHoliday(said, out var name))
                return false;
            // "The day after" has no name of its own.
            holiday = day.Offset == 0 ? name : null;
            return true;
        }
        if (!day.Has(said.DayOfWeek))
            return false;
        if (day.Nth == 0)
            return true;
        var fromStart = (said.Day - 1) / 7 + 1;
        var fromEnd = (DateTime.DaysInMonth(said.Year, said.Month) - said.Day) / 7 + 1;
        return (day.Nth >> fromStart & 1) != 0 || (day.Nth >> (fromEnd + 8) & 1) != 0;
    }
}
