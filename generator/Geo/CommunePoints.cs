using Showcase.Domain;

namespace Showcase.Geo;

/// <summary>Joins communes to GeoNames' places, and guesses a point for the communes that have none.</summary>
internal sealed class CommunePoints
{
    // A match farther than this from every neighbour that has a point is a hamlet of the same name elsewhere in the département.
    private const double LonelyKm = 30;
    // A mean over a territory wider than this (Guyane, Nouvelle-Calédonie) would be worse than no point.
    private const double WidestMeanKm = 100;

    // Territories of islands: between two of them there is only sea.
    private static readonly HashSet<string> Scattered = new(StringComparer.Ordinal) { "975", "984", "986", "987", "989" };

    private readonly Dictionary<string, GeoPoint> _found;
    private readonly List<(Func<CogRow, IEnumerable<string>> KeysOf, Dictionary<string, List<GeoPoint>> Points)> _neighbourhoods = [];
    private readonly PlaceNames _names;

    public CommunePoints(IReadOnlyList<CogRow> rows, IReadOnlyList<GeoNamesPlace> places, Dictionary<string, string> intercommunalities)
    {
        _names = new PlaceNames(rows, places);
        _found = _names.FindCommunes();
        var today = rows.Where(r => r.Kind == CogKind.Today).ToList();
        RemoveLonely(today, intercommunalities);

        // From the narrowest neighbourhood to the widest.
        string Group(CogRow c) => intercommunalities.GetValueOrDefault(c.Insee, "");
        foreach (var keysOf in (Func<CogRow, IEnumerable<string>>[])[
            c => c.Postcodes.Select(p => p + Group(c)),
            c => c.Postcodes,
            c => Group(c) is { Length: > 0 } group ? [group] : [],
            c => c.Arrondissement.Length > 0 ? [c.Arrondissement] : [],
            c => [c.Departement]])
        {
            _neighbourhoods.Add((keysOf, GroupPoints(today, keysOf)));
        }
    }

    /// <summary>The commune's own point, or the mean of its nearest kin's (same postcode and intercommunality, same postcode, … same département), marked as an estimate.</summary>
    public (GeoPoint? Point, bool Estimated) OfCommune(CogRow commune)
    {
        if (_found.TryGetValue(commune.Insee, out var own))
            return (own, false);
        if (Scattered.Contains(commune.Departement))
            return (null, false);
        foreach (var (keysOf, points) in _neighbourhoods)
        {
            var kin = keysOf(commune).SelectMany(key => points.GetValueOrDefault(key, [])).ToList();
            if (kin.Count == 0)
                continue;
            var mean = Mean(kin);
            return kin.Exists(p => p.DistanceKm(mean) > WidestMeanKm) ? (null, false) : (mean, true);
        }
        return (null, false);
    }

    /// <summary>The own point of an arrondissement or former commune; null when GeoNames has none.</summary>
    public GeoPoint? OfOther(CogRow place)
    {
        var point = _names.FindOther(place);
        return point is { } p && _found.TryGetValue(place.Parent, out var commune) && p.DistanceKm(commune) > LonelyKm ? null : point;
    }

    private void RemoveLonely(List<CogRow> today, Dictionary<string, string> intercommunalities)
    {
        IEnumerable<string> KeysOf(CogRow c) =>
            intercommunalities.TryGetValue(c.Insee, out var group) ? [.. c.Postcodes, group] : c.Postcodes;
        var kin = GroupPoints(today, KeysOf);
        // Overseas, towns do lie that far apart, and islands always.
        var lonely = today.Where(c => c.Departement.Length == 2 && _found.TryGetValue(c.Insee, out var own)
            && KeysOf(c).SelectMany(key => kin.GetValueOrDefault(key, [])).Where(p => p != own).Distinct().ToList() is { Count: >= 2 } others
            && others.TrueForAll(p => p.DistanceKm(own) > LonelyKm)).ToList();
        foreach (var commune in lonely)
            _found.Remove(commune.Insee);
    }

    private Dictionary<string, List<GeoPoint>> GroupPoints(IEnumerable<CogRow> today, Func<CogRow, IEnumerable<string>> keysOf)
    {
        var groups = new Dictionary<string, List<GeoPoint>>(StringComparer.Ordinal);
        foreach (var commune in today)
        {
            if (!_found.TryGetValue(commune.Insee, out var point))
                continue;
            foreach (var key in keysOf(commune))
            {
                if (!groups.TryGetValue(key, out var group))
                    groups[key] = group = [];
                group.Add(point);
            }
        }
        return groups;
    }

    // Plain means of degrees: no French territory but Wallis' waters comes near the date line, and none a pole.
    private static GeoPoint Mean(List<GeoPoint> points) => new(points.Average(p => p.Latitude), points.Average(p => p.Longitude));
}
