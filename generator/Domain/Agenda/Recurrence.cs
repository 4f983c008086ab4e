namespace Showcase.Domain.Agenda;

internal enum Frequency { Daily, Weekly, Monthly, Yearly }

/// <param name="Nth">The <c>2</c> of "second Saturday", <c>-1</c> of "last"; 0: every one.</param>
internal readonly record struct WeekdayRule(int Nth, DayOfWeek Day);

/// <summary>
/// A recurrence rule of iCalendar (RFC 5545, RRULE) for things that happen at most once a day. Every walk over its days ends: at its own end,
/// or at the day that the caller names. See docs/decisions/agenda.md for what is left out.
/// </summary>
internal sealed record Recurrence
{
    /// <summary>An end beyond it is as good as none.</summary>
    public static readonly DateTime Farthest = new(2200, 12, 31, 23, 59, 59);

    /// <summary>Every day for more than a hundred years: as good as no end.</summary>
    public const int MostDates = 50_000;

    public required Frequency Frequency { get; init; }
    public int Interval { get; init; } = 1;
    public int? Count { get; init; }
    /// <summary>Last moment at which it may still start, local time; a day alone is meant whole.</summary>
    public DateTime? Until { get; init; }
    public IReadOnlyList<int> Months { get; init; } = [];
    /// <summary>1…31, or −1…−31 from the end.</summary>
    public IReadOnlyList<int> MonthDays { get; init; } = [];
    public IReadOnlyList<int> YearDays { get; init; } = [];
    public IReadOnlyList<WeekdayRule> Days { get; init; } = [];
    public IReadOnlyList<int> Positions { get; init; } = [];
    public DayOfWeek WeekStart { get; init; } = DayOfWeek.Monday;

    public bool NeverEnds => (Count is null or MostDates) && (Until is null || Until == Farthest);

    /// <summary>The moments at which it starts, in order, up to the day <paramref name="last"/>.</summary>
    public IEnumerable<DateTime> Starts(DateTime first, DateOnly last)
    {
        var rule = WithDefaults(first);
        var given = 0;
        foreach (var (from, to) in rule.Periods(DateOnly.FromDateTime(first), last))
        {
            foreach (var day in rule.DaysOf(from, to))
            {
                var start = day.ToDateTime(TimeOnly.FromDateTime(first));
                if (start < first)
                    continue;
                if (day > last || start > Until || given++ == Count)
                    yield break;
                yield return start;
            }
        }
    }

    /// <summary>What the first date says where the rule does not: "every month" is every month on that day.</summary>
    private Recurrence WithDefaults(DateTime first)
    {
        if (Days.Count > 0 || MonthDays.Count > 0 || YearDays.Count > 0)
            return this;
        return Frequency switch
        {
            Frequency.Weekly => this with { Days = [new(0, first.DayOfWeek)] },
            Frequency.Monthly => this with { MonthDays = [first.Day] },
            Frequency.Yearly => this with { MonthDays = [first.Day], Months = Months.Count > 0 ? Months : [first.Month] },
            _ => this,
        };
    }

    private IEnumerable<(DateOnly From, DateOnly To)> Periods(DateOnly first, DateOnly last)
    {
        var from = Frequency switch
        {
            Frequency.Weekly => first.AddDays(-((7 + (int)first.DayOfWeek - (int)WeekStart) % 7)),
            Frequency.Monthly => new DateOnly(first.Year, first.Month, 1),
            Frequency.Yearly => new DateOnly(first.Year, 1, 1),
            _ => first,
        };
        while (from <= last)
        {
            yield return (from, Frequency switch
            {
                Frequency.Weekly => from.AddDays(6),
                Frequency.Monthly => from.AddMonths(1).AddDays(-1),
                Frequency.Yearly => from.AddYears(1).AddDays(-1),
                _ => from,
            });
            if (Next(from) is not { } next)
                yield break;
            from = next;
        }
    }

    /// <summary>Null beyond the end of the calendar.</summary>
    private DateOnly? Next(DateOnly from)
    {
        var days = from.DayNumber + Interval * (Frequency == Frequency.Weekly ? 7 : 1);
        var months = Interval * (Frequency == Frequency.Yearly ? 12 : 1);
        if (Frequency is Frequency.Daily or Frequency.Weekly)
            return days <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber(days) : null;
        return 12 * from.Year + from.Month + months < 12 * DateOnly.MaxValue.Year ? from.AddMonths(months) : null;
    }

    private IEnumerable<DateOnly> DaysOf(DateOnly from, DateOnly to)
    {
        var days = new List<DateOnly>();
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            if (Holds(day))
                days.Add(day);
        }
        if (Positions.Count == 0)
            return days;
        return Positions.Select(p => p > 0 ? p - 1 : days.Count + p).Where(i => i >= 0 && i < days.Count).Distinct().Order().Select(i => days[i]);
    }

    private bool Holds(DateOnly day)
    {
        var (inMonth, inYear) = (DateTime.DaysInMonth(day.Year, day.Month), DateTime.IsLeapYear(day.Year) ? 366 : 365);
        return (Months.Count == 0 || Months.Contains(day.Month))
            && (MonthDays.Count == 0 || MonthDays.Contains(day.Day) || MonthDays.Contains(day.Day - inMonth - 1))
            && (YearDays.Count == 0 || YearDays.Contains(day.DayOfYear) || YearDays.Contains(day.DayOfYear - inYear - 1))
            && (Days.Count == 0 || Days.Any(d => d.Day == day.DayOfWeek && (d.Nth == 0 || IsNth(d.Nth))));

        // "The second Saturday" of a year only where no month is named.
        bool IsNth(int nth)
        {
            var (at, length) = Frequency == Frequency.Yearly && Months.Count == 0 ? (day.DayOfYear, inYear) : (day.Day, inMonth);
            return nth > 0 ? (at - 1) / 7 == nth - 1 : (length - at) / 7 == -nth - 1;
        }
    }
}
