using Showcase.Domain;

namespace Showcase.Geo;

/// <summary>A k-d tree of points on the unit sphere: the order of great circles is the order of straight lines through the Earth.</summary>
internal sealed class PointTree
{
    private const int LeafSize = 8;

    // All in tree order: the middle of a range splits it, what is lower on the axis stands before.
    private readonly int[] _index;
    private readonly Vector[] _at;
    private readonly byte[] _axis;

    private readonly record struct Vector(double X, double Y, double Z)
    {
        public double On(int axis) => axis switch { 0 => X, 1 => Y, _ => Z };

        public static Vector Of(GeoPoint point)
        {
            var (lat, lon) = (double.DegreesToRadians(point.Latitude), double.DegreesToRadians(point.Longitude));
            return new(Math.Cos(lat) * Math.Cos(lon), Math.Cos(lat) * Math.Sin(lon), Math.Sin(lat));
        }
    }

    public PointTree(IReadOnlyList<GeoPoint> points)
    {
        _index = [.. Enumerable.Range(0, points.Count)];
        _at = [.. points.Select(Vector.Of)];
        _axis = new byte[points.Count];
        Split(0, points.Count);
    }

    /// <summary>The points, as indexes, in an order that keeps near ones together: searches made in it find the memory warm.</summary>
    public ReadOnlySpan<int> Order => _index;

    /// <summary>Offers the search every point within its reach, near ones early, so that it can draw its reach in.</summary>
    public void Search(PointSearch search)
    {
        if (_at.Length > 0)
            Search(0, _at.Length, Vector.Of(search.Center), search);
    }

    private void Search(int from, int to, Vector center, PointSearch search)
    {
        if (to - from <= LeafSize)
        {
            for (var i = from; i < to; i++)
                Offer(i, center, search);
            return;
        }
        var middle = (from + to) >>> 1;
        var axis = _axis[middle];
        var offset = center.On(axis) - _at[middle].On(axis);
        var (near, far) = offset <= 0 ? ((from, middle), (middle + 1, to)) : ((middle + 1, to), (from, middle));
        Search(near.Item1, near.Item2, center, search);
        if (offset * offset > search.SquaredReach)
            return;
        Offer(middle, center, search);
        Search(far.Item1, far.Item2, center, search);
    }

    private void Offer(int i, Vector center, PointSearch search)
    {
        var (x, y, z) = (_at[i].X - center.X, _at[i].Y - center.Y, _at[i].Z - center.Z);
        var squared = (x * x) + (y * y) + (z * z);
        if (squared <= search.SquaredReach)
            search.Take(_index[i], squared);
    }

    private void Split(int from, int to)
    {
        if (to - from <= LeafSize)
            return;
        var middle = (from + to) >>> 1;
        var axis = WidestAxis(from, to);
        Select(from, to - 1, middle, axis);
        _axis[middle] = (byte)axis;
        Split(from, middle);
        Split(middle + 1, to);
    }

    private int WidestAxis(int from, int to)
    {
        var (min, max) = (_at[from], _at[from]);
        for (var i = from + 1; i < to; i++)
        {
            var v = _at[i];
            min = new(Math.Min(min.X, v.X), Math.Min(min.Y, v.Y), Math.Min(min.Z, v.Z));
            max = new(Math.Max(max.X, v.X), Math.Max(max.Y, v.Y), Math.Max(max.Z, v.Z));
        }
        var (x, y, z) = (max.X - min.X, max.Y - min.Y, max.Z - min.Z);
        return x >= y && x >= z ? 0 : y >= z ? 1 : 2;
    }

    /// <summary>Hoare's selection: afterwards nothing before <paramref name="wanted"/> is higher on the axis and nothing behind is lower.</summary>
    private void Select(int low, int high, int wanted, int axis)
    {
        while (low < high)
        {
            var pivot = _at[(low + high) >>> 1].On(axis);
            var (i, j) = (low, high);
            while (i <= j)
            {
                while (_at[i].On(axis) < pivot)
                    i++;
                while (_at[j].On(axis) > pivot)
                    j--;
                if (i > j)
                    break;
                (_at[i], _at[j]) = (_at[j], _at[i]);
                (_index[i], _index[j]) = (_index[j], _index[i]);
                i++;
                j--;
            }
            if (wanted <= j)
                high = j;
            else if (wanted >= i)
                low = i;
            else
                return;
        }
    }
}

/// <summary>What a search through a <see cref="PointTree"/> looks for.</summary>
internal abstract class PointSearch
{
    public GeoPoint Center { get; protected set; }

    /// <summary>Square of the longest straight line wanted, in Earth radii.</summary>
    public double SquaredReach { get; private set; } = double.PositiveInfinity;

    /// <param name="squared">Square of the straight line to the point, in Earth radii.</param>
    public abstract void Take(int point, double squared);

    // Straight lines and great circles are rounded differently: reaching a hair farther never loses a point that ties, and the
    // exact distance decides afterwards.
    protected void ReachTo(double squared)
    {
        var line = (Math.Sqrt(squared) * (1 + 1e-9)) + 1e-14;
        SquaredReach = line * line;
    }

    protected void ReachEverywhere() => SquaredReach = double.PositiveInfinity;
}
