using System.Collections.Concurrent;
using Showcase.Domain;
using Showcase.Pages.Help;
using Showcase.Pages.Views;

namespace Showcase.Pages;

/// <summary>The site in one language: its words, its addresses, and the order its readers expect.</summary>
internal sealed class Edition
{
    private readonly ConcurrentDictionary<string, (IReadOnlyList<HoursRowView> Rows, string? Text)> _hours = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<IReadOnlyList<int>, int[]> _orders = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<string, IReadOnlyList<(int Artisan, SocialAccount Account)>> _tradeOrders = new(StringComparer.Ordinal);
    private readonly FrontView?[] _fronts;
    private readonly Lazy<int[]> _ranks;
    private readonly Lazy<Dictionary<string, int>> _tradeRanks;
    private readonly Lazy<Dictionary<string, int>> _townRanks;

    public Edition(SiteSettings settings, Texts texts, Listings listings, HelpBook? help = null)
    {
        Help = help ?? HelpBook.Empty;
        Settings = settings;
        Texts = texts;
        Listings = listings;
        Routes = new Routes(texts, texts.Language == settings.Language, settings.BaseUrl);
        Dates = new Dates(texts);
        _fronts = new FrontView?[listings.Artisans.Count];
        _ranks = new(RankByName);
        _tradeRanks = new(() => RankOf(listings.Artisans.Select(a => a.Trade.Name(Language))));
        _townRanks = new(() => RankOf(listings.Artisans.Select(a => a.Address.Town)));
    }

    public SiteSettings Settings { get; }

    public Texts Texts { get; }

    public Listings Listings { get; }

    public Routes Routes { get; }

    public Dates Dates { get; }

    public string Language => Texts.Language;

    public HelpBook Help { get; }

    public bool HasHelp => Help.In(Language).Count > 0;

    public bool Publishes(SitePart part) => Settings.Publishes(part);

    /// <summary>Somebody is on the map, and the site has one.</summary>
    public bool HasMap => Listings.OnTheMap.Count > 0 && Publishes(SitePart.Map);

    /// <summary>Embedded lists read the vitrines as data, towns from the search, and the map.</summary>
    public bool HasEmbeds => Publishes(SitePart.Data) && Publishes(SitePart.Search) && Publishes(SitePart.Map);

    /// <summary>Where the help tells of an artisan's field; null when the site has no help.</summary>
    /// <param name="name">Its name in the form: <c>people[0].name</c>.</param>
    public string? HelpOfField(string name) => HasHelp
        ? $"{Routes.Href(Routes.Guide(HelpRoutes.SlugOf(HelpRoutes.Fields, Language)))}#artisans-{Slug.From(string.Concat(name.Where(c => !char.IsAsciiDigit(c) && c is not ('[' or ']'))))}"
        : null;

    /// <summary>"en Bretagne", "dans le Jura": as the site says it, else as its language usually does.</summary>
    public string InRegion => Settings.InRegion.TryGetValue(Language, out var said) ? said : Texts.Format("generator.inRegion", ("region", Say(Settings.Region)));

    /// <summary>The text in this language, or in the site's own.</summary>
    public string Say(IReadOnlyDictionary<string, string> text) =>
        text.TryGetValue(Language, out var own) ? own : text[Settings.Language];

    /// <summary>By name, as this language sorts; equal names by slug; those long unchecked last.</summary>
    public IEnumerable<int> InOrder(IEnumerable<int> artisans) => artisans.OrderBy(i => _ranks.Value[i]);

    /// <summary>A listing in that order, sorted once however many pages it has.</summary>
    /// <param name="listing">One that lives as long as the plan: it is known again by being the same object.</param>
    public IReadOnlyList<int> OrderOf(IReadOnlyList<int> listing) => _orders.GetOrAdd(listing, l => [.. InOrder(l)]);

    /// <summary>Accounts by trade, then by town, then by name, as this language sorts.</summary>
    public IReadOnlyList<(int Artisan, SocialAccount Account)> InTradeOrder(SocialUse use) => _tradeOrders.GetOrAdd(use.Network.Id, _ => SortByTrade(use));

    // By ranks: words are compared once each, and not once for every account.
    private IReadOnlyList<(int Artisan, SocialAccount Account)> SortByTrade(SocialUse use)
    {
        var (trades, towns) = (_tradeRanks.Value, _townRanks.Value);
        return [.. use.Accounts.OrderBy(a => (trades[Listings.Artisans[a.Artisan].Trade.Name(Language)], towns[Listings.Artisans[a.Artisan].Address.Town], _ranks.Value[a.Artisan]))];
    }

    /// <summary>Word → its place in this language's order; words that sort alike share one.</summary>
    private Dictionary<string, int> RankOf(IEnumerable<string> words)
    {
        var ranks = new Dictionary<string, int>(StringComparer.Ordinal);
        string? before = null;
        foreach (var word in words.Distinct(StringComparer.Ordinal).Order(Comparer<string>.Create(Texts.Collation.Compare)))
        {
            ranks[word] = before is null ? 0 : ranks[before] + (Texts.Collation.Compare(before, word) == 0 ? 0 : 1);
            before = word;
        }
        return ranks;
    }

    /// <summary>A front is made once for each language, however many lists show it.</summary>
    public FrontView Front(int artisan, Func<int, FrontView> make)
    {
        ContentReads.Note(Listings.Artisans[artisan].Slug);
        return _fronts[artisan] ??= make(artisan);
    }

    /// <summary>Hours as a table, made once for all who keep the same.</summary>
    public (IReadOnlyList<HoursRowView> Rows, string? Text) HoursOf(Artisan artisan) =>
        artisan.Hours?.Value is { } written ? _hours.GetOrAdd(written, static (text, edition) => HoursTable.Of(text, edition), this) : ([], null);

    private int[] RankByName()
    {
        var artisans = Listings.Artisans;
        var keys = artisans.Select(a => Texts.Collation.GetSortKey(a.Name)).ToArray();
        var order = Enumerable.Range(0, artisans.Count).ToArray();
        Array.Sort(order, (a, b) =>
        {
            var (late, other) = (artisans[a].Staleness == Staleness.Last, artisans[b].Staleness == Staleness.Last);
            if (late != other)
                return late ? 1 : -1;
            var byName = System.Globalization.SortKey.Compare(keys[a], keys[b]);
            return byName != 0 ? byName : a.CompareTo(b);
        });
        var ranks = new int[order.Length];
        for (var i = 0; i < order.Length; i++)
            ranks[order[i]] = i;
        return ranks;
    }
}
