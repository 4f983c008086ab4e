namespace Showcase.Domain.Hours;

/// <summary>
/// The week that holds all the year as it is; seasons with the dates they have in the window; then each day in the window that is
/// different from its week, by its date. What is only perhaps open is left out: a search engine knows no perhaps.
/// </summary>
internal sealed class SpecificationBuilder(OpeningHours hours, HolidayCalendar holidays)
{
    private readonly record struct Opening(int Start, int? End);

    private readonly DayPaint _paint = new();
    private readonly List<OpeningHoursSpecification> _all = [];
    private readonly bool _hasSeasons = hours.Rules.Any(r => r.HasPeriod);
    private readonly bool _hasHolidays = hours.Rules.Any(r => r.Days.Exists(d => d.Kind == HoursDayKind.PublicHoliday));
    private readonly bool _anyDayMayDiffer = hours.Rules.Any(r => r.AlsoDays.Count > 0
        || r.Days.Exists(d => !d.IsPlainWeekdays && d is not { Kind: HoursDayKind.PublicHoliday, Offset: 0 }));
    private readonly bool _hasSun = hours.Rules.Any(r => r.Times.Exists(t => t.From.Event != SunEvent.None || t.To.Event != SunEvent.None));

    /// <summary>Looks at 400 days at most.</summary>
    public IReadOnlyList<OpeningHoursSpecification> Build(DateOnly from, DateOnly through)
    {
        if (through.DayNumber - from.DayNumber > 400)
            through = from.AddDays(400);
        var usual = Week(_ => false, from);
        AddWeek(usual, null, null);
        for (var date = from; date <= through; date = date.AddDays(1))
        {
            var end = _hasSeasons ? EndOfSeason(date, through) : through;
            var week = _hasSeasons ? Week(r => r.HasPeriod && HoldsIgnoringDays(r, date), date) : usual;
            var differs = !week.Zip(usual).All(p => p.First.SequenceEqual(p.Second));
            // A season shorter than a week is said day by day.
            var brief = differs && end.DayNumber - date.DayNumber < 6;
            if (brief)
                week = usual;
            else if (differs)
                AddWeek(week, date, end);
            AddDifferentDays(week, date, end, brief);
            date = end;
            if (date == DateOnly.MaxValue)
                break;
        }
        return _all;
    }

    private static bool HoldsIgnoringDays(HoursRule rule, DateOnly date) =>
        (rule.Years.Count == 0 || rule.Years.Exists(y => y.Contains(date.Year)))
        && (rule.Dates.Count == 0 || rule.Dates.Exists(d => d.Contains(date)))
        && (rule.Weeks.Count == 0 || rule.Weeks.Exists(w => w.Contains(System.Globalization.ISOWeek.GetWeekOfYear(date.ToDateTime(default)))));

    /// <summary>The last day on which the same periods hold as on <paramref name="date"/>.</summary>
    private DateOnly EndOfSeason(DateOnly date, DateOnly through)
    {
        var seasons = hours.Rules.Where(r => r.HasPeriod).Select(r => (Rule: r, Holds: HoldsIgnoringDays(r, date))).ToList();
        var end = date;
        while (end < through && seasons.TrueForAll(s => HoldsIgnoringDays(s.Rule, end.AddDays(1)) == s.Holds))
            end = end.AddDays(1);
        return end;
    }

    /// <summary>The seven days, Sunday first, by the rules of the week and those of the season.</summary>
    private List<Opening>[] Week(Func<HoursRule, bool> inSeason, DateOnly date)
    {
        var week = new List<Opening>[7];
        for (var i = 0; i < 7; i++)
        {
            var day = (DayOfWeek)i;
            week[i] = Openings(date, r => (!r.HasPeriod || inSeason(r)) && r.AlsoDays.Count == 0
                && (r.Days.Count == 0 || r.Days.Exists(d => d.IsPlainWeekdays && d.Has(day))));
        }
        return week;
    }

    private List<Opening> Openings(DateOnly date, Func<HoursRule, bool> holds)
    {
        _paint.Clear();
        var painter = new RulePainter(_paint, null);
        HoursRule? before = null;
        foreach (var rule in hours.Rules)
        {
            if (holds(rule))
            {
                if (rule.Replaces(before))
                    _paint.Clear();
                painter.OwnDay(rule, date, null, 2 * RulePainter.Day);
            }
            before = rule;
        }
        // No fixed times to give where the sun decides.
        if (_hasSun)
            return [];
        return [.. RowTimes.From(_paint.Times).Where(t => t.State == SpanState.Open).Select(t => new Opening(t.From.Minutes, t.OpenEnd ? null : t.To?.Minutes))];
    }

    private void AddDifferentDays(List<Opening>[] week, DateOnly from, DateOnly through, bool all)
    {
        if (!all && !_anyDayMayDiffer && !_hasHolidays)
            return;
        for (var number = from.DayNumber; number <= through.DayNumber; number++)
        {
            var date = DateOnly.FromDayNumber(number);
            if (all || _anyDayMayDiffer || holidays.IsPublicHoliday(date, out _))
                AddDifferentDay(date, week[(int)date.DayOfWeek]);
        }
    }

    private void AddDifferentDay(DateOnly date, List<Opening> usual)
    {
        var match = new DayMatch(holidays, false);
        var really = Openings(date, r => match.Holds(r, date, out _));
        if (really.SequenceEqual(usual))
            return;
        if (really.Count == 0)
            _all.Add(new OpeningHoursSpecification([], TimeOnly.MinValue, TimeOnly.MinValue, date, date));
        foreach (var opening in really)
            _all.Add(Specification([], opening, date, date));
    }

    private void AddWeek(List<Opening>[] week, DateOnly? from, DateOnly? through)
    {
        foreach (var opening in Enumerable.Range(1, 7).SelectMany(i => week[i % 7]).Distinct())
        {
            var days = Enumerable.Range(1, 7).Select(i => (DayOfWeek)(i % 7)).Where(d => week[(int)d].Contains(opening)).ToList();
            _all.Add(Specification(days, opening, from, through));
        }
        // Within a season, a closed day must be said: the week of the year would shine through.
        var closed = Enumerable.Range(1, 7).Select(i => (DayOfWeek)(i % 7)).Where(d => week[(int)d].Count == 0).ToList();
        if (from is not null && closed.Count > 0)
            _all.Add(new OpeningHoursSpecification(closed, TimeOnly.MinValue, TimeOnly.MinValue, from, through));
    }

    private static OpeningHoursSpecification Specification(IReadOnlyList<DayOfWeek> days, Opening opening, DateOnly? from, DateOnly? through)
    {
        TimeOnly? closes = opening.End switch
        {
            null => null,
            RulePainter.Day => new TimeOnly(23, 59),
            { } end => TimeOnly.MinValue.AddMinutes(end),
        };
        return new OpeningHoursSpecification(days, TimeOnly.MinValue.AddMinutes(opening.Start), closes, from, through);
    }
}
