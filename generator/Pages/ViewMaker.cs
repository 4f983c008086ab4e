using Showcase.Domain;
using Showcase.Pages.Feeds;
using Showcase.Pages.Maps;
using Showcase.Pages.Views;
using Showcase.Social.Links;

namespace Showcase.Pages;

/// <summary>Turns a planned page into exactly what its template prints. Safe to call from several threads.</summary>
internal sealed partial class ViewMaker
{
    private readonly Dictionary<string, Frame> _frames;
    private readonly SitePlan _plan;
    private readonly PhotoShelf _photos;
    private readonly DateOnly _today;
    private readonly LinkMemory _marks;
    private readonly Posters? _posters;
    private readonly ShopHours _hours;
    private readonly IReadOnlyDictionary<string, string> _sheets;
    private readonly IReadOnlyList<GeoPoint[]> _land;

    /// <param name="today">The build's date in the site's time zone: past events leave the lists by it.</param>
    /// <param name="marks">Which accounts were found to name their vitrine.</param>
    /// <param name="posters">Null: shared links show a photo where there is one, and nothing elsewhere.</param>
    public ViewMaker(SitePlan plan, PhotoShelf photos, SiteAssets assets, DateOnly today, LinkMemory marks, Posters? posters = null)
    {
        (_marks, _posters) = (marks, posters);
        _plan = plan;
        _photos = photos;
        (_sheets, _land) = (assets.Sheets, assets.Land);
        _trades = new(() => Model.TradeTaxonomy.Read(plan.Main.Settings));
        _today = today;
        _hours = new ShopHours(plan.Listings.Artisans, today, plan.Main.Settings.TimeZone);
        _frames = plan.Editions.ToDictionary(e => e.Key, e => new Frame(e.Value, SiteOf(e.Value, assets)));
    }

    /// <summary>Address of the sprite, the same in every language.</summary>
    public string IconsUrl => _frames.Values.First().Site.IconsUrl;

    public PageView Make(Page page)
    {
        var frame = _frames[page.Language];
        return page switch
        {
            Page.Home p => Home(frame, p),
            Page.Profile p => Profile(frame, p),
            Page.AllArtisans p => AllArtisans(frame, p),
            Page.TradeIndex p => TradeIndex(frame, p),
            Page.TradeList p => TradeList(frame, p),
            Page.TradePlace p => TradeAround(frame, p),
            Page.Search p => Search(frame, p),
            Page.Join p => Join(frame, p),
            Page.Edit p => Edit(frame, p),
            Page.CommuneIndex p => CommuneIndex(frame, p),
            Page.CommuneList p => CommuneList(frame, p),
            Page.Map p => MapPage(frame, p),
            Page.NetworkIndex p => NetworkIndex(frame, p),
            Page.NetworkPage p => NetworkOf(frame, p),
            Page.SocialIndex p => SocialIndex(frame, p),
            Page.SocialList p => SocialListOf(frame, p),
            Page.EventIndex p => EventIndex(frame, p),
            Page.EventMonth p => EventMonthOf(frame, p),
            Page.EventPlace p => EventPlaceOf(frame, p),
            Page.EventPage p => EventOf(frame, p),
            Page.Free p => Free(frame, p),
            Page.AdviceTable p => AdviceTable(frame, p),
            Page.HelpIndex p => HelpIndex(frame, p),
            Page.Guide p => Guide(frame, p),
            Page.Embedding p => Embedding(frame, p),
            Page.EmbedFrame p => EmbedFrame(frame, p),
            Page.Offline p => Offline(frame, p),
            Page.NotFound p => NotFound(frame, p),
            _ => throw new InvalidOperationException($"No view for {page.GetType().Name}."),
        };
    }

    private SiteView SiteOf(Edition edition, SiteAssets assets)
    {
        var (settings, routes) = (edition.Settings, edition.Routes);
        string Href(string path) => routes.Href(new Route(path));
        IReadOnlyList<LinkView> Menu(string menu) =>
            [.. _plan.FreePagesIn(edition.Language).Where(p => p.Menu == menu).OrderBy(p => p.Order).ThenBy(p => p.Slug)
                .Select(p => new LinkView(TitleOf(p, edition), routes.Href(routes.FreePage(p.Slug))))];

        return new SiteView(
            edition.Say(settings.Name), edition.Say(settings.Tagline), edition.Say(settings.Description), edition.Language, edition.Say(settings.Region),
            routes.Href(routes.Home), settings.Demo, assets.Logo is null ? null : Href(assets.Logo), Href(assets.Styles), Href(assets.Script), Href(assets.Icons),
            [.. assets.Fonts.Select(Href)], [.. MainLinks(edition), .. Menu("header")], [.. Menu("footer"), .. FooterLinks(edition)],
            edition.Publishes(SitePart.Feeds) ? new LinkView(edition.Texts.Format("generator.feeds.new", ("inRegion", edition.InRegion)), routes.Href(FeedRoutes.Vitrines(routes.Home.Path).Atom)) : null, settings.Publisher?.Name,
            routes.Href(routes.Artisans), routes.Href(routes.Trades), routes.Href(routes.Communes), routes.Href(routes.Events), routes.Href(routes.Networks), edition.Publishes(SitePart.Search) ? routes.Href(routes.Search) : null,
            edition.HasMap ? routes.Href(routes.Map) : null, MapFiles.AtlasUrl(edition),
            _today.Year, settings.TimeZone)
        {
            App = new(routes.Href(routes.Manifest), Href("/sw.js"), assets.App.Icons.Count > 0 ? Href(assets.App.Icons[0].Route.Path) : null, assets.App.Paper, assets.App.Dusk),
        };
    }

    private static IEnumerable<LinkView> MainLinks(Edition edition)
    {
        var (texts, routes, listings) = (edition.Texts, edition.Routes, edition.Listings);
        if (edition.Publishes(SitePart.Search))
            yield return new(texts["generator.nav.search"], routes.Href(routes.Search));
        yield return new(texts["generator.nav.trades"], routes.Href(routes.Trades));
        yield return new(texts["generator.nav.communes"], routes.Href(routes.Communes));
        if (edition.HasMap)
            yield return new(texts["generator.nav.map"], routes.Href(routes.Map));
        if (listings.Events.Count > 0)
            yield return new(texts["generator.nav.events"], routes.Href(routes.Events));
        if (listings.Networks.Count > 0)
            yield return new(texts["generator.nav.networks"], routes.Href(routes.Networks));
        yield return new(texts["generator.nav.join"], routes.Href(routes.Join));
    }

    private static IEnumerable<LinkView> FooterLinks(Edition edition)
    {
        var (texts, routes) = (edition.Texts, edition.Routes);
        if (edition.Listings.SocialUses.Count > 0)
            yield return new(texts["generator.nav.social"], routes.Href(routes.Social));
        yield return new(texts["generator.nav.join"], routes.Href(routes.Join));
        if (edition.HasEmbeds)
            yield return new(texts["generator.nav.embed"], routes.Href(routes.Embed));
        if (edition.HasHelp)
            yield return new(texts["generator.nav.help"], routes.Href(routes.Help));
    }

    /// <summary>What is alike on every page: fills the inherited part of a view.</summary>
    /// <param name="crumbs">Between the home page and this one.</param>
    private T Dress<T>(T view, Frame frame, Page page, IReadOnlyList<CrumbView> crumbs)
        where T : PageView
    {
        var (edition, routes) = (frame.Edition, frame.Edition.Routes);
        var href = routes.Href(page.Route);
        IReadOnlyList<CrumbView> trail = page is Page.Home or Page.NotFound
            ? []
            : [new(edition.Texts["generator.nav.home"], routes.Href(routes.Home)), .. crumbs, new(view.Heading, null)];
        var languages = _plan.Translations(page).ToArray();
        var aside = view.NoIndex || page is Page.NotFound or Page.Offline or Page.Edit or Page.EmbedFrame;
        return view with
        {
            Alternates = languages.Length < 2 ? [] : [.. languages.Select(a => new AlternateView(
                a.Language, _frames[a.Language].Edition.Texts["generator.language"], routes.Absolute(a.Route), routes.Href(a.Route), a.Language == page.Language))],
            Breadcrumbs = trail,
            Feeds = view.Feeds.Count > 0 ? view.Feeds : FeedLinks(edition, FeedRoutes.Vitrines(routes.Home.Path), "generator.feeds.new", ("inRegion", frame.Edition.InRegion)),
            Navigation = [.. frame.Site.HeaderLinks.Select(l => l with { Current = href.StartsWith(l.Url, StringComparison.Ordinal) })],
            OpenGraph = view.OpenGraph ?? (aside ? null : _posters?.Site(edition)),
            NoIndex = aside,
        };
    }

    private static IReadOnlyList<FeedLinkView> FeedLinks(Edition edition, FeedRoutes at, string key, (string, object?) value)
    {
        if (!edition.Publishes(SitePart.Feeds))
            return [];
        var title = edition.Texts.Format(key, value);
        return
        [
            new(title, edition.Routes.Href(at.Atom), "application/atom+xml", "Atom"),
            new(title, edition.Routes.Href(at.Rss), "application/rss+xml", "RSS"),
            new(title, edition.Routes.Href(at.Json), "application/feed+json", "JSON Feed"),
        ];
    }

    /// <summary>Search engines cut titles at about this many characters: the site's name is the first to go.</summary>
    private const int TitleLength = 70;

    private static string TitleWith(Frame frame, string title, string? shorter = null)
    {
        var full = frame.Edition.Texts.Format("generator.titlePattern", ("page", title), ("site", frame.Site.Name));
        if (full.Length <= TitleLength)
            return full;
        return Cut(title.Length > TitleLength ? shorter ?? title : title);
    }

    private static string HomeTitle(string full, string site) => full.Length <= TitleLength ? full : Cut(site);

    private static string Cut(string title)
    {
        if (title.Length <= TitleLength)
            return title;
        var end = Math.Max(title.LastIndexOf(' ', TitleLength - 1), TitleLength / 2);
        return string.Concat(title.AsSpan(0, char.IsHighSurrogate(title[end - 1]) ? end - 1 : end), "…");
    }

    private static string TitleOf(FreePage page, Edition edition) => Translated(page.Translations, edition)?.Name ?? page.Title;

    private static TextTranslation? Translated(IReadOnlyDictionary<string, TextTranslation> translations, Edition edition) =>
        translations.GetValueOrDefault(edition.Language);

    /// <summary>The body in the page's language where there is one, and the language it is in when it is another.</summary>
    private static (SafeHtml Html, string? Language) BodyIn(Edition edition, MarkdownText original, MarkdownText? translated)
    {
        var own = edition.Language == edition.Settings.Language;
        var text = own ? original : translated ?? original;
        return (new SafeHtml(Content.Markdown.ToUtf8(text, text.Root ?? edition.Settings.BaseUrl.AbsolutePath.TrimEnd('/'))), own || translated is not null ? null : edition.Settings.Language);
    }

    private sealed record Frame(Edition Edition, SiteView Site);
}
