using Showcase.Domain;

namespace Showcase.Geo;

/// <summary>Keeps the nearest spots until they hold enough points, and those that tie with the last.</summary>
internal sealed class NearestSpots(IReadOnlyList<GeoPoint> spots, IReadOnlyList<List<int>> indexesAt, int wanted) : PointSearch
{
    private readonly List<(double Km, double Squared, int Spot)> _kept = [];

    /// <summary>Begins anew around another place.</summary>
    public void Start(GeoPoint center)
    {
        Center = center;
        _kept.Clear();
        ReachEverywhere();
    }

    public override void Take(int point, double squared)
    {
        var km = Center.DistanceKm(spots[point]);
        var at = _kept.Count;
        while (at > 0 && _kept[at - 1].Km > km)
            at--;
        _kept.Insert(at, (km, squared, point));

        var held = 0;
        for (var i = 0; i < _kept.Count; i++)
        {
            held += indexesAt[_kept[i].Spot].Count;
            if (held < wanted)
                continue;
            var (last, farthest, end) = (_kept[i].Km, _kept[i].Squared, i + 1);
            for (; end < _kept.Count && _kept[end].Km <= last; end++)
                farthest = Math.Max(farthest, _kept[end].Squared);
            _kept.RemoveRange(end, _kept.Count - end);
            ReachTo(farthest);
            return;
        }
    }

    /// <summary>At least the wanted number of points (all, when there are fewer), by distance and then by index.</summary>
    public List<(int Index, double Km)> Ranked()
    {
        var ranked = new List<(int Index, double Km)>(wanted);
        foreach (var (km, _, spot) in _kept)
        {
            // More points of one spot than wanted can never be asked for.
            var here = indexesAt[spot];
            for (var i = 0; i < here.Count && i < wanted; i++)
                ranked.Add((here[i], km));
        }
        ranked.Sort((a, b) => a.Km != b.Km ? a.Km.CompareTo(b.Km) : a.Index.CompareTo(b.Index));
        return ranked;
    }
}

/// <summary>Finds every spot at most some kilometres away.</summary>
internal sealed class SpotsWithin : PointSearch
{
    private readonly IReadOnlyList<GeoPoint> _spots;
    private readonly double _km;

    public SpotsWithin(IReadOnlyList<GeoPoint> spots, GeoPoint center, double km)
    {
        (_spots, _km, Center) = (spots, km, center);
        var angle = km / GeoPoint.EarthRadiusKm;
        if (angle < Math.PI)
            ReachTo(4 * Math.Pow(Math.Sin(angle / 2), 2));
    }

    public List<(int Spot, double Km)> Found { get; } = [];

    public override void Take(int point, double squared)
    {
        var km = Center.DistanceKm(_spots[point]);
        if (km <= _km)
            Found.Add((point, km));
    }
}
