namespace Showcase.Pages.Views;

/// <summary>Template <c>map.hbs</c>.</summary>
internal sealed record MapPageView : PageView
{
    public required MapPartView MapPart { get; init; }
    /// <summary>What stands there without script; null when fewer than three communes have a known point.</summary>
    public required RegionMapView? Drawing { get; init; }
    public required IReadOnlyList<TermView> Families { get; init; }
    public required IReadOnlyList<DepartementView> Departements { get; init; }
}

/// <summary>A place for a map, which the script fills: data attributes of partial <c>map-frame.hbs</c>.</summary>
/// <param name="Label">Names the map for those who do not see it.</param>
/// <param name="Set">Which vitrines: a folder of the atlas, <c>all</c> or <c>trades/potier</c>.</param>
/// <param name="At">"48.0975,-4.1021": the middle of the view; null shows the whole set.</param>
/// <param name="Zoom">Goes with <paramref name="At"/>.</param>
/// <param name="Slug">The vitrine that the page is about.</param>
/// <param name="Ask">True: opens when asked for; false: also when it comes into view.</param>
internal sealed record MapPartView(string AtlasUrl, string Label, string Set, string? At = null, int? Zoom = null, string? Slug = null, bool Ask = false);
