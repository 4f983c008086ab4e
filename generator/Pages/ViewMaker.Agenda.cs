using System.Globalization;
using Showcase.Domain;
using Showcase.Domain.Agenda;
using Showcase.Pages.Feeds;
using Showcase.Pages.Views;

namespace Showcase.Pages;

/// <summary>What is on: all of it, by month, by commune.</summary>
internal sealed partial class ViewMaker
{
    /// <summary>Times of an event that its own page lists: a season of a weekly market.</summary>
    private const int ShownDates = 12;

    private EventsView EventIndex(Frame frame, Page.EventIndex page)
    {
        var (edition, texts, agenda) = (frame.Edition, frame.Edition.Texts, frame.Edition.Listings.Agenda);
        return Events(frame, page, [], texts.Format("generator.events.title", ("inRegion", edition.InRegion)), texts["generator.events.heading"],
            texts.Format("generator.events.description", ("inRegion", edition.InRegion)), ByMonth(edition, agenda.ComingEvents)) with
        {
            Past = [.. edition.Listings.Events.Where(agenda.IsPast).OrderByDescending(e => agenda.Next(e).Start).ThenBy(e => e.Slug).Take(SitePlan.PageSize).Select(e => EventCard(edition, e))],
            Calendar = edition.Listings.Events.Count == 0 ? null : CalendarOf(edition, edition.Routes.Events, texts.Format("generator.calendar.region", ("inRegion", edition.InRegion))),
        };
    }

    private EventsView EventMonthOf(Frame frame, Page.EventMonth page)
    {
        var (edition, texts) = (frame.Edition, frame.Edition.Texts);
        var name = edition.Dates.Month(new DateOnly(page.Year, page.Month, 1));
        var heading = texts.Format("generator.events.monthHeading", ("month", name));
        return Events(frame, page, [AgendaCrumb(edition)], heading, heading, texts.Format("generator.events.monthDescription", ("month", name), ("inRegion", edition.InRegion)),
            [new(name, [.. edition.Listings.Agenda.In((page.Year, page.Month)).Select(o => EventCard(edition, o.Event, o.When))])]);
    }

    private EventsView EventPlaceOf(Frame frame, Page.EventPlace page)
    {
        var (edition, texts) = (frame.Edition, frame.Edition.Texts);
        var at = PlaceGrammar.At(page.Commune.Name, texts);
        var heading = texts.Format("generator.events.placeHeading", ("at", at));
        return Events(frame, page, [AgendaCrumb(edition)], heading, heading, texts.Format("generator.events.placeDescription", ("at", at)),
            ByMonth(edition, edition.Listings.Agenda.ComingEvents.Where(e => e.Address.Commune.Insee == page.Commune.Insee))) with
        {
            Calendar = CalendarOf(edition, page.Route, texts.Format("generator.calendar.of", ("what", page.Commune.Name))),
        };
    }

    private EventsView Events(Frame frame, Page page, IReadOnlyList<CrumbView> crumbs, string title, string heading, string description, IReadOnlyList<EventMonthView> months)
    {
        var (edition, routes, agenda) = (frame.Edition, frame.Edition.Routes, frame.Edition.Listings.Agenda);
        return Dress(new EventsView
        {
            Site = frame.Site,
            Kind = "events",
            Feeds = FeedLinks(edition, FeedRoutes.Events(routes.Home.Path), "generator.feeds.events", ("inRegion", edition.InRegion)),
            Title = TitleWith(frame, title),
            Heading = heading,
            Description = description,
            CanonicalUrl = routes.Absolute(page.Route),
            JsonLd = null,
            Navigation = [],
            Months = months,
            Past = [],
            MonthLinks = [.. agenda.Months.Select(m => Link(edition.Dates.Month(new DateOnly(m.Year, m.Month, 1)), routes.EventMonth(m.Year, m.Month)))],
            PlaceLinks = [.. agenda.Communes.OrderBy(c => c.Name, Comparer<string>.Create(edition.Texts.Collation.Compare)).Select(c => Link(c.Name, routes.EventPlace(c.Slug)))],
        }, frame, page, crumbs);

        LinkView Link(string label, Route to) => new(label, routes.Href(to)) { Current = to == page.Route };
    }

    /// <summary>Each event once, in the month of its next time.</summary>
    private static List<EventMonthView> ByMonth(Edition edition, IEnumerable<Event> events) =>
        [.. events.Select(e => (Event: e, edition.Listings.Agenda.Next(e).Start)).GroupBy(e => (e.Start.Year, e.Start.Month))
            .Select(m => new EventMonthView(edition.Dates.Month(new DateOnly(m.Key.Year, m.Key.Month, 1)), [.. m.Select(e => EventCard(edition, e.Event))]))];

    private static EventCardView EventCard(Edition edition, Event happening)
    {
        var agenda = edition.Listings.Agenda;
        var others = agenda.Coming(happening).Count - 1;
        return EventCard(edition, happening, agenda.Next(happening)) with { More = others > 0 ? edition.Texts.Count("generator.counts.otherDates", others) : null };
    }

    private static EventCardView EventCard(Edition edition, Event happening, Occurrence when)
    {
        var (translation, then) = (Translated(happening.Translations, edition), At(happening, when));
        var first = DateOnly.FromDateTime(when.Start);
        return new(edition.Routes.Href(edition.Routes.Event(happening.Slug)), translation?.Name ?? happening.Name, translation?.Summary ?? happening.Summary,
            edition.Dates.Span(then), Dates.Iso(then, end: false), first.Day.ToString(CultureInfo.InvariantCulture), edition.Dates.ShortMonth(first),
            happening.Place, happening.Address.Town, edition.Listings.Agenda.IsPast(happening));
    }

    private static IReadOnlyList<EventCardView> Coming(Edition edition, IEnumerable<Event> events) =>
        [.. events.Where(e => !edition.Listings.Agenda.IsPast(e)).OrderBy(e => edition.Listings.Agenda.Next(e).Start).ThenBy(e => e.Slug).Select(e => EventCard(edition, e))];

    private static string? DatesNote(Edition edition, Event happening, IReadOnlyList<Occurrence> coming)
    {
        if (happening.Repeats is not { } rule)
            return null;
        var others = coming.Count - ShownDates;
        return rule.NeverEnds ? edition.Texts["generator.events.endless"] : others > 0 ? edition.Texts.Count("generator.counts.otherDates", others) : null;
    }

    private static CalendarView CalendarOf(Edition edition, Route page, string name)
    {
        var file = Routes.Calendar(page);
        var absolute = edition.Routes.Absolute(file);
        return new(name, edition.Routes.Href(file), "webcal" + absolute[absolute.IndexOf(':', StringComparison.Ordinal)..]);
    }

    private static CalendarView? CalendarOf(Edition edition, Route page, string what, bool any) =>
        any ? CalendarOf(edition, page, edition.Texts.Format("generator.calendar.of", ("what", what))) : null;

    private static CrumbView AgendaCrumb(Edition edition) => new(edition.Texts["generator.nav.events"], edition.Routes.Href(edition.Routes.Events));

    /// <summary>The event as it is at one of its times.</summary>
    private static Event At(Event happening, Occurrence when) => happening with { Start = when.Start, End = when.End };
}
