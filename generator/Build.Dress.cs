using Showcase.Diagnostics;
using Showcase.Domain;
using Showcase.Pages;
using Showcase.Pages.Help;
using Showcase.Rendering;

namespace Showcase;

/// <summary>What the theme alone decides: other programs make it while the content is read.</summary>
internal sealed partial class Build
{
    private sealed record Dressing(AssetBundle.Result? Bundle, IReadOnlyList<(Route Route, string Path, int Size)> Icons, ThemeTemplates Templates);

    private Task<(Dressing Made, Faults Told)>? _dressed;

    private Task<(HelpBook Made, Faults Told)>? _helped;

    private void Dress(SiteSettings settings, ThemeFolder theme, IReadOnlyList<Texts> texts)
    {
        // By itself: pages are planned with it, and need not wait for the bundler.
        _helped = Task.Run(() => Apart(told => Kept("help", told, found => HelpBook.Read(theme, settings, found))));
        // The theme is as it was when the last run found no error in it, and its checker tells of nothing else.
        var checks = _amends is null;
        _dressed = Task.Run(() => Apart(told => MadeOf(settings, theme, texts, checks, told)));
    }

    private Dressing MadeOf(SiteSettings settings, ThemeFolder theme, IReadOnlyList<Texts> texts, bool checks, Faults told)
    {
        var templates = Kept("templates", told, found =>
        {
            var read = ThemeTemplates.Read(theme, ShownPath.Of);
            if (checks)
                read.Check(theme.Name, texts, found);
            return read;
        });
        var bundle = Kept("assets", told, found => new AssetBundle(place.NodeFolder, place.CacheFolder).Make(theme, settings, found));
        var icons = Kept("app icons", told, _ => new AppIcons(place.NodeFolder, place.CacheFolder).Make(theme, theme.VariablesOf(settings)));
        return new Dressing(bundle, icons, templates);
    }

    private static (T Made, Faults Told) Apart<T>(Func<Faults, T> make)
    {
        var told = new Faults();
        return (make(told), told);
    }

    /// <returns>No bundle when the theme's files do not go together: a fault says why.</returns>
    private Task<Dressing> DressedAsync(Faults faults) => RetoldAsync(_dressed!, faults);

    private Task<HelpBook> HelpedAsync(Faults faults) => RetoldAsync(_helped!, faults);

    private static async Task<T> RetoldAsync<T>(Task<(T Made, Faults Told)> making, Faults faults)
    {
        var (made, told) = await making.ConfigureAwait(false);
        faults.Add(told.Sorted());
        return made;
    }
}
