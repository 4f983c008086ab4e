namespace Showcase.Pages.Views;

/// <summary>A search form and the place for its results, for the partial <c>finder</c>.</summary>
/// <param name="ManifestUrl">The file that a search begins with.</param>
/// <param name="Trade">Id of the only trade that is searched; null on the search page.</param>
/// <param name="PhotoFront">A front with a photo, of marks that the script replaces.</param>
/// <param name="BareFront">The same without a photo.</param>
internal sealed record FinderView(string ManifestUrl, string? Trade, FrontView PhotoFront, FrontView BareFront);

/// <summary>Template <c>search.hbs</c>: without a script, ways to look around.</summary>
internal sealed record SearchView : PageView
{
    public required FinderView Finder { get; init; }
    public required IReadOnlyList<FamilyView> Families { get; init; }
    /// <summary>Those with most vitrines.</summary>
    public required IReadOnlyList<CommuneLinkView> Communes { get; init; }
}

/// <summary>Template <c>trade-place.hbs</c>: a trade around a commune, nearest first.</summary>
internal sealed record TradePlaceView : PageView
{
    public required string Icon { get; init; }
    public required string Family { get; init; }
    public required string FamilyName { get; init; }
    /// <summary>Within 20 km; the nearest are shown.</summary>
    public required int Count { get; init; }
    public required IReadOnlyList<FrontView> Fronts { get; init; }
    /// <summary>For paper; null where all stand in one place.</summary>
    public PocketMapView? Map { get; init; }
    /// <summary>All vitrines of the trade.</summary>
    public required LinkView TradeLink { get; init; }
    public required LinkView CommuneLink { get; init; }
    /// <summary>Other communes that have such a page for the trade, nearest first.</summary>
    public required IReadOnlyList<CommuneLinkView> Communes { get; init; }
    /// <summary>Other trades around the commune.</summary>
    public required IReadOnlyList<TradeLinkView> Trades { get; init; }
    public required FinderView Finder { get; init; }
}
