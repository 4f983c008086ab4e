using Showcase.Content;
using Showcase.Diagnostics;
using Showcase.Domain;
using Showcase.Output;
using Showcase.Pages;

namespace Showcase;

/// <summary>Checking: the same walk, which asks nobody and writes nothing but the cache of photos. Whatever a build would say, it says.</summary>
internal sealed partial class Build
{
    /// <summary>Folder of the themes that came with the program.</summary>
    public string OwnThemes { get; init; } = Path.Combine(AppContext.BaseDirectory, "themes");

    /// <param name="advise">Say also what would make each vitrine more useful.</param>
    public async Task<BuildResult> CheckAsync(bool advise, CancellationToken cancel)
    {
        var inputs = advise ? null : TakeStamps("check");
        if (Unchanged("check", inputs) is { } same)
            return same;
        var faults = new Faults();
        var read = Stage("read", () => Read(faults, Dress));
        var counsels = advise && read is not null ? CounselsOf(read, faults) : null;
        read = read is null ? null : Gather(read, faults);
        if (read is not null && await PrepareAsync(read, faults, cancel).ConfigureAwait(false) is { } ready && SetUp(ready, faults) is { } press && !PagesAreSound(read, ready.Plan))
            Produce(press, OutputFolder.Nowhere(), faults, cancel);
        if (read is not null)
            Remember("check", inputs, read.Settings, faults, null);
        return new BuildResult(faults, null) { Counsels = counsels };
    }

    /// <summary>
    /// Whether no page of this plan can be at fault, so that none need be printed to look: the theme is the program's own, whose pages are sound
    /// whatever the content, and every link that the content brings leads to another host or to a page or file that is there. False when in doubt.
    /// </summary>
    private bool PagesAreSound(Reading read, SitePlan plan) =>
        read.Settings.Sources.Count == 0 && !NamesItself(read) && read.Theme.Folders.All(IsOwn) && StaticFiles(plan) is { } files && LinksLead(read, plan, files);

    private bool IsOwn(string theme)
    {
        var own = Path.Combine(OwnThemes, Path.GetFileName(theme));
        if (!Directory.Exists(own))
            return false;
        var files = Names(theme);
        return files.SequenceEqual(Names(own), StringComparer.Ordinal)
            && files.All(f => File.ReadAllBytes(Path.Combine(theme, f)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(own, f))));

        static string[] Names(string folder) => [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f)).Order(StringComparer.Ordinal)];
    }

    // An address of one's own site in full, as a website or an account or among the settings: a page shows it as a link within the site.
    private bool NamesItself(Reading read)
    {
        var host = read.Settings.BaseUrl.Host;
        var settings = File.ReadAllText(place.SettingsPath);
        // Once under "url", unless the address comes from the command line.
        var named = place.BaseUrl is null ? settings.IndexOf(host, StringComparison.OrdinalIgnoreCase) : -1;
        return settings.IndexOf(host, named + 1, StringComparison.OrdinalIgnoreCase) >= 0
            || LinkTargets.Of(read.Catalog, read.Settings, read.Texts).Any(t => t.Url.Host.Equals(host, StringComparison.OrdinalIgnoreCase));
    }

    /// <returns>Paths as in the output folder; null when one may stand where the site has a file of its own.</returns>
    private HashSet<string>? StaticFiles(SitePlan plan)
    {
        var files = new HashSet<string>(StringComparer.Ordinal);
        var segments = plan.Pages.Select(p => First(p.Route.OutputPath)).ToHashSet(StringComparer.Ordinal);
        foreach (var (path, file) in SiteStatic.Files(place.StaticFolder))
        {
            File.OpenHandle(file).Dispose(); // one that cannot be read is a failure, as when it is copied
            var first = First(path);
            if (first == path ? path is not ("logo.svg" or "logo.png" or "logo.webp" or "favicon.ico" or "CNAME") : first[0] == '.' || SitePlanner.IsReserved(first) || segments.Contains(first))
                return null;
            files.Add(path);
        }
        return files;

        static string First(string path) => path.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash ? path[..slash] : path;
    }

    private static bool LinksLead(Reading read, SitePlan plan, HashSet<string> files)
    {
        var (listings, host) = (plan.Listings, read.Settings.BaseUrl.Host);
        var bodies = listings.Artisans.SelectMany(a => a.Translations.Values.Select(t => t.Body).Prepend(a.Body))
            .Concat(listings.Events.SelectMany(e => e.Translations.Values.Select(t => t.Body).Prepend(e.Body)))
            .Concat(listings.Networks.SelectMany(n => n.Translations.Values.Select(t => t.Body).Prepend(n.Body)))
            .Concat(listings.FreePages.SelectMany(p => p.Translations.Values.Select(t => t.Body).Prepend(p.Body)));
        var inside = bodies.OfType<MarkdownText>().Where(b => !Markdown.LeadsElsewhere(b, host)).ToArray();
        if (inside.Length == 0)
            return true;
        var found = new Faults();
        var checks = new OutputChecks(read.Settings.BaseUrl, found);
        foreach (var body in inside)
            checks.Scan(new Route("/"), body.Source, body.Source, Markdown.ToUtf8(body, read.Settings.BaseUrl.AbsolutePath.TrimEnd('/')));
        checks.Links(plan.Pages.Select(p => p.Route.OutputPath).Concat(files).ToHashSet(StringComparer.Ordinal).Contains);
        return found.Sorted().Count == 0;
    }
}
