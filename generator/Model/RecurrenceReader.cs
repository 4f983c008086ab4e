using System.Globalization;
using Showcase.Diagnostics;
using Showcase.Domain;
using Showcase.Domain.Agenda;

namespace Showcase.Model;

/// <summary>Reads how an event comes again, and says what people would not expect of it.</summary>
internal static class RecurrenceReader
{
    public static Event Read(Event happening, Values fields, ReadingDesk desk, DateOnly today)
    {
        var except = fields.LocatedList<DateOnly>("exceptions");
        var where = fields.Where("rrule");
        if (fields.Text("rrule") is { } text)
        {
            if (!RecurrenceText.TryParse(text, desk.Zone, out var rule, out var problem))
                desk.Faults.Add(problem.Value.Rule, where, problem.Value.Arguments);
            else
                happening = Check(happening with { Repeats = rule }, text, where, desk.Faults, today);
        }
        happening = happening with { Except = except };
        CheckExceptions(happening, desk.Faults);
        CheckClocks(happening, fields, desk, today);
        return happening;
    }

    private static Event Check(Event happening, string text, SourceLocation where, Faults faults, DateOnly today)
    {
        var rule = happening.Repeats!;
        var start = DateOnly.FromDateTime(happening.Start);
        var dates = rule.Starts(happening.Start, start.AddYears(9)).Take(2).ToArray();
        if (rule.Until < happening.Start)
        {
            faults.Add(Rules.RecurrenceEndsFirst, where, rule.Until.Value.Iso(), start.Iso());
            return happening with { Repeats = null };
        }
        if (dates.Length == 0 || dates[0] != happening.Start)
        {
            faults.Add(Rules.RecurrenceMissesStart, where, start.Iso(), RecurrenceText.Write(rule, allDay: true, TimeZoneInfo.Utc), dates.Length == 0 ? "" : dates[0].Iso());
            return happening with { Repeats = null };
        }
        if (Overlap(happening, start) is { } again)
        {
            faults.Add(Rules.RecurrenceOverlaps, where, again.Start.Iso(), again.OverBy.Iso(), happening.End.ToString("yyyyMMdd", CultureInfo.InvariantCulture));
            return happening with { Repeats = null };
        }
        if (dates.Length == 1)
            faults.Add(Rules.RecurrenceComesOnce, where, start.Iso(), rule.Count == 1 ? "COUNT" : rule.Until is { } until && until < happening.Start.AddYears(9) ? "UNTIL" : rule.Interval > 1 ? "INTERVAL" : "BYDAY, BYMONTH…");
        else if (rule.NeverEnds)
            faults.Add(Rules.RecurrenceEndless, where, (today.AddDays(EventDates.HorizonDays) is var horizon && horizon > start ? horizon : start).Iso(), EndOf(text)); // of what begins later, the first date is shown
        var day = rule.MonthDays.Count > 0 ? rule.MonthDays.Max() : rule.Days.Count == 0 && rule.YearDays.Count == 0 && rule.Frequency is Frequency.Monthly or Frequency.Yearly ? start.Day : 0;
        if (dates.Length == 2 && Skips(rule, start, day))
            faults.Add(Rules.RecurrenceSkips, where, rule.Frequency == Frequency.Yearly ? start.ToString("MM-dd", CultureInfo.InvariantCulture) : day.ToString(CultureInfo.InvariantCulture), start.Iso(), dates[1].Iso());
        return happening;
    }

    // A year of dates shows every rhythm that a rule can have between two of its dates, but for those of years.
    private static (DateTime Start, DateTime OverBy)? Overlap(Event happening, DateOnly start)
    {
        var over = DateTime.MinValue;
        foreach (var next in happening.Repeats!.Starts(happening.Start, start.AddYears(9)).Take(366))
        {
            // Of an all-day event the last day is still its own.
            if (happening.AllDay ? next <= over : next < over)
                return (next, over);
            over = next + (happening.End - happening.Start);
        }
        return null;
    }

    // 29 February of a yearly event; the 29th to 31st of a monthly one that is in every month.
    private static bool Skips(Recurrence rule, DateOnly start, int day) => rule.Frequency switch
    {
        Frequency.Yearly => day == 29 && (rule.Months.Count > 0 ? rule.Months.Contains(2) : rule.MonthDays.Count == 0 && start.Month == 2),
        Frequency.Monthly => day > 28 && rule.Months.Count == 0 && rule.Days.Count == 0 && !rule.MonthDays.Any(d => d < 0),
        _ => false,
    };

    private static void CheckExceptions(Event happening, Faults faults)
    {
        if (happening.Except.Count == 0)
            return;
        var whole = happening with { Except = [] };
        var dates = EventDates.Until(whole, happening.Except.Max(e => e.Value).AddDays(EventDates.HorizonDays)).Select(o => DateOnly.FromDateTime(o.Start)).ToList();
        foreach (var (day, source) in happening.Except.Where(e => !dates.Contains(e.Value)))
            faults.Add(Rules.ExceptionNotADate, source, day.Iso(), dates.Count == 0 ? "" : dates.MinBy(d => Math.Abs(d.DayNumber - day.DayNumber)).Iso());
        if (dates.Count > 0 && !EventDates.Until(happening, happening.Except.Max(e => e.Value).AddYears(9)).Any())
            faults.Add(Rules.NoDateLeft, happening.Except[0].Source, dates[^1].Iso());
    }

    private static void CheckClocks(Event happening, Values fields, ReadingDesk desk, DateOnly today)
    {
        // No zone leaves out an hour of the day: a rule that meets such a night by day is not looked through.
        if (happening.AllDay || (happening.Start.Hour > 4 && happening.End.Hour > 4))
            return;
        var last = happening.Repeats is null ? DateOnly.MaxValue : today.AddDays(EventDates.HorizonDays);
        var moments = EventDates.Until(happening, last).SelectMany(o => ((DateTime Moment, string Field)[])[(o.Start, "start"), (o.End, "end")]).Where(m => desk.Zone.IsInvalidTime(m.Moment) || desk.Zone.IsAmbiguousTime(m.Moment));
        // The first of each kind is enough: what is on every night meets both each year.
        foreach (var (moment, field) in moments.DistinctBy(m => desk.Zone.IsInvalidTime(m.Moment)))
        {
            var known = ZoneTime.Offset(moment, desk.Zone);
            if (desk.Zone.IsInvalidTime(moment))
                desk.Faults.Add(Rules.TimeLeftOut, fields.Where(field), Clock(moment), Clock(known.DateTime));
            else
                desk.Faults.Add(Rules.TimeTwice, fields.Where(field), Clock(moment), known.ToString("HH:mm 'UTC'zzz", CultureInfo.InvariantCulture));
        }
    }

    /// <summary>As it was written; of a rule that never ends, one that is as good as none.</summary>
    private static string EndOf(string text) =>
        text.Split(';', StringSplitOptions.TrimEntries).FirstOrDefault(p => p.StartsWith("COUNT", StringComparison.OrdinalIgnoreCase) || p.StartsWith("UNTIL", StringComparison.OrdinalIgnoreCase)) ?? "";

    private static string Clock(DateTime moment) => moment.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
