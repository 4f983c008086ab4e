using Showcase.Diagnostics;
using Showcase.Domain;

namespace Showcase.Pages;

/// <summary>Every page the site will have, and what their making needs to look up.</summary>
internal sealed class SitePlan(Listings listings, TradePlaces places, IReadOnlyDictionary<string, Edition> editions, IReadOnlyList<Page> pages, IReadOnlyList<Redirect> redirects, IReadOnlySet<string> icons)
{
    /// <summary>Vitrines on one page of a list.</summary>
    public const int PageSize = 24;

    /// <summary>So many are found sooner by their distance than one after the other.</summary>
    private const int Crowd = 200;

    private readonly Dictionary<Slug, Listing<Trade>> _byTrade = listings.ByTrade.ToDictionary(t => t.Key.Id);
    private readonly Dictionary<string, Listing<Commune>> _byCommune = listings.ByCommune.ToDictionary(c => c.Key.Insee, StringComparer.Ordinal);

    public Listings Listings => listings;

    /// <summary>By language code.</summary>
    public IReadOnlyDictionary<string, Edition> Editions => editions;

    /// <summary>In the site's own language.</summary>
    public Edition Main => editions.Values.First();

    public IReadOnlyList<Page> Pages => pages;

    public IReadOnlyList<Redirect> Redirects => redirects;

    /// <summary>Every photo that a page shows, with the entry it belongs to.</summary>
    public IReadOnlyList<(Photo Photo, Slug Owner)> Photos { get; private init; } =
        [.. listings.Artisans.SelectMany(a => a.Photos.Select(p => (p, a.Slug))), .. listings.Events.Where(e => e.Photo is not null).Select(e => (e.Photo!, e.Slug))];

    /// <summary>Names of the trade icons that the sprite will hold.</summary>
    public IReadOnlySet<string> Icons => icons;

    /// <summary>The same plan with these pages alone, and the photos of the entries that they are about.</summary>
    public SitePlan Only(Func<SitePlan, Page, bool> keep)
    {
        var kept = pages.Where(p => keep(this, p)).ToArray();
        var owners = kept.Select(EntryOf).OfType<Slug>().ToHashSet();
        return new SitePlan(listings, places, editions, kept, [], icons) { Photos = [.. Photos.Where(p => owners.Contains(p.Owner))] };
    }

    /// <summary>The entry that a page is about; null for lists.</summary>
    public Slug? EntryOf(Page page) => page switch
    {
        Page.Profile p => listings.Artisans[p.Index].Slug,
        Page.NetworkPage p => p.Network.Slug,
        Page.EventPage p => p.Event.Slug,
        Page.Free p => p.Entry.Slug,
        _ => null,
    };

    public IReadOnlyList<int> TradeListing(Trade trade) => _byTrade[trade.Id].Artisans;

    public TradePlaces TradePlaces => places;

    public IReadOnlyList<int> CommuneListing(Commune commune) => _byCommune[commune.Insee].Artisans;

    /// <summary>Vitrines of other communes within <paramref name="km"/>, nearest first.</summary>
    public IEnumerable<int> NearCommune(Commune commune, double km, int count) => commune.Point is not { } centre
        ? []
        : NearTo(centre, km, count + (_byCommune.TryGetValue(commune.Insee, out var own) ? own.Artisans.Count : 0))
            .Where(n => listings.Artisans[n.Index].Address.Commune.Insee != commune.Insee).Take(count).Select(n => n.Index);

    /// <summary>Nearest first: at least <paramref name="enough"/> of those within <paramref name="km"/>.</summary>
    private IEnumerable<(int Index, double Km)> NearTo(GeoPoint centre, double km, int enough) =>
        enough > Crowd ? listings.Points.Within(centre, km) : listings.Points.Nearest(centre, enough).Where(n => n.Km <= km);

    public IEnumerable<FreePage> FreePagesIn(string language) =>
        listings.FreePages.Where(p => language == Main.Language || p.Translations.ContainsKey(language));

    /// <summary>The same page in each language that has it, itself included.</summary>
    public IEnumerable<(string Language, Route Route)> Translations(Page page)
    {
        foreach (var edition in editions.Values)
        {
            var r = edition.Routes;
            Route? route = page switch
            {
                Page.Home => r.Home,
                Page.Profile p => r.Artisan(listings.Artisans[p.Index].Slug),
                Page.AllArtisans p => r.ListPage(r.Artisans, p.Number),
                Page.TradeIndex => r.Trades,
                Page.TradeList p => r.ListPage(r.Trade(p.Trade.Id), p.Number),
                Page.TradePlace p => r.TradePlace(p.Trade.Id, p.Commune.Slug),
                Page.Search => r.Search,
                Page.Join => r.Join,
                Page.Edit p => r.Edit(listings.Artisans[p.Index].Slug),
                Page.CommuneIndex => r.Communes,
                Page.CommuneList p => r.ListPage(r.Commune(p.Commune.Slug), p.Number),
                Page.NetworkIndex => r.Networks,
                Page.NetworkPage p => r.Network(p.Network.Slug),
                Page.SocialIndex => r.Social,
                Page.SocialList p => r.ListPage(r.SocialNetwork(p.Use.Network.Id), p.Number),
                Page.EventIndex => r.Events,
                Page.EventMonth p => r.EventMonth(p.Year, p.Month),
                Page.EventPlace p => r.EventPlace(p.Commune.Slug),
                Page.EventPage p => r.Event(p.Event.Slug),
                Page.Map => r.Map,
                Page.Embedding => r.Embed,
                Page.AdviceTable => r.Advice,
                Page.HelpIndex => r.Help,
                Page.Guide p when edition.Help.In(edition.Language).FirstOrDefault(h => h.Name == p.Entry.Name) is { } same => r.Guide(same.Slug),
                Page.Free p when FreePagesIn(edition.Language).Contains(p.Entry) => r.FreePage(p.Entry.Slug),
                _ => null,
            };
            if (route is { } found)
                yield return (edition.Language, found);
        }
    }

    /// <summary>Where a page was republished from; null for this site's own.</summary>
    public Origin? OriginOf(Page page) => page switch
    {
        Page.Profile p => listings.Artisans[p.Index].Origin,
        Page.NetworkPage p => p.Network.Origin,
        Page.EventPage p => p.Event.Origin,
        _ => null,
    };

    /// <summary>The file that a page's text was written in; null for lists, which have none of their own.</summary>
    public SourceLocation? SourceOf(Page page) => page switch
    {
        Page.Profile p => SourceLocation.WholeFile(listings.Artisans[p.Index].Source.Path),
        Page.NetworkPage p => SourceLocation.WholeFile(p.Network.Source.Path),
        Page.EventPage p => SourceLocation.WholeFile(p.Event.Source.Path),
        Page.Free p => SourceLocation.WholeFile(p.Entry.Source.Path),
        _ => null,
    };

    public static int PagesFor(int count) => Math.Max(1, (count + PageSize - 1) / PageSize);
}

/// <summary>An address that moved for good.</summary>
internal sealed record Redirect(Route From, Route To, string Language);
