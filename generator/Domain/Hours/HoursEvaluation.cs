namespace Showcase.Domain.Hours;

/// <summary>Walks over days and lays each one's rules.</summary>
internal sealed class HoursEvaluation(OpeningHours hours, HolidayCalendar holidays, SunClock? sun)
{
    private readonly DayPaint _paint = new();
    private readonly DayPaint _inSchoolHolidays = new();
    private readonly List<HoursSpan> _spans = [];

    public IReadOnlyList<HoursSpan> Between(DateTime from, DateTime to)
    {
        _spans.Clear();
        if (to <= from)
            return _spans;
        var first = DateOnly.FromDateTime(from);
        var last = Math.Min(DateOnly.FromDateTime(to).DayNumber, first.DayNumber + OpeningHours.MaxDays);
        for (var number = first.DayNumber; number <= last; number++)
        {
            var date = DateOnly.FromDayNumber(number);
            foreach (var time in Day(date))
                Append(date, time, from, to);
        }
        return _spans;
    }

    private IReadOnlyList<PaintedTime> Day(DateOnly date)
    {
        Lay(_paint, date, new DayMatch(holidays, false));
        if (hours.UsesSchoolHolidays && (holidays.MayBeSchoolHoliday(date) || date > DateOnly.MinValue && holidays.MayBeSchoolHoliday(date.AddDays(-1))))
        {
            Lay(_inSchoolHolidays, date, new DayMatch(holidays, true));
            DoubtWhereTheyDiffer();
        }
        return _paint.Times;
    }

    private void Lay(DayPaint paint, DateOnly date, DayMatch match)
    {
        paint.Clear();
        var painter = new RulePainter(paint, sun);
        HoursRule? before = null;
        foreach (var rule in hours.Rules)
        {
            if (match.Holds(rule, date, out var holiday))
            {
                if (rule.Replaces(before))
                    paint.Clear();
                painter.OwnDay(rule, date, rule.Comment ?? holiday, RulePainter.Day);
            }
            if (date.DayNumber > 0 && rule.Times.Count > 0 && match.Holds(rule, date.AddDays(-1), out _))
                painter.Spill(rule, date.AddDays(-1), rule.Comment); // past midnight the holiday is over
            before = rule;
        }
    }

    /// <summary>Where the day would be otherwise in school holidays, nobody knows.</summary>
    private void DoubtWhereTheyDiffer()
    {
        PaintedTime[] term = [.. _paint.Times], holiday = [.. _inSchoolHolidays.Times];
        List<int> edges = [0, RulePainter.Day, .. term.Concat(holiday).SelectMany(t => new[] { t.Start, t.End })];
        edges.Sort();
        for (var i = 1; i < edges.Count; i++)
        {
            var (a, b) = (At(term, edges[i - 1]), At(holiday, edges[i - 1]));
            if (a.State != b.State)
                _paint.Lay(new PaintedTime(edges[i - 1], edges[i], HoursState.Unknown, a.Comment ?? b.Comment, null, false), false);
        }

        static PaintedTime At(PaintedTime[] times, int minute) => Array.Find(times, t => t.Start <= minute && minute < t.End);
    }

    private void Append(DateOnly date, PaintedTime time, DateTime from, DateTime to)
    {
        var midnight = date.ToDateTime(TimeOnly.MinValue);
        // Hours counted from the sun may leave their day: what is before it or after it is another day's, and would stand in its spans.
        var start = midnight.AddMinutes(Math.Max(time.Start, 0));
        // The last midnight of the calendar cannot be reached.
        var end = date == DateOnly.MaxValue && time.End >= RulePainter.Day ? DateTime.MaxValue : midnight.AddMinutes(Math.Min(time.End, RulePainter.Day));
        (start, end) = (start < from ? from : start, end > to ? to : end);
        if (start >= end)
            return;
        var state = time.State == HoursState.Open ? SpanState.Open : SpanState.Unknown;
        if (_spans.Count > 0 && _spans[^1] is var last && last.End == start && last.State == state && last.Comment == time.Comment)
            _spans[^1] = last with { End = end };
        else
            _spans.Add(new HoursSpan(start, end, state, time.Comment));
    }
}
