using Showcase.Domain;

namespace Showcase.Geo;

/// <summary>Every commune of France, with its postcodes and a point. Needs no network: see docs/decisions/places.md.</summary>
internal sealed partial class Gazetteer
{
    private readonly Atlas _atlas;
    private readonly Lazy<Dictionary<string, int>> _byInsee;
    private readonly Lazy<Dictionary<string, List<int>>> _byPostcode;
    private readonly Lazy<Dictionary<string, List<int>>> _byName;
    // A place's folded name, once asked for. Places are numbered: first the communes, then the other places.
    private readonly string?[] _folded;

    internal Gazetteer(Atlas atlas)
    {
        _atlas = atlas;
        _folded = new string?[atlas.Communes.Count + atlas.OtherPlaces.Count];
        _byInsee = new(IndexByInsee);
        _byPostcode = new(() => Group(PostcodesOf));
        _byName = new(() => Group(place => [FoldedName(place)]));
        _areas = new(IndexAreas);
        _byLooseName = new(() => Group(place => place < Communes.Count ? [TownName.Loosen(FoldedName(place))] : []));
        _inOrder = new(() => [.. Enumerable.Range(0, Communes.Count).Select(c => (FoldedName(c), c)).Order(NameOrder)]);
    }

    /// <summary>Where France is; read when it is first asked for.</summary>
    public Lazy<Territory>? Territory { get; private init; }

    /// <summary>In order of INSEE code.</summary>
    public IReadOnlyList<Commune> Communes => _atlas.Communes;

    /// <summary>
    /// Loads the compact file of <paramref name="cacheFolder"/>; makes it from the npm packages in <paramref name="nodeModulesFolder"/>
    /// when it is missing, damaged, or of other versions of these packages.
    /// </summary>
    /// <exception cref="FileNotFoundException">A package is not installed.</exception>
    public static Gazetteer Load(string nodeModulesFolder, string cacheFolder)
    {
        var packages = new PlacePackages(nodeModulesFolder);
        var file = new AtlasFile(cacheFolder, packages.Stamp());
        if (file.Read() is { } known)
            return new Gazetteer(known) { Territory = new(() => new Territory(nodeModulesFolder)) };
        var atlas = file.Write(AtlasBuilder.Build(packages));
        return new Gazetteer(atlas) { Territory = new(() => new Territory(nodeModulesFolder)) };
    }

    /// <summary>Today's commune with that code, or the one that the code's commune or arrondissement is part of today.</summary>
    public Commune? ByInsee(string insee) => _byInsee.Value.TryGetValue(insee, out var commune) ? Communes[commune] : null;

    /// <summary>Today's communes that have the postcode, in order of INSEE code.</summary>
    public IReadOnlyList<Commune> ByPostcode(string postcode) => CommunesOf(PlacesOfPostcode(postcode));

    /// <summary>Today's communes of that name, or that hold a former commune of that name, in order of INSEE code. Spelling as tolerant as in <see cref="Match"/>.</summary>
    public IReadOnlyList<Commune> ByName(string town) => CommunesOf(PlacesOfName(TownName.Fold(town)));

    private List<int> PlacesOfPostcode(string postcode) => _byPostcode.Value.GetValueOrDefault(postcode, []);

    private List<int> PlacesOfName(string folded) =>
        _byName.Value.GetValueOrDefault(TownName.Arrondissement(folded) ?? folded, []);

    private IReadOnlyList<Commune> CommunesOf(List<int> places) =>
        [.. places.Select(CommuneOf).Distinct().Order().Select(commune => Communes[commune])];

    private Place? OtherPlace(int place) => place < Communes.Count ? null : _atlas.OtherPlaces[place - Communes.Count];

    private int CommuneOf(int place) => OtherPlace(place)?.Commune ?? place;

    private string NameOf(int place) => OtherPlace(place)?.Name ?? Communes[place].Name;

    private string FoldedName(int place) => _folded[place] ??= TownName.Fold(NameOf(place));

    private IReadOnlyList<string> PostcodesOf(int place) =>
        OtherPlace(place) is { IsArrondissement: true } part ? part.Postcodes : Communes[CommuneOf(place)].Postcodes;

    private Dictionary<string, int> IndexByInsee()
    {
        var index = new Dictionary<string, int>(_folded.Length + _atlas.FormerCodes.Count, StringComparer.Ordinal);
        for (var i = 0; i < Communes.Count; i++)
            index[Communes[i].Insee] = i;
        foreach (var place in _atlas.OtherPlaces)
            index.TryAdd(place.Insee, place.Commune);
        foreach (var (insee, commune) in _atlas.FormerCodes)
            index.TryAdd(insee, commune);
        return index;
    }

    private Dictionary<string, List<int>> Group(Func<int, IReadOnlyList<string>> keysOf)
    {
        var groups = new Dictionary<string, List<int>>(8192, StringComparer.Ordinal);
        for (var place = 0; place < _folded.Length; place++)
        {
            var keys = keysOf(place);
            for (var i = 0; i < keys.Count; i++)
            {
                if (!groups.TryGetValue(keys[i], out var group))
                    groups[keys[i]] = group = new(1);
                group.Add(place);
            }
        }
        return groups;
    }
}
