namespace Showcase.Pages.Views;

/// <summary>Template <c>embed.hbs</c>: where a webmaster makes the line to copy. Addresses are absolute: they are for pages of others.</summary>
/// <remarks>Without a script the page shows the lines for all vitrines.</remarks>
internal sealed record EmbedView : PageView
{
    public required string ScriptUrl { get; init; }
    public required string FrameUrl { get; init; }
    public required string HomeUrl { get; init; }
    public required string SearchUrl { get; init; }
    public required string VitrinesUrl { get; init; }
    /// <summary>The script of this very host: a preview elsewhere shows its own.</summary>
    public required string PreviewUrl { get; init; }
    public required IReadOnlyList<EmbedFamilyView> Families { get; init; }
    /// <summary>What else a list or a map may be narrowed by.</summary>
    public required IReadOnlyList<EmbedFacetView> Facets { get; init; }
}

/// <param name="Trades">Those that someone practises who lets everyone republish.</param>
internal sealed record EmbedFamilyView(string Name, IReadOnlyList<TermView> Trades);

/// <param name="Attribute">Of the element.</param>
/// <param name="Parameter">Of the search's address.</param>
internal sealed record EmbedFacetView(string Attribute, string Parameter, string Label, IReadOnlyList<TermView> Values);

/// <summary>Template <c>embed-frame.hbs</c>: nothing of the site's own frame about it.</summary>
internal sealed record EmbedFrameView : PageView
{
    public required string ScriptUrl { get; init; }
    public required string FrameScriptUrl { get; init; }
    public required string FrameStylesUrl { get; init; }
}
