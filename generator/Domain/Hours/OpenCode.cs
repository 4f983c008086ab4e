using System.Text;

namespace Showcase.Domain.Hours;

/// <summary>
/// When a workshop is open in the coming fortnight, as a page carries it for its script: moments in UTC, so that a browser
/// anywhere compares them with its own clock and never needs to know of rules, holidays or summer time.
/// </summary>
/// <remarks>
/// <c>first gap length gap length…</c>, in minutes and base 36: <c>first</c> is since 1970 (the Monday on which the window begins),
/// each gap is counted from the end before. A length ends in <c>@</c> (by appointment), <c>?</c> (nobody knows) or <c>!</c>
/// (usual hours, on a public holiday of which the artisan says nothing). Read by <c>themes/boulevard/scripts/hours.js</c>.
/// </remarks>
internal static class OpenCode
{
    /// <summary>From a Monday, so that a site built each night writes its pages anew once a week only; at least a fortnight is left.</summary>
    private const int WindowDays = 21;

    public static string Of(OpeningHours hours, DateOnly today, HolidayCalendar holidays, TimeZoneInfo zone, SunClock? sun = null)
    {
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        var start = monday.ToDateTime(TimeOnly.MinValue);
        var from = Minute(start, zone);
        var text = new StringBuilder(Digits(from));
        var at = from;
        foreach (var (begins, ends, kind) in Kinds(hours, start, holidays, sun))
        {
            var (first, last) = (Minute(begins, zone), Minute(ends, zone));
            if (first >= last)
                continue; // within the hour that clocks skip
            text.Append(' ').Append(Digits(first - at)).Append(' ').Append(Digits(last - first)).Append(kind);
            at = last;
        }
        return text.ToString();
    }

    private static List<(DateTime Start, DateTime End, string Kind)> Kinds(OpeningHours hours, DateTime start, HolidayCalendar holidays, SunClock? sun)
    {
        var doubtful = !hours.SaysPublicHolidays && !hours.Table().AlwaysOpen;
        var all = new List<(DateTime Start, DateTime End, string Kind)>();
        foreach (var span in hours.Evaluate(start, start.AddDays(WindowDays), holidays, sun))
        {
            var kind = span.Comment is { } comment && HoursComment.AsksForAppointment(comment) ? "@"
                : span.State == SpanState.Unknown ? "?"
                : doubtful && holidays.IsPublicHoliday(DateOnly.FromDateTime(span.Start), out _) ? "!" : "";
            if (all.Count > 0 && all[^1].End == span.Start && all[^1].Kind == kind)
                all[^1] = all[^1] with { End = span.End };
            else
                all.Add((span.Start, span.End, kind));
        }
        return all;
    }

    /// <summary>Minutes since 1970. A time that clocks skip is the first one after; one that comes twice is the first of the two.</summary>
    private static long Minute(DateTime local, TimeZoneInfo zone)
    {
        while (zone.IsInvalidTime(local))
            local = local.AddMinutes(1);
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUnixTimeSeconds() / 60;
    }

    private static string Digits(long number)
    {
        const string digits = "0123456789abcdefghijklmnopqrstuvwxyz";
        var text = "";
        do
            (text, number) = (digits[(int)(number % 36)] + text, number / 36);
        while (number > 0);
        return text;
    }
}
