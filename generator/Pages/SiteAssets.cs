namespace Showcase.Pages;

/// <summary>Addresses of the theme's bundled files, hashed; they start at the site's root, without the base path.</summary>
internal sealed record SiteAssets(string Styles, string Script, string Icons, IReadOnlyList<string> Fonts, string? Logo);
