using System.Text;
using Showcase.Content;
using Showcase.Diagnostics;
using Showcase.Domain;

namespace Showcase.Intake;

/// <summary>The content of one commit: every text as it is, every photo by its name only.</summary>
/// <param name="Root">Folder of the texts; photos there are empty.</param>
/// <param name="Files">Of the whole content, as the checker reads it.</param>
/// <param name="Stubs">The same entries without their fields: other entries may name them, and nothing more is looked at.</param>
/// <param name="Objects">Path within the repository → git object.</param>
internal sealed record Snapshot(string Commit, string Root, IReadOnlyList<ContentFile> Files, IReadOnlyList<ContentFile> Stubs, IReadOnlyDictionary<string, string> Objects)
{
    public bool Has(Slug slug) => Files.Any(f => f.Collection == Collection.Artisans && f.Slug == slug);

    /// <summary>Lays the texts of a commit out below <paramref name="folder"/>.</summary>
    /// <param name="content">Path of the content within the repository.</param>
    public static async Task<Snapshot> TakeAsync(GitRepository repository, string commit, string content, string folder, IReadOnlyList<string> languages, CancellationToken cancel)
    {
        var objects = await repository.FilesAsync(commit, content, cancel).ConfigureAwait(false);
        var root = Path.Combine(folder, commit);
        if (!Directory.Exists(root))
            await LayOutAsync(repository, objects, folder, root, cancel).ConfigureAwait(false);
        // The faults of what is published already are not the visitor's.
        var files = ContentFolder.Read(Path.Combine(root, content), languages, new Faults());
        var stubs = files.Select(f => f with { FrontMatter = null, Body = new MarkdownText("", f.Source), PhotoFiles = [] }).ToArray();
        return new Snapshot(commit, root, files, stubs, objects);
    }

    private static async Task LayOutAsync(GitRepository repository, IReadOnlyDictionary<string, string> objects, string folder, string root, CancellationToken cancel)
    {
        var making = Directory.CreateDirectory(Path.Combine(folder, $"making-{Guid.NewGuid():N}")).FullName;
        var texts = objects.Where(o => o.Key.EndsWith(".md", StringComparison.Ordinal)).ToArray();
        var bytes = await repository.ReadAsync([.. texts.Select(t => t.Value)], cancel).ConfigureAwait(false);
        foreach (var (text, content) in texts.Zip(bytes))
            Write(text.Key, content);
        foreach (var photo in objects.Keys.Where(PhotoFormats.HasPhotoExtension))
            Write(photo, []);
        Directory.Move(making, root);
        foreach (var old in Directory.EnumerateDirectories(folder).Where(d => d != root).OrderByDescending(Directory.GetLastWriteTimeUtc).Skip(2))
            Disk.Delete(old);

        void Write(string path, byte[] content)
        {
            var full = Path.GetFullPath(Path.Combine(making, path));
            if (!full.StartsWith(making + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                return;
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllBytes(full, content);
        }
    }

    /// <summary>The text of an object of this commit.</summary>
    public static async Task<string> TextAsync(GitRepository repository, string blob, CancellationToken cancel) =>
        Encoding.UTF8.GetString((await repository.ReadAsync([blob], cancel).ConfigureAwait(false))[0]);
}
