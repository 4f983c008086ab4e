using Showcase.Content;

namespace Showcase.Output;

/// <summary>Every file and folder that a run reads, as the file system tells it without opening one: length, and when it last changed.</summary>
/// <remarks>
/// Times of files are only as fine as their clock. What changed within <see cref="FolderTime.Coarse"/> before the stamps were taken could change once more and
/// keep its time, so that such a file is stamped with its bytes, too.
/// </remarks>
internal sealed class InputStamps
{
    private readonly Dictionary<string, Stamp> _stamps;
    private readonly Dictionary<string, Listed> _listed;

    private InputStamps(Dictionary<string, Stamp> stamps, Dictionary<string, Listed> listed) => (_stamps, _listed) = (stamps, listed);

    /// <param name="Length">Bytes; -1 for a folder, whose time tells what was added and taken away; less for a link.</param>
    /// <param name="Hash">Of its bytes when it was young, else 0.</param>
    private readonly record struct Stamp(long Length, long ModifiedTicks, OutputHash Hash);

    /// <summary>What a folder held.</summary>
    /// <param name="Settled">Its time, if that tells of every name that came or went since; else 0.</param>
    private sealed record Listed(long Settled, FolderEntry[] Entries);

    /// <summary>Files and folders.</summary>
    public int Count => _stamps.Count;

    /// <summary>Whether some were young: once they have aged, stamps without hashes say the same.</summary>
    public bool AnyYoung => _stamps.Values.Any(s => s.Hash != default);

    /// <param name="paths">Files, and folders with all that lies in them; those that do not exist are known by that.</param>
    /// <param name="except">Folders that are none of it, wherever they lie.</param>
    /// <param name="before">Of an earlier run: a folder that has kept its time since is not listed again, and each of its files is asked for.</param>
    public static InputStamps Take(IEnumerable<string> paths, IReadOnlyCollection<string> except, DateTimeOffset now, InputStamps? before = null)
    {
        var found = new Dictionary<string, Stamp>(StringComparer.Ordinal);
        var listed = new Dictionary<string, Listed>(StringComparer.Ordinal);
        for (var waiting = paths.ToList(); waiting.Count > 0;)
        {
            var folders = new List<string>();
            foreach (var path in waiting)
            {
                if (found.ContainsKey(path) || except.Contains(path))
                    continue;
                if (Directory.Exists(path))
                {
                    found[path] = new(-1, Directory.GetLastWriteTimeUtc(path).Ticks, default);
                    folders.Add(path);
                }
                else
                {
                    found[path] = File.Exists(path) ? new(new FileInfo(path).Length, File.GetLastWriteTimeUtc(path).Ticks, default) : default;
                }
            }
            // What a link leads to is read like all else, wherever it lies.
            var told = waiting;
            waiting = [];
            while (folders.Count > 0)
                folders = Below(folders, except, found, listed, waiting, now, before);
            // A link has a time of its own, which tells nothing of the folder that it leads to.
            foreach (var path in told.Where(p => listed.ContainsKey(p) && new DirectoryInfo(p).LinkTarget is not null))
                listed[path] = listed[path] with { Settled = 0 };
        }
        var limit = (now - FolderTime.Coarse).UtcTicks;
        // Of length 0 are also pipes, and reading one may wait for ever.
        var young = found.Where(s => s.Value.ModifiedTicks >= limit && s.Value.Length > 0).Select(s => s.Key).ToArray();
        var hashes = new OutputHash[young.Length];
        Parallel.For(0, young.Length, i => hashes[i] = OutputHash.Of(File.ReadAllBytes(young[i])));
        for (var i = 0; i < young.Length; i++)
            found[young[i]] = found[young[i]] with { Hash = hashes[i] };
        return new InputStamps(found, listed);
    }

    /// <summary>What a folder held when it was stamped; null for one that was not looked into, or had nothing.</summary>
    public IReadOnlyList<FolderEntry>? EntriesOf(string folder) => _listed.TryGetValue(folder, out var listed) && listed.Entries.Length > 0 ? listed.Entries : null;

    /// <summary>These and others, which were taken before: of what is in both, theirs are kept, since it may have been read since then.</summary>
    public InputStamps With(InputStamps others)
    {
        var all = new Dictionary<string, Stamp>(_stamps, StringComparer.Ordinal);
        foreach (var (path, stamp) in others._stamps)
            all[path] = stamp;
        var listed = new Dictionary<string, Listed>(_listed, StringComparer.Ordinal);
        foreach (var (folder, names) in others._listed)
            listed[folder] = names;
        return new InputStamps(all, listed);
    }

    /// <summary>Whether nothing has changed since <paramref name="before"/>; reads no file but those that were young then.</summary>
    public bool Same(InputStamps before) => _stamps.Count == before._stamps.Count && before._stamps.All(s => _stamps.TryGetValue(s.Key, out var now) && Same(s.Key, s.Value, now));

    /// <summary>Files that are not as they were <paramref name="before"/>, if they are all that has changed; null when something was added, taken away or took another's place.</summary>
    /// <remarks>The time of a folder is left out: many programs save a file by writing another and giving it the name of the first.</remarks>
    public IReadOnlyList<string>? ChangedFiles(InputStamps before)
    {
        if (_stamps.Count != before._stamps.Count)
            return null;
        var changed = new List<string>();
        foreach (var (path, old) in before._stamps)
        {
            if (!_stamps.TryGetValue(path, out var now) || (old.Length < 0 || now.Length < 0) && old.Length != now.Length)
                return null;
            if (old.Length != -1 && !Same(path, old, now))
                changed.Add(path);
        }
        return changed;
    }

    /// <summary>Whether a link lies in this folder or below: what it leads to has another path here.</summary>
    public bool HasLinkBelow(string folder) => _stamps.Any(s => s.Value.Length < -1 && s.Key.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal));

    private static bool Same(string path, Stamp old, Stamp now) => now.Length == old.Length && now.ModifiedTicks == old.ModifiedTicks
        && (old.Hash == default || (now.Hash != default ? now.Hash : OutputHash.Of(File.ReadAllBytes(path))) == old.Hash);

    public void Write(BinaryWriter writer)
    {
        writer.Write(_stamps.Count);
        foreach (var (path, stamp) in _stamps)
        {
            writer.Write(path);
            writer.Write(stamp.Length);
            writer.Write(stamp.ModifiedTicks);
            stamp.Hash.Write(writer);
        }
        writer.Write(_listed.Count);
        foreach (var (folder, (settled, entries)) in _listed)
        {
            writer.Write(folder);
            writer.Write(settled);
            // Of others nobody asks what they held.
            writer.Write(settled == 0 ? 0 : entries.Length);
            foreach (var entry in settled == 0 ? [] : entries)
            {
                writer.Write(entry.Name);
                writer.Write(entry.IsFolder);
            }
        }
    }

    /// <exception cref="IOException">It was cut short.</exception>
    public static InputStamps Read(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        var stamps = new Dictionary<string, Stamp>(Math.Clamp(count, 0, 1 << 20), StringComparer.Ordinal);
        for (; count > 0; count--)
            stamps[reader.ReadString()] = new(reader.ReadInt64(), reader.ReadInt64(), OutputHash.Read(reader));
        count = reader.ReadInt32();
        var listed = new Dictionary<string, Listed>(Math.Clamp(count, 0, 1 << 20), StringComparer.Ordinal);
        for (; count > 0; count--)
        {
            var (folder, settled, entries) = (reader.ReadString(), reader.ReadInt64(), new FolderEntry[reader.ReadInt32()]);
            for (var i = 0; i < entries.Length; i++)
                entries[i] = new(reader.ReadString(), reader.ReadBoolean(), IsLink: false, 0, 0);
            listed[folder] = new(settled, entries);
        }
        return new InputStamps(stamps, listed);
    }

    /// <returns>The folders in these folders, which have their stamps and have not been looked into.</returns>
    private static List<string> Below(List<string> folders, IReadOnlyCollection<string> except, Dictionary<string, Stamp> found, Dictionary<string, Listed> listed, List<string> targets,
        DateTimeOffset now, InputStamps? before)
    {
        var inside = new FolderEntry[folders.Count][];
        Parallel.For(0, folders.Count, i => inside[i] = before?.Known(folders[i], found[folders[i]].ModifiedTicks) ?? Inside(folders[i]));
        var next = new List<string>();
        for (var i = 0; i < folders.Count; i++)
        {
            listed[folders[i]] = new(Array.Exists(inside[i], e => e.IsLink) ? 0 : FolderTime.Settled(found[folders[i]].ModifiedTicks, now), inside[i]);
            foreach (var entry in inside[i])
            {
                var path = Path.Join(folders[i], entry.Name);
                if (entry.IsFolder && except.Contains(path))
                    continue;
                // A link is stamped by itself and never read: what it leads to has a stamp of its own, and may be a device without an end.
                var length = entry.IsFolder ? -1 : entry.Length;
                if (found.TryAdd(path, new(entry.IsLink ? -3 - length : length, entry.ModifiedTicks, default)) && entry is { IsFolder: true, IsLink: false })
                    next.Add(path);
                if (entry.IsLink && TargetOf(path) is { } target)
                    targets.Add(target);
            }
        }
        return next;
    }

    /// <summary>What a folder held then, as it is now; null when it may hold something else.</summary>
    private FolderEntry[]? Known(string folder, long modifiedTicks)
    {
        if (!_listed.TryGetValue(folder, out var listed) || listed.Settled == 0 || listed.Settled != modifiedTicks)
            return null;
        var now = new FolderEntry[listed.Entries.Length];
        for (var i = 0; i < now.Length; i++)
        {
            var (name, isFolder) = (listed.Entries[i].Name, listed.Entries[i].IsFolder);
            var path = Path.Join(folder, name);
            FileSystemInfo info = isFolder ? new DirectoryInfo(path) : new FileInfo(path);
            if (!info.Exists)
                return null;
            now[i] = new(name, isFolder, IsLink: false, info is FileInfo file ? file.Length : 0, info.LastWriteTimeUtc.Ticks);
        }
        return now;
    }

    private static FolderEntry[] Inside(string folder)
    {
        try
        {
            return FolderEntry.In(folder);
        }
        catch (Exception e) when (e is DirectoryNotFoundException or UnauthorizedAccessException)
        {
            return []; // gone since its own stamp was taken, or closed: whoever reads it says so
        }
    }

    // Null for a link in a circle, which nobody can read either.
    private static string? TargetOf(string link)
    {
        try
        {
            return File.ResolveLinkTarget(link, returnFinalTarget: true)?.FullName;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
