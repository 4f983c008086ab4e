namespace Showcase.Pages.Views;

/// <summary>What every page of one language shares: one object for the whole build.</summary>
/// <param name="DemoNotice">True: say that the people are fictional.</param>
/// <param name="Region">The region's name in this language.</param>
/// <param name="Feed">Null when the site leaves its feeds out.</param>
/// <param name="SearchUrl">Null when the site leaves search out.</param>
/// <param name="MapUrl">The page of the map; null when nobody has a known place, or the site leaves the map out.</param>
/// <param name="AtlasUrl">What the map's script reads first, for a <c>data-atlas</c> attribute; null when there is no map.</param>
/// <param name="TimeZone">IANA name.</param>
internal sealed record SiteView(
    string Name,
    string Tagline,
    string Description,
    string Language,
    string Region,
    string HomeUrl,
    bool DemoNotice,
    string? LogoUrl,
    string StylesUrl,
    string ScriptUrl,
    string IconsUrl,
    IReadOnlyList<string> FontUrls,
    IReadOnlyList<LinkView> HeaderLinks,
    IReadOnlyList<LinkView> FooterLinks,
    LinkView? Feed,
    string? PublisherName,
    string ArtisansUrl,
    string TradesUrl,
    string CommunesUrl,
    string EventsUrl,
    string NetworksUrl,
    string? SearchUrl,
    string? MapUrl,
    string? AtlasUrl,
    int Year,
    string TimeZone)
{
    public required AppView App { get; init; }
}

/// <summary>The site as an application that can be installed.</summary>
/// <param name="TouchIconUrl">For iPhones, which ask no manifest; null when the theme draws none.</param>
/// <param name="Paper">Colour of the browser's frame by day.</param>
/// <param name="Dusk">By night.</param>
internal sealed record AppView(string ManifestUrl, string WorkerUrl, string? TouchIconUrl, string Paper, string Dusk);

/// <param name="Current">True when the link leads to the page that shows it, or to a parent of it.</param>
internal sealed record LinkView(string Label, string Url, bool Current = false);

/// <param name="Url">Null for the page itself, the last crumb.</param>
internal sealed record CrumbView(string Label, string? Url);

/// <summary>The same page in another language (or in this one: hreflang wants both). A page in one language only has none.</summary>
/// <param name="Url">Absolute, for search engines.</param>
/// <param name="Href">Within the site, for visitors: a preview at another address stays there.</param>
internal sealed record AlternateView(string Language, string Label, string Url, string Href, bool Current);

/// <summary>What a shared link shows. Addresses are absolute.</summary>
internal sealed record OpenGraphView(string Type, string ImageUrl, int ImageWidth, int ImageHeight, string ImageAlt);

/// <param name="Type">Media type.</param>
/// <param name="Format">What readers call it: Atom, RSS, JSON Feed.</param>
internal sealed record FeedLinkView(string Title, string Url, string Type, string Format);

/// <param name="Attribution">The line that the origin asks to be shown.</param>
/// <param name="Age">A sentence on the copy's age, when its source does not answer any more.</param>
internal sealed record OriginView(string SiteName, string PageUrl, string Attribution, string? Age);

/// <summary>What each kind of page adds to: the head, the header, the breadcrumbs and the footer.</summary>
internal abstract record PageView
{
    public required SiteView Site { get; init; }
    /// <summary>Names the kind of page, for a body class: <c>home</c>, <c>artisan</c>…</summary>
    public required string Kind { get; init; }
    /// <summary>For the title element: page and site.</summary>
    public required string Title { get; init; }
    /// <summary>The h1.</summary>
    public required string Heading { get; init; }
    public required string Description { get; init; }
    /// <summary>Absolute.</summary>
    public required string CanonicalUrl { get; init; }
    public bool NoIndex { get; init; }
    /// <summary>A sheet that this kind of page has to itself; null for most.</summary>
    public string? SheetUrl { get; init; }
    public IReadOnlyList<AlternateView> Alternates { get; init; } = [];
    public IReadOnlyList<CrumbView> Breadcrumbs { get; init; } = [];
    public IReadOnlyList<FeedLinkView> Feeds { get; init; } = [];
    /// <summary>The events of this page as a calendar; null where there are none.</summary>
    public CalendarView? Calendar { get; init; }
    /// <summary>Where a republished page comes from; null on this site's own.</summary>
    public OriginView? Origin { get; init; }
    /// <summary>Where an editor that knows oEmbed reads how to quote this page; null where it may not.</summary>
    public string? OEmbedUrl { get; init; }
    public OpenGraphView? OpenGraph { get; init; }
    /// <summary>For <c>fediverse:creator</c> (<c>@user@host</c>): the artisan's account; null on every other kind of page.</summary>
    public string? FediverseCreator { get; init; }
    /// <summary>The text of a <c>script type="application/ld+json"</c>; null where there is nothing to tell.</summary>
    public required SafeHtml? JsonLd { get; init; }
    /// <summary>Header links with the current one marked.</summary>
    public required IReadOnlyList<LinkView> Navigation { get; init; }
}
