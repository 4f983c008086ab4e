using System.Text;
using Showcase.Domain;
using Showcase.Model;
using Showcase.Pages.Help;

namespace Showcase.Rendering;

/// <summary>The two pages of the CMS: its own, and the map in the frame of the location widget. No robot is to list them.</summary>
/// <param name="Styles">The theme's sheet, from the site's root; the preview wears it.</param>
/// <param name="MapStyles">The sheet of the theme's map; null: it has none.</param>
/// <param name="Atlas">What the map's script reads first; null where the site has no map.</param>
internal sealed record CmsPages(SiteSettings Settings, string Language, CmsBundle.Result Bundle, string Styles, string? MapStyles, string? Atlas)
{
    /// <summary>The folder of the CMS in the site.</summary>
    public const string Folder = "admin";

    /// <summary>Every file of the CMS by its name in that folder.</summary>
    /// <param name="home">Where the CMS writes.</param>
    public IEnumerable<(string Name, byte[] Bytes)> Write(TradeTaxonomy trades, CmsConfig.Home home)
    {
        yield return ("index.html", Encoding.UTF8.GetBytes(Index()));
        if (Atlas is not null)
            yield return ("place.html", Encoding.UTF8.GetBytes(Place()));
        yield return ("config.yml", Encoding.UTF8.GetBytes(CmsConfig.Write(Settings, trades, home, Language, HelpRoutes.PageOf(HelpRoutes.Fields, Settings, Language)?.AbsolutePath)));
        foreach (var (name, path) in Bundle.Files)
            yield return (name, File.ReadAllBytes(path));
    }

    private string Index() => $"""
        {Head($"{CmsWords.Title.In(Language)} · {Settings.Name[Settings.Language]}", Bundle.Styles, Bundle.Script)}
        <body>
        <section class="unseen" aria-label="{HtmlText.Escape(CmsWords.Title.In(Language))}"><h1>{HtmlText.Escape($"{CmsWords.Title.In(Language)} · {Settings.Name[Settings.Language]}")}</h1></section>
        <noscript><p>{HtmlText.Escape(CmsWords.NoScript.In(Language))}</p></noscript>
        </body>
        </html>

        """;

    private string Place() => $"""
        {Head(CmsWords.MapTitle.In(Language), Bundle.PlaceStyles, Bundle.PlaceScript, [Styles, .. MapStyles is null ? Array.Empty<string>() : [MapStyles]])}
        <body class="map-frame map-open">
        <div id="map" class="map-canvas" role="application" aria-label="{HtmlText.Escape(CmsWords.MapTitle.In(Language))}"></div>
        </body>
        </html>

        """;

    private string Head(string title, string styles, string script, params IReadOnlyList<string> themes) => $"""
        <!DOCTYPE html>
        <html lang="{Language}" data-styles="..{Styles}"{(Atlas is null ? "" : $" data-atlas=\"..{Atlas}\"")}>
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex, nofollow">
        <meta http-equiv="Content-Security-Policy" content="connect-src 'self' blob:{string.Concat(Settings.Cms?.Origins.Select(o => " " + o) ?? [])}">
        <link rel="icon" href="data:,">
        <title>{HtmlText.Escape(title)}</title>
        {string.Concat(themes.Select(t => $"<link rel=\"stylesheet\" href=\"..{t}\">\n"))}<link rel="stylesheet" href="{styles}">
        <script type="module" src="{script}"></script>
        </head>
        """;
}
