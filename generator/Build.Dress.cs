using Showcase.Diagnostics;
using Showcase.Domain;
using Showcase.Pages;
using Showcase.Pages.Help;
using Showcase.Rendering;

namespace Showcase;

/// <summary>What the theme alone decides: other programs make it while the content is read.</summary>
internal sealed partial class Build
{
    private sealed record Dressing(AssetBundle.Result? Bundle, IReadOnlyList<(Route Route, string Path, int Size)> Icons, ThemeTemplates Templates, HelpBook Help);

    private Task<(Dressing Made, Faults Told)>? _dressed;

    private void Dress(SiteSettings settings, ThemeFolder theme, IReadOnlyList<Texts> texts) => _dressed = Task.Run(() =>
    {
        var told = new Faults();
        var help = HelpBook.Read(theme, settings, told);
        var templates = Kept("templates", told, found => ThemeTemplates.Read(theme, ShownPath.Of, texts, found));
        var bundle = Kept("assets", told, found => new AssetBundle(place.NodeFolder, place.CacheFolder).Make(theme, settings, found));
        var icons = Kept("app icons", told, _ => new AppIcons(place.NodeFolder, place.CacheFolder).Make(theme, theme.VariablesOf(settings)));
        return (new Dressing(bundle, icons, templates, help), told);
    });

    /// <returns>No bundle when the theme's files do not go together: a fault says why.</returns>
    private async Task<Dressing> DressedAsync(Faults faults)
    {
        var (made, told) = await _dressed!.ConfigureAwait(false);
        faults.Add(told.Sorted());
        return made;
    }
}
