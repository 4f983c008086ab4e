using System.Globalization;
using System.Numerics;
using System.Text;
using Showcase.Domain;

namespace Showcase.Pages.Maps;

/// <summary>
/// Vitrines as a quadtree of small files: a square of few vitrines lists them; a fuller one tells how many stand in each cell of its grid, and
/// its four quarters have files of their own. Whoever looks at the map reads the squares in view, at the level that the zoom asks for.
/// </summary>
/// <remarks>The points are sorted once; each square is then a run of that order, so that no tree is ever held in memory.</remarks>
internal sealed class TileSet
{
    /// <summary>Vitrines that one square lists.</summary>
    public const int LeafSize = 100;

    /// <summary>Cells on a side of a square's grid, as a power of two: 16.</summary>
    public const int GridPower = 4;

    private const int Deepest = TileNumber.Finest - GridPower;

    private readonly MapPoint[] _points;
    private readonly ulong[] _codes;
    private readonly StringBuilder _tree = new();

    /// <param name="points">In any order: equal points come out in equal order of slug.</param>
    public TileSet(IEnumerable<MapPoint> points)
    {
        var sorted = points.Select(p => (Code: TileNumber.CodeOf(p.Point), Point: p)).ToArray();
        Array.Sort(sorted, (a, b) => a.Code != b.Code ? a.Code.CompareTo(b.Code) : string.CompareOrdinal(a.Point.Slug, b.Point.Slug));
        _codes = Array.ConvertAll(sorted, s => s.Code);
        _points = Array.ConvertAll(sorted, s => s.Point);
    }

    /// <summary>Writes every file; the set's own, <c>index.json</c>, comes last.</summary>
    public void Write(TileWriter write)
    {
        if (_points.Length <= LeafSize)
        {
            write.Index(Box(0, _points.Length), _points.Length, default, "", _points);
            return;
        }
        var root = Root();
        Visit(root, 0, _points.Length, write);
        write.Index(Box(0, _points.Length), _points.Length, root, _tree.ToString(), []);
    }

    /// <summary>The smallest square that holds all, though not so small that it would be a deepest one.</summary>
    private TileNumber Root()
    {
        var differing = _codes[0] ^ _codes[^1];
        var level = differing == 0 ? Deepest : TileNumber.Finest - 1 - (BitOperations.Log2(differing) / 2);
        return TileNumber.Of(_codes[0], Math.Min(level, Deepest - 1));
    }

    private void Visit(TileNumber tile, int start, int end, TileWriter write)
    {
        if (IsLeaf(tile.Z, end - start))
        {
            Leaf(tile, start, end, write);
            return;
        }
        var quarters = Runs(start, end, tile.Z + 1).ToArray();
        var (there, full) = (0, 0);
        foreach (var (from, to) in quarters)
        {
            var bit = 1 << (int)((_codes[from] >> (2 * (TileNumber.Finest - tile.Z - 1))) & 3);
            there |= bit;
            full |= IsLeaf(tile.Z + 1, to - from) ? 0 : bit;
        }
        _tree.Append(CultureInfo.InvariantCulture, $"{there:x}{full:x}");
        write.Branch(tile, Runs(start, end, tile.Z + GridPower).Select(r => CellOf(r.Start, r.End)));
        foreach (var (from, to) in quarters)
            Visit(TileNumber.Of(_codes[from], tile.Z + 1), from, to, write);
    }

    private static bool IsLeaf(int level, int count) => count <= LeafSize || level == Deepest;

    // Only vitrines at one address fill a deepest square: its list goes on in further files.
    private void Leaf(TileNumber tile, int start, int end, TileWriter write)
    {
        var parts = (end - start + LeafSize - 1) / LeafSize;
        for (var part = 1; part <= parts; part++)
        {
            var from = start + ((part - 1) * LeafSize);
            write.Leaf(tile, part, parts, _points.AsSpan(from, Math.Min(LeafSize, end - from)));
        }
    }

    /// <summary>The runs of points that share a square of a level.</summary>
    private IEnumerable<(int Start, int End)> Runs(int start, int end, int level)
    {
        var shift = 2 * (TileNumber.Finest - level);
        for (var from = start; from < end;)
        {
            var to = from + 1;
            while (to < end && _codes[to] >> shift == _codes[from] >> shift)
                to++;
            yield return (from, to);
            from = to;
        }
    }

    private MapCell CellOf(int start, int end)
    {
        if (end - start == 1)
            return new MapCell(_points[start].Point, _points[start], []);
        var (latitude, longitude, families) = (0.0, 0.0, new int[4]);
        foreach (var point in _points.AsSpan(start, end - start))
        {
            latitude += point.Point.Latitude;
            longitude += point.Point.Longitude;
            families[(int)point.Family]++;
        }
        return new MapCell(new GeoPoint(latitude / (end - start), longitude / (end - start)), null, families);
    }

    private GeoBox Box(int start, int end) => GeoBox.Around([.. _points[start..end].Select(p => p.Point)]);
}

/// <summary>One cell of a square's grid.</summary>
/// <param name="Alone">The vitrine, where there is only one.</param>
/// <param name="Families">Otherwise how many of each family, in the order of <see cref="TradeFamily"/>.</param>
internal readonly record struct MapCell(GeoPoint Middle, MapPoint? Alone, int[] Families);
