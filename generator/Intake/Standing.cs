using Showcase.Content;
using Showcase.Diagnostics;
using Showcase.Domain;
using Showcase.Model;

namespace Showcase.Intake;

/// <summary>An entry as it stands before a submission: published, or already changed by a proposal that is still open.</summary>
/// <param name="Entry">Null when there is none yet.</param>
/// <param name="Files">Name → object, of all files of its folder in either.</param>
internal sealed record Standing(ExistingEntry? Entry, IReadOnlyDictionary<string, string> Files)
{
    public IEnumerable<string> Photos => Files.Keys.Where(PhotoFormats.HasPhotoExtension);

    /// <param name="tip">Of the open proposal; null without one.</param>
    public static async Task<Standing> ReadAsync(GitRepository repository, Snapshot snapshot, string? tip, string content, Slug slug, CancellationToken cancel)
    {
        var folder = $"{content}/artisans/{slug}/";
        var files = snapshot.Objects.Where(o => o.Key.StartsWith(folder, StringComparison.Ordinal)).ToDictionary(o => o.Key[folder.Length..], o => o.Value, StringComparer.Ordinal);
        if (tip is not null)
        {
            foreach (var (path, blob) in await repository.FilesAsync(tip, folder, cancel).ConfigureAwait(false))
                files[path[folder.Length..]] = blob;
        }
        return new Standing(files.TryGetValue("index.md", out var index) ? Parse(await Snapshot.TextAsync(repository, index, cancel).ConfigureAwait(false)) : null, files);
    }

    private static ExistingEntry? Parse(string text)
    {
        var faults = new Faults();
        var unified = text.ReplaceLineEndings("\n").TrimStart('\uFEFF');
        return FrontMatter.Split(unified, "", faults) is { } halves && YamlReader.Read(halves.Fields, "", 2, faults) is { } root
            ? new ExistingEntry(unified, root, halves.Body) : null;
    }

    /// <summary>Of the photos to keep, only those that are there.</summary>
    public void Screen(FormValues form)
    {
        var photos = Photos.ToHashSet(StringComparer.Ordinal);
        foreach (var i in FormContract.ItemsOf(form.Names, "photos"))
        {
            var keep = $"photos[{i}].{FormContract.Keep}";
            if (!photos.Contains(form.One(keep)))
                form.Remove(keep);
        }
    }
}
