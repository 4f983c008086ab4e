using System.Globalization;
using Showcase.Diagnostics;

namespace Showcase.Domain.Agenda;

/// <summary>One part of a rule, <c>COUNT=10</c>: how it is read, and what is said of one that cannot be.</summary>
/// <param name="Form">What stands behind the sign, to go on "COUNT is …".</param>
/// <param name="Read">Null when the value is none.</param>
internal sealed record RecurrencePart(string Key, Bilingual Form, string Example, Func<Recurrence, string, TimeZoneInfo, Recurrence?> Read)
{
    private const int MostInterval = 9999;
    private static readonly string[] DayNames = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];
    private static readonly string[] UntilForms = ["yyyyMMdd", "yyyy-MM-dd", "yyyyMMdd'T'HHmmss", "yyyyMMdd'T'HHmmss'Z'"];

    public static readonly IReadOnlyList<RecurrencePart> All =
    [
        new("INTERVAL", new("INTERVAL est un nombre de 1 à 9999", "INTERVAL is a number from 1 to 9999"), "INTERVAL=2",
            (rule, value, _) => Number(value, 1, MostInterval) is { } n ? rule with { Interval = n } : null),
        new("COUNT", new("COUNT est le nombre de dates, 1 au moins", "COUNT is the number of dates, 1 at least"), "COUNT=10",
            (rule, value, _) => value.Length < 100 && value.All(char.IsAsciiDigit) && value.Trim('0').Length > 0 ? rule with { Count = Number(value, 1, Recurrence.MostDates) ?? Recurrence.MostDates } : null),
        new("UNTIL", new("UNTIL est la dernière date, année, mois et jour", "UNTIL is the last date, as year, month and day"), "UNTIL=20270930",
            (rule, value, zone) => UntilOf(value, zone) is { } until ? rule with { Until = until } : null),
        new("BYMONTH", new("BYMONTH est un mois de 1 à 12, ou plusieurs", "BYMONTH is a month from 1 to 12, or several"), "BYMONTH=6,7,8",
            (rule, value, _) => Numbers(value, 1, 12) is { } months ? rule with { Months = months } : null),
        new("BYMONTHDAY", new("BYMONTHDAY est un jour du mois de 1 à 31, ou de -1 à -31 en comptant depuis la fin", "BYMONTHDAY is a day of the month from 1 to 31, or from -1 to -31 counted from its end"), "BYMONTHDAY=15",
            (rule, value, _) => Numbers(value, 1, 31, negative: true) is { } days ? rule with { MonthDays = days } : null),
        new("BYYEARDAY", new("BYYEARDAY est un jour de l’année de 1 à 366, ou de -1 à -366 en comptant depuis la fin", "BYYEARDAY is a day of the year from 1 to 366, or from -1 to -366 counted from its end"), "BYYEARDAY=100",
            (rule, value, _) => Numbers(value, 1, 366, negative: true) is { } days ? rule with { YearDays = days } : null),
        new("BYSETPOS", new("BYSETPOS est un rang de 1 à 366, ou de -1 à -366 en comptant depuis la fin", "BYSETPOS is a rank from 1 to 366, or from -1 to -366 counted from the end"), "BYSETPOS=-1",
            (rule, value, _) => Numbers(value, 1, 366, negative: true) is { } positions ? rule with { Positions = positions } : null),
        new("BYDAY", new("BYDAY est fait des jours MO TU WE TH FR SA SU, avec un rang si c’est par mois ou par an : 1SU est le premier dimanche, -1FR le dernier vendredi",
                "BYDAY is made of the days MO TU WE TH FR SA SU, with a rank where it is by month or year: 1SU is the first Sunday, -1FR the last Friday"), "BYDAY=SA,SU",
            (rule, value, _) => Weekdays(value) is { } days ? rule with { Days = days } : null),
        new("WKST", new("WKST est le premier jour de la semaine, MO TU WE TH FR SA ou SU", "WKST is the first day of the week, MO TU WE TH FR SA or SU"), "WKST=MO",
            (rule, value, _) => Array.IndexOf(DayNames, value) is >= 0 and var day ? rule with { WeekStart = (DayOfWeek)day } : null),
    ];

    public static string NameOf(DayOfWeek day) => DayNames[(int)day];

    private static int? Number(string text, int least, int most, bool negative = false)
    {
        if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return null;
        var size = negative ? Math.Abs((long)number) : number;
        return size >= least && size <= most ? number : null;
    }

    private static int[]? Numbers(string text, int least, int most, bool negative = false)
    {
        var numbers = text.Split(',', StringSplitOptions.TrimEntries).Select(t => Number(t, least, most, negative)).ToArray();
        return numbers.Contains(null) ? null : [.. numbers.OfType<int>().Distinct()];
    }

    private static WeekdayRule[]? Weekdays(string text)
    {
        var days = new List<WeekdayRule>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
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
        if (!DateTime.TryParseExact(text, UntilForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var until))
            return null;
        // Far enough from both ends of the calendar for any zone; programs write 9999 for "for ever".
        if (until > Recurrence.Farthest)
            return Recurrence.Farthest;
        if (until.Year < 2)
            return until;
        if (!text.Contains('T', StringComparison.Ordinal))
            return until.AddDays(1).AddSeconds(-1);
        return text.EndsWith('Z') ? TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(until, DateTimeKind.Utc), zone) : until;
    }
}
