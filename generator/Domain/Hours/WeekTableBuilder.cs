namespace Showcase.Domain.Hours;

/// <summary>Works out a <see cref="WeekTable"/> from rules: first the week as it always is, then what differs.</summary>
internal sealed class WeekTableBuilder(IReadOnlyList<HoursRule> rules)
{
    private const int EveryDay = 127;
    private readonly DayPaint _paint = new();
    private readonly List<HoursRow> _rows = [];

    public WeekTable Build()
    {
        var week = AddWeek();
        foreach (var rule in rules)
        {
            if (rule.Joining != HoursJoining.Fallback && !rule.HasPeriod)
                AddNthDays(rule);
        }
        AddSeasons(week);
        AddHolidays();
        foreach (var rule in rules)
        {
            if (rule.Joining == HoursJoining.Fallback)
                AddOtherwise(rule);
        }
        var always = rules.Count == 1 && _rows is [{ Kind: HoursRowKind.Week, Days.Count: 7, Times: [{ AllDay: true, State: SpanState.Open, Comment: null }] }];
        return new WeekTable(_rows, always, rules.Any(r => r.Comment is { } comment && HoursComment.AsksForAppointment(comment)));
    }

    /// <summary>Returns whether there is a week at all that holds all the year.</summary>
    private bool AddWeek()
    {
        if (!rules.Any(r => IsOfWeek(r) && r.State != HoursState.Closed))
        {
            // "closed until further notice" is a week too.
            if (rules.Any(r => IsOfWeek(r) && r.Days.Count == 0 && r.Times.Count == 0))
                _rows.Add(new HoursRow { Kind = HoursRowKind.Week, Comment = rules.Last(IsOfWeek).Comment });
            return _rows.Count > 0;
        }
        AddRows(HoursRowKind.Week, null, EveryDay, _ => false);
        return true;
    }

    private static bool IsOfWeek(HoursRule rule) =>
        !rule.HasPeriod && rule.Joining != HoursJoining.Fallback && rule.AlsoDays.Count == 0
        && (rule.Days.Count == 0 || rule.Days.Exists(d => d.IsPlainWeekdays));

    /// <summary>Groups consecutive days with the same times, Monday first.</summary>
    private void AddRows(HoursRowKind kind, HoursPeriod? period, int mask, Func<HoursRule, bool> also)
    {
        List<DayOfWeek>? group = null;
        List<HoursRowTime>? times = null;
        string? comment = null;
        for (var i = 1; i <= 7; i++)
        {
            var day = (DayOfWeek)(i % 7);
            if ((mask >> (int)day & 1) == 0)
            {
                Close();
                continue;
            }
            var now = Times(r => also(r) && IsOn(r, day) || IsOfWeek(r) && IsOn(r, day), out var why);
            if (group is not null && times!.SequenceEqual(now) && comment == why)
            {
                group.Add(day);
                continue;
            }
            Close();
            (group, times, comment) = ([day], now, why);
        }
        Close();

        void Close()
        {
            if (group is not null)
                _rows.Add(new HoursRow { Kind = kind, Period = period, Days = group, Times = times!, Comment = times!.Count == 0 ? comment : null });
            group = null;
        }
    }

    private static bool IsOn(HoursRule rule, DayOfWeek day) =>
        rule.Days.Count == 0 || rule.Days.Exists(d => d.IsPlainWeekdays && d.Has(day));

    /// <summary>The times of a day on which those rules hold.</summary>
    private List<HoursRowTime> Times(Func<HoursRule, bool> holds, out string? closedComment)
    {
        _paint.Clear();
        closedComment = null;
        var painter = new RulePainter(_paint, null);
        HoursRule? before = null;
        foreach (var rule in rules)
        {
            if (rule.Joining != HoursJoining.Fallback && holds(rule))
            {
                if (rule.Replaces(before))
                    _paint.Clear();
                painter.OwnDay(rule, default, rule.Comment, 2 * RulePainter.Day);
                closedComment = rule.State == HoursState.Closed ? rule.Comment : null;
            }
            before = rule;
        }
        return RowTimes.From(_paint.Times);
    }

    private void AddNthDays(HoursRule rule)
    {
        foreach (var day in rule.Days)
        {
            if (day is { Kind: HoursDayKind.Weekdays, IsPlainWeekdays: false } && rule.AlsoDays.Count == 0)
                _rows.Add(Only(rule, HoursRowKind.Week) with { Days = RowTimes.Days(day.Days), Nth = RowTimes.Nth(day.Nth), Offset = day.Offset });
        }
    }

    private HoursRow Only(HoursRule rule, HoursRowKind kind)
    {
        _paint.Clear();
        new RulePainter(_paint, null).OwnDay(rule, default, rule.Comment, 2 * RulePainter.Day);
        var period = rule.HasPeriod ? new HoursPeriod(rule.Years, rule.Dates, rule.Weeks) : null;
        return new HoursRow { Kind = kind, Period = period, Times = RowTimes.From(_paint.Times), Comment = rule.State == HoursState.Closed ? rule.Comment : null };
    }

    private void AddSeasons(bool week)
    {
        HashSet<HoursPeriod> done = [];
        foreach (var rule in rules)
        {
            if (!rule.HasPeriod || rule.Joining == HoursJoining.Fallback)
                continue;
            var period = new HoursPeriod(rule.Years, rule.Dates, rule.Weeks);
            AddNthDays(rule);
            if (!done.Add(period))
                continue;
            bool InPeriod(HoursRule r) => r.HasPeriod && r.AlsoDays.Count == 0 && (r == rule || period.Equals(new HoursPeriod(r.Years, r.Dates, r.Weeks)));
            AddSeason(rule, period, InPeriod, week);
        }
    }

    private void AddSeason(HoursRule rule, HoursPeriod period, Func<HoursRule, bool> inPeriod, bool week)
    {
        var said = rules.Where(r => inPeriod(r) && r.Joining != HoursJoining.Fallback).ToList();
        if (said.TrueForAll(r => r.State == HoursState.Closed && r.Days.Count == 0 && r.Times.Count == 0))
        {
            if (said.Count > 0)
                _rows.Add(Only(rule, HoursRowKind.Season));
            return;
        }
        // A season over no week of its own shows its closed days too.
        var anyOpen = said.Exists(r => r.State != HoursState.Closed && (r.Days.Count == 0 || r.Days.Exists(d => d.IsPlainWeekdays)));
        var mask = !week && anyOpen || said.Exists(r => r.Days.Count == 0) ? EveryDay
            : said.SelectMany(r => r.Days).Where(d => d.IsPlainWeekdays).Aggregate(0, (all, d) => all | d.Days);
        var before = _rows.Count;
        AddRows(HoursRowKind.Season, period, mask, inPeriod);
        // "Dec 24 10:00-16:00": one row of seven days says no more than none.
        if (_rows.Count == before + 1 && _rows[before].Days.Count == 7)
            _rows[before] = _rows[before] with { Days = [] };
    }

    private void AddHolidays()
    {
        foreach (var kind in (ReadOnlySpan<HoursDayKind>)[HoursDayKind.PublicHoliday, HoursDayKind.SchoolHoliday])
        {
            var rowKind = kind == HoursDayKind.PublicHoliday ? HoursRowKind.PublicHoliday : HoursRowKind.SchoolHoliday;
            for (var offset = -1; offset <= 1; offset++)
            {
                bool OnHoliday(HoursRule r) => !r.HasPeriod && r.AlsoDays.Count == 0 && r.Days.Exists(d => d.Kind == kind && d.Offset == offset);
                if (rules.Any(r => OnHoliday(r) && r.Joining != HoursJoining.Fallback))
                    _rows.Add(new HoursRow { Kind = rowKind, Offset = offset, Times = Times(OnHoliday, out var comment), Comment = comment });
            }
            foreach (var rule in rules)
            {
                if (rule.Joining == HoursJoining.Fallback || !rule.Days.Concat(rule.AlsoDays).Any(d => d.Kind == kind))
                    continue;
                if (rule.AlsoDays.Count > 0 || rule.HasPeriod)
                    _rows.Add(Only(rule, rowKind) with { Days = RowTimes.Days(rule.Days.Concat(rule.AlsoDays).Aggregate(0, (all, d) => all | d.Days)) });
            }
        }
    }

    private void AddOtherwise(HoursRule rule)
    {
        _paint.Clear();
        new RulePainter(_paint, null).OwnDay(rule, default, rule.Comment, 2 * RulePainter.Day);
        if (_paint.Times.Count > 0)
            _rows.Add(Only(rule, HoursRowKind.Otherwise) with { Days = RowTimes.Days(rule.Days.Where(d => d.IsPlainWeekdays).Aggregate(0, (all, d) => all | d.Days)) });
    }
}
