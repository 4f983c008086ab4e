using System.Collections.Concurrent;
using Showcase.Domain;

namespace Showcase.Geo;

/// <summary>Answers "which are nearest" and "which lie within" over a list of points; a null is nowhere and nobody's neighbour.</summary>
/// <remarks>Distances are great circles; equal ones are told apart by the order of the list. Points that many share (a town's) are searched once.</remarks>
internal sealed class PointIndex
{
    private readonly IReadOnlyList<GeoPoint?> _points;
    private readonly List<GeoPoint> _spots = [];
    private readonly List<List<int>> _indexesAt = []; // ascending
    private readonly PointTree _tree;

    public PointIndex(IReadOnlyList<GeoPoint?> points)
    {
        _points = points;
        var spotOf = new Dictionary<GeoPoint, int>(points.Count);
        for (var i = 0; i < points.Count; i++)
        {
            if (points[i] is not { } point)
                continue;
            if (!spotOf.TryGetValue(point, out var spot))
            {
                spotOf[point] = spot = _spots.Count;
                _spots.Add(point);
                _indexesAt.Add([]);
            }
            _indexesAt[spot].Add(i);
        }
        _tree = new PointTree(_spots);
    }

    /// <summary>For each point the indexes of its <paramref name="k"/> nearest others, nearest first; fewer when there are not so many.</summary>
    public IReadOnlyList<int[]> NearestOfAll(int k)
    {
        var result = new int[_points.Count][];
        Array.Fill(result, []);
        if (k <= 0 || _spots.Count == 0)
            return result;
        Parallel.ForEach(Partitioner.Create(0, _spots.Count), range =>
        {
            var search = new NearestSpots(_spots, _indexesAt, k + 1);
            foreach (var spot in _tree.Order[range.Item1..range.Item2])
            {
                search.Start(_spots[spot]);
                _tree.Search(search);
                var ranked = search.Ranked();
                foreach (var self in _indexesAt[spot])
                    result[self] = Without(self, ranked, k);
            }
        });
        return result;
    }

    /// <summary>The same for one of the points.</summary>
    public IReadOnlyList<int> NearestOthers(int index, int k)
    {
        if (k <= 0 || _points[index] is not { } center)
            return [];
        var search = new NearestSpots(_spots, _indexesAt, k + 1);
        search.Start(center);
        _tree.Search(search);
        return Without(index, search.Ranked(), k);
    }

    /// <summary>The <paramref name="k"/> nearest to any place, nearest first.</summary>
    public IReadOnlyList<(int Index, double Km)> Nearest(GeoPoint center, int k)
    {
        if (k <= 0)
            return [];
        var search = new NearestSpots(_spots, _indexesAt, k);
        search.Start(center);
        _tree.Search(search);
        return [.. search.Ranked().Take(k)];
    }

    /// <summary>Every point at most <paramref name="km"/> away, nearest first.</summary>
    public IReadOnlyList<(int Index, double Km)> Within(GeoPoint center, double km)
    {
        var search = new SpotsWithin(_spots, center, km);
        if (km >= 0)
            _tree.Search(search);
        var found = new List<(int Index, double Km)>();
        foreach (var (spot, away) in search.Found)
        {
            foreach (var index in _indexesAt[spot])
                found.Add((index, away));
        }
        found.Sort(static (a, b) => a.Km != b.Km ? a.Km.CompareTo(b.Km) : a.Index.CompareTo(b.Index));
        return found;
    }

    private static int[] Without(int self, List<(int Index, double Km)> ranked, int k)
    {
        var others = new int[Math.Min(k, ranked.Count)];
        var count = 0;
        for (var from = 0; from < ranked.Count && count < k; from++)
        {
            if (ranked[from].Index != self)
                others[count++] = ranked[from].Index;
        }
        return count == others.Length ? others : others[..count];
    }
}
