namespace Showcase.Domain;

/// <summary>What a site may leave out; everything else is the site itself.</summary>
internal enum SitePart
{
    /// <summary><c>/api/v1/</c>: the vitrines as data, for others to take up.</summary>
    Data,

    /// <summary>The search page, its index, and the pages of a trade around a commune.</summary>
    Search,

    /// <summary>The map and its tiles.</summary>
    Map,

    /// <summary>Atom, RSS and JSON Feed.</summary>
    Feeds,

    /// <summary>The pictures that a shared link shows: fronts with their signs.</summary>
    Posters,
}
