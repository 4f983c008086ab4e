using Showcase.Domain;

namespace Showcase.Pages;

/// <summary>Addresses of the theme's bundled files, hashed; they start at the site's root, without the base path.</summary>
internal sealed record SiteAssets(string Styles, string Script, string Icons, IReadOnlyList<string> Fonts, string? Logo, AppAssets App)
{
    /// <summary>Sheets for single pages, by their names.</summary>
    public required IReadOnlyDictionary<string, string> Sheets { get; init; }

    /// <summary>The land around the vitrines, in closed rings; none where nobody has a known place.</summary>
    public IReadOnlyList<GeoPoint[]> Land { get; init; } = [];
}

/// <param name="Icons">Square PNGs, the smallest first; none when the theme draws none.</param>
/// <param name="Paper">The theme's colour of the page by day, in a notation that every reader knows.</param>
/// <param name="Dusk">By night.</param>
internal sealed record AppAssets(IReadOnlyList<(Route Route, int Size)> Icons, string Paper, string Dusk)
{
    public static AppAssets Of(IReadOnlyDictionary<string, string> variables, IReadOnlyList<(Route Route, int Size)> icons) =>
        new(icons, CssColour.ToHex(variables.GetValueOrDefault("paper", "#fff")), CssColour.ToHex(variables.GetValueOrDefault("dusk", "#111")));
}
