using Showcase.Domain;
using Showcase.Pages.Search;
using Showcase.Pages.Views;

namespace Showcase.Pages;

internal sealed partial class ViewMaker
{
    private const int SearchCommunes = 24;
    private const int OtherCommunes = 12;

    /// <summary>A front in the site's own language, for the search index.</summary>
    public FrontView FrontOf(int artisan) => Front(_frames[_plan.Main.Language], artisan);

    private SearchView Search(Frame frame, Page.Search page)
    {
        var (edition, texts) = (frame.Edition, frame.Edition.Texts);
        return Dress(new SearchView
        {
            Site = frame.Site,
            Kind = "search",
            Title = TitleWith(frame, texts["generator.search.title"]),
            Heading = texts["generator.search.heading"],
            Description = texts.Format("generator.search.description", ("inRegion", edition.InRegion)),
            CanonicalUrl = edition.Routes.Absolute(page.Route),
            JsonLd = null,
            Navigation = [],
            Finder = FinderOf(frame, null),
            Families = Families(frame),
            Communes = ByName(edition, edition.Listings.ByCommune.OrderByDescending(c => c.Artisans.Count).ThenBy(c => c.Key.Slug).Take(SearchCommunes)
                .Select(c => CommuneCard(edition, c.Key, c.Artisans.Count))),
        }, frame, page, []);
    }

    private TradePlaceView TradeAround(Frame frame, Page.TradePlace page)
    {
        var (edition, texts, routes) = (frame.Edition, frame.Edition.Texts, frame.Edition.Routes);
        var artisans = _plan.TradePlaces.Around(page.Trade, _plan.TradeListing(page.Trade), page.Commune);
        var shown = artisans.Take(SitePlan.PageSize).ToArray();
        IReadOnlyList<FrontView> fronts = [.. FrontsFrom(frame, new(page.Commune.Point!.Value, AddressPrecision.Town), shown).Select((f, i) => f with { Pocket = PocketOf(edition, shown[i], i + 1) })];
        // Written as &#39;, a straight apostrophe would make a title too long.
        var (trade, town, at) = (page.Trade.Name(edition.Language).Replace('\'', '’'), page.Commune.Name, PlaceGrammar.At(page.Commune.Name, texts));
        var family = FamilyOf(page.Trade);
        return Dress(new TradePlaceView
        {
            Site = frame.Site,
            Kind = "trade-place",
            Title = TitleWith(frame, texts.Format("generator.tradePlace.title", ("trade", trade), ("town", town), ("at", at))),
            Heading = texts.Format("generator.tradePlace.heading", ("trade", trade), ("town", town), ("at", at)),
            Description = texts.Format("generator.tradePlace.description", ("trade", trade), ("town", town), ("at", at), ("count", artisans.Count)),
            CanonicalUrl = routes.Absolute(page.Route),
            JsonLd = JsonLd.List(fronts, edition, 1),
            Navigation = [],
            OpenGraph = _posters?.Trade(edition, page.Trade) ?? OpenGraphOf(edition, shown),
            Icon = IconOf(page.Trade),
            Family = family,
            FamilyName = texts[$"generator.families.{family}.name"],
            Count = artisans.Count,
            Fronts = fronts,
            Map = PocketMap.Draw([.. shown.Select(i => edition.Listings.Artisans[i])], 1, texts),
            TradeLink = new(trade, routes.Href(routes.Trade(page.Trade.Id))),
            CommuneLink = new(town, routes.Href(routes.Commune(page.Commune.Slug))),
            Communes = [.. _plan.TradePlaces.Others(page.Trade, page.Commune, OtherCommunes)
                .Select(c => new CommuneLinkView(c.Name, routes.Href(routes.TradePlace(page.Trade.Id, c.Slug)), 0, ""))],
            Trades = [.. TradesAround(edition, page.Commune).Where(t => t.Name != page.Trade.Name(edition.Language))],
            Finder = FinderOf(frame, page.Trade),
        }, frame, page,
        [
            new(texts["generator.nav.trades"], routes.Href(routes.Trades)),
            new(trade, routes.Href(routes.Trade(page.Trade.Id))),
        ]);
    }

    /// <summary>Trades that have a page around the commune, by name.</summary>
    private IReadOnlyList<TradeLinkView> TradesAround(Edition edition, Commune commune) =>
        [.. edition.Listings.ByTrade.Where(t => _plan.TradePlaces.Has(t.Key, commune))
            .Select(t => TradeCard(edition, t.Key, _plan.TradePlaces.CountAround(t.Key, commune)) with { Url = edition.Routes.Href(edition.Routes.TradePlace(t.Key.Id, commune.Slug)) })
            .OrderBy(t => t.Name, Comparer<string>.Create(edition.Texts.Collation.Compare))];

    /// <summary>The commune's own page of the trade where there is one.</summary>
    private CommuneLinkView Around(Edition edition, Trade trade, Commune commune, CommuneLinkView card) =>
        _plan.TradePlaces.Has(trade, commune) ? card with { Url = edition.Routes.Href(edition.Routes.TradePlace(trade.Id, commune.Slug)) } : card;

    // The theme's own front, once with a photo and once without, of marks that its script replaces. Numbers stand for numbers.
    private static FinderView FinderOf(Frame frame, Trade? trade)
    {
        var cover = new ImageView([new("⟦type⟧", "data:⟦best⟧")], "data:⟦src⟧", "data:⟦set⟧", 90003, 90004, "⟦alt⟧", null, "", 90005, 90006, "data:⟦src⟧");
        var front = new FrontView("⟦slug⟧", "⟦url⟧", "⟦name⟧", "⟦trade⟧", "⟦role⟧", "⟦icon⟧", "⟦family⟧", "⟦town⟧", "⟦summary⟧", cover, 90001, 90002, "⟦distance⟧", "⟦initials⟧") { Open = "⟦open⟧", Zone = "⟦zone⟧", Pocket = new(90007, "⟦street⟧", "⟦phone⟧", "⟦hours⟧", "data:⟦qr⟧") };
        return new(frame.Edition.Routes.Href(SearchFiles.Manifest(frame.Edition.Language)), trade?.Id.Value, front, front with { Cover = null });
    }
}
