using System.Collections.Concurrent;
using System.Text;
using Showcase.Domain;

namespace Showcase.Output;

/// <summary>
/// A site being written: new bytes go beside the folder, and <see cref="Commit"/> swaps them in, touching only files
/// whose bytes changed. Until then, and after <see cref="Discard"/>, the old site stands untouched.
/// </summary>
/// <remarks>Writing is safe from several threads. A commit that is cut short is finished by the next <see cref="Begin"/>.</remarks>
internal sealed class OutputFolder
{
    private readonly string _folder;
    private readonly string _staging;
    private readonly string _manifestPath;
    private readonly string _journalPath;
    private readonly OutputStanding _standing;
    private readonly OutputManifest _before;
    private readonly bool[] _kept;
    private readonly ConcurrentDictionary<string, Produced> _produced = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> _madeFolders = new(StringComparer.Ordinal);

    private readonly bool _nowhere;

    private OutputFolder()
    {
        _nowhere = true;
        _folder = _staging = _manifestPath = _journalPath = "";
        _standing = OutputStanding.Empty;
        _before = _standing.Manifest;
        _kept = [];
    }

    private OutputFolder(string folder, string cacheFolder, OutputStanding? standing)
    {
        _folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        _staging = StagingOf(_folder);
        _manifestPath = Remembered(_folder, cacheFolder, ".manifest");
        _journalPath = Remembered(_folder, cacheFolder, ".journal");
        CommitJournal.Finish(_journalPath);
        DeleteFolder(_staging);
        _standing = standing ?? OutputStanding.List(_folder, OutputManifest.Read(_manifestPath));
        _before = _standing.Manifest;
        _kept = new bool[_before.Count];
        // Whatever stands here and is not of the new site will be removed: it had better be an old site.
        if (_standing.Count > 0 && !_before.Any && _standing["sitemap.xml"] is null)
            throw new IOException($"'{_folder}' holds files that are no site: choose an empty or a new folder for --output.");
    }

    private sealed record Produced(OutputHash Hash, long Length, bool Staged)
    {
        /// <summary>When its bytes were written, as the file system says; 0 when it was not asked yet.</summary>
        public long ModifiedTicks { get; set; }
    }

    /// <param name="standing">When somebody has looked in this run.</param>
    /// <exception cref="IOException">The folder or the cache cannot be read or written.</exception>
    public static OutputFolder Begin(string folder, string cacheFolder, OutputStanding? standing = null) => new(folder, cacheFolder, standing);

    /// <summary>Takes note of what would be written, and writes nothing.</summary>
    public static OutputFolder Nowhere() => new();

    /// <summary>Files written or kept so far.</summary>
    public int Count => _produced.Count + _kept.Count(k => k);

    /// <summary>Ends the run at the next file, until the commit begins.</summary>
    public CancellationToken Cancel { get; set; }

    /// <param name="path">Relative, with forward slashes.</param>
    public bool Has(string path) => _produced.ContainsKey(path) || IsKept(path);

    /// <summary>Of a file written or kept in this build.</summary>
    public OutputHash HashOf(string path) => IsKept(path) ? _before[path]!.Value.Hash : _produced[path].Hash;

    public long Bytes => _produced.Values.Sum(p => p.Length) + Kept.Sum(k => k.Entry.Length);

    public void Write(string path, ReadOnlySpan<byte> bytes)
    {
        if (_nowhere)
        {
            Add(path, new Produced(default, bytes.Length, false));
            return;
        }
        var hash = OutputHash.Of(bytes);
        var stands = Stands(path, hash, bytes.Length)
            || (MayBeSame(path, bytes.Length) && File.ReadAllBytes(Path.Combine(_folder, path)).AsSpan().SequenceEqual(bytes));
        var produced = new Produced(hash, bytes.Length, !stands);
        Add(path, produced);
        if (stands)
            return;
        // CreateNew, as nothing is there: Create cuts a file to nothing, even an empty one, and ext4 then sends it to the disk as it is closed.
        using var handle = File.OpenHandle(Staged(path), FileMode.CreateNew, FileAccess.Write, preallocationSize: 0);
        RandomAccess.Write(handle, bytes, 0);
        produced.ModifiedTicks = File.GetLastWriteTimeUtc(handle).Ticks;
    }

    /// <summary>For a file too large to hold: written to as a stream, and part of the site once that is closed.</summary>
    public Stream Open(string path)
    {
        if (!_nowhere)
        {
            return new OutputStream(Staged(path), (hash, length) =>
            {
                var stands = Stands(path, hash, length);
                if (stands)
                    File.Delete(Path.Combine(_staging, path));
                Add(path, new Produced(hash, length, !stands));
            });
        }
        Add(path, new Produced(default, 0, false));
        return Stream.Null;
    }

    /// <summary>Takes over a file whose name or path in a cache already tells its content.</summary>
    /// <param name="identity">Changes whenever the content changes.</param>
    public void Copy(string path, string source, string identity)
    {
        var length = new FileInfo(source).Length;
        if (_nowhere)
        {
            Add(path, new Produced(default, length, false));
            return;
        }
        var hash = OutputHash.Of(Encoding.UTF8.GetBytes(identity));
        var stands = Stands(path, hash, length)
            || (MayBeSame(path, length) && File.ReadAllBytes(Path.Combine(_folder, path)).AsSpan().SequenceEqual(File.ReadAllBytes(source)));
        if (!stands)
            File.Copy(source, Staged(path), overwrite: true);
        Add(path, new Produced(hash, length, !stands));
    }

    /// <summary>Takes over a file of the last run as it stands.</summary>
    /// <exception cref="InvalidOperationException">It does not stand there, or not as that run left it.</exception>
    public void Keep(string path)
    {
        var number = _before.NumberOf(path);
        if (number < 0 || !(_standing.IsAsNoted || _before.At(number).Entry is var entry && Stands(path, entry.Hash, entry.Length)))
            throw new InvalidOperationException($"'{path}' does not stand as it was written.");
        Cancel.ThrowIfCancellationRequested();
        if (_kept[number] || _produced.ContainsKey(path))
            throw WrittenTwice(path);
        _kept[number] = true;
    }

    /// <summary>Reads a file of the last run, as it stands.</summary>
    /// <returns>Null when that run wrote none.</returns>
    /// <exception cref="InvalidDataException">It is not what was written, or cannot be read.</exception>
    public byte[]? ReadFormer(string path)
    {
        if (_before[path] is not { } entry)
            return null;
        using var file = OpenFormer(path);
        using var bytes = new MemoryStream((int)entry.Length);
        file.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>Opens a file of the last run, as it stands, to be read to its end.</summary>
    /// <exception cref="InvalidDataException">There is none, or it cannot be read; or, at the end, it is not what was written.</exception>
    public Stream OpenFormer(string path) =>
        _before[path] is { } entry ? new FormerStream(Path.Combine(_folder, path), entry.Hash) : throw new InvalidDataException($"The last run wrote no '{path}'.");

    /// <summary>Takes over all files of the last run that were not written or kept yet.</summary>
    /// <param name="start">How their paths start.</param>
    public void KeepRest(string start)
    {
        foreach (var path in _before.Paths.Where(p => p.StartsWith(start, StringComparison.Ordinal) && !Has(p)))
            Keep(path);
    }

    /// <summary>Puts the new site in place of the old one and remembers it.</summary>
    /// <param name="now">Folders that changed shortly before it could change once more and keep their time.</param>
    /// <returns>Files written and files removed; all the others were left alone.</returns>
    public (int Written, int Removed) Commit(DateTimeOffset now)
    {
        var written = _produced.Where(p => p.Value.Staged).Select(p => p.Key).ToArray();
        var removed = _standing.Paths.Where(p => !Has(p)).ToArray();
        var isNew = _standing.Count == 0 && written.Length > 0 && !Directory.Exists(_folder);
        if (isNew)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_folder)!);
            Directory.Move(_staging, _folder);
        }
        else if (written.Length + removed.Length > 0)
        {
            CommitJournal.Run(_journalPath, _staging, _folder, [.. written.Order(StringComparer.Ordinal)], [.. removed.Order(StringComparer.Ordinal)]);
        }
        Directory.CreateDirectory(_folder);
        DeleteFolder(_staging);
        Remember(Task.Run<IReadOnlyCollection<KeyValuePair<string, long>>>(() => isNew ? TimesOf(written, now) : KnownTimes(written.Length + removed.Length > 0)));
        return (written.Length, removed.Length);
    }

    /// <summary>Leaves the old site as it was.</summary>
    public void Discard() => DeleteFolder(_staging);

    /// <summary>The file of the cache that keeps something about an output folder.</summary>
    public static string Remembered(string folder, string cacheFolder, string extension) =>
        Path.Combine(cacheFolder, "output", Sha256.Of(Path.TrimEndingDirectorySeparator(folder))[..16] + extension);

    /// <summary>Of what was last written to a folder; null when nothing was.</summary>
    public static OutputHash? Fingerprint(string folder, string cacheFolder) =>
        Remembered(folder, cacheFolder, ".manifest") is var manifest && File.Exists(manifest) ? OutputHash.Of(File.ReadAllBytes(manifest)) : null;

    /// <summary>Looks at what stands there; null when nothing was written there yet, or a commit was cut short.</summary>
    public static OutputStanding? LookAt(string folder, string cacheFolder, DateTimeOffset now) =>
        Remembered(folder, cacheFolder, ".manifest") is var manifest && File.Exists(manifest) && !File.Exists(Remembered(folder, cacheFolder, ".journal"))
            ? OutputStanding.Look(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)), File.ReadAllBytes(manifest), now) : null;

    /// <summary>Looks at what stands there as if nothing were known of it: a file stands if it is what is written, byte by byte, and one that is written as a stream does not stand.</summary>
    public static OutputStanding LookAnew(string folder) => OutputStanding.List(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)), new OutputManifest());

    internal static string StagingOf(string folder) => Path.Combine(Path.GetDirectoryName(folder)!, "." + Path.GetFileName(folder) + ".next");

    private void Remember(Task<IReadOnlyCollection<KeyValuePair<string, long>>> folders)
    {
        foreach (var (path, produced) in _produced)
        {
            if (produced is { Staged: true, ModifiedTicks: 0 })
                produced.ModifiedTicks = File.GetLastWriteTimeUtc(Path.Combine(_folder, path)).Ticks;
        }
        OutputManifest.Write(_manifestPath, Count, Kept.Concat(_produced.Select(p =>
            (p.Key, new OutputManifest.Entry(p.Value.Hash, p.Value.Length, p.Value.Staged ? p.Value.ModifiedTicks : _standing[p.Key]!.Value.ModifiedTicks)))), folders);
    }

    // Of a site that was made where nobody else writes: its folders hold what was written to them.
    private KeyValuePair<string, long>[] TimesOf(string[] written, DateTimeOffset now)
    {
        string[] folders = [.. FoldersOf(written)];
        var times = new KeyValuePair<string, long>[folders.Length];
        Parallel.For(0, folders.Length, i => times[i] = new(folders[i], FolderTime.Settled(Directory.GetLastWriteTimeUtc(Path.Join(_folder, folders[i])).Ticks, now)));
        return times;
    }

    // Of folders that were looked through. Those in which something was moved since then have another time now, and are listed by the next who looks.
    private KeyValuePair<string, long>[] KnownTimes(bool moved) =>
        [.. (moved || !_standing.IsAsNoted ? FoldersOf(_produced.Keys.Concat(Kept.Select(k => k.Path))) : _before.Folders.Keys).Select(f => KeyValuePair.Create(f, _standing.Folders.GetValueOrDefault(f)))];

    private static HashSet<string> FoldersOf(IEnumerable<string> paths)
    {
        var folders = new HashSet<string>(StringComparer.Ordinal) { "" };
        var seen = folders.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var path in paths)
        {
            for (var end = path.LastIndexOf('/'); end > 0 && seen.Add(path.AsSpan(0, end)); end = path.AsSpan(0, end).LastIndexOf('/'))
            {
            }
        }
        return folders;
    }

    private IEnumerable<(string Path, OutputManifest.Entry Entry)> Kept => Enumerable.Range(0, _kept.Length).Where(i => _kept[i]).Select(_before.At);

    private bool IsKept(string path) => _before.NumberOf(path) is >= 0 and var number && _kept[number];

    private static InvalidOperationException WrittenTwice(string path) => new($"'{path}' is written twice.");

    private void Add(string path, Produced produced)
    {
        Cancel.ThrowIfCancellationRequested();
        if (IsKept(path) || !_produced.TryAdd(path, produced))
            throw WrittenTwice(path);
    }

    private bool Stands(string path, OutputHash hash, long length) =>
        _before[path] is { } entry && entry.Hash == hash && entry.Length == length
        && _standing[path] is { } file && file.Length == length && file.ModifiedTicks == entry.ModifiedTicks;

    // Of the right length, and not as the last run left it: its bytes must be looked at.
    private bool MayBeSame(string path, long length) =>
        _standing[path] is { } file && file.Length == length && !(_before[path] is { } entry && entry.Length == length && entry.ModifiedTicks == file.ModifiedTicks);

    private string Staged(string path)
    {
        var full = Path.Combine(_staging, path);
        var folder = Path.GetDirectoryName(full)!;
        if (!_madeFolders.ContainsKey(folder))
        {
            // Noted when it stands: two threads may make it, none may think that it is there too soon.
            Directory.CreateDirectory(folder);
            _madeFolders.TryAdd(folder, 0);
        }
        return full;
    }

    private static void DeleteFolder(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
