using Showcase.Domain;

namespace Showcase.Pages.Feeds;

/// <summary>Where one feed stands, in its three formats.</summary>
internal sealed record FeedRoutes(Route Atom, Route Rss, Route Json)
{
    /// <summary>Of vitrines, in the folder of the page they stand on.</summary>
    public static FeedRoutes Vitrines(string folder) => new(new(folder + "feed.xml"), new(folder + "rss.xml"), new(folder + "feed.json"));

    public static FeedRoutes Events(string folder) => new(new(folder + "events.xml"), new(folder + "events-rss.xml"), new(folder + "events.json"));

    /// <summary>A département has no page of its own: its feeds stand beside those of its communes.</summary>
    public static string FolderOf(Departement departement, Routes routes) => $"{routes.Communes.Path}{departement.Slug}-{departement.Code.ToLowerInvariant()}/";
}
