namespace Showcase.Domain.Hours;

/// <summary>From painted stretches and bit sets to what a row shows.</summary>
internal static class RowTimes
{
    public static List<HoursRowTime> From(IReadOnlyList<PaintedTime> painted)
    {
        var times = new List<HoursRowTime>(painted.Count);
        for (var i = 0; i < painted.Count; i++)
        {
            var time = painted[i];
            var state = time.State == HoursState.Open ? SpanState.Open : SpanState.Unknown;
            if (time.Guessed)
                AddOpenEnd(times, time, i > 0 ? painted[i - 1] : default);
            else if (times.Count > 0 && painted[i - 1] is { Guessed: false } last && last.End == time.Start && last.State == time.State && last.Comment == time.Comment)
                times[^1] = times[^1] with { To = EndOf(time) };
            else
                times.Add(new HoursRowTime(StartOf(time), EndOf(time), false, state, time.Comment));
        }
        return times;
    }

    /// <summary>The guess itself is never shown: only that there is no end, or that the end said may be passed.</summary>
    private static void AddOpenEnd(List<HoursRowTime> times, PaintedTime guess, PaintedTime before)
    {
        if (before.End == guess.Start && before.Times == guess.Times && times.Count > 0)
        {
            times[^1] = times[^1] with { OpenEnd = true };
            return;
        }
        times.Add(new HoursRowTime(StartOf(guess), null, true, SpanState.Open, guess.Comment));
    }

    // A stretch that lies as it was said keeps the sun in it; one that another rule has cut has minutes.
    private static HoursTime StartOf(PaintedTime time) =>
        time.Times is { } said && said.From.Nominal == time.Start ? said.From : new HoursTime(time.Start);

    private static HoursTime EndOf(PaintedTime time)
    {
        if (time.Times is { } said && said.To.Event != SunEvent.None
            && (said.To.Nominal == time.End || said.To.Nominal + RulePainter.Day == time.End))
            return said.To;
        return new HoursTime(time.End);
    }

    /// <summary>Monday first.</summary>
    public static List<DayOfWeek> Days(int mask)
    {
        var days = new List<DayOfWeek>(7);
        for (var i = 1; i <= 7; i++)
        {
            if ((mask >> (i % 7) & 1) != 0)
                days.Add((DayOfWeek)(i % 7));
        }
        return days;
    }

    public static List<int> Nth(int bits)
    {
        var nth = new List<int>(1);
        for (var i = 1; i <= 5; i++)
        {
            if ((bits >> i & 1) != 0)
                nth.Add(i);
        }
        for (var i = 1; i <= 5; i++)
        {
            if ((bits >> (i + 8) & 1) != 0)
                nth.Add(-i);
        }
        return nth;
    }
}
