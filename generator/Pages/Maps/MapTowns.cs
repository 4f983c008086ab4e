using Showcase.Domain;

namespace Showcase.Pages.Maps;

/// <summary>Towns that the map names: the main ones at once, the villages by squares when a visitor comes near.</summary>
internal sealed class MapTowns
{
    /// <summary>Main towns of the region and of what lies around it.</summary>
    private const int CoreCount = 60;
    private const int AroundCount = 30;

    /// <summary>Level of the squares: some 100 km wide in France, a few hundred communes.</summary>
    private const int Level = 8;

    private readonly SortedDictionary<string, List<Commune>> _squares = new(StringComparer.Ordinal);

    public MapTowns(IReadOnlyList<Commune> communes, MapExtent extent)
    {
        // An estimated point may be 20 km off: such a village is better left out than shown in the wrong valley.
        var known = communes.Where(c => c.Point is { } point && !c.PointIsEstimated && extent.Frame.Holds(point))
            .OrderByDescending(c => c.Population).ThenBy(c => c.Insee, StringComparer.Ordinal).ToArray();
        var within = known.Where(c => extent.Core.Holds(c.Point!.Value)).ToArray();
        Main = [.. within.Take(CoreCount).Concat(known.Where(c => !extent.Core.Holds(c.Point!.Value)).Take(AroundCount)).OrderByDescending(c => c.Population).ThenBy(c => c.Insee, StringComparer.Ordinal)];
        foreach (var town in within)
        {
            var tile = TileNumber.Of(TileNumber.CodeOf(town.Point!.Value), Level).FileName;
            if (!_squares.TryGetValue(tile, out var square))
                _squares[tile] = square = [];
            square.Add(town);
        }
    }

    /// <summary>Most populous first.</summary>
    public IReadOnlyList<Commune> Main { get; }

    /// <summary>Squares that have towns: "8/125-88".</summary>
    public IEnumerable<string> Squares => _squares.Keys;

    public void Write(FileWrite write)
    {
        foreach (var (tile, towns) in _squares)
        {
            MapJson.Save($"{MapFiles.Folder}/towns/{tile}.json", write, json =>
            {
                json.WriteStartArray();
                foreach (var town in towns)
                    MapBase.Town(json, town);
                json.WriteEndArray();
            });
        }
    }
}
