using System.Collections.Concurrent;
using System.Diagnostics;
using System.Threading.Channels;

namespace Showcase.Serving;

/// <summary>Tells when something in a set of folders has changed, once the saves have settled.</summary>
internal sealed class FolderWatch : IDisposable
{
    /// <summary>Editors write a file in several steps within a few milliseconds.</summary>
    private static readonly TimeSpan Settle = TimeSpan.FromMilliseconds(15);

    private readonly Channel<byte> _changes = Channel.CreateBounded<byte>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly ConcurrentQueue<(string Path, WatcherChangeTypes Change)> _events = new();
    private readonly List<FileSystemWatcher> _watchers = [];
    private int _missed;
    private long _last;

    public FolderWatch(IEnumerable<string> folders)
    {
        foreach (var folder in folders.Where(Directory.Exists).Distinct(StringComparer.Ordinal))
        {
            var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true, NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size };
            watcher.Changed += Note;
            watcher.Created += Note;
            watcher.Deleted += Note;
            watcher.Renamed += NoteBoth;
            watcher.Error += (_, _) =>
            {
                Volatile.Write(ref _missed, 1);
                _changes.Writer.TryWrite(0);
            };
            watcher.EnableRaisingEvents = true;
            _watchers.Add(watcher);
        }
    }

    /// <summary>Returns after a change that nothing has followed for a moment.</summary>
    /// <returns>Full paths of what was touched; null when some may have been missed.</returns>
    public async Task<IReadOnlyCollection<string>?> NextAsync(CancellationToken cancel)
    {
        await _changes.Reader.ReadAsync(cancel).ConfigureAwait(false);
        // From the last event on: a save is two or three of them, and nobody should wait for each.
        while (Settle - Stopwatch.GetElapsedTime(Volatile.Read(ref _last)) is var left && left > TimeSpan.Zero)
            await Task.Delay(left, cancel).ConfigureAwait(false);
        _changes.Reader.TryRead(out _);
        var paths = Touched();
        return Interlocked.Exchange(ref _missed, 0) != 0 ? null : paths;
    }

    public void Dispose() => _watchers.ForEach(w => w.Dispose());

    // A file that came and went again is none: many editors write beside and rename.
    private HashSet<string> Touched()
    {
        var (paths, came) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        while (_events.TryDequeue(out var seen))
        {
            if (seen.Change == WatcherChangeTypes.Created && !paths.Contains(seen.Path))
                came.Add(seen.Path);
            if (seen.Change == WatcherChangeTypes.Deleted && came.Remove(seen.Path))
                paths.Remove(seen.Path);
            else
                paths.Add(seen.Path);
        }
        return paths;
    }

    private void Note(object sender, FileSystemEventArgs change) => Note(change.FullPath, change.ChangeType);

    private void NoteBoth(object sender, RenamedEventArgs change)
    {
        Note(change.OldFullPath, WatcherChangeTypes.Deleted);
        Note(change.FullPath, WatcherChangeTypes.Created);
    }

    private void Note(string path, WatcherChangeTypes change)
    {
        // Editors' own files: swap files, backups, probes for writability.
        var name = Path.GetFileName(path);
        if (name.StartsWith('.') || name.EndsWith('~') || name == "4913")
            return;
        _events.Enqueue((path, change));
        Volatile.Write(ref _last, Stopwatch.GetTimestamp());
        _changes.Writer.TryWrite(0);
    }
}
