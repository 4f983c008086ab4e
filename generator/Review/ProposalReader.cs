using Showcase.Advice;
using Showcase.Content;
using Showcase.Diagnostics;
using Showcase.Domain;
using Showcase.Intake;
using Showcase.Model;

namespace Showcase.Review;

/// <summary>Makes the preview of a proposal: the vitrines that it changes, as they are and as they would be, and what is to be said of them.</summary>
/// <remarks>Only the content comes from the two commits; site, themes and program are those at hand, so that a proposal cannot change how it is judged.</remarks>
internal sealed class ProposalReader(Workplace place, TimeProvider clock)
{
    private const int LongestDiff = 20_000;

    /// <param name="output">A folder of its own: what stands in it is replaced.</param>
    /// <exception cref="GitException">There is no such commit, or the content is in no repository.</exception>
    public async Task<ProposalReport> ReadAsync(string baseRevision, string headRevision, string output, CancellationToken cancel)
    {
        var top = await new GitProgram(place.Content).RunAsync(["rev-parse", "--show-toplevel"], cancel).ConfigureAwait(false);
        var git = new GitProgram(top);
        var repository = new GitRepository(top, "", _ => throw new InvalidOperationException("A preview asks nobody."), clock);
        var prefix = Path.GetRelativePath(top, place.Content).Replace('\\', '/');
        var head = await repository.ResolveAsync(headRevision, cancel).ConfigureAwait(false);
        // What the main branch did meanwhile is not the proposal's.
        var fork = await git.RunAsync(["merge-base", await repository.ResolveAsync(baseRevision, cancel).ConfigureAwait(false), head], cancel).ConfigureAwait(false);

        var (before, after) = (await repository.FilesAsync(fork, prefix, cancel).ConfigureAwait(false), await repository.FilesAsync(head, prefix, cancel).ConfigureAwait(false));
        var touched = before.Keys.Union(after.Keys).Where(p => before.GetValueOrDefault(p) != after.GetValueOrDefault(p)).ToArray();
        var entries = touched.Select(p => Revision.EntryOf(p, prefix)).OfType<EntryKey>().Distinct().OrderBy(e => e.Collection).ThenBy(e => e.Slug).ToArray();

        var room = Path.Combine(place.CacheFolder, "preview");
        if (Directory.Exists(output) && Directory.EnumerateFileSystemEntries(output).Any() && !File.Exists(Path.Combine(output, PreviewFolder.Mark)))
            throw new IOException($"'{output}' holds files that are no preview: choose an empty or a new folder for --output.");
        PageDrawing.Clear(room);
        PageDrawing.Clear(output);
        var drawing = new PageDrawing(place, clock);
        var wanted = entries.ToHashSet();
        var old = await LayOutAsync(fork, before, "before").ConfigureAwait(false);
        var now = await LayOutAsync(head, after, "after").ConfigureAwait(false);
        var (oldSite, newSite) = (await BuildAsync(old, "before").ConfigureAwait(false), await BuildAsync(now, "after").ConfigureAwait(false));
        var check = new Build(place with { Content = now.Content }, clock).Advise();
        var faults = newSite.Faults.Sorted().Concat(check.Faults.Sorted()).DistinctBy(f => (f.Rule.Id, f.Location, f.What("en"))).Select(f => f with { Location = f.Location with { Path = Shown(f.Location.Path) } })
            .OrderBy(f => f.Location).ToArray();

        var changes = new List<EntryChange>();
        foreach (var entry in entries)
            changes.Add(await DescribeAsync(entry).ConfigureAwait(false));
        var told = changes.SelectMany(c => c.Faults).ToHashSet();
        return new ProposalReport(fork, head, changes, [.. faults.Where(f => f.Severity == Severity.Error && !told.Contains(f))]) { Site = SiteSettingsReader.Read(place.SettingsPath, new Faults()) };

        Task<Revision> LayOutAsync(string commit, IReadOnlyDictionary<string, string> files, string name) =>
            Revision.LayOutAsync(repository, commit, prefix, wanted, files, Path.Combine(room, name), cancel);

        Task<BuildResult> BuildAsync(Revision revision, string name) => drawing.DrawAsync(revision, wanted, Path.Combine(room, name + "-site"), Path.Combine(output, name), cancel);

        async Task<EntryChange> DescribeAsync(EntryKey entry)
        {
            var files = touched.Where(p => Revision.EntryOf(p, prefix) == entry).ToArray();
            var (had, has) = (before.Keys.Any(p => Revision.EntryOf(p, prefix) == entry), after.Keys.Any(p => Revision.EntryOf(p, prefix) == entry));
            var own = faults.Where(f => Revision.EntryOf(f.Location.Path, prefix) == entry || files.Contains(f.Location.Path)).ToArray();
            var counsel = has && entry.Collection == Collection.Artisans ? check.Counsels?.FirstOrDefault(c => c.Artisan.Slug == entry.Slug) : null;
            var diff = await git.RunAsync(["diff", "--no-color", "--no-ext-diff", "--no-textconv", fork, head, "--", .. files.Where(f => f.EndsWith(".md", StringComparison.Ordinal))], cancel).ConfigureAwait(false);
            if (!files.Any(f => f.EndsWith(".md", StringComparison.Ordinal)))
                diff = "";
            return new EntryChange(entry, counsel?.Artisan.Name ?? entry.Slug.Value, !had ? ChangeKind.Added : has ? ChangeKind.Changed : ChangeKind.Removed,
                PagesOf(entry, "before"), PagesOf(entry, "after"), diff.Length <= LongestDiff ? diff : diff[..LongestDiff] + "\n…", own, counsel, PhotosOf(entry, counsel));
        }

        IReadOnlyList<string> PagesOf(EntryKey entry, string name) => !Directory.Exists(Path.Combine(output, name)) ? [] :
            [.. PageDrawing.PagesIn(Path.Combine(output, name)).Where(p => p.Split('/') is [.., var folder, _] && folder == entry.Slug.Value).Select(p => $"{name}/{p}")];

        IReadOnlyList<PhotoRow> PhotosOf(EntryKey entry, Counsel? counsel) => entry.Collection != Collection.Artisans ? [] :
            [.. after.Keys.Where(p => Revision.EntryOf(p, prefix) == entry && PhotoFormats.HasPhotoExtension(p)).Order(StringComparer.Ordinal).Select(p => Path.GetFileName(p))
                .Select(file => new PhotoRow(file, counsel?.Artisan.Photos.FirstOrDefault(p => p.File == file)?.Alt ?? "",
                    new FileInfo(Path.Combine(now.Content, "artisans", entry.Slug.Value, file)).Length, SmallOf(entry, file)))];

        string? SmallOf(EntryKey entry, string file)
        {
            var folder = Path.Combine(output, "after", "photos", entry.Slug.Value);
            var name = Slug.From(Path.GetFileNameWithoutExtension(file))?.Value ?? "photo";
            return !Directory.Exists(folder) ? null : Directory.EnumerateFiles(folder, name + "-*.jpg").OrderBy(f => new FileInfo(f).Length).ThenBy(f => f, StringComparer.Ordinal)
                .Select(f => Path.GetRelativePath(output, f).Replace('\\', '/')).FirstOrDefault();
        }

        string Shown(string path)
        {
            var laid = ShownPath.Of(Path.Combine(room, "after")) + "/";
            return path.StartsWith(laid, StringComparison.Ordinal) ? path[laid.Length..] : path;
        }
    }
}
