namespace Showcase.Geo;

/// <summary>The nearest others of each point: searched one by one for the first few that somebody asks about, then for all at once.</summary>
/// <param name="k">How many others of each.</param>
internal sealed class Neighbours(PointIndex points, int k)
{
    /// <summary>A run that makes a few pages needs no more; one that makes all is soon past it.</summary>
    private const int OneByOne = 32;

    private readonly Lazy<IReadOnlyList<int[]>> _all = new(() => points.NearestOfAll(k));
    private int _asked;

    /// <summary>The indexes of the nearest others, nearest first; of equally near ones, the earlier in the list first. A null has none.</summary>
    public IReadOnlyList<int> Of(int index) =>
        _all.IsValueCreated || Interlocked.Increment(ref _asked) > OneByOne ? _all.Value[index] : points.NearestOthers(index, k);
}
