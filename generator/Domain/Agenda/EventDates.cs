namespace Showcase.Domain.Agenda;

/// <summary>One of an event's times. Local; of an all-day event <paramref name="End"/> is the last day.</summary>
internal readonly record struct Occurrence(DateTime Start, DateTime End);

/// <summary>When an event takes place.</summary>
internal static class EventDates
{
    /// <summary>Pages list dates up to here: a year and a month, so that next year's fair shows while this year's is on.</summary>
    public const int HorizonDays = 396;

    // 29 February comes again within eight years at most.
    private const int FarthestYears = 9;

    /// <summary>Times that begin no later than <paramref name="last"/>, in order, without the exceptions.</summary>
    public static IEnumerable<Occurrence> Until(Event happening, DateOnly last)
    {
        var length = happening.End - happening.Start;
        var starts = happening.Repeats?.Starts(happening.Start, last) ?? (DateOnly.FromDateTime(happening.Start) <= last ? [happening.Start] : []);
        return starts.Where(s => !happening.Except.Any(e => e.Value == DateOnly.FromDateTime(s))).Select(s => new Occurrence(s, s + length));
    }

    /// <summary>Those that are not over on <paramref name="today"/>, within the horizon; of an event that comes later than that, the first.</summary>
    public static IReadOnlyList<Occurrence> Coming(Event happening, DateOnly today)
    {
        var coming = Until(happening, today.AddDays(HorizonDays)).Where(o => DateOnly.FromDateTime(o.End) >= today).ToArray();
        if (coming.Length > 0)
            return coming;
        var far = happening.Repeats is null ? DateOnly.MaxValue : today.AddYears(FarthestYears);
        return [.. Until(happening, far).Where(o => DateOnly.FromDateTime(o.End) >= today).Take(1)];
    }
}
