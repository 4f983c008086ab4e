using Showcase.Domain;
using Showcase.Pages.Feeds;
using Showcase.Pages.Views;

namespace Showcase.Pages;

internal sealed partial class ViewMaker
{
    private const double NearbyKm = 25;
    private const int NearbyCount = 6;

    private ArtisansView AllArtisans(Frame frame, Page.AllArtisans page)
    {
        var (texts, listings) = (frame.Edition.Texts, frame.Edition.Listings);
        var (fronts, paging, map) = Slice(frame, listings.Everyone, frame.Edition.Routes.Artisans, page.Number);
        return Dress(new ArtisansView
        {
            Site = frame.Site,
            Kind = "artisans",
            Title = TitleWith(frame, PageTitle(texts, texts.Format("generator.artisans.title", ("count", listings.Artisans.Count), ("inRegion", frame.Edition.InRegion)), paging)),
            Heading = texts["generator.artisans.heading"],
            Description = texts.Format("generator.artisans.description", ("count", listings.Artisans.Count), ("inRegion", frame.Edition.InRegion)),
            CanonicalUrl = frame.Edition.Routes.Absolute(page.Route),
            JsonLd = JsonLd.List(fronts, frame.Edition, First(paging)),
            Navigation = [],
            Count = listings.Artisans.Count,
            Fronts = fronts,
            Paging = paging,
            Map = map,
        }, frame, page, []);
    }

    private TradesView TradeIndex(Frame frame, Page.TradeIndex page)
    {
        var texts = frame.Edition.Texts;
        return Dress(new TradesView
        {
            Site = frame.Site,
            Kind = "trades",
            Title = TitleWith(frame, texts["generator.trades.title"]),
            Heading = texts["generator.trades.heading"],
            Description = texts.Format("generator.trades.description", ("count", frame.Edition.Listings.ByTrade.Count), ("inRegion", frame.Edition.InRegion)),
            CanonicalUrl = frame.Edition.Routes.Absolute(page.Route),
            JsonLd = null,
            Navigation = [],
            Families = Families(frame),
        }, frame, page, []);
    }

    private TradeView TradeList(Frame frame, Page.TradeList page)
    {
        var (edition, texts, routes, listings) = (frame.Edition, frame.Edition.Texts, frame.Edition.Routes, frame.Edition.Listings);
        var artisans = _plan.TradeListing(page.Trade);
        var (fronts, paging, map) = Slice(frame, artisans, routes.Trade(page.Trade.Id), page.Number);
        var name = page.Trade.Name(edition.Language);
        var family = FamilyOf(page.Trade);
        return Dress(new TradeView
        {
            Site = frame.Site,
            Kind = "trade",
            Title = TitleWith(frame, PageTitle(texts, texts.Format("generator.trade.title", ("trade", name), ("count", artisans.Count), ("inRegion", frame.Edition.InRegion)), paging)),
            Heading = name,
            Description = texts.Format("generator.trade.description", ("trade", name), ("count", artisans.Count), ("inRegion", frame.Edition.InRegion)),
            CanonicalUrl = routes.Absolute(page.Route),
            JsonLd = JsonLd.List(fronts, edition, First(paging)),
            Navigation = [],
            OpenGraph = _posters?.Trade(edition, page.Trade) ?? OpenGraphOf(edition, artisans),
            Feeds = FeedLinks(edition, FeedRoutes.Vitrines(routes.Trade(page.Trade.Id).Path), "generator.feeds.of", ("what", name)),
            Calendar = CalendarOf(edition, routes.Trade(page.Trade.Id), name, artisans.Any(i => listings.EventsOf.Contains(listings.Artisans[i].Slug))),
            MapPart = page.Number > 1 ? null : TradeMap(frame, page.Trade),
            Icon = IconOf(page.Trade),
            Family = family,
            FamilyName = texts[$"generator.families.{family}.name"],
            Count = artisans.Count,
            Fronts = fronts,
            Paging = paging,
            Map = map,
            // Towns and sister trades stand on the first page only: a long trade has dozens of pages.
            Communes = page.Number > 1 ? [] : ByName(edition, artisans.Select(i => listings.Artisans[i].Address.Commune).GroupBy(c => c.Insee, StringComparer.Ordinal)
                .Select(g => Around(edition, page.Trade, g.First(), CommuneCard(edition, g.First(), g.Count())))),
            Finder = edition.Publishes(SitePart.Search) ? FinderOf(frame, page.Trade) : null,
            Siblings = page.Number > 1 ? [] : [.. listings.ByTrade.Where(t => t.Key.Family == page.Trade.Family && t.Key.Id != page.Trade.Id)
                .OrderBy(t => t.Key.Name(edition.Language), Comparer<string>.Create(texts.Collation.Compare)).Select(t => TradeCard(edition, t.Key, t.Artisans.Count))],
        }, frame, page, [new(texts["generator.nav.trades"], routes.Href(routes.Trades))]);
    }

    private CommunesView CommuneIndex(Frame frame, Page.CommuneIndex page)
    {
        var (edition, texts) = (frame.Edition, frame.Edition.Texts);
        return Dress(new CommunesView
        {
            Site = frame.Site,
            Kind = "communes",
            Title = TitleWith(frame, texts["generator.communes.title"]),
            Heading = texts["generator.communes.heading"],
            Description = texts.Format("generator.communes.description", ("count", edition.Listings.ByCommune.Count), ("inRegion", frame.Edition.InRegion)),
            CanonicalUrl = edition.Routes.Absolute(page.Route),
            JsonLd = null,
            Navigation = [],
            Departements = Departements(edition),
        }, frame, page, []);
    }

    private static IReadOnlyList<DepartementView> Departements(Edition edition) =>
        [.. edition.Listings.ByCommune.GroupBy(c => c.Key.Departement.Code, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new DepartementView(g.Key, g.First().Key.Departement.Name, g.First().Key.Departement.Slug.Value,
                edition.Texts.Count("generator.counts.artisans", g.Sum(c => c.Artisans.Count)),
                ByName(edition, g.Select(c => CommuneCard(edition, c.Key, c.Artisans.Count))),
                FeedLinks(edition, FeedRoutes.Vitrines(FeedRoutes.FolderOf(g.First().Key.Departement, edition.Routes)), "generator.feeds.of", ("what", g.First().Key.Departement.Name)) is [var atom, ..] ? atom : null))];

    private CommuneView CommuneList(Frame frame, Page.CommuneList page)
    {
        var (edition, texts, routes, listings) = (frame.Edition, frame.Edition.Texts, frame.Edition.Routes, frame.Edition.Listings);
        var artisans = _plan.CommuneListing(page.Commune);
        var (fronts, paging, map) = Slice(frame, artisans, routes.Commune(page.Commune.Slug), page.Number);
        var (name, at) = (page.Commune.Name, PlaceGrammar.At(page.Commune.Name, texts));
        return Dress(new CommuneView
        {
            Site = frame.Site,
            Kind = "commune",
            Title = TitleWith(frame, PageTitle(texts, texts.Format("generator.commune.title", ("town", name), ("count", artisans.Count)), paging)),
            Heading = name,
            Description = texts.Format("generator.commune.description", ("town", name), ("at", at), ("count", artisans.Count), ("departement", page.Commune.Departement.Name)),
            CanonicalUrl = routes.Absolute(page.Route),
            JsonLd = JsonLd.List(fronts, edition, First(paging)),
            Navigation = [],
            OpenGraph = OpenGraphOf(edition, artisans),
            MapPart = page.Number > 1 ? null : CommuneMap(frame, page.Commune),
            Name = name,
            At = at,
            Departement = page.Commune.Departement.Name,
            Count = artisans.Count,
            Fronts = fronts,
            Paging = paging,
            Map = map,
            Trades = [.. artisans.Select(i => listings.Artisans[i].Trade).GroupBy(t => t.Id)
                .Select(g => TradeCard(edition, g.First(), g.Count()))
                .OrderBy(t => t.Name, Comparer<string>.Create(texts.Collation.Compare))],
            TradesAround = page.Number > 1 ? [] : TradesAround(edition, page.Commune),
            Nearby = page.Number > 1 ? [] : FrontsFrom(frame, page.Commune.Point is { } centre ? new(centre, AddressPrecision.Town) : null, _plan.NearCommune(page.Commune, NearbyKm, NearbyCount)),
            Events = Coming(edition, listings.EventsIn[page.Commune.Insee]),
            Calendar = CalendarOf(edition, routes.EventPlace(page.Commune.Slug), name, listings.EventsIn.Contains(page.Commune.Insee)),
        }, frame, page, [new(texts["generator.nav.communes"], routes.Href(routes.Communes)), new(page.Commune.Departement.Name, $"{routes.Href(routes.Communes)}#{page.Commune.Departement.Slug}")]);
    }

    private OpenGraphView? OpenGraphOf(Edition edition, IEnumerable<int> artisans) =>
        artisans.Select(i => OpenGraphOf(edition, edition.Listings.Artisans[i], "website")).FirstOrDefault(o => o is not null);

    private (IReadOnlyList<FrontView> Fronts, PagingView Paging, PocketMapView? Map) Slice(Frame frame, IReadOnlyList<int> artisans, Route list, int number)
    {
        var paging = Paging.Of(frame.Edition.Routes, list, number, SitePlan.PagesFor(artisans.Count));
        var shown = frame.Edition.OrderOf(artisans).Skip((number - 1) * SitePlan.PageSize).Take(SitePlan.PageSize).ToArray();
        return ([.. shown.Select((a, i) => Front(frame, a) with { Pocket = PocketOf(frame.Edition, a, First(paging) + i) })], paging,
            PocketMap.Draw([.. shown.Select(a => frame.Edition.Listings.Artisans[a])], First(paging), frame.Edition.Texts));
    }

    private static PocketView PocketOf(Edition edition, int index, int number)
    {
        var artisan = edition.Listings.Artisans[index];
        return new PocketView(number, artisan.Address.PublicStreet, PocketWords.Phone(artisan), PocketWords.Hours(edition, artisan),
            QrCodes.Has(edition.Routes.Absolute(edition.Routes.Artisan(artisan.Slug))) ? edition.Routes.Href(edition.Routes.Qr(artisan.Slug)) : null);
    }

    private static string PageTitle(Texts texts, string title, PagingView paging) =>
        paging.Page == 1 ? title : texts.Format("generator.pageNumber", ("title", title), ("page", paging.Page), ("pages", paging.Pages));

    private static int First(PagingView paging) => ((paging.Page - 1) * SitePlan.PageSize) + 1;
}
