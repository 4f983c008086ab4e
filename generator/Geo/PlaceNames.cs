using Showcase.Domain;

namespace Showcase.Geo;

/// <summary>Finds which place of GeoNames is which commune.</summary>
internal sealed class PlaceNames
{
    private readonly IReadOnlyList<CogRow> _rows;
    private readonly List<CogRow> _today;
    private readonly Dictionary<string, string> _folded = new(StringComparer.Ordinal);
    private readonly ILookup<string, GeoNamesPlace> _byCode;
    private readonly ILookup<(string Departement, string Name), GeoNamesPlace> _byName;
    private readonly ILookup<string, GeoNamesPlace> _byDepartement;
    private readonly HashSet<(string, string)> _namesOfToday;
    private readonly Dictionary<string, GeoPoint> _found = new(StringComparer.Ordinal);

    public PlaceNames(IReadOnlyList<CogRow> rows, IReadOnlyList<GeoNamesPlace> places)
    {
        _rows = rows;
        _today = [.. rows.Where(r => r.Kind == CogKind.Today)];
        foreach (var row in rows)
            _folded[row.Insee + row.Name] = TownName.Fold(row.Name);
        _byCode = places.Where(p => p.Insee is not null).ToLookup(p => p.Insee!);
        _byName = places.ToLookup(p => (p.Departement, p.Name));
        _byDepartement = places.ToLookup(p => p.Departement);
        _namesOfToday = [.. _today.Select(c => (c.Departement, Fold(c)))];
    }

    /// <summary>INSEE code → point. The surest ways first: a way never overrides one before it.</summary>
    public Dictionary<string, GeoPoint> FindCommunes()
    {
        var homonyms = _today.CountBy(c => (c.Departement, Fold(c))).Where(c => c.Value > 1).Select(c => c.Key).ToHashSet();
        var codes = _today.Select(c => c.Insee).ToHashSet(StringComparer.Ordinal);
        foreach (var commune in _today)
            Take(commune.Insee, _byCode[commune.Insee].FirstOrDefault(p => p.Name == Fold(commune)));
        foreach (var commune in _today.Where(c => !homonyms.Contains((c.Departement, Fold(c)))))
            Take(commune.Insee, _byName[(commune.Departement, Fold(commune))].FirstOrDefault(p => p.Insee is null || !codes.Contains(p.Insee)));
        foreach (var commune in _today.Where(c => !_found.ContainsKey(c.Insee)))
            Take(commune.Insee, MostCentral([.. _byCode[commune.Insee]]));

        // A new commune by the former ones it was made of, the one with its town hall first.
        foreach (var former in _rows.Where(r => r.Kind == CogKind.Former).OrderByDescending(r => r.Insee == r.Parent))
            Take(former.Parent, Former(former));
        foreach (var commune in _today)
            Take(commune.Insee, commune.FormerCodes.SelectMany(code => _byCode[code]).FirstOrDefault());
        FindByPart();

        foreach (var territory in _today.GroupBy(c => c.Departement).Where(g => g.Count() == 1))
            Take(territory.Single().Insee, MostCentral([.. _byDepartement[territory.Key]]));
        return _found;
    }

    public GeoPoint? FindOther(CogRow place) => place.Kind == CogKind.Former ? Former(place)?.Point : Arrondissement(place)?.Point;

    private GeoNamesPlace? Former(CogRow former) =>
        _byCode[former.Insee].FirstOrDefault(p => p.Name == Fold(former))
        ?? (_namesOfToday.Contains((former.Departement, Fold(former))) ? null : _byName[(former.Departement, Fold(former))].FirstOrDefault());

    // "Lyon 03", "Paris 11 Popincourt"
    private GeoNamesPlace? Arrondissement(CogRow place)
    {
        var words = Fold(place).Split(' ');
        var start = $"{words[0]} {words[1].TrimEnd('e', 'r').PadLeft(2, '0')}";
        return _byDepartement[place.Departement].FirstOrDefault(p => p.Name == start || p.Name.StartsWith(start + " ", StringComparison.Ordinal));
    }

    /// <summary>GeoNames' shorter or longer forms: Saint-Ouen for Saint-Ouen-sur-Seine, Le Gros-Morne for Gros-Morne; only where no other commune could be meant.</summary>
    private void FindByPart()
    {
        var formers = _rows.Where(r => r.Kind == CogKind.Former).Select(r => (r.Departement, Fold(r))).ToHashSet();
        foreach (var departement in _today.Where(c => !_found.ContainsKey(c.Insee)).GroupBy(c => c.Departement).ToList())
        {
            var open = departement.Select(c => (Commune: c, Name: Fold(c))).ToList();
            var free = _byDepartement[departement.Key]
                .Where(p => !_namesOfToday.Contains((p.Departement, p.Name)) && !formers.Contains((p.Departement, p.Name)))
                .ToList();
            foreach (var (commune, name) in open)
            {
                var fitting = free.Where(p => Fits(name, p.Name)).DistinctBy(p => p.Name).ToList();
                if (fitting.Count == 1 && open.Count(o => Fits(o.Name, fitting[0].Name)) == 1)
                    Take(commune.Insee, fitting[0]);
            }
        }
    }

    private static bool Fits(string official, string given) =>
        official.StartsWith(given + " ", StringComparison.Ordinal) || given.StartsWith(official + " ", StringComparison.Ordinal)
        || TownName.Loosen(official) == TownName.Loosen(given);

    private void Take(string insee, GeoNamesPlace? place)
    {
        if (place is not null)
            _found.TryAdd(insee, place.Point);
    }

    /// <summary>Of several villages, the one with the least distance to all others: never a point between two islands.</summary>
    private static GeoNamesPlace? MostCentral(List<GeoNamesPlace> places) =>
        places.MinBy(p => places.Sum(other => other.Point.DistanceKm(p.Point)));

    private string Fold(CogRow row) => _folded[row.Insee + row.Name];
}
