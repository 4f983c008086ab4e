namespace Showcase.Pages.Feeds;

/// <summary>Every feed of one language, in its three formats.</summary>
internal static class FeedFiles
{
    public static IEnumerable<(Route Route, Func<byte[]> Make)> Write(Edition edition)
    {
        foreach (var (at, feed) in FeedPlan.Of(edition))
        {
            yield return (at.Atom, () => AtomFeed.Write(feed()));
            yield return (at.Rss, () => RssFeed.Write(feed()));
            yield return (at.Json, () => JsonFeed.Write(feed()));
        }
    }
}
