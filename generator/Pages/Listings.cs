using Showcase.Domain;
using Showcase.Geo;
using Showcase.Pages.Agenda;

namespace Showcase.Pages;

/// <summary>The catalogue as pages need it: who stands in which list, who is near whom. Artisans are meant by their index; drafts are left out.</summary>
internal sealed class Listings
{
    private const int NeighbourCount = 6;
    private readonly Dictionary<Slug, int> _indexes;
    private readonly Lazy<PointIndex> _points;
    private readonly Lazy<Neighbours> _neighbours;

    /// <param name="today">The build's date in the site's time zone: past events leave the lists by it.</param>
    public Listings(Catalog catalog, DateOnly today)
    {
        Artisans = [.. catalog.Artisans.Where(a => !a.Draft)];
        Events = [.. catalog.Events.Where(e => !e.Draft)];
        Networks = [.. catalog.Networks.Where(n => !n.Draft)];
        FreePages = [.. catalog.Pages.Where(p => !p.Draft)];
        _indexes = Artisans.Select((a, i) => (a.Slug, i)).ToDictionary(x => x.Slug, x => x.i);

        Agenda = new EventCalendar(Events, today);
        Everyone = [.. Enumerable.Range(0, Artisans.Count)];
        OnTheMap = [.. Everyone.Where(i => Artisans[i].Address.PublicPoint is not null)];
        (List<Listing<Trade>> trades, List<Listing<Commune>> communes, List<Listing<Slug>> networks, IReadOnlyList<SocialUse> uses) = ([], [], [], []);
        Parallel.Invoke(
            () => trades = Group<Trade>(a => a.OtherTrades.Prepend(a.Trade).Distinct(), t => t.Id.Value),
            () => communes = Group<Commune>(a => [a.Address.Commune], c => c.Insee),
            () => networks = Group<Slug>(a => a.MemberOf.Select(m => m.Value).Distinct(), s => s.Value),
            () => uses = SocialUse.Of(Artisans));
        (ByTrade, ByCommune, ByNetwork, SocialUses) = (trades, communes, networks, uses);
        EventsOf = Events.SelectMany(e => e.Artisans.Select(a => (a.Value, e))).ToLookup(x => x.Value, x => x.e);
        EventsIn = Events.ToLookup(e => e.Address.Commune.Insee);
        EventsBy = Events.SelectMany(e => e.Networks.Select(n => (n.Value, e))).ToLookup(x => x.Value, x => x.e);
        _points = new(() => new PointIndex([.. Artisans.Select(a => a.Address.PublicPoint)]));
        _neighbours = new(() => new Neighbours(Points, NeighbourCount));
    }

    public IReadOnlyList<Artisan> Artisans { get; }

    public IReadOnlyList<Event> Events { get; }

    /// <summary>What of <see cref="Events"/> is still to come.</summary>
    public EventCalendar Agenda { get; }

    public IReadOnlyList<Network> Networks { get; }

    public IReadOnlyList<FreePage> FreePages { get; }

    /// <summary>Every index, as a listing.</summary>
    public IReadOnlyList<int> Everyone { get; }

    /// <summary>Those that have a point which visitors may see.</summary>
    public IReadOnlyList<int> OnTheMap { get; }

    /// <summary>The points that visitors may see, by index of artisan.</summary>
    public PointIndex Points => _points.Value;

    public IReadOnlyList<Listing<Trade>> ByTrade { get; }

    /// <summary>Names of the icons that the taxonomy gives to trades in use.</summary>
    public IEnumerable<string> TradeIcons => ByTrade.Select(t => t.Key.Icon).OfType<string>();

    public IReadOnlyList<Listing<Commune>> ByCommune { get; }

    public IReadOnlyList<Listing<Slug>> ByNetwork { get; }

    /// <summary>The social networks that someone is on, in the registry's order.</summary>
    public IReadOnlyList<SocialUse> SocialUses { get; }

    public ILookup<Slug, Event> EventsOf { get; }

    /// <summary>INSEE code → events there.</summary>
    public ILookup<string, Event> EventsIn { get; }

    public ILookup<Slug, Event> EventsBy { get; }

    public int? IndexOf(Slug slug) => _indexes.TryGetValue(slug, out var index) ? index : null;

    /// <summary>The nearest vitrines to one, nearest first, by the points that visitors may see.</summary>
    public IReadOnlyList<int> NeighboursOf(int index) => _neighbours.Value.Of(index);

    /// <summary>True when both vitrines name each other under <c>works_with</c>.</summary>
    public bool TieConfirmed(int from, int to) =>
        Artisans[to].WorksWith.Any(w => w.Value == Artisans[from].Slug);

    private List<Listing<T>> Group<T>(Func<Artisan, IEnumerable<T>> keys, Func<T, string> order)
        where T : notnull
    {
        var groups = new Dictionary<T, List<int>>();
        for (var i = 0; i < Artisans.Count; i++)
        {
            foreach (var key in keys(Artisans[i]))
            {
                if (!groups.TryGetValue(key, out var list))
                    groups[key] = list = [];
                list.Add(i);
            }
        }
        return [.. groups.OrderBy(g => order(g.Key), StringComparer.Ordinal).Select(g => new Listing<T>(g.Key, g.Value))];
    }
}

/// <param name="Artisans">Indexes, in ordinal order of slug.</param>
internal sealed record Listing<T>(T Key, IReadOnlyList<int> Artisans);
