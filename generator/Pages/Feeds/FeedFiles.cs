namespace Showcase.Pages.Feeds;

/// <summary>Every feed of one language, in its three formats.</summary>
internal static class FeedFiles
{
    public static IEnumerable<(Route Route, byte[] Bytes)> Write(Edition edition)
    {
        foreach (var feed in FeedPlan.Of(edition))
        {
            yield return (feed.Routes.Atom, AtomFeed.Write(feed));
            yield return (feed.Routes.Rss, RssFeed.Write(feed));
            yield return (feed.Routes.Json, JsonFeed.Write(feed));
        }
    }
}
