using Showcase.Diagnostics;
using Showcase.Domain;
using Showcase.Images;
using Showcase.Pages;

namespace Showcase;

/// <summary>The stage of posters: what shared links show, from the photos that are ready.</summary>
internal sealed partial class Build
{
    private sealed record PosterWall(Posters Posters, IReadOnlyList<(Route Route, string Path)> Files);

    /// <returns>Null where the site leaves them out or the theme draws none, in a preview, and while serving: nobody shares links to those.</returns>
    private async Task<PosterWall?> HangPostersAsync(SitePlan plan, Reading read, IReadOnlyDictionary<string, string> icons, PhotoShelf photos, Faults faults, CancellationToken cancel)
    {
        var (settings, theme) = (read.Settings, read.Theme);
        if (only is not null || Memory is not null || faults.AnyErrors || !settings.Publishes(SitePart.Posters) || FrontDrawing.Read(theme, theme.VariablesOf(settings), place.NodeFolder) is not { } drawing)
            return null;
        var cache = new PosterCache(place.NodeFolder, place.CacheFolder, drawing.Fonts, clock);
        var drawn = new Dictionary<string, PosterDrawing>(StringComparer.Ordinal);
        var posters = new Posters(plan, photos, drawing, name => drawn.TryGetValue(name, out var icon) ? icon : drawn[name] = FrontDrawing.Hashed(icons.TryGetValue(name, out var file) ? File.ReadAllText(file) : "<svg viewBox=\"0 0 1 1\"></svg>"), cache.KeyOf);
        try
        {
            await new PosterWorkshop(place.NodeFolder, cache, drawing.Fonts).DrawAsync(posters.All.Select(p => (p.Key, p.Order)), cancel).ConfigureAwait(false);
        }
        catch (PosterFailedException e)
        {
            faults.Add(Rules.PosterBroken, SourceLocation.WholeFile(ShownPath.Of(theme.Files("app", ".svg")["front.svg"])), e.Message);
            return null;
        }
        return new(posters, [.. posters.All.Select(p => (p.Route, cache.PathOf(p.Key)))]);
    }
}
