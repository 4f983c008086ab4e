using Showcase.Domain;
using Showcase.Domain.Agenda;

namespace Showcase.Pages.Agenda;

/// <summary>Which events are still to come on the day of the build, and when. Computed once for all languages.</summary>
internal sealed class EventCalendar
{
    private readonly Dictionary<Slug, IReadOnlyList<Occurrence>> _coming;
    private readonly Dictionary<(int Year, int Month), List<(Event Event, Occurrence When)>> _months = [];
    private readonly DateOnly _today;

    /// <param name="today">In the site's time zone.</param>
    public EventCalendar(IReadOnlyList<Event> events, DateOnly today)
    {
        _today = today;
        _coming = events.ToDictionary(e => e.Slug, e => EventDates.Coming(e, today));
        ComingEvents = [.. events.Where(e => !IsPast(e)).OrderBy(e => Next(e).Start).ThenBy(e => e.Slug)];
        foreach (var happening in ComingEvents)
        {
            foreach (var when in Coming(happening))
            {
                // What has begun already belongs to the month at hand.
                var day = DateOnly.FromDateTime(when.Start) < today ? today : DateOnly.FromDateTime(when.Start);
                if (!_months.TryGetValue((day.Year, day.Month), out var month))
                    _months[(day.Year, day.Month)] = month = [];
                month.Add((happening, when));
            }
        }
        Months = [.. _months.Keys.Order()];
        Communes = [.. ComingEvents.Select(e => e.Address.Commune).DistinctBy(c => c.Insee).OrderBy(c => c.Slug)];
    }

    /// <summary>Each once, by its next time.</summary>
    public IReadOnlyList<Event> ComingEvents { get; }

    /// <summary>Those that have something, from this one on.</summary>
    public IReadOnlyList<(int Year, int Month)> Months { get; }

    /// <summary>Where something is to come, in order of slug.</summary>
    public IReadOnlyList<Commune> Communes { get; }

    public bool IsPast(Event happening) => _coming[happening.Slug].Count == 0;

    public IReadOnlyList<Occurrence> Coming(Event happening) => _coming[happening.Slug];

    /// <summary>The next time, or the one under way; of a past event the last.</summary>
    public Occurrence Next(Event happening) => Coming(happening) is [var next, ..] ? next
        : happening.Repeats is null ? new Occurrence(happening.Start, happening.End)
        : EventDates.Until(happening, _today).LastOrDefault(new Occurrence(happening.Start, happening.End));

    public IEnumerable<(Event Event, Occurrence When)> In((int Year, int Month) month) => _months.GetValueOrDefault(month, []).OrderBy(o => o.When.Start).ThenBy(o => o.Event.Slug);
}
