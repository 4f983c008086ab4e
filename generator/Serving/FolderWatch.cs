using System.Threading.Channels;

namespace Showcase.Serving;

/// <summary>Tells when something in a set of folders has changed, once the saves have settled.</summary>
internal sealed class FolderWatch : IDisposable
{
    /// <summary>Editors write a file in several steps within a few milliseconds.</summary>
    private static readonly TimeSpan Settle = TimeSpan.FromMilliseconds(25);

    private readonly Channel<byte> _changes = Channel.CreateBounded<byte>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly List<FileSystemWatcher> _watchers = [];

    public FolderWatch(IEnumerable<string> folders)
    {
        foreach (var folder in folders.Where(Directory.Exists).Distinct(StringComparer.Ordinal))
        {
            var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true, NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size };
            watcher.Changed += Note;
            watcher.Created += Note;
            watcher.Deleted += Note;
            watcher.Renamed += Note;
            watcher.Error += (_, _) => _changes.Writer.TryWrite(0);
            watcher.EnableRaisingEvents = true;
            _watchers.Add(watcher);
        }
    }

    /// <summary>Returns after a change that nothing has followed for a moment.</summary>
    public async Task NextAsync(CancellationToken cancel)
    {
        await _changes.Reader.ReadAsync(cancel).ConfigureAwait(false);
        do
            await Task.Delay(Settle, cancel).ConfigureAwait(false);
        while (_changes.Reader.TryRead(out _));
    }

    public void Dispose() => _watchers.ForEach(w => w.Dispose());

    private void Note(object sender, FileSystemEventArgs change)
    {
        // Editors' own files: swap files, backups, probes for writability.
        var name = Path.GetFileName(change.Name ?? "");
        if (!name.StartsWith('.') && !name.EndsWith('~') && name != "4913")
            _changes.Writer.TryWrite(0);
    }
}
