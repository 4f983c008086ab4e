namespace Showcase.Domain.Hours;

/// <summary>Opening hours laid out for reading, in no language.</summary>
/// <param name="AlwaysOpen">Every hour of every day, without a condition; there is then one row.</param>
/// <param name="ByAppointment">A comment asks to make an appointment.</param>
internal sealed record WeekTable(IReadOnlyList<HoursRow> Rows, bool AlwaysOpen, bool ByAppointment);

internal enum HoursRowKind
{
    /// <summary>Consecutive days of every week.</summary>
    Week,
    /// <summary>Days of some dates, weeks or years only.</summary>
    Season,
    /// <summary>Public holidays, or the day before or after (<see cref="HoursRow.Offset"/>).</summary>
    PublicHoliday,
    /// <summary>School holidays; on <see cref="HoursRow.Days"/> only when there are any.</summary>
    SchoolHoliday,
    /// <summary>At all other times (what stands after <c>||</c>).</summary>
    Otherwise,
}

/// <summary>One row of the table.</summary>
internal sealed record HoursRow
{
    public required HoursRowKind Kind { get; init; }

    /// <summary>Monday first. Empty: every day, or none in particular (a holiday, a date).</summary>
    public IReadOnlyList<DayOfWeek> Days { get; init; } = [];

    /// <summary>1 to 5: only the first, second… such day of a month; −1 to −5: from its end. Empty: every one.</summary>
    public IReadOnlyList<int> Nth { get; init; } = [];

    /// <summary>Days after (before, when negative) the day said.</summary>
    public int Offset { get; init; }

    /// <summary>When the row holds; null: all the year.</summary>
    public HoursPeriod? Period { get; init; }

    /// <summary>In order. Empty with <see cref="Closed"/>.</summary>
    public IReadOnlyList<HoursRowTime> Times { get; init; } = [];

    public bool Closed => Times.Count == 0;

    /// <summary>Why it is closed, when the artisan says so.</summary>
    public string? Comment { get; init; }
}

/// <summary>What a row's dates are: within one list any may hold, of several lists all must.</summary>
internal sealed record HoursPeriod(IReadOnlyList<YearRange> Years, IReadOnlyList<DateRange> Dates, IReadOnlyList<WeekRange> Weeks)
{
    public bool Equals(HoursPeriod? other) =>
        other is not null && Years.SequenceEqual(other.Years) && Dates.SequenceEqual(other.Dates) && Weeks.SequenceEqual(other.Weeks);

    public override int GetHashCode() => HashCode.Combine(Years.Count, Dates.Count, Weeks.Count, Dates.Count > 0 ? Dates[0] : default);
}

/// <summary>Open, or perhaps open, from one time to another.</summary>
/// <param name="To">Above 24:00 when it is past midnight; null: the closing time is not said.</param>
/// <param name="OpenEnd">May last longer than <paramref name="To"/>.</param>
internal sealed record HoursRowTime(HoursTime From, HoursTime? To, bool OpenEnd, SpanState State, string? Comment)
{
    /// <summary>Midnight to midnight.</summary>
    public bool AllDay => From == default && To is { Event: SunEvent.None, Minutes: RulePainter.Day };
}
