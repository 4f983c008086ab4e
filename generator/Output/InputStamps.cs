using Showcase.Content;

namespace Showcase.Output;

/// <summary>Every file and folder that a run reads, as the file system tells it without opening one: length, and when it last changed.</summary>
/// <remarks>
/// Times of files are only as fine as their clock. What changed within <see cref="Young"/> before the stamps were taken could change once more and
/// keep its time, so that such a file is stamped with its bytes, too.
/// </remarks>
internal sealed class InputStamps
{
    /// <summary>The coarsest clock of a common file system.</summary>
    private static readonly TimeSpan Young = TimeSpan.FromSeconds(2);

    private readonly Dictionary<string, Stamp> _stamps;
    private readonly Dictionary<string, FolderEntry[]> _entries;

    private InputStamps(Dictionary<string, Stamp> stamps, Dictionary<string, FolderEntry[]> entries) => (_stamps, _entries) = (stamps, entries);

    /// <param name="Length">Bytes; -1 for a folder, whose time tells what was added and taken away.</param>
    /// <param name="Hash">Of its bytes when it was young, else 0.</param>
    private readonly record struct Stamp(long Length, long ModifiedTicks, OutputHash Hash);

    /// <summary>Files and folders.</summary>
    public int Count => _stamps.Count;

    /// <summary>Whether some were young: once they have aged, stamps without hashes say the same.</summary>
    public bool AnyYoung => _stamps.Values.Any(s => s.Hash != default);

    /// <param name="paths">Files, and folders with all that lies in them; those that do not exist are known by that.</param>
    /// <param name="except">Folders that are none of it, wherever they lie.</param>
    public static InputStamps Take(IEnumerable<string> paths, IReadOnlyCollection<string> except, DateTimeOffset now)
    {
        var found = new Dictionary<string, Stamp>(StringComparer.Ordinal);
        var entries = new Dictionary<string, FolderEntry[]>(StringComparer.Ordinal);
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
            waiting = [];
            while (folders.Count > 0)
                folders = Below(folders, except, found, entries, waiting);
        }
        var limit = (now - Young).UtcTicks;
        // Of length 0 are also pipes, and reading one may wait for ever.
        var young = found.Where(s => s.Value.ModifiedTicks >= limit && s.Value.Length > 0).Select(s => s.Key).ToArray();
        var hashes = new OutputHash[young.Length];
        Parallel.For(0, young.Length, i => hashes[i] = OutputHash.Of(File.ReadAllBytes(young[i])));
        for (var i = 0; i < young.Length; i++)
            found[young[i]] = found[young[i]] with { Hash = hashes[i] };
        return new InputStamps(found, entries);
    }

    /// <summary>What a folder held when it was stamped; null for one that was not looked into, or had nothing.</summary>
    public IReadOnlyList<FolderEntry>? EntriesOf(string folder) => _entries.TryGetValue(folder, out var entries) && entries.Length > 0 ? entries : null;

    /// <summary>These and others, which were taken before: of what is in both, theirs are kept, since it may have been read since then.</summary>
    public InputStamps With(InputStamps others)
    {
        var all = new Dictionary<string, Stamp>(_stamps, StringComparer.Ordinal);
        foreach (var (path, stamp) in others._stamps)
            all[path] = stamp;
        return new InputStamps(all, []);
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
    }

    /// <exception cref="IOException">It was cut short.</exception>
    public static InputStamps Read(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        var stamps = new Dictionary<string, Stamp>(Math.Clamp(count, 0, 1 << 20), StringComparer.Ordinal);
        for (; count > 0; count--)
            stamps[reader.ReadString()] = new(reader.ReadInt64(), reader.ReadInt64(), OutputHash.Read(reader));
        return new InputStamps(stamps, []);
    }

    /// <returns>The folders in these folders, which have their stamps and have not been looked into.</returns>
    private static List<string> Below(List<string> folders, IReadOnlyCollection<string> except, Dictionary<string, Stamp> found, Dictionary<string, FolderEntry[]> entries, List<string> targets)
    {
        var inside = new FolderEntry[folders.Count][];
        Parallel.For(0, folders.Count, i => inside[i] = Inside(folders[i]));
        var next = new List<string>();
        for (var i = 0; i < folders.Count; i++)
        {
            entries[folders[i]] = inside[i];
            foreach (var entry in inside[i])
            {
                var path = Path.Join(folders[i], entry.Name);
                if (entry.IsFolder && except.Contains(path))
                    continue;
                // A link is stamped by itself and never read: what it leads to has a stamp of its own, and may be a device without an end.
                var length = entry.IsFolder ? -1 : entry.Length;
                if (found.TryAdd(path, new(entry.IsLink ? -2 - length : length, entry.ModifiedTicks, default)) && entry is { IsFolder: true, IsLink: false })
                    next.Add(path);
                if (entry.IsLink && TargetOf(path) is { } target)
                    targets.Add(target);
            }
        }
        return next;
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
