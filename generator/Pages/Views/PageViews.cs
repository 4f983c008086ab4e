namespace Showcase.Pages.Views;

/// <summary>Template <c>home.hbs</c>.</summary>
internal sealed record HomeView : PageView
{
    public required IReadOnlyList<FrontView> Street { get; init; }
    public required IReadOnlyList<FamilyView> Families { get; init; }
    public required IReadOnlyList<CommuneLinkView> Communes { get; init; }
    public required IReadOnlyList<EventCardView> Events { get; init; }
    public required IReadOnlyList<NetworkCardView> Networks { get; init; }
    public required int ArtisanCount { get; init; }
    public required int TradeCount { get; init; }
    public required int CommuneCount { get; init; }
    /// <summary>The region's outline and its vitrines as points, drawn from the site's own data; null when there are no points.</summary>
    public RegionMapView? Map { get; init; }
}

/// <summary>A drawing, not a map: for the SVG beside the title.</summary>
/// <param name="ViewBox">SVG viewBox.</param>
/// <param name="Coast">The land as an SVG path, to be filled by the even-odd rule; null where the sea is far, or the coast not known.</param>
internal sealed record RegionMapView(string ViewBox, IReadOnlyList<MapPointView> Points, IReadOnlyList<MapLabelView> Labels, string? Coast);

/// <summary>A commune with vitrines. Coordinates in units of the viewBox.</summary>
internal sealed record MapPointView(string X, string Y, string Radius, string Family, string Label, string Url);

internal sealed record MapLabelView(string X, string Y, string Text);

/// <summary>Template <c>artisan.hbs</c>.</summary>
internal sealed record ArtisanView : PageView
{
    public required MapPartView? MapPart { get; init; }
    public required string Slug { get; init; }
    public required FrontView Front { get; init; }
    /// <summary>"Maëlle Kerbriand, potière à Quimper".</summary>
    public required string Byline { get; init; }
    public required string Summary { get; init; }
    public required SafeHtml Body { get; init; }
    public required LinkView TradeLink { get; init; }
    public required IReadOnlyList<LinkView> OtherTrades { get; init; }
    public required LinkView CommuneLink { get; init; }
    public required IReadOnlyList<PersonView> People { get; init; }
    public required IReadOnlyList<ImageView> Gallery { get; init; }
    public required IReadOnlyList<string> Skills { get; init; }
    public required IReadOnlyList<TermView> Labels { get; init; }
    public required IReadOnlyList<string> Languages { get; init; }
    public required IReadOnlyList<TermView> Access { get; init; }
    public required IReadOnlyList<TermView> Payment { get; init; }
    public int? Since { get; init; }
    public PhoneView? Phone { get; init; }
    public string? Email { get; init; }
    public LinkView? Website { get; init; }
    public string? Street { get; init; }
    public required string Postcode { get; init; }
    public required string Town { get; init; }
    public string? Departement { get; init; }
    /// <summary>True when only the town is shown.</summary>
    public required bool TownOnly { get; init; }
    /// <summary>The place on OpenStreetMap; null where only the town is shown.</summary>
    public string? DirectionsUrl { get; init; }
    public string? Siret { get; init; }
    public required IReadOnlyList<HoursRowView> Hours { get; init; }
    /// <summary>Hours that could not be laid out as a table, as written.</summary>
    public string? HoursText { get; init; }
    public required IReadOnlyList<AccountGroupView> Accounts { get; init; }
    public required IReadOnlyList<TieView> Ties { get; init; }
    public required IReadOnlyList<NetworkCardView> Networks { get; init; }
    public required IReadOnlyList<EventCardView> Events { get; init; }
    public required IReadOnlyList<FrontView> Neighbours { get; init; }
    /// <summary>One of the neighbours is farther than one would walk.</summary>
    public bool NeighboursAreFar { get; init; }
    public string? Verified { get; init; }
    public string? VerifiedIso { get; init; }
    /// <summary>Said once nobody has checked the vitrine for long: "14 months without news".</summary>
    public string? Age { get; init; }
    public required string Licence { get; init; }
    /// <summary>Where anyone may propose a change; null when the site takes none.</summary>
    public string? EditUrl { get; init; }
    /// <summary>Where anyone may say that something is wrong: a form, or a letter to the publisher; null when there is neither.</summary>
    public string? ReportUrl { get; init; }
    public string? LicenceUrl { get; init; }
    /// <summary>Language of the body when it is not the page's: for the <c>lang</c> attribute.</summary>
    public string? BodyLanguage { get; init; }
    /// <summary>The page's own address as an SVG of a QR code, for print; null when not made.</summary>
    public string? QrUrl { get; init; }
}

internal sealed record PersonView(string Name, string? Role);

/// <summary>A coded value with its wording: <c>wheelchair</c>, "Accès en fauteuil".</summary>
internal sealed record TermView(string Id, string Label);

/// <param name="Display">"02 61 91 00 01".</param>
/// <param name="Url"><c>tel:</c> with the E.164 number.</param>
internal sealed record PhoneView(string Display, string Url);

/// <param name="Days">"mardi – samedi".</param>
internal sealed record HoursRowView(string Days, string Times, bool Closed);

/// <param name="Purpose">"L'atelier en images".</param>
/// <param name="Hint">One line on what the visitor finds there.</param>
internal sealed record AccountGroupView(string Id, string Purpose, string Hint, IReadOnlyList<AccountView> Accounts);

/// <param name="Url">Null: shown as text.</param>
/// <param name="Verified">The account's own page names this vitrine.</param>
internal sealed record AccountView(string Network, string NetworkName, string Handle, string? Url, string Icon, bool Verified);

/// <param name="Confirmed">The other vitrine declares the tie too.</param>
internal sealed record TieView(FrontView Front, bool Confirmed);

/// <summary>Template <c>artisans.hbs</c>: every vitrine, 24 a page.</summary>
internal sealed record ArtisansView : PageView
{
    public required int Count { get; init; }
    public required IReadOnlyList<FrontView> Fronts { get; init; }
    public required PagingView Paging { get; init; }
    /// <summary>For print; null where fewer than two places can be told apart.</summary>
    public PocketMapView? Map { get; init; }
}

/// <summary>Template <c>trades.hbs</c>.</summary>
internal sealed record TradesView : PageView
{
    public required IReadOnlyList<FamilyView> Families { get; init; }
}

/// <summary>Template <c>trade.hbs</c>: 24 a page.</summary>
internal sealed record TradeView : PageView
{
    public required MapPartView? MapPart { get; init; }
    public required string Icon { get; init; }
    public required string Family { get; init; }
    public required string FamilyName { get; init; }
    public required int Count { get; init; }
    public required IReadOnlyList<FrontView> Fronts { get; init; }
    public required PagingView Paging { get; init; }
    /// <summary>For print; null where fewer than two places can be told apart.</summary>
    public PocketMapView? Map { get; init; }
    /// <summary>Towns where this trade is found.</summary>
    public required IReadOnlyList<CommuneLinkView> Communes { get; init; }
    /// <summary>Other trades of the family that someone practises.</summary>
    public required IReadOnlyList<TradeLinkView> Siblings { get; init; }
    /// <summary>Null when the site leaves search out.</summary>
    public required FinderView? Finder { get; init; }
}

/// <summary>Template <c>communes.hbs</c>.</summary>
internal sealed record CommunesView : PageView
{
    public required IReadOnlyList<DepartementView> Departements { get; init; }
}

/// <summary>Template <c>commune.hbs</c>.</summary>
internal sealed record CommuneView : PageView
{
    public required MapPartView? MapPart { get; init; }
    public required string Name { get; init; }
    /// <summary>"à Quimper", "au Faou", "in Quimper".</summary>
    public required string At { get; init; }
    public required string Departement { get; init; }
    public required int Count { get; init; }
    public required IReadOnlyList<FrontView> Fronts { get; init; }
    public required PagingView Paging { get; init; }
    /// <summary>For print; null where fewer than two places can be told apart.</summary>
    public PocketMapView? Map { get; init; }
    public required IReadOnlyList<TradeLinkView> Trades { get; init; }
    /// <summary>Trades found within 20 km, each with its own page.</summary>
    public required IReadOnlyList<TradeLinkView> TradesAround { get; init; }
    /// <summary>Vitrines of the neighbourhood, nearest first, with their distance.</summary>
    public required IReadOnlyList<FrontView> Nearby { get; init; }
    public required IReadOnlyList<EventCardView> Events { get; init; }
}

/// <summary>Template <c>networks.hbs</c>.</summary>
internal sealed record NetworksView : PageView
{
    public required IReadOnlyList<NetworkCardView> Networks { get; init; }
}

/// <summary>Template <c>network.hbs</c>.</summary>
internal sealed record NetworkView : PageView
{
    public required string NetworkKind { get; init; }
    public required string Summary { get; init; }
    public required SafeHtml Body { get; init; }
    public required IReadOnlyList<FrontView> Members { get; init; }
    public required int Count { get; init; }
    public string? Street { get; init; }
    public string? Postcode { get; init; }
    public string? Town { get; init; }
    public PhoneView? Phone { get; init; }
    public string? Email { get; init; }
    public LinkView? Website { get; init; }
    public int? Since { get; init; }
    public required IReadOnlyList<AccountGroupView> Accounts { get; init; }
    public required IReadOnlyList<EventCardView> Events { get; init; }
    public string? BodyLanguage { get; init; }
}

/// <summary>Template <c>events.hbs</c>.</summary>
internal sealed record EventsView : PageView
{
    public required IReadOnlyList<EventMonthView> Months { get; init; }
    public required IReadOnlyList<EventCardView> Past { get; init; }
    /// <summary>Pages of single months, this one marked.</summary>
    public required IReadOnlyList<LinkView> MonthLinks { get; init; }
    /// <summary>Pages of communes where something is on, this one marked.</summary>
    public required IReadOnlyList<LinkView> PlaceLinks { get; init; }
}

internal sealed record EventTimeView(string When, string StartIso);

internal sealed record EventMonthView(string Name, IReadOnlyList<EventCardView> Events);

/// <summary>Template <c>event.hbs</c>.</summary>
internal sealed record EventView : PageView
{
    public required EventCardView Card { get; init; }
    public required string Summary { get; init; }
    public required SafeHtml Body { get; init; }
    public required string When { get; init; }
    /// <summary>Its next times, where it comes again.</summary>
    public required IReadOnlyList<EventTimeView> Dates { get; init; }
    /// <summary>What the list leaves out: "et 40 autres dates", "sans fin prévue".</summary>
    public string? DatesNote { get; init; }
    public required string StartIso { get; init; }
    public required string EndIso { get; init; }
    public required string Place { get; init; }
    public string? Street { get; init; }
    public required string Postcode { get; init; }
    public required LinkView CommuneLink { get; init; }
    public string? DirectionsUrl { get; init; }
    public string? Price { get; init; }
    public LinkView? Website { get; init; }
    public ImageView? Photo { get; init; }
    public required IReadOnlyList<FrontView> Artisans { get; init; }
    public required IReadOnlyList<NetworkCardView> Networks { get; init; }
    public string? BodyLanguage { get; init; }
}

/// <summary>Template <c>page.hbs</c>.</summary>
internal sealed record FreePageView : PageView
{
    public string? Summary { get; init; }
    public required SafeHtml Body { get; init; }
    public string? BodyLanguage { get; init; }
}

/// <summary>Template <c>advice.hbs</c>: for whoever looks after the directory, linked from nowhere.</summary>
internal sealed record AdviceView : PageView
{
    /// <summary>Those with most to gain first.</summary>
    public required IReadOnlyList<AdviceRowView> Rows { get; init; }
    /// <summary>Vitrines that the table leaves out; 0 when it holds them all.</summary>
    public required int More { get; init; }
}

/// <param name="Score">0…100.</param>
/// <param name="First">The first thing to do, one sentence.</param>
internal sealed record AdviceRowView(string Name, string Url, string Trade, string Town, int Score, string First);

/// <summary>Template <c>offline.hbs</c>: shown by the worker at any address.</summary>
internal sealed record OfflineView : PageView;

/// <summary>Template <c>404.hbs</c>. Its links are absolute paths: it is served at any address.</summary>
internal sealed record NotFoundView : PageView
{
    public required IReadOnlyList<FamilyView> Families { get; init; }
}
