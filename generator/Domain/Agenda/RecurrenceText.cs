using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Showcase.Diagnostics;

namespace Showcase.Domain.Agenda;

/// <summary>Reads and writes rules as iCalendar does: <c>FREQ=WEEKLY;BYDAY=SA;UNTIL=20270930</c>.</summary>
internal static class RecurrenceText
{
    private const int MaxLength = 300;
    private const int MaxCount = 1000;
    private const int MaxInterval = 366;
    private static readonly string[] DayNames = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];
    private static readonly string[] Frequencies = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"];
    /// <summary>Right by RFC 5545, but nothing that a market or an open day asks for.</summary>
    private static readonly string[] Beyond = ["BYWEEKNO", "BYHOUR", "BYMINUTE", "BYSECOND", "RSCALE", "SKIP"];
    private static readonly string[] UntilForms = ["yyyyMMdd", "yyyy-MM-dd", "yyyyMMdd'T'HHmmss", "yyyyMMdd'T'HHmmss'Z'"];

    /// <param name="zone">The site's: an end that is written in universal time is read on its clocks.</param>
    /// <param name="problem">The rule that is broken, and the part that breaks it.</param>
    public static bool TryParse(string text, TimeZoneInfo zone, [NotNullWhen(true)] out Recurrence? recurrence, out (Rule Rule, string Part) problem)
    {
        recurrence = null;
        problem = (Rules.RecurrenceUnread, text);
        var plain = text.Trim().ToUpperInvariant();
        if (plain.StartsWith("RRULE:", StringComparison.Ordinal))
            plain = plain[6..];
        if (plain.Length is 0 or > MaxLength)
            return false;
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in plain.TrimEnd(';').Split(';', StringSplitOptions.TrimEntries))
        {
            problem.Part = part;
            if (part.Split('=') is not [var key, { Length: > 0 } value] || !parts.TryAdd(key, value))
                return false;
        }
        if (parts.Keys.FirstOrDefault(Beyond.Contains) is { } beyond || (parts.GetValueOrDefault("FREQ") is "HOURLY" or "MINUTELY" or "SECONDLY" && (beyond = "FREQ") is not null))
        {
            problem = (Rules.RecurrenceBeyond, $"{beyond}={parts[beyond]}");
            return false;
        }
        problem.Part = "FREQ";
        if (Array.IndexOf(Frequencies, parts.GetValueOrDefault("FREQ", "")) is not (>= 0 and var frequency))
            return false;
        var read = new Recurrence { Frequency = (Frequency)frequency };
        foreach (var (key, value) in parts.Where(p => p.Key != "FREQ"))
        {
            problem.Part = $"{key}={value}";
            if (With(read, key, value, zone) is not { } next)
                return false;
            read = next;
        }
        var ordinals = read.Days.Any(d => d.Nth != 0);
        problem.Part = "COUNT; UNTIL";
        if (read.Count is not null && read.Until is not null)
            return false;
        problem.Part = "BYDAY";
        if (ordinals && read.Frequency is Frequency.Daily or Frequency.Weekly)
            return false;
        problem.Part = "BYMONTHDAY; BYYEARDAY";
        if ((read.MonthDays.Count > 0 && read.Frequency == Frequency.Weekly) || (read.YearDays.Count > 0 && read.Frequency != Frequency.Yearly))
            return false;
        recurrence = read;
        return true;
    }

    /// <summary>As a calendar needs it: an end in universal time for what has a time of day.</summary>
    public static string Write(Recurrence rule, bool allDay, TimeZoneInfo zone)
    {
        var text = new StringBuilder("FREQ=").Append(Frequencies[(int)rule.Frequency]);
        if (rule.Interval > 1)
            Add("INTERVAL", rule.Interval);
        if (rule.Count is { } count)
            Add("COUNT", count);
        if (rule.Until is { } until)
            Add("UNTIL", allDay ? until.ToString("yyyyMMdd", CultureInfo.InvariantCulture) : ZoneTime.ToUtc(until, zone).ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));
        AddAll("BYMONTH", rule.Months);
        AddAll("BYYEARDAY", rule.YearDays);
        AddAll("BYMONTHDAY", rule.MonthDays);
        AddAll("BYDAY", rule.Days.Select(d => (d.Nth == 0 ? "" : d.Nth.ToString(CultureInfo.InvariantCulture)) + DayNames[(int)d.Day]));
        AddAll("BYSETPOS", rule.Positions);
        if (rule.WeekStart != DayOfWeek.Monday)
            Add("WKST", DayNames[(int)rule.WeekStart]);
        return text.ToString();

        void Add(string key, object value) => text.Append(CultureInfo.InvariantCulture, $";{key}={value}");

        void AddAll<T>(string key, IEnumerable<T> values)
        {
            var all = string.Join(',', values.Select(v => Convert.ToString(v, CultureInfo.InvariantCulture)));
            if (all.Length > 0)
                Add(key, all);
        }
    }

    private static Recurrence? With(Recurrence rule, string key, string value, TimeZoneInfo zone) => key switch
    {
        "INTERVAL" => Number(value, 1, MaxInterval) is { } n ? rule with { Interval = n } : null,
        "COUNT" => Number(value, 1, MaxCount) is { } n ? rule with { Count = n } : null,
        "UNTIL" => UntilOf(value, zone) is { } until ? rule with { Until = until } : null,
        "BYMONTH" => Numbers(value, 1, 12) is { } months ? rule with { Months = months } : null,
        "BYMONTHDAY" => Numbers(value, 1, 31, negative: true) is { } days ? rule with { MonthDays = days } : null,
        "BYYEARDAY" => Numbers(value, 1, 366, negative: true) is { } days ? rule with { YearDays = days } : null,
        "BYSETPOS" => Numbers(value, 1, 366, negative: true) is { } positions ? rule with { Positions = positions } : null,
        "BYDAY" => Weekdays(value) is { } days ? rule with { Days = days } : null,
        "WKST" => Array.IndexOf(DayNames, value) is >= 0 and var day ? rule with { WeekStart = (DayOfWeek)day } : null,
        _ => null,
    };

    private static int? Number(string text, int least, int most, bool negative = false)
    {
        if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return null;
        var size = negative ? Math.Abs((long)number) : number;
        return size >= least && size <= most ? number : null;
    }

    private static int[]? Numbers(string text, int least, int most, bool negative = false)
    {
        var numbers = text.Split(',').Select(t => Number(t, least, most, negative)).ToArray();
        return numbers.Contains(null) ? null : [.. numbers.OfType<int>().Distinct()];
    }

    private static WeekdayRule[]? Weekdays(string text)
    {
        var days = new List<WeekdayRule>();
        foreach (var part in text.Split(','))
        {
            if (part.Length < 2 || Array.IndexOf(DayNames, part[^2..]) is not (>= 0 and var day))
                return null;
            var nth = part.Length == 2 ? 0 : Number(part[..^2], 1, 53, negative: true);
            if (nth is null)
                return null;
            days.Add(new(nth.Value, (DayOfWeek)day));
        }
        return [.. days.Distinct()];
    }

    private static DateTime? UntilOf(string text, TimeZoneInfo zone)
    {
        if (!DateTime.TryParseExact(text, UntilForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var until) || until.Year is < 1900 or > 2200)
            return null;
        if (!text.Contains('T', StringComparison.Ordinal))
            return until.AddDays(1).AddSeconds(-1);
        return text.EndsWith('Z') ? TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(until, DateTimeKind.Utc), zone) : until;
    }
}
