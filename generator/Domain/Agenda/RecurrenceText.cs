using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Showcase.Diagnostics;

namespace Showcase.Domain.Agenda;

/// <summary>Reads and writes rules as iCalendar does: <c>FREQ=WEEKLY;BYDAY=SA;UNTIL=20270930</c>.</summary>
internal static class RecurrenceText
{
    private const int MaxLength = 300;
    private static readonly string[] Frequencies = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"];
    /// <summary>Right by RFC 5545, but nothing that a market or an open day asks for.</summary>
    private static readonly string[] Beyond = ["BYWEEKNO", "BYHOUR", "BYMINUTE", "BYSECOND", "RSCALE", "SKIP"];

    private static readonly Bilingual OnceOnly = new("chaque partie ne s’écrit qu’une fois", "each part is said once only");
    private static readonly Bilingual Known = new("aucune partie d’une règle ne s’appelle ainsi", "a rule has no such part");
    private static readonly Bilingual HowOften = new("FREQ est DAILY (jours), WEEKLY (semaines), MONTHLY (mois) ou YEARLY (années)", "FREQ is DAILY, WEEKLY, MONTHLY or YEARLY");
    private static readonly Bilingual NoFrequency = new("FREQ manque, qui dit si c’est par jour, semaine, mois ou année", "FREQ is missing, which says whether it is by day, week, month or year");
    private static readonly Bilingual OneEnd = new("COUNT et UNTIL disent tous deux la fin : gardez l’un des deux", "COUNT and UNTIL both say the end: keep one of them");
    private static readonly Bilingual RankOfWhat = new("un rang devant un jour ne va qu’avec FREQ=MONTHLY ou YEARLY", "a rank before a day goes with FREQ=MONTHLY or YEARLY only");
    private static readonly Bilingual DayOfMonth = new("un jour du mois ne va pas avec FREQ=WEEKLY", "a day of the month does not go with FREQ=WEEKLY");
    private static readonly Bilingual DayOfYear = new("un jour de l’année ne va qu’avec FREQ=YEARLY", "a day of the year goes with FREQ=YEARLY only");

    /// <param name="zone">The site's: an end that is written in universal time is read on its clocks.</param>
    /// <param name="problem">What is wrong, to be told at the rule's place; null when it is read.</param>
    public static bool TryParse(string text, TimeZoneInfo zone, [NotNullWhen(true)] out Recurrence? recurrence, [NotNullWhen(false)] out (Rule Rule, string[] Arguments)? problem)
    {
        recurrence = null;
        problem = (Rules.RecurrenceUnread, [text]);
        var plain = text.Trim().ToUpperInvariant();
        if (plain.StartsWith("RRULE:", StringComparison.Ordinal))
            plain = plain[6..];
        if (plain.Length is 0 or > MaxLength || !plain.Contains('=', StringComparison.Ordinal))
            return false;
        var parts = new List<(string Key, string Value)>();
        foreach (var part in plain.TrimEnd(';').Split(';', StringSplitOptions.TrimEntries))
        {
            if (part.Split('=', StringSplitOptions.TrimEntries) is not [var key, { Length: > 0 } value])
                return Refused(part, Known, "FREQ=WEEKLY", out problem);
            if (parts.Exists(p => p.Key == key))
                return Refused(part, OnceOnly, $"{key}={parts.Find(p => p.Key == key).Value}", out problem);
            parts.Add((key, value));
        }
        if (parts.Find(p => Beyond.Contains(p.Key) || p is ("FREQ", "HOURLY" or "MINUTELY" or "SECONDLY")) is ({ } beyond, var what))
        {
            problem = (Rules.RecurrenceBeyond, [$"{beyond}={what}"]);
            return false;
        }
        var often = parts.Find(p => p.Key == "FREQ").Value;
        if (Array.IndexOf(Frequencies, often) is not (>= 0 and var frequency))
            return often is null ? Refused(plain, NoFrequency, $"FREQ=WEEKLY;{plain}", out problem) : Refused($"FREQ={often}", HowOften, "FREQ=WEEKLY", out problem);
        var read = new Recurrence { Frequency = (Frequency)frequency };
        foreach (var (key, value) in parts.Where(p => p.Key != "FREQ"))
        {
            if (RecurrencePart.All.FirstOrDefault(p => p.Key == key) is not { } part)
                return Refused($"{key}={value}", Known, Nearest(key), out problem);
            if (part.Read(read, value, zone) is not { } next)
                return Refused($"{key}={value}", part.Form, part.Example, out problem);
            read = next;
        }
        if (read.Count is not null && read.Until is not null)
            return Refused(Said("COUNT", "UNTIL"), OneEnd, Said("UNTIL"), out problem);
        if (read.Days.Any(d => d.Nth != 0) && read.Frequency is Frequency.Daily or Frequency.Weekly)
            return Refused(Said("FREQ", "BYDAY"), RankOfWhat, "FREQ=MONTHLY;BYDAY=1SU", out problem);
        if (read.MonthDays.Count > 0 && read.Frequency == Frequency.Weekly)
            return Refused(Said("FREQ", "BYMONTHDAY"), DayOfMonth, $"FREQ=MONTHLY;{Said("BYMONTHDAY")}", out problem);
        if (read.YearDays.Count > 0 && read.Frequency != Frequency.Yearly)
            return Refused(Said("FREQ", "BYYEARDAY"), DayOfYear, $"FREQ=YEARLY;{Said("BYYEARDAY")}", out problem);
        (recurrence, problem) = (read, null);
        return true;

        string Said(params string[] keys) => string.Join(';', parts.Where(p => keys.Contains(p.Key)).Select(p => $"{p.Key}={p.Value}"));
    }

    private static bool Refused(string part, Bilingual why, string example, out (Rule Rule, string[] Arguments)? problem)
    {
        problem = (Rules.RecurrencePartWrong, [part, why.AsArgument(), example]);
        return false;
    }

    private static string Nearest(string key) =>
        (RecurrencePart.All.FirstOrDefault(p => p.Key == DidYouMean.Closest(key, RecurrencePart.All.Select(known => known.Key))) ?? RecurrencePart.All.First(p => p.Key == "BYDAY")).Example;

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
        AddAll("BYDAY", rule.Days.Select(d => (d.Nth == 0 ? "" : d.Nth.ToString(CultureInfo.InvariantCulture)) + RecurrencePart.NameOf(d.Day)));
        AddAll("BYSETPOS", rule.Positions);
        if (rule.WeekStart != DayOfWeek.Monday)
            Add("WKST", RecurrencePart.NameOf(rule.WeekStart));
        return text.ToString();

        void Add(string key, object value) => text.Append(CultureInfo.InvariantCulture, $";{key}={value}");

        void AddAll<T>(string key, IEnumerable<T> values)
        {
            var all = string.Join(',', values.Select(v => Convert.ToString(v, CultureInfo.InvariantCulture)));
            if (all.Length > 0)
                Add(key, all);
        }
    }
}
