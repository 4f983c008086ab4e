using Showcase.Content;
using Showcase.Intake;

namespace Showcase.Review;

/// <summary>The content where a proposal left the main branch, and where it leads.</summary>
/// <param name="prefix">Path of the content within the repository.</param>
/// <param name="before">Path within the repository → git object; links are left out.</param>
internal sealed class Comparison(GitProgram git, string prefix, (string Fork, string Head) commits, IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after)
{
    private const int LongestDiff = 20_000;

    private readonly string[] _touched = [.. before.Keys.Union(after.Keys).Where(p => before.GetValueOrDefault(p) != after.GetValueOrDefault(p))];

    public IReadOnlyList<EntryKey> Entries => [.. _touched.Select(p => Revision.EntryOf(p, prefix)).OfType<EntryKey>().Distinct().OrderBy(e => e.Collection).ThenBy(e => e.Slug)];

    /// <summary>Lays out both, the files of <paramref name="entries"/> whole.</summary>
    /// <returns>The two folders of content.</returns>
    public async Task<(string Before, string After)> LayOutAsync(GitRepository repository, IReadOnlySet<EntryKey> entries, string room, CancellationToken cancel) =>
        (await Revision.LayOutAsync(repository, prefix, entries, before, Path.Combine(room, "before"), cancel).ConfigureAwait(false),
            await Revision.LayOutAsync(repository, prefix, entries, after, Path.Combine(room, "after"), cancel).ConfigureAwait(false));

    public ChangeKind KindOf(EntryKey entry) => !before.Keys.Any(p => IsOf(entry, p)) ? ChangeKind.Added : after.Keys.Any(p => IsOf(entry, p)) ? ChangeKind.Changed : ChangeKind.Removed;

    /// <summary>Whether a fault or file of this path is the entry's own.</summary>
    public bool IsOf(EntryKey entry, string path) => Revision.EntryOf(path, prefix) == entry;

    /// <summary>Names of the entry's photos as they would be.</summary>
    public IEnumerable<string> PhotosOf(EntryKey entry) =>
        after.Keys.Where(p => IsOf(entry, p) && PhotoFormats.HasPhotoExtension(p)).Order(StringComparer.Ordinal).Select(p => Path.GetFileName(p));

    public async Task<string> DiffAsync(EntryKey entry, CancellationToken cancel)
    {
        var texts = _touched.Where(p => IsOf(entry, p) && p.EndsWith(".md", StringComparison.Ordinal)).ToArray();
        if (texts.Length == 0)
            return "";
        var diff = await git.RunAsync(["diff", "--no-color", "--no-ext-diff", "--no-textconv", commits.Fork, commits.Head, "--", .. texts], cancel).ConfigureAwait(false);
        return diff.Length <= LongestDiff ? diff : diff[..LongestDiff] + "\n…";
    }
}
