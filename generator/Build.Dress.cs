using Showcase.Diagnostics;
using Showcase.Domain;
using Showcase.Pages;
using Showcase.Rendering;

namespace Showcase;

/// <summary>What the theme alone decides: other programs make it while the content is read.</summary>
internal sealed partial class Build
{
    private Task<(AssetBundle.Result? Bundle, IReadOnlyList<(Route Route, string Path, int Size)> Icons, Faults Told)>? _dressed;

    private void Dress(SiteSettings settings, ThemeFolder theme) => _dressed = Task.Run(() =>
    {
        var told = new Faults();
        var bundle = Kept("assets", told, found => new AssetBundle(place.NodeFolder, place.CacheFolder).Make(theme, settings, found));
        var icons = Kept("app icons", told, _ => new AppIcons(place.NodeFolder, place.CacheFolder).Make(theme, theme.VariablesOf(settings)));
        return (bundle, icons, told);
    });

    /// <returns>No bundle when the theme's files do not go together: a fault says why.</returns>
    private async Task<(AssetBundle.Result? Bundle, IReadOnlyList<(Route Route, string Path, int Size)> Icons)> DressedAsync(Faults faults)
    {
        var (bundle, icons, told) = await _dressed!.ConfigureAwait(false);
        faults.Add(told.Sorted());
        return (bundle, icons);
    }
}
