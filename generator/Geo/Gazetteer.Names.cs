using System.Text.RegularExpressions;
using Showcase.Diagnostics;

namespace Showcase.Geo;

// What a name says without a postcode, and within one when the spelling is not the list's own.
internal sealed partial class Gazetteer
{
    /// <summary>Of the shorter beginnings of names: "Le" or "Saint" begin too many to say anything.</summary>
    private const int ShortestBeginning = 4;

    private static readonly Comparer<(string Name, int Commune)> NameOrder =
        Comparer<(string Name, int Commune)>.Create(static (a, b) => string.CompareOrdinal(a.Name, b.Name) is var order and not 0 ? order : a.Commune.CompareTo(b.Commune));

    private readonly Lazy<Dictionary<string, HashSet<string>>> _areas;
    private readonly Lazy<Dictionary<string, List<int>>> _byLooseName;
    private readonly Lazy<(string Name, int Commune)[]> _inOrder;

    /// <summary>Codes of the départements that a code or a name of a département or region means: <c>29</c>, <c>Finistère</c>, <c>Bretagne</c>; none for anything else.</summary>
    public IReadOnlySet<string> DepartementsOf(string area) =>
        _areas.Value.TryGetValue(AreaKey(area), out var codes) ? codes : new HashSet<string>();

    /// <summary>What a town's name alone can mean, the most populous first: communes of that name, else former ones and names that begin so (<c>Le Touquet</c>).</summary>
    /// <param name="departements">Only there; anywhere when there are none.</param>
    public IReadOnlyList<PlaceMatch.Found> Named(string town, IReadOnlySet<string> departements)
    {
        bool Allowed(int place) => departements.Count == 0 || departements.Contains(Communes[CommuneOf(place)].Departement.Code);
        var folded = TownName.Fold(town);
        var places = PlacesOfName(folded).Where(Allowed).ToList();
        if (places.Any(p => OtherPlace(p) is null or { IsArrondissement: true }))
            places = [.. places.Where(p => OtherPlace(p) is null or { IsArrondissement: true })];
        else if (folded.Length >= ShortestBeginning)
            places.AddRange(_byLooseName.Value.GetValueOrDefault(TownName.Loosen(folded), []).Concat(Beginning(folded + " ")).Where(Allowed));
        if (places.Count == 0 && Island().Match(folded) is { Success: true } island)
            return Named(folded[island.Length..], departements);
        return [.. places.DistinctBy(CommuneOf).OrderByDescending(p => Communes[CommuneOf(p)].Population).ThenBy(p => p).Select(p => Found(p, []))];
    }

    /// <summary>Communes whose folded name begins so.</summary>
    private IEnumerable<int> Beginning(string folded)
    {
        var inOrder = _inOrder.Value;
        var at = Array.BinarySearch(inOrder, (folded, -1), NameOrder);
        for (at = at < 0 ? ~at : at; at < inOrder.Length && inOrder[at].Name.StartsWith(folded, StringComparison.Ordinal); at++)
            yield return inOrder[at].Commune;
    }

    /// <summary>The town that a misspelt name most likely means.</summary>
    public string? NearestName(string town) => DidYouMean.Closest(town, Communes.Select(c => c.Name));

    /// <summary>"29107 Quimper Cedex": the postcode of an organisation's mail; the town of that name in its département is meant.</summary>
    private PlaceMatch.Found? Cedex(string postcode, string town, string folded)
    {
        if (!TownName.IsCedex(town))
            return null;
        var places = PlacesOfName(folded).Where(place => OtherPlace(place) is null && PostcodesOf(place).Any(p => p.AsSpan(0, 2).SequenceEqual(postcode.AsSpan(0, 2)))).ToList();
        if (places is not [var one])
            return null;
        // In Paris, Lyon and Marseille the number behind CEDEX is that of the arrondissement.
        var part = TownName.CedexNumber(town) is { } number ? PlacesOfName($"{folded} {number}").Select(p => (int?)p).FirstOrDefault() : null;
        return part is { } finer && CommuneOf(finer) == one ? Found(finer, []) with { OfficialName = NameOf(one) } : Found(one, []);
    }

    /// <summary>Within one postcode: "Le Touquet" for Le Touquet-Paris-Plage, "Valbonne Sophia Antipolis" for Valbonne; never for the name of another town, nor a slip of one near by.</summary>
    private int? ByBeginning(List<int> candidates, string town, string folded)
    {
        if (folded.Length < ShortestBeginning || IsTown(folded) || folded is "saint" or "sainte" or "notre dame")
            return null;
        var places = candidates.Where(place => FoldedName(place).StartsWith(folded + " ", StringComparison.Ordinal)
            || FoldedName(place).Length >= ShortestBeginning && folded.StartsWith(FoldedName(place) + " ", StringComparison.Ordinal)).ToList();
        return places.Count > 0 && places.Select(CommuneOf).Distinct().Count() == 1 && Guess(town, candidates) is null
            ? places.MinBy(place => OtherPlace(place) is null ? 0 : 1)
            : null;
    }

    private Dictionary<string, HashSet<string>> IndexAreas()
    {
        var areas = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var departement in Communes.Select(c => c.Departement).Distinct())
        {
            foreach (var name in (string[])[departement.Code, departement.Name, departement.RegionName])
            {
                if (!areas.TryGetValue(AreaKey(name), out var codes))
                    areas[AreaKey(name)] = codes = [];
                codes.Add(departement.Code);
            }
        }
        return areas;
    }

    // "Île de Groix" is Groix; "Île-de-Bréhat" has the word in its name and was found before.
    [GeneratedRegex("^ile (?:de |d |du )?(?:la |l )?", RegexOptions.CultureInvariant)]
    private static partial Regex Island();

    private static string AreaKey(string area) => TownName.Loosen(TownName.Fold(area));
}
