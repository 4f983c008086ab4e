namespace Showcase.Domain.Hours;

/// <summary>Lays one rule's times on a day.</summary>
/// <param name="sun">Null: nominal sun times.</param>
internal readonly struct RulePainter(DayPaint paint, SunClock? sun)
{
    public const int Day = 24 * 60;

    /// <summary>What the rule opens on its own day: up to midnight, or beyond it as far as <paramref name="until"/>.</summary>
    public void OwnDay(HoursRule rule, DateOnly date, string? comment, int until)
    {
        var gapsOnly = rule.Joining == HoursJoining.Fallback;
        if (rule.Times.Count == 0)
            paint.Lay(new PaintedTime(0, Day, rule.State, comment, null, false), gapsOnly);
        for (var i = 0; i < rule.Times.Count; i++)
        {
            var (from, to, guess) = Minutes(rule, i, date);
            Lay(rule, i, from, Math.Min(to, until), Math.Min(Shorten(rule, i, to, guess), until), comment);
        }
    }

    /// <summary>What spills over midnight from the day before, <paramref name="before"/>.</summary>
    public void Spill(HoursRule rule, DateOnly before, string? comment)
    {
        for (var i = 0; i < rule.Times.Count; i++)
        {
            var (from, to, guess) = Minutes(rule, i, before);
            Lay(rule, i, Math.Max(from - Day, 0), to - Day, guess - Day, comment);
        }
    }

    private void Lay(HoursRule rule, int index, int from, int to, int guess, string? comment)
    {
        var times = rule.Times[index];
        var gapsOnly = rule.Joining == HoursJoining.Fallback;
        paint.Lay(new PaintedTime(from, to, rule.State, comment, times, false), gapsOnly);
        if (guess > to)
        {
            var state = rule.State == HoursState.Closed ? HoursState.Closed : HoursState.Unknown;
            paint.Lay(new PaintedTime(Math.Max(from, to), guess, state, rule.Comment, times, true), gapsOnly);
        }
    }

    /// <summary>Start, end, and until when an open end may last (else the end). Empty when a sun time has moved past the end.</summary>
    private (int From, int To, int Guess) Minutes(HoursRule rule, int index, DateOnly date)
    {
        var times = rule.Times[index];
        var from = Resolve(times.From, date);
        if (times.EndIsUnsaid)
            return (from, from, OpenEnd.Guess(from));
        // Fixed times past midnight were counted on when read; with the sun it depends on what is usual.
        var overnight = (times.From.Event != SunEvent.None || times.To.Event != SunEvent.None) && times.To.Nominal < times.From.Nominal;
        var to = overnight && date < DateOnly.MaxValue ? Resolve(times.To, date.AddDays(1)) + Day : Resolve(times.To, date);
        return (from, to, times.OpenEnd ? OpenEnd.Guess(to) : to);
    }

    private int Resolve(HoursTime time, DateOnly date) =>
        time.Event == SunEvent.None || sun is null ? time.Nominal : sun.Minutes(time.Event, date) + time.Minutes;

    /// <summary>An open end is over once a time said after it, in the same rule, has ended that day: "07:00+,12:00-16:00".</summary>
    private static int Shorten(HoursRule rule, int index, int from, int guess)
    {
        for (var later = index + 1; later < rule.Times.Count; later++)
        {
            var times = rule.Times[later];
            if (!times.OpenEnd && times.To.Nominal > from && times.To.Nominal < Day)
                guess = Math.Min(guess, times.To.Nominal);
        }
        return guess;
    }
}
