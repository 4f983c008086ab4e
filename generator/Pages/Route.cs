using Showcase.Domain;
using Showcase.Pages.Help;

namespace Showcase.Pages;

/// <summary>A page's or file's place in the site: starts with a slash, has no host; a page's ends with a slash.</summary>
internal readonly record struct Route(string Path)
{
    /// <summary>Where the bytes stand under the output folder, with forward slashes.</summary>
    public string OutputPath => Path.EndsWith('/') ? string.Concat(Path.AsSpan(1), "index.html") : Path[1..];

    public Route Page(int number, string segment) => number == 1 ? this : new($"{Path}{segment}/{number}/");

    public override string ToString() => Path;
}

/// <summary>Where everything stands in one language. Segments are the theme's words: <c>metiers</c> in French, <c>trades</c> in English.</summary>
internal sealed class Routes(Texts texts, bool isDefault, Uri baseUrl)
{
    private readonly string _root = isDefault ? "/" : $"/{texts.Language}/";

    private readonly string _origin = baseUrl.GetLeftPart(UriPartial.Authority);

    // Every page asks for these, and for every entry on it.
    private string? _artisans, _trades, _communes;

    public Route Home => new(_root);
    public Route Artisans => new(_artisans ??= In("artisans").Path);
    public Route Trades => new(_trades ??= In("trades").Path);
    public Route Communes => new(_communes ??= In("communes").Path);
    public Route Events => In("events");
    public Route Networks => In("networks");
    /// <summary>The accounts of everyone, by social network; <see cref="Networks"/> are guilds and federations.</summary>
    public Route Social => In("social");
    public Route SocialFeeds => new(Social.Path + "opml.xml");
    public Route Map => In("map");
    public Route Advice => In("advice");
    public Route Offline => In("offline");
    public Route Manifest => new(_root + "manifest.webmanifest");
    public Route Search => In("search");
    public Route Join => In("join");
    /// <summary>What the form's script reads: words, networks, limits.</summary>
    public Route JoinWords => new(Join.Path + "form.json");
    public Route Embed => In("embed");
    public Route Help => HelpRoutes.Index(this, texts.Language);
    public Route Guide(string slug) => new($"{Help.Path}{slug}/");

    public Route Artisan(Slug slug) => Under(Artisans, slug);
    public Route Edit(Slug slug) => new($"{Artisan(slug).Path}{texts["routes.edit"]}/");
    public Route Trade(Slug slug) => Under(Trades, slug);
    public Route TradePlace(Slug trade, Slug commune) => new(string.Concat(Trades.Path, trade.Value, "/", commune.Value + "/"));
    public Route Commune(Slug slug) => Under(Communes, slug);
    public Route Event(Slug slug) => Under(Events, slug);
    public Route EventMonth(int year, int month) => new(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Events.Path}{texts["routes.months"]}/{year:0000}-{month:00}/"));
    public Route EventPlace(Slug commune) => new($"{Events.Path}{texts["routes.places"]}/{commune}/");

    /// <summary>The calendar file of a page's events.</summary>
    public static Route Calendar(Route page) => new(page.Path + "agenda.ics");
    public Route Network(Slug slug) => Under(Networks, slug);
    public Route SocialNetwork(string id) => new($"{Social.Path}{id}/");
    public Route SocialNetworkFeeds(string id) => new($"{Social.Path}{id}/opml.xml");
    public Route Qr(Slug slug) => new(string.Concat(Artisans.Path, slug.Value, "/qr.svg"));
    public Route FreePage(Slug slug) => new($"{_root}{slug}/");

    public Route ListPage(Route list, int number) => list.Page(number, texts["routes.page"]);

    /// <summary>The address for a link within the site: the base address may have a path of its own.</summary>
    public string Href(Route route) => string.Concat(baseUrl.AbsolutePath.AsSpan().TrimEnd('/'), route.Path);

    public string Absolute(Route route) => string.Concat(baseUrl.AbsoluteUri.AsSpan().TrimEnd('/'), route.Path);

    /// <summary>The same of a link within the site, as <see cref="Href"/> gives it; an address that has its host already stays as it is.</summary>
    public string Absolute(string href) => href.StartsWith('/') ? string.Concat(_origin, href) : href;

    private Route In(string key) => new($"{_root}{texts["routes." + key]}/");

    private static Route Under(Route parent, Slug slug) => new(string.Concat(parent.Path, slug.Value, "/"));
}
