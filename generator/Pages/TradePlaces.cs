using System.Collections.Concurrent;
using Showcase.Domain;
using Showcase.Geo;

namespace Showcase.Pages;

/// <summary>
/// Which pages "this trade around that commune" there are: for a commune that has a vitrine of any trade, when one of this trade is within 20 km.
/// Of a large region each trade keeps as many communes as make about 3,000 pages in all (never fewer than eight): first those where someone practises it, then the most populous.
/// </summary>
internal sealed class TradePlaces
{
    private const double Km = 20;
    private const int MostPages = 3_000;
    private const int LeastCommunes = 8;

    private readonly Listings _listings;
    private readonly Dictionary<Slug, Lazy<PointIndex>> _points;
    private readonly HashSet<(Slug Trade, string Insee)> _all;
    private readonly ILookup<Slug, Commune> _communes;
    private readonly ConcurrentDictionary<(Slug Trade, string Insee), int> _counts = new();

    /// <param name="most">How many pages in all, about.</param>
    /// <param name="least">How many communes for each trade at least.</param>
    private TradePlaces(Listings listings, int most, int least)
    {
        _listings = listings;
        _points = listings.ByTrade.ToDictionary(t => t.Key.Id, t => new Lazy<PointIndex>(() => new([.. t.Artisans.Select(i => listings.Artisans[i].Address.PublicPoint)])));
        most = Math.Max(least, most / Math.Max(1, listings.ByTrade.Count));
        var communes = listings.ByCommune.Select(c => c.Key).Where(c => c.Point is not null).OrderByDescending(c => c.Population).ThenBy(c => c.Insee, StringComparer.Ordinal).ToArray();
        All = [.. listings.ByTrade.SelectMany(t => CommunesOf(t, communes).Take(most).OrderBy(c => c.Slug).Select(c => (t.Key, c)))];
        _communes = All.ToLookup(p => p.Trade.Id, p => p.Commune);
        _all = [.. All.Select(p => (p.Trade.Id, p.Commune.Insee))];
    }

    public static TradePlaces Of(Listings listings) => new(listings, MostPages, LeastCommunes);

    /// <summary>For a site that leaves search out.</summary>
    public static TradePlaces None(Listings listings) => new(listings, 0, 0);

    public IReadOnlyList<(Trade Trade, Commune Commune)> All { get; }

    public bool Has(Trade trade, Commune commune) => _all.Contains((trade.Id, commune.Insee));

    /// <summary>Vitrines of the trade within 20 km, nearest first.</summary>
    public IReadOnlyList<int> Around(Trade trade, IReadOnlyList<int> artisans, Commune commune) =>
        [.. _points[trade.Id].Value.Within(commune.Point!.Value, Km).Select(n => artisans[n.Index])];

    /// <summary>How many there are: every page around a commune asks for all its trades.</summary>
    public int CountAround(Trade trade, Commune commune) =>
        _counts.GetOrAdd((trade.Id, commune.Insee), _ => _points[trade.Id].Value.Within(commune.Point!.Value, Km).Count);

    /// <summary>The other communes that have a page of the trade, nearest first.</summary>
    public IEnumerable<Commune> Others(Trade trade, Commune commune, int most)
    {
        var from = commune.Point!.Value;
        return _communes[trade.Id].Where(c => c.Insee != commune.Insee).Select(c => (Commune: c, Km: c.Point!.Value.DistanceKm(from)))
            .OrderBy(c => c.Km).ThenBy(c => c.Commune.Insee, StringComparer.Ordinal).Take(most).Select(c => c.Commune);
    }

    private IEnumerable<Commune> CommunesOf(Listing<Trade> trade, Commune[] communes)
    {
        var own = trade.Artisans.Select(i => _listings.Artisans[i].Address.Commune.Insee).ToHashSet(StringComparer.Ordinal);
        return communes.Where(c => own.Contains(c.Insee)).Concat(communes.Where(c => !own.Contains(c.Insee))).Where(c => SomeoneNear(trade.Key, c));
    }

    private bool SomeoneNear(Trade trade, Commune commune) => _points[trade.Id].Value.Nearest(commune.Point!.Value, 1) is [(_, <= Km)];
}
