namespace Showcase.Pages.Feeds;

/// <summary>What a feed holds, before it is Atom, RSS or JSON.</summary>
/// <param name="Page">Absolute address of the page it goes with.</param>
/// <param name="Entries">Latest first.</param>
internal sealed record Feed(FeedRoutes Routes, string Title, string Page, Edition Edition, IReadOnlyList<FeedEntry> Entries)
{
    /// <summary>An empty feed has stood still since a day that no build changes.</summary>
    public DateOnly Updated => Entries.Count > 0 ? Entries[0].Updated : new DateOnly(2000, 1, 1);

    public string Author => Edition.Settings.Publisher?.Name ?? Edition.Say(Edition.Settings.Name);
}

/// <param name="Url">Its page's absolute address, which is also its id: folder names are for ever.</param>
/// <param name="Published">Null when it is not known.</param>
internal sealed record FeedEntry(string Url, string Title, string Summary, DateOnly Updated, DateOnly? Published, IReadOnlyList<FeedCategory> Categories);

internal sealed record FeedCategory(string Term, string Label);
