namespace Showcase.Domain.Hours;

/// <summary>A stretch of a day in minutes, in one state.</summary>
/// <param name="Times">The times it comes from; null: the whole day was meant.</param>
/// <param name="Guessed">The part after an open end.</param>
internal readonly record struct PaintedTime(int Start, int End, HoursState State, string? Comment, HoursTimes? Times, bool Guessed);

/// <summary>One day's open and unknown stretches, in order and apart; rules are laid over one another like coats of paint.</summary>
internal sealed class DayPaint
{
    private readonly List<PaintedTime> _times = [];

    public IReadOnlyList<PaintedTime> Times => _times;

    public void Clear() => _times.Clear();

    /// <param name="gapsOnly">Leave alone what is already open or unknown.</param>
    public void Lay(PaintedTime coat, bool gapsOnly)
    {
        if (coat.Start >= coat.End)
            return;
        if (gapsOnly)
            FillGaps(coat);
        else
            Cover(coat);
    }

    private void Cover(PaintedTime coat)
    {
        var at = 0;
        while (at < _times.Count && _times[at].End <= coat.Start)
            at++;
        while (at < _times.Count && _times[at].Start < coat.End)
        {
            var old = _times[at];
            _times.RemoveAt(at);
            if (old.Start < coat.Start)
                _times.Insert(at++, old with { End = coat.Start });
            if (old.End > coat.End)
            {
                _times.Insert(at, old with { Start = coat.End });
                break;
            }
        }
        if (coat.State != HoursState.Closed)
            _times.Insert(at, coat);
    }

    private void FillGaps(PaintedTime coat)
    {
        if (coat.State == HoursState.Closed)
            return;
        var start = coat.Start;
        var at = 0;
        while (start < coat.End)
        {
            while (at < _times.Count && _times[at].End <= start)
                at++;
            var next = at < _times.Count ? _times[at].Start : int.MaxValue;
            if (next > start)
                _times.Insert(at, coat with { Start = start, End = Math.Min(next, coat.End) });
            start = _times[at].End;
        }
    }
}
