using Showcase.Content;
using Showcase.Pages;
using Showcase.Rendering;

namespace Showcase;

/// <summary>A site that is planned and not yet written: makes what somebody asks for, so that nobody waits for the rest.</summary>
internal sealed class LiveSite(SitePlan plan, ViewMaker views, Renderer renderer, IEnumerable<(Route Route, string Path)> files, (Route Route, byte[] Bytes) sprite)
{
    private readonly Lazy<Dictionary<string, Page>> _pages = new(() => plan.Pages.ToDictionary(p => p.Route.OutputPath, StringComparer.Ordinal));
    private readonly Lazy<Dictionary<string, string>> _files = new(() => files.ToDictionary(f => f.Route.OutputPath, f => f.Path, StringComparer.Ordinal));

    /// <param name="path">Under the output folder, with forward slashes.</param>
    /// <returns>Null for what must wait until the site is written, such as a page whose template fails: the run itself says why.</returns>
    public byte[]? Read(string path)
    {
        if (path == sprite.Route.OutputPath)
            return sprite.Bytes;
        if (_files.Value.TryGetValue(path, out var file))
            return File.ReadAllBytes(file);
        if (!_pages.Value.TryGetValue(path, out var page))
            return null;
        try
        {
            using var writer = new Utf8TextWriter();
            renderer.Render(page, views.Make(page), writer);
            return writer.Written.ToArray();
        }
        catch (TemplateFailedException)
        {
            return null;
        }
    }
}
