using Showcase.Domain;

namespace Showcase.Pages.Feeds;

/// <summary>Which feeds there are: new and updated vitrines, and events, for the region and for each trade, département and network.</summary>
internal static class FeedPlan
{
    private const int MaxEntries = 50;

    /// <returns>Where each stands, and how it is made.</returns>
    public static IEnumerable<(FeedRoutes At, Func<Feed> Make)> Of(Edition edition)
    {
        var (listings, routes, texts) = (edition.Listings, edition.Routes, edition.Texts);
        var region = ("inRegion", (object?)edition.InRegion);
        foreach (var feed in Both(routes.Home, routes.Home.Path, texts.Format("generator.feeds.new", region), texts.Format("generator.feeds.events", region), listings.Artisans, listings.Events))
            yield return feed;
        foreach (var trade in listings.ByTrade)
        {
            var page = routes.Trade(trade.Key.Id);
            var slugs = Slugs(trade.Artisans);
            foreach (var feed in Of(page, page.Path, trade.Key.Name(edition.Language), trade.Artisans, listings.Events.Where(e => e.Artisans.Any(a => slugs.Contains(a.Value)))))
                yield return feed;
        }
        foreach (var departement in listings.ByCommune.GroupBy(c => c.Key.Departement))
        {
            foreach (var feed in Of(routes.Communes, FeedRoutes.FolderOf(departement.Key, routes), departement.Key.Name, departement.SelectMany(c => c.Artisans),
                listings.Events.Where(e => e.Address.Commune.Departement.Code == departement.Key.Code)))
                yield return feed;
        }
        foreach (var network in listings.Networks)
        {
            var page = routes.Network(network.Slug);
            var name = network.Translations.GetValueOrDefault(edition.Language)?.Name ?? network.Name;
            foreach (var feed in Of(page, page.Path, name, listings.ByNetwork.FirstOrDefault(n => n.Key == network.Slug)?.Artisans ?? [], listings.EventsBy[network.Slug]))
                yield return feed;
        }

        IEnumerable<(FeedRoutes, Func<Feed>)> Of(Route page, string folder, string what, IEnumerable<int> artisans, IEnumerable<Event> events) =>
            Both(page, folder, texts.Format("generator.feeds.of", ("what", what)), texts.Format("generator.feeds.eventsOf", ("what", what)), artisans.Select(i => listings.Artisans[i]), events);

        IEnumerable<(FeedRoutes, Func<Feed>)> Both(Route page, string folder, string vitrines, string happenings, IEnumerable<Artisan> artisans, IEnumerable<Event> events)
        {
            // A vitrine that says neither when it came nor when it was checked has no date to stand at.
            yield return Make(FeedRoutes.Vitrines(folder), vitrines, page, artisans.Where(a => Api.RecordDesk.MayLeave(a) && Updated(a) is not null), a => Updated(a)!.Value, a => routes.Artisan(a.Slug), EntryOf);
            if (page == routes.Home || events.Any())
                yield return Make(FeedRoutes.Events(folder), happenings, page == routes.Home ? routes.Events : page, events, Updated, e => routes.Event(e.Slug), EntryOf);
        }

        (FeedRoutes, Func<Feed>) Make<T>(FeedRoutes at, string title, Route page, IEnumerable<T> from, Func<T, DateOnly> updated, Func<T, Route> url, Func<T, Edition, FeedEntry> entryOf)
        {
            // Chosen once for all formats; what an entry says is asked for by each, and noted of each.
            var chosen = new Lazy<T[]>(() => [.. from.OrderByDescending(updated).ThenBy(e => url(e).Path, StringComparer.Ordinal).Take(MaxEntries)]);
            return (at, () => new(at, texts.Format("generator.titlePattern", ("page", title), ("site", edition.Say(edition.Settings.Name))), routes.Absolute(page), edition, [.. chosen.Value.Select(e => entryOf(e, edition))]));
        }

        HashSet<Slug> Slugs(IEnumerable<int> artisans) => [.. artisans.Select(i => listings.Artisans[i].Slug)];
    }

    /// <summary>The later of the days on which it came and was last checked.</summary>
    public static DateOnly? Updated(Artisan artisan) => artisan.Verified > artisan.Added || artisan.Added is null ? artisan.Verified : artisan.Added;

    // An event whose announcement has no date stands at its own first day.
    private static DateOnly Updated(Event happening) => happening.Added ?? DateOnly.FromDateTime(happening.Start);

    private static FeedEntry EntryOf(Artisan artisan, Edition edition) => new(
        edition.Routes.Absolute(edition.Routes.Artisan(artisan.Slug)), artisan.Name, artisan.Translations.GetValueOrDefault(edition.Language)?.Summary ?? artisan.Summary,
        Updated(artisan)!.Value, artisan.Added, [new(artisan.Trade.Id.Value, artisan.Trade.Name(edition.Language))]);

    private static FeedEntry EntryOf(Event happening, Edition edition)
    {
        var translation = happening.Translations.GetValueOrDefault(edition.Language);
        return new(edition.Routes.Absolute(edition.Routes.Event(happening.Slug)), translation?.Name ?? happening.Name,
            $"{edition.Dates.Span(happening)}, {happening.Place} ({happening.Address.Town}). {translation?.Summary ?? happening.Summary}",
            Updated(happening), happening.Added, []);
    }
}
