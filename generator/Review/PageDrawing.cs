using Showcase.Content;
using Showcase.Domain;
using Showcase.Intake;
using Showcase.Model;
using Showcase.Pages;

namespace Showcase.Review;

/// <summary>Draws the pages of single entries as one commit has them, to be looked at from any folder.</summary>
internal sealed class PageDrawing(Workplace place, TimeProvider clock)
{
    /// <summary>The page of a vitrine, for the one who proposed it. Nothing is left when a fault keeps it from being drawn.</summary>
    public async Task DrawAsync(GitRepository repository, string commit, string content, Slug slug, string folder, CancellationToken cancel)
    {
        var room = Path.Combine(place.CacheFolder, "preview-page");
        Clear(room);
        var files = await repository.FilesAsync(commit, content, cancel).ConfigureAwait(false);
        var wanted = new HashSet<EntryKey> { new(Collection.Artisans, slug) };
        var laid = await Revision.LayOutAsync(repository, content, wanted, files, Path.Combine(room, "content"), cancel).ConfigureAwait(false);
        await DrawAsync(laid, wanted, Path.Combine(room, "site"), folder, cancel).ConfigureAwait(false);
        Directory.Delete(room, recursive: true);
    }

    /// <param name="site">Where the site is built first.</param>
    public async Task<BuildResult> DrawAsync(string content, IReadOnlySet<EntryKey> wanted, string site, string folder, CancellationToken cancel)
    {
        var build = new Build(place with { Content = content, Output = site }, clock, only: (plan, page) => EntryOf(plan, page) is { } entry && wanted.Contains(entry)) { Geocodes = false };
        var result = await build.RunAsync(cancel).ConfigureAwait(false);
        if (result.Report is not null)
            new SelfContained(site, Address, folder).Take(PagesIn(site));
        return result;
    }

    public static string[] PagesIn(string site) =>
        [.. Directory.EnumerateFiles(site, "index.html", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(site, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    public static void Clear(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
    }

    private Uri Address => place.BaseUrl ?? SiteSettingsReader.Read(place.SettingsPath, new Diagnostics.Faults())?.BaseUrl ?? new Uri("https://vitrines.example/");

    private static EntryKey? EntryOf(SitePlan plan, Page page) => plan.EntryOf(page) is { } slug
        ? new(page switch { Page.Profile => Collection.Artisans, Page.EventPage => Collection.Events, Page.NetworkPage => Collection.Networks, _ => Collection.Pages }, slug)
        : null;
}
