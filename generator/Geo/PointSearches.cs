using Showcase.Domain;

namespace Showcase.Geo;

/// <summary>Keeps the nearest spots until they hold enough points, and those that may tie with the last.</summary>
internal sealed class NearestSpots(IReadOnlyList<GeoPoint> spots, IReadOnlyList<List<int>> indexesAt, int wanted) : PointSearch
{
    private (double Squared, int Spot, int Points)[] _kept = new (double, int, int)[wanted + 1];
    private int _count;
    private readonly List<(int Index, double Km)> _ranked = new(wanted);

    /// <summary>Begins anew around another place.</summary>
    public void Start(GeoPoint center)
    {
        Center = center;
        _count = 0;
        ReachEverywhere();
    }

    public override void Take(int point, double squared)
    {
        if (_count == _kept.Length)
            Array.Resize(ref _kept, _count * 2);
        var at = _count++;
        for (; at > 0 && _kept[at - 1].Squared > squared; at--)
            _kept[at] = _kept[at - 1];
        _kept[at] = (squared, point, indexesAt[point].Count);

        var held = 0;
        for (var i = 0; i < _count; i++)
        {
            held += _kept[i].Points;
            if (held < wanted)
                continue;
            // The last one that is needed draws the reach in; whoever is a rounding error behind it stays for the exact ranking.
            ReachTo(_kept[i].Squared);
            while (_kept[_count - 1].Squared > SquaredReach)
                _count--;
            return;
        }
    }

    /// <summary>At least the wanted number of points (all, when there are fewer), by distance and then by index. Valid until the next start.</summary>
    public List<(int Index, double Km)> Ranked()
    {
        _ranked.Clear();
        for (var i = 0; i < _count; i++)
        {
            var (_, spot, points) = _kept[i];
            var km = Center.DistanceKm(spots[spot]);
            // More points of one spot than wanted can never be asked for.
            for (var j = 0; j < points && j < wanted; j++)
                Rank((indexesAt[spot][j], km));
        }
        return _ranked;
    }

    private void Rank((int Index, double Km) point)
    {
        var at = _ranked.Count;
        while (at > 0 && (_ranked[at - 1].Km > point.Km || (_ranked[at - 1].Km == point.Km && _ranked[at - 1].Index > point.Index)))
            at--;
        _ranked.Insert(at, point);
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
