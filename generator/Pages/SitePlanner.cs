using Showcase.Advice;
using Showcase.Diagnostics;
using Showcase.Domain;
using Showcase.Pages.Help;

namespace Showcase.Pages;

/// <summary>Decides which pages there are and where they stand.</summary>
internal static class SitePlanner
{
    /// <summary>First path segments that belong to the site itself, now or in a version to come: no free page may sit there.</summary>
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "admin", "aide", "api", "assets", "atlas", "carte", "embed", "integrer", "photos", "rejoindre", "reseaux", "recherche", "search", "static",
    };

    /// <summary>Whether a first path segment is the site's own.</summary>
    public static bool IsReserved(string segment) => Reserved.Contains(segment);

    /// <param name="texts">One for each language of the site.</param>
    /// <param name="icons">Names of the trade icons that exist.</param>
    /// <param name="advice">For the page of advice; null: there is none.</param>
    public static SitePlan Plan(Listings listings, SiteSettings settings, IReadOnlyList<Texts> texts, IReadOnlySet<string> icons, Faults faults, IReadOnlyList<Counsel>? advice = null, HelpBook? help = null)
    {
        var editions = texts.ToDictionary(t => t.Language, t => new Edition(settings, t, listings, help), StringComparer.Ordinal);
        var places = settings.Publishes(SitePart.Search) ? TradePlaces.Of(listings) : TradePlaces.None(listings);
        var pages = editions.Values.SelectMany(e => PagesOf(e, places)).ToList();
        if (advice is not null)
            pages.AddRange(editions.Values.Select(e => new Page.AdviceTable(e.Routes.Advice, e.Language, advice)));
        var redirects = RedirectsOf(listings, editions.Values);
        ReportClashes(pages, listings, editions.Values, faults);
        return new SitePlan(listings, places, editions, pages, redirects, listings.TradeIcons.Where(icons.Contains).ToHashSet(StringComparer.Ordinal));
    }

    private static IEnumerable<Page> PagesOf(Edition edition, TradePlaces places)
    {
        var (listings, routes, language) = (edition.Listings, edition.Routes, edition.Language);
        yield return new Page.Home(routes.Home, language);
        for (var i = 0; i < listings.Artisans.Count; i++)
            yield return new Page.Profile(routes.Artisan(listings.Artisans[i].Slug), language, i);
        foreach (var (route, number) in Numbered(routes.Artisans, listings.Artisans.Count))
            yield return new Page.AllArtisans(route, language, number);

        yield return new Page.TradeIndex(routes.Trades, language);
        foreach (var trade in listings.ByTrade)
        {
            foreach (var (route, number) in Numbered(routes.Trade(trade.Key.Id), trade.Artisans.Count))
                yield return new Page.TradeList(route, language, trade.Key, number);
        }

        foreach (var place in places.All)
            yield return new Page.TradePlace(routes.TradePlace(place.Trade.Id, place.Commune.Slug), language, place.Trade, place.Commune);
        if (edition.Publishes(SitePart.Search))
            yield return new Page.Search(routes.Search, language);
        yield return new Page.Join(routes.Join, language);
        if (SiteForm.HasEditPages(edition))
        {
            // What comes from another site is changed there.
            foreach (var i in listings.Everyone.Where(i => listings.Artisans[i].Origin is null))
                yield return new Page.Edit(routes.Edit(listings.Artisans[i].Slug), language, i);
        }

        yield return new Page.CommuneIndex(routes.Communes, language);
        foreach (var commune in listings.ByCommune)
        {
            foreach (var (route, number) in Numbered(routes.Commune(commune.Key.Slug), commune.Artisans.Count))
                yield return new Page.CommuneList(route, language, commune.Key, number);
        }

        if (edition.HasMap)
            yield return new Page.Map(routes.Map, language);
        yield return new Page.NetworkIndex(routes.Networks, language);
        foreach (var network in listings.Networks)
            yield return new Page.NetworkPage(routes.Network(network.Slug), language, network);
        if (listings.SocialUses.Count > 0)
            yield return new Page.SocialIndex(routes.Social, language);
        foreach (var use in listings.SocialUses)
        {
            for (var n = 1; n <= use.Pages; n++)
                yield return new Page.SocialList(routes.ListPage(routes.SocialNetwork(use.Network.Id), n), language, use, n);
        }
        yield return new Page.EventIndex(routes.Events, language);
        foreach (var (year, month) in listings.Agenda.Months)
            yield return new Page.EventMonth(routes.EventMonth(year, month), language, year, month);
        foreach (var commune in listings.Agenda.Communes)
            yield return new Page.EventPlace(routes.EventPlace(commune.Slug), language, commune);
        foreach (var happening in listings.Events)
            yield return new Page.EventPage(routes.Event(happening.Slug), language, happening);
        foreach (var page in listings.FreePages.Where(p => language == edition.Settings.Language || p.Translations.ContainsKey(language)))
            yield return new Page.Free(routes.FreePage(page.Slug), language, page);
        if (edition.HasEmbeds)
        {
            yield return new Page.Embedding(routes.Embed, language);
            yield return new Page.EmbedFrame(Embeds.EmbedRoutes.Frame(language), language);
        }
        if (edition.HasHelp)
            yield return new Page.HelpIndex(routes.Help, language);
        foreach (var page in edition.Help.In(language))
            yield return new Page.Guide(routes.Guide(page.Slug), language, page);
        yield return new Page.Offline(routes.Offline, language);
        yield return new Page.NotFound(new Route($"{routes.Home.Path}404.html"), language);

        IEnumerable<(Route, int)> Numbered(Route list, int count) =>
            Enumerable.Range(1, SitePlan.PagesFor(count)).Select(n => (routes.ListPage(list, n), n));
    }

    // An alias that belongs to another vitrine is a fault that the catalogue's own checks have told.
    private static List<Redirect> RedirectsOf(Listings listings, IReadOnlyCollection<Edition> editions) =>
        [.. listings.Artisans.SelectMany(a => a.Aliases.Where(alias => listings.IndexOf(alias.Value) is null).DistinctBy(alias => alias.Value)
            .SelectMany(alias => editions.Select(e => new Redirect(e.Routes.Artisan(alias.Value), e.Routes.Artisan(a.Slug), e.Language))))
            .DistinctBy(r => r.From)];

    private static void ReportClashes(List<Page> pages, Listings listings, IEnumerable<Edition> editions, Faults faults)
    {
        var languages = editions.Select(e => e.Language).ToHashSet(StringComparer.Ordinal);
        foreach (var page in listings.FreePages.Where(p => Reserved.Contains(p.Slug.Value) || languages.Contains(p.Slug.Value)))
            faults.Add(Rules.RouteReserved, page.Source, page.Slug.Value);

        var taken = new Dictionary<string, Page>(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            if (taken.TryAdd(page.Route.Path, page))
                continue;
            var (entry, other) = page is Page.Free free ? (free, taken[page.Route.Path]) : (taken[page.Route.Path] as Page.Free, page);
            if (entry is not null && !Reserved.Contains(entry.Entry.Slug.Value) && !languages.Contains(entry.Entry.Slug.Value))
                faults.Add(Rules.RouteClash, entry.Entry.Source, page.Route.Path, other is Page.Free f ? f.Entry.Source.Path : $"{other.Template}.hbs");
        }
    }
}
