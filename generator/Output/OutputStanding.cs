using System.IO.Enumeration;
using Showcase.Content;

namespace Showcase.Output;

/// <summary>What stands in an output folder, beside what was noted of it when it was last written.</summary>
internal sealed class OutputStanding
{
    private readonly IReadOnlyDictionary<string, (long Length, long ModifiedTicks)>? _files;

    private OutputStanding(OutputManifest manifest, IReadOnlyDictionary<string, (long Length, long ModifiedTicks)>? files, IReadOnlyDictionary<string, long> folders, OutputHash? fingerprint) =>
        (Manifest, _files, Folders, Fingerprint) = (manifest, files, folders, fingerprint);

    public OutputManifest Manifest { get; }

    /// <summary>Of the manifest; null when that is not what stands there, to the file and the tick.</summary>
    public OutputHash? Fingerprint { get; }

    /// <summary>Folders whose files were looked through, each with its time, if that would tell of any change since.</summary>
    public IReadOnlyDictionary<string, long> Folders { get; }

    /// <summary>Files.</summary>
    public int Count => _files?.Count ?? Manifest.Count;

    public IEnumerable<string> Paths => _files?.Keys ?? Manifest.Paths;

    /// <summary>True: exactly the files of the manifest.</summary>
    public bool IsAsNoted => _files is null;

    /// <summary>Length and time of a file, relative with forward slashes; null where there is none.</summary>
    public (long Length, long ModifiedTicks)? this[string path] =>
        _files is null ? Manifest[path] is { } entry ? (entry.Length, entry.ModifiedTicks) : null
        : _files.TryGetValue(path, out var file) ? file : null;

    public static OutputStanding Empty { get; } = new(new OutputManifest(), new Dictionary<string, (long, long)>(), new Dictionary<string, long>(), null);

    /// <summary>Lists all that stands there.</summary>
    public static OutputStanding List(string folder, OutputManifest manifest) => new(manifest, FilesOf(folder), new Dictionary<string, long>(), null);

    /// <summary>
    /// Looks whether what was noted stands there, and nothing else. A folder that has the time it had when its files were known is not listed:
    /// each of its files is asked for, and one more would have changed that time.
    /// </summary>
    /// <param name="bytes">The manifest's.</param>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public static OutputStanding Look(string folder, byte[] bytes, DateTimeOffset now)
    {
        var manifest = OutputManifest.Read(new MemoryStream(bytes));
        // A link has a time of its own, which tells nothing of the folder that it leads to.
        if (new DirectoryInfo(folder) is { LinkTarget: not null } link)
            folder = link.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? folder;
        var known = new long[manifest.Folders.Count];
        return HasFiles(folder, manifest) && HasFolders(folder, manifest, known, now)
            ? new(manifest, null, manifest.Folders.Keys.Zip(known).Where(f => f.Second != 0).ToDictionary(f => f.First, f => f.Second, StringComparer.Ordinal), OutputHash.Of(bytes))
            : List(folder, manifest);
    }

    private static bool HasFiles(string folder, OutputManifest manifest) => All(manifest.Count, i =>
    {
        var (path, entry) = manifest.At(i);
        var file = new FileInfo(Path.Join(folder, path));
        // Of what is not there the time is another one, and its length is not asked for.
        return file.LastWriteTimeUtc.Ticks == entry.ModifiedTicks && file.Exists && file.Length == entry.Length;
    });

    private static bool HasFolders(string folder, OutputManifest manifest, long[] known, DateTimeOffset now)
    {
        var folders = manifest.Folders.ToArray();
        return All(folders.Length, i =>
        {
            var (path, noted) = folders[i];
            var full = Path.Join(folder, path);
            var time = Directory.GetLastWriteTimeUtc(full).Ticks;
            if (time != noted && !HoldsOnlyNoted(full, path, manifest))
                return false;
            known[i] = FolderTime.Settled(time, now);
            return true;
        });
    }

    private static bool HoldsOnlyNoted(string full, string path, OutputManifest manifest)
    {
        try
        {
            return Array.TrueForAll(FolderEntry.In(full), entry =>
            {
                var inside = path.Length == 0 ? entry.Name : $"{path}/{entry.Name}";
                return entry.IsFolder ? manifest.Folders.ContainsKey(inside) || FilesOf(Path.Join(full, entry.Name)).Count == 0 : manifest.Has(inside);
            });
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false; // gone, or closed to us
        }
    }

    private static bool All(int count, Func<int, bool> holds)
    {
        const int AtOnce = 64;
        var all = true;
        Parallel.For(0, (count + AtOnce - 1) / AtOnce, (part, state) =>
        {
            for (var i = part * AtOnce; i < Math.Min(count, (part + 1) * AtOnce); i++)
            {
                if (holds(i))
                    continue;
                Volatile.Write(ref all, false);
                state.Stop();
                return;
            }
        });
        return all;
    }

    private static Dictionary<string, (long, long)> FilesOf(string folder)
    {
        var files = new Dictionary<string, (long, long)>(StringComparer.Ordinal);
        if (!Directory.Exists(folder))
            return files;
        var found = new FileSystemEnumerable<(string Path, long Length, long Ticks)>(folder,
            (ref FileSystemEntry entry) => (entry.ToFullPath(), entry.Length, entry.LastWriteTimeUtc.UtcTicks),
            new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
        { ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory };
        foreach (var (path, length, ticks) in found)
            files[path[(folder.Length + 1)..].Replace('\\', '/')] = (length, ticks);
        return files;
    }
}
