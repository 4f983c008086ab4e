using Showcase.Advice;
using Showcase.Content;
using Showcase.Diagnostics;
using Showcase.Domain;
using Showcase.Intake;
using Showcase.Model;

namespace Showcase.Review;

/// <summary>Makes the preview of a proposal: the vitrines that it changes, as they are and as they would be, and what is to be said of them.</summary>
/// <remarks>Only the content comes from the two commits; site, themes and program are those at hand, so that a proposal cannot change how it is judged.</remarks>
/// <param name="output">A folder of its own: what stands in it is replaced.</param>
internal sealed class ProposalReader(Workplace place, TimeProvider clock, string output)
{
    /// <exception cref="GitException">There is no such commit, or the content is in no repository.</exception>
    public async Task<ProposalReport> ReadAsync(string baseRevision, string headRevision, CancellationToken cancel)
    {
        var top = await new GitProgram(place.Content).RunAsync(["rev-parse", "--show-toplevel"], cancel).ConfigureAwait(false);
        var repository = new GitRepository(top, "", _ => throw new InvalidOperationException("A preview asks nobody."), clock);
        var comparison = await CompareAsync(repository, new GitProgram(top), Path.GetRelativePath(top, place.Content).Replace('\\', '/'), baseRevision, headRevision, cancel).ConfigureAwait(false);
        var room = Path.Combine(place.CacheFolder, "preview");
        if (Directory.Exists(output) && Directory.EnumerateFileSystemEntries(output).Any() && !File.Exists(Path.Combine(output, PreviewFolder.Mark)))
            throw new IOException($"'{output}' holds files that are no preview: choose an empty or a new folder for --output.");
        PageDrawing.Clear(room);
        PageDrawing.Clear(output);

        var entries = comparison.Entries;
        var wanted = entries.ToHashSet();
        var (old, now) = await comparison.LayOutAsync(repository, wanted, room, cancel).ConfigureAwait(false);
        await DrawAsync(old, "before").ConfigureAwait(false);
        var drawn = await DrawAsync(now, "after").ConfigureAwait(false);
        var laid = ShownPath.Of(Path.Combine(room, "after")) + "/";
        Fault[] faults = [.. drawn.Faults.Sorted().Select(f => f.Location.Path.StartsWith(laid, StringComparison.Ordinal) ? f with { Location = f.Location with { Path = f.Location.Path[laid.Length..] } } : f)
            .OrderBy(f => f.Location)];

        var changes = new List<EntryChange>();
        foreach (var entry in entries)
        {
            var kind = comparison.KindOf(entry);
            var counsel = kind != ChangeKind.Removed && entry.Collection == Collection.Artisans ? drawn.Counsels?.FirstOrDefault(c => c.Artisan.Slug == entry.Slug) : null;
            changes.Add(new EntryChange(entry, counsel?.Artisan.Name ?? entry.Slug.Value, kind, PagesOf(entry, "before"), PagesOf(entry, "after"),
                await comparison.DiffAsync(entry, cancel).ConfigureAwait(false), [.. faults.Where(f => comparison.IsOf(entry, f.Location.Path))], counsel,
                entry.Collection == Collection.Artisans ? [.. comparison.PhotosOf(entry).Select(file => PhotoOf(entry, file, now, counsel))] : []));
        }
        var told = changes.SelectMany(c => c.Faults).ToHashSet();
        return new ProposalReport(changes, [.. faults.Where(f => f.Severity == Severity.Error && !told.Contains(f))]) { Site = SiteSettingsReader.Read(place.SettingsPath, new Faults()) };

        Task<BuildResult> DrawAsync(string content, string name) => new PageDrawing(place, clock).DrawAsync(content, wanted, Path.Combine(room, name + "-site"), Path.Combine(output, name), cancel);
    }

    private static async Task<Comparison> CompareAsync(GitRepository repository, GitProgram git, string prefix, string baseRevision, string headRevision, CancellationToken cancel)
    {
        var head = await repository.ResolveAsync(headRevision, cancel).ConfigureAwait(false);
        // What the main branch did meanwhile is not the proposal's.
        var fork = await git.RunAsync(["merge-base", await repository.ResolveAsync(baseRevision, cancel).ConfigureAwait(false), head], cancel).ConfigureAwait(false);
        return new Comparison(git, prefix, (fork, head), await repository.FilesAsync(fork, prefix, cancel).ConfigureAwait(false), await repository.FilesAsync(head, prefix, cancel).ConfigureAwait(false));
    }

    private IReadOnlyList<string> PagesOf(EntryKey entry, string name) => !Directory.Exists(Path.Combine(output, name)) ? [] :
        [.. PageDrawing.PagesIn(Path.Combine(output, name)).Where(p => p.Split('/') is [.., var folder, _] && folder == entry.Slug.Value).Select(p => $"{name}/{p}")];

    private PhotoRow PhotoOf(EntryKey entry, string file, string content, Counsel? counsel) =>
        new(file, counsel?.Artisan.Photos.FirstOrDefault(p => p.File == file)?.Alt ?? "", new FileInfo(Path.Combine(content, "artisans", entry.Slug.Value, file)).Length, SmallOf(entry, file));

    private string? SmallOf(EntryKey entry, string file)
    {
        var folder = Path.Combine(output, "after", "photos", entry.Slug.Value);
        var name = Slug.From(Path.GetFileNameWithoutExtension(file))?.Value ?? "photo";
        return !Directory.Exists(folder) ? null : Directory.EnumerateFiles(folder, name + "-*.jpg").OrderBy(f => new FileInfo(f).Length).ThenBy(f => f, StringComparer.Ordinal)
            .Select(f => Path.GetRelativePath(output, f).Replace('\\', '/')).FirstOrDefault();
    }
}
