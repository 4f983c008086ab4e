using Showcase.Content;
using Showcase.Domain;
using Showcase.Intake;

namespace Showcase.Review;

/// <summary>One entry of <c>content/</c>.</summary>
internal readonly record struct EntryKey(Collection Collection, Slug Slug);

/// <summary>The content of one commit, laid out in a folder of its own.</summary>
internal static class Revision
{
    /// <param name="prefix">Path of the content within the repository.</param>
    /// <param name="whole">Entries whose photos are wanted; those of all others are empty files, for their names only.</param>
    /// <param name="files">Path within the repository → git object.</param>
    /// <returns>The folder of the content.</returns>
    public static async Task<string> LayOutAsync(GitRepository repository, string prefix, IReadOnlySet<EntryKey> whole, IReadOnlyDictionary<string, string> files, string folder, CancellationToken cancel)
    {
        bool IsWanted(string path) => !PhotoFormats.HasPhotoExtension(path) || EntryOf(path, prefix) is not { Collection: Collection.Artisans } entry || whole.Contains(entry);
        Directory.CreateDirectory(folder);
        var wanted = files.Where(f => IsWanted(f.Key)).ToArray();
        foreach (var part in wanted.Chunk(200))
        {
            var bytes = await repository.ReadAsync([.. part.Select(p => p.Value)], cancel).ConfigureAwait(false);
            foreach (var (file, content) in part.Zip(bytes))
                Write(file.Key, content);
        }
        foreach (var path in files.Keys.Where(p => !IsWanted(p)))
            Write(path, []);
        return Path.Combine(folder, prefix);

        void Write(string path, byte[] content)
        {
            var full = Path.GetFullPath(Path.Combine(folder, path));
            if (!full.StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                return;
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllBytes(full, content);
        }
    }

    /// <summary>The entry that a file belongs to; null for what belongs to none.</summary>
    public static EntryKey? EntryOf(string path, string prefix)
    {
        var parts = path[(prefix.Length == 0 ? 0 : prefix.Length + 1)..].Split('/');
        return parts switch
        {
            ["artisans", var folder, _] when Slug.TryParse(folder, out var slug) => new(Collection.Artisans, slug),
            ["events", var file] when NameOf(file) is { } slug => new(Collection.Events, slug),
            ["networks", var file] when NameOf(file) is { } slug => new(Collection.Networks, slug),
            ["pages", var file] when NameOf(file) is { } slug => new(Collection.Pages, slug),
            _ => null,
        };
    }

    private static Slug? NameOf(string file) =>
        file.EndsWith(".md", StringComparison.Ordinal) && Slug.TryParse(file.Split('.')[0], out var slug) ? slug : null;
}
