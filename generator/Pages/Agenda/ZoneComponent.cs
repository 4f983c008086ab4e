using System.Globalization;

namespace Showcase.Pages.Agenda;

/// <summary>A time zone as a calendar file must carry it: when its clocks change, by rule where they follow one, else day by day.</summary>
internal static class ZoneComponent
{
    private sealed record Change(DateTime Local, TimeSpan Before, TimeSpan After, bool Summer);

    /// <param name="from">First year that the calendar speaks of.</param>
    /// <param name="to">Last year that is looked at for changes that follow no rule.</param>
    public static void Write(CalendarText text, TimeZoneInfo zone, int from, int to)
    {
        text.Begin("VTIMEZONE").Line("TZID", zone.Id);
        var changes = Changes(zone, from - 1, to).ToArray();
        if (changes.Length == 0)
        {
            var offset = zone.GetUtcOffset(new DateTime(from, 1, 1, 0, 0, 0, DateTimeKind.Utc));
            Phase(text, "STANDARD", new DateTime(from - 1, 1, 1), offset, offset, []);
        }
        foreach (var kind in changes.GroupBy(c => (c.Summer, c.Before, c.After)))
        {
            var first = kind.First();
            var rule = RuleOf([.. kind]);
            Phase(text, first.Summer ? "DAYLIGHT" : "STANDARD", first.Local, first.Before, first.After,
                rule is not null ? [("RRULE", rule)] : kind.Skip(1).Select(c => ("RDATE", CalendarText.Stamp(c.Local))));
        }
        text.End("VTIMEZONE");
    }

    private static void Phase(CalendarText to, string component, DateTime start, TimeSpan before, TimeSpan after, IEnumerable<(string Name, string Value)> repeats)
    {
        to.Begin(component).Line("DTSTART", CalendarText.Stamp(start));
        foreach (var (name, value) in repeats)
            to.Line(name, value);
        to.Line("TZOFFSETFROM", Offset(before)).Line("TZOFFSETTO", Offset(after)).End(component);
    }

    /// <summary>Every change, to the minute: days whose ends differ are halved until the jump is found.</summary>
    private static IEnumerable<Change> Changes(TimeZoneInfo zone, int from, int to)
    {
        var end = new DateTime(to + 1, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        for (var day = new DateTime(from, 1, 1, 0, 0, 0, DateTimeKind.Utc); day < end; day = day.AddDays(1))
        {
            var (low, high) = (day, day.AddDays(1));
            var (before, after) = (zone.GetUtcOffset(low), zone.GetUtcOffset(high));
            if (before == after)
                continue;
            while (high - low > TimeSpan.FromMinutes(1))
            {
                var middle = low + TimeSpan.FromMinutes((int)((high - low).TotalMinutes / 2));
                if (zone.GetUtcOffset(middle) == before)
                    low = middle;
                else
                    high = middle;
            }
            yield return new Change(DateTime.SpecifyKind(high + before, DateTimeKind.Unspecified), before, after, zone.IsDaylightSavingTime(high));
        }
    }

    /// <summary>"The last Sunday of March" where all of them are; null where they follow no such rule.</summary>
    private static string? RuleOf(Change[] changes)
    {
        var first = changes[0].Local;
        var yearly = changes.Length > 1 && changes.Index().All(c => c.Item.Local.Year == first.Year + c.Index && c.Item.Local.Month == first.Month && c.Item.Local.DayOfWeek == first.DayOfWeek && c.Item.Local.TimeOfDay == first.TimeOfDay);
        if (!yearly)
            return null;
        var day = first.DayOfWeek.ToString()[..2].ToUpperInvariant();
        if (changes.All(c => c.Local.Day > DateTime.DaysInMonth(c.Local.Year, c.Local.Month) - 7))
            return string.Create(CultureInfo.InvariantCulture, $"FREQ=YEARLY;BYMONTH={first.Month};BYDAY=-1{day}");
        var nth = (first.Day - 1) / 7;
        return changes.All(c => (c.Local.Day - 1) / 7 == nth) ? string.Create(CultureInfo.InvariantCulture, $"FREQ=YEARLY;BYMONTH={first.Month};BYDAY={nth + 1}{day}") : null;
    }

    private static string Offset(TimeSpan offset) => (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString("hhmm", CultureInfo.InvariantCulture);
}
