using Showcase.Domain;
using Showcase.Pages.Feeds;
using Showcase.Pages.Views;

namespace Showcase.Pages;

/// <summary>Networks, events, free pages: the life around the vitrines.</summary>
internal sealed partial class ViewMaker
{
    private NetworksView NetworkIndex(Frame frame, Page.NetworkIndex page)
    {
        var texts = frame.Edition.Texts;
        return Dress(new NetworksView
        {
            Site = frame.Site,
            Kind = "networks",
            Title = TitleWith(frame, texts.Format("generator.networks.title", ("inRegion", frame.Edition.InRegion))),
            Heading = texts["generator.networks.heading"],
            Description = texts.Format("generator.networks.description", ("inRegion", frame.Edition.InRegion)),
            CanonicalUrl = frame.Edition.Routes.Absolute(page.Route),
            JsonLd = null,
            Navigation = [],
            Networks = [.. frame.Edition.Listings.Networks.Select(n => NetworkCard(frame.Edition, n))],
        }, frame, page, []);
    }

    private NetworkView NetworkOf(Frame frame, Page.NetworkPage page)
    {
        var (edition, network, listings) = (frame.Edition, page.Network, frame.Edition.Listings);
        var translation = Translated(network.Translations, edition);
        var card = NetworkCard(edition, network);
        var (body, bodyLanguage) = BodyIn(edition, network.Body, translation?.Body);
        var members = listings.ByNetwork.FirstOrDefault(n => n.Key == network.Slug)?.Artisans ?? [];
        return Dress(new NetworkView
        {
            Site = frame.Site,
            Kind = "network",
            Feeds = FeedLinks(edition, FeedRoutes.Vitrines(edition.Routes.Network(network.Slug).Path), "generator.feeds.of", ("what", card.Name)),
            Title = TitleWith(frame, card.Name),
            Heading = card.Name,
            Description = card.Summary,
            CanonicalUrl = CanonicalOf(edition.Routes.Absolute(page.Route), network.Origin),
            NoIndex = network.Origin is { Canonical: false },
            Origin = OriginOf(edition, network.Origin),
            JsonLd = JsonLd.Organisation(network, card, edition.Routes.Absolute(page.Route)),
            Navigation = [],
            OpenGraph = OpenGraphOf(edition, members),
            NetworkKind = card.Kind,
            Summary = card.Summary,
            Body = body,
            BodyLanguage = bodyLanguage,
            Members = Fronts(frame, edition.InOrder(members)),
            Count = members.Count,
            Street = network.Address?.PublicStreet,
            Postcode = network.Address?.Postcode,
            Town = network.Address?.Town,
            Phone = PhoneOf(network.Contact),
            Email = network.Contact.Email,
            Website = WebsiteOf(network.Contact.Website),
            Since = network.Since,
            Accounts = AccountGroups.Of(network.Social, edition, _marks, _today),
            Events = Coming(edition, listings.EventsBy[network.Slug]),
        }, frame, page, [new(edition.Texts["generator.nav.networks"], edition.Routes.Href(edition.Routes.Networks))]);
    }

    private EventView EventOf(Frame frame, Page.EventPage page)
    {
        var (edition, routes, happening, listings) = (frame.Edition, frame.Edition.Routes, page.Event, frame.Edition.Listings);
        var translation = Translated(happening.Translations, edition);
        var (card, coming) = (EventCard(edition, happening), listings.Agenda.Coming(happening));
        var (body, bodyLanguage) = BodyIn(edition, happening.Body, translation?.Body);
        var commune = happening.Address.Commune;
        var hasCommunePage = listings.ByCommune.Any(c => c.Key.Insee == commune.Insee);
        return Dress(new EventView
        {
            Site = frame.Site,
            Kind = "event",
            Title = TitleWith(frame, card.Name),
            Heading = card.Name,
            Description = card.Summary,
            CanonicalUrl = CanonicalOf(routes.Absolute(page.Route), happening.Origin),
            NoIndex = happening.Origin is { Canonical: false },
            Origin = OriginOf(edition, happening.Origin),
            JsonLd = JsonLd.Happening(happening, listings.Agenda.Next(happening), card, routes.Absolute(page.Route), edition),
            Calendar = CalendarOf(edition, page.Route, card.Name),
            Navigation = [],
            OpenGraph = _photos.OpenGraph(happening.Photo, happening.Slug, routes, "article"),
            Card = card,
            Summary = card.Summary,
            Body = body,
            BodyLanguage = bodyLanguage,
            When = card.When,
            StartIso = card.StartIso,
            EndIso = Dates.Iso(At(happening, listings.Agenda.Next(happening)), end: true),
            Dates = happening.Repeats is null ? [] : [.. coming.Take(ShownDates).Select(o => new EventTimeView(edition.Dates.Span(At(happening, o)), Dates.Iso(At(happening, o), end: false)))],
            DatesNote = DatesNote(edition, happening, coming),
            Place = happening.Place,
            Street = happening.Address.PublicStreet,
            Postcode = happening.Address.Postcode,
            CommuneLink = new(happening.Address.Town, routes.Href(hasCommunePage ? routes.Commune(commune.Slug) : routes.Communes)),
            DirectionsUrl = DirectionsTo(happening.Address),
            Price = happening.Price,
            Website = WebsiteOf(happening.Website),
            Photo = _photos.View(happening.Photo, happening.Slug, routes),
            Artisans = Fronts(frame, edition.InOrder(happening.Artisans.Select(a => listings.IndexOf(a.Value)).OfType<int>())),
            Networks = [.. happening.Networks.Select(n => listings.Networks.FirstOrDefault(x => x.Slug == n.Value)).OfType<Network>().Select(n => NetworkCard(edition, n))],
        }, frame, page, [new(edition.Texts["generator.nav.events"], routes.Href(routes.Events))]);
    }

    private FreePageView Free(Frame frame, Page.Free page)
    {
        var (edition, entry) = (frame.Edition, page.Entry);
        var translation = Translated(entry.Translations, edition);
        var (body, bodyLanguage) = BodyIn(edition, entry.Body, translation?.Body);
        var title = TitleOf(entry, edition);
        var summary = translation?.Summary ?? entry.Summary;
        return Dress(new FreePageView
        {
            Site = frame.Site,
            Kind = "page",
            Title = TitleWith(frame, title),
            Heading = title,
            Description = summary ?? frame.Site.Description,
            CanonicalUrl = edition.Routes.Absolute(page.Route),
            JsonLd = null,
            Navigation = [],
            Summary = summary,
            Body = body,
            BodyLanguage = bodyLanguage,
        }, frame, page, []);
    }

    private OfflineView Offline(Frame frame, Page.Offline page)
    {
        var texts = frame.Edition.Texts;
        return Dress(new OfflineView
        {
            Site = frame.Site,
            Kind = "offline",
            Title = TitleWith(frame, texts["generator.offline.title"]),
            Heading = texts["generator.offline.heading"],
            Description = texts["generator.offline.description"],
            CanonicalUrl = frame.Edition.Routes.Absolute(page.Route),
            JsonLd = null,
            Navigation = [],
        }, frame, page, []);
    }

    private NotFoundView NotFound(Frame frame, Page.NotFound page)
    {
        var texts = frame.Edition.Texts;
        return Dress(new NotFoundView
        {
            Site = frame.Site,
            Kind = "not-found",
            Title = TitleWith(frame, texts["generator.notFound.title"]),
            Heading = texts["generator.notFound.heading"],
            Description = texts["generator.notFound.description"],
            CanonicalUrl = frame.Edition.Routes.Absolute(page.Route),
            JsonLd = null,
            Navigation = [],
            Families = Families(frame),
        }, frame, page, []);
    }
}
