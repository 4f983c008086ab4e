namespace Showcase.Domain.Hours;

internal enum HoursState { Closed, Open, Unknown }

/// <summary>How a rule meets those before it: <c>;</c> replaces on its days, <c>,</c> adds, <c>||</c> fills what is not open.</summary>
internal enum HoursJoining { Replace, Add, Fallback }

internal enum SunEvent { None, Dawn, Sunrise, Sunset, Dusk }

/// <summary>A moment of a day: <paramref name="Minutes"/> from midnight (above 1440: the next day), or from a sun event.</summary>
internal readonly record struct HoursTime(int Minutes, SunEvent Event = SunEvent.None)
{
    /// <summary>Minutes from midnight where nothing is known of the place: the sun rises at six and sets at six.</summary>
    public int Nominal => Minutes + Event switch
    {
        SunEvent.Dawn => 330,
        SunEvent.Sunrise => 360,
        SunEvent.Sunset => 1080,
        SunEvent.Dusk => 1110,
        _ => 0,
    };
}

/// <summary>From one moment to another; with <paramref name="OpenEnd"/> it may last longer.</summary>
internal readonly record struct HoursTimes(HoursTime From, HoursTime To, bool OpenEnd)
{
    /// <summary>Opens at a time, closes when it closes.</summary>
    public bool EndIsUnsaid => OpenEnd && From == To;
}

internal readonly record struct YearRange(int From, int To, int Step)
{
    public bool Contains(int year) => year >= From && year <= To && (year - From) % Step == 0;
}

/// <summary>ISO week numbers, 1 to 53.</summary>
internal readonly record struct WeekRange(int From, int To, int Step)
{
    public bool Contains(int week) => week >= From && week <= To && (week - From) % Step == 0;
}

internal enum HoursDayKind { Weekdays, PublicHoliday, SchoolHoliday }

/// <param name="Days">Bit 0 is Sunday, bit 6 Saturday.</param>
/// <param name="Nth">Bits 1 to 5: first to fifth of the month; bits 9 to 13: last, last but one… 0: every one.</param>
/// <param name="Offset">Days after (or before) the day said.</param>
internal readonly record struct HoursDay(HoursDayKind Kind, int Days, int Nth, int Offset)
{
    public bool IsPlainWeekdays => Kind == HoursDayKind.Weekdays && Nth == 0 && Offset == 0;

    public bool Has(DayOfWeek day) => (Days >> (int)day & 1) != 0;
}

/// <summary>One rule of a value. An empty list of selectors means "always".</summary>
internal sealed class HoursRule
{
    public HoursJoining Joining { get; init; }
    public HoursState State { get; set; } = HoursState.Open;
    public bool StateIsSaid { get; set; }
    public string? Comment { get; set; }
    public List<YearRange> Years { get; } = [];
    public List<DateRange> Dates { get; } = [];
    public List<WeekRange> Weeks { get; } = [];
    public List<HoursDay> Days { get; } = [];
    /// <summary>A second list of days that must hold as well: <c>SH Mo-Fr</c>.</summary>
    public List<HoursDay> AlsoDays { get; } = [];
    public List<HoursTimes> Times { get; } = [];

    public bool HasPeriod => Years.Count + Dates.Count + Weeks.Count > 0;

    public bool HasDaySelectors => HasPeriod || Days.Count > 0;

    /// <summary>Whether this rule, when it holds on a day, makes the rules before it void there.</summary>
    /// <remarks>As the reference implementation has it: a rule that closes only takes away, and one that names no day leaves days named before it alone.</remarks>
    public bool Replaces(HoursRule? before) =>
        Joining == HoursJoining.Replace
        && (HasDaySelectors ? State != HoursState.Closed : State == HoursState.Open && before is { HasDaySelectors: false });
}
