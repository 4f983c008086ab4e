using Showcase.Diagnostics;
using Showcase.Domain;

namespace Showcase.Sources;

/// <summary>
/// Joins this site's own catalogue and those of its sources. Of a workshop that comes twice, the first wins: our own, then sources in the
/// order of the settings; which one stood back is told. Two workshops of one slug both stay: the later one's gets its source's name behind it.
/// </summary>
internal sealed class Gathering(Faults faults)
{
    private readonly Dictionary<Slug, Artisan> _artisans = [];
    private readonly Dictionary<Slug, Event> _events = [];
    private readonly Dictionary<Slug, Network> _networks = [];
    private readonly HashSet<Slug> _taken = [];
    private readonly HashSet<(string, DateTime, string)> _happenings = [];
    private readonly Dictionary<string, Artisan> _known = new(StringComparer.Ordinal);

    public static Catalog Join(Catalog own, IReadOnlyList<CopiedCatalog> copies, Faults faults)
    {
        var gathering = new Gathering(faults);
        gathering.AddOwn(own);
        foreach (var copy in copies)
            gathering.Add(copy);
        return new Catalog(
            [.. gathering._artisans.Values.OrderBy(a => a.Slug)],
            [.. own.Trades.Concat(gathering._artisans.Values.SelectMany(a => a.OtherTrades.Prepend(a.Trade))).DistinctBy(t => t.Id).OrderBy(t => t.Id)],
            [.. gathering._events.Values.OrderBy(e => e.Slug)],
            [.. gathering._networks.Values.OrderBy(n => n.Slug)],
            own.Pages)
        {
            PhotoMentions = own.PhotoMentions,
        };
    }

    private void AddOwn(Catalog own)
    {
        foreach (var artisan in own.Artisans)
        {
            _artisans[artisan.Slug] = artisan;
            _taken.Add(artisan.Slug);
            _taken.UnionWith(artisan.Aliases.Select(a => a.Value));
            if (!artisan.Draft)
                Know(artisan, artisan);
        }
        foreach (var happening in own.Events)
        {
            _events[happening.Slug] = happening;
            _happenings.Add(KeyOf(happening));
        }
        foreach (var network in own.Networks)
            _networks[network.Slug] = network;
    }

    private void Add(CopiedCatalog copy)
    {
        // First what each is called here, so that references can follow; within a source two workshops are two.
        var kept = copy.Artisans.ToDictionary(a => a.Slug, a => KeptInstead(a, copy.Source));
        var artisans = copy.Artisans.ToDictionary(a => a.Slug, a => kept[a.Slug] ?? Free(a.Slug, _taken.Add, copy.Source));
        var networks = copy.Networks.ToDictionary(n => n.Slug, n => _networks.Values.FirstOrDefault(k => k.Name == n.Name)?.Slug ?? Free(n.Slug, s => !_networks.ContainsKey(s), copy.Source));
        foreach (var artisan in copy.Artisans)
        {
            if (kept[artisan.Slug] is { } other)
            {
                Know(artisan, _artisans[other]);
                continue;
            }
            var slug = artisans[artisan.Slug];
            _artisans[slug] = artisan with { Slug = slug, Address = artisan.Address with { Owner = slug.Value }, WorksWith = Known(artisan.WorksWith, artisans), MemberOf = Known(artisan.MemberOf, networks) };
        }
        foreach (var artisan in copy.Artisans.Where(a => kept[a.Slug] is null))
            Know(artisan, _artisans[artisans[artisan.Slug]]);
        AddLife(copy, artisans, networks);
    }

    private void AddLife(CopiedCatalog copy, Dictionary<Slug, Slug> artisans, Dictionary<Slug, Slug> networks)
    {
        var events = copy.Events.Where(e => IsWanted(e, copy.Source.Filter, artisans) && _happenings.Add(KeyOf(e))).ToArray();
        var named = artisans.Values.SelectMany(a => _artisans[a].MemberOf).Concat(events.SelectMany(e => Known(e.Networks, networks))).Select(n => n.Value).ToHashSet();
        foreach (var network in copy.Networks.Where(n => named.Contains(networks[n.Slug])))
            _networks.TryAdd(networks[network.Slug], network with { Slug = networks[network.Slug] });
        foreach (var happening in events)
        {
            var slug = Free(happening.Slug, s => !_events.ContainsKey(s), copy.Source);
            _events[slug] = happening with { Slug = slug, Artisans = Known(happening.Artisans, artisans), Networks = Known(happening.Networks, networks) };
        }
    }

    /// <summary>Slug of the entry that stands for this workshop already; null when none does.</summary>
    private Slug? KeptInstead(Artisan artisan, Source source)
    {
        foreach (var (key, how) in Keys(artisan))
        {
            if (!_known.TryGetValue(key, out var first))
                continue;
            if (how is not null)
                faults.Add(Rules.SameWorkshop, source.Location, artisan.Name, source.Name.Value, first.Name, how);
            return first.Slug;
        }
        return null;
    }

    private static Slug Free(Slug slug, Func<Slug, bool> isFree, Source source)
    {
        var free = slug;
        for (var i = 1; !isFree(free); i++)
            free = Slug.From($"{slug.Value[..Math.Min(slug.Value.Length, 60)]}-{source.Name.Value[..Math.Min(source.Name.Value.Length, 30)]}{(i == 1 ? "" : $"-{i}")}")!.Value;
        return free;
    }

    private static (string, DateTime, string) KeyOf(Event happening) => (happening.Name, happening.Start, happening.Address.Commune.Insee);

    // An event of a filtered source comes along with an artisan or a network that did.
    private static bool IsWanted(Event happening, SourceFilter filter, Dictionary<Slug, Slug> artisans) =>
        filter is { Trades.Count: 0, Families.Count: 0, Labels.Count: 0, Networks.Count: 0 }
        || happening.Artisans.Any(a => artisans.ContainsKey(a.Value)) || happening.Networks.Any(n => filter.Networks.Contains(n.Value.Value));

    private static IReadOnlyList<Located<Slug>> Known(IReadOnlyList<Located<Slug>> references, Dictionary<Slug, Slug> names) =>
        [.. references.Where(r => names.ContainsKey(r.Value)).Select(r => r with { Value = names[r.Value] }).DistinctBy(r => r.Value)];

    private void Know(Artisan artisan, Artisan standing)
    {
        foreach (var (key, _) in Keys(artisan))
            _known.TryAdd(key, standing);
    }

    /// <summary>What tells that two entries are one workshop, the surest first, and the word for it. The same original by another way is no conflict, and is not told.</summary>
    private static IEnumerable<(string Key, string? How)> Keys(Artisan artisan)
    {
        if (artisan.Origin is { } origin)
            yield return (origin.Page.AbsoluteUri, null);
        if (artisan.Siret is { } siret)
            yield return (siret.Digits, "SIRET");
        yield return ($"{Slug.From(artisan.Name)?.Value ?? artisan.Name} {artisan.Address.Commune.Insee}", "");
    }
}
