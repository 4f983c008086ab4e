namespace Showcase.Sources;

/// <summary>A source that is a folder of this machine: a built site.</summary>
internal sealed class FolderDoor(string folder) : ISourceDoor
{
    private readonly string _root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar;

    public async Task<Delivery> FetchAsync(string path, FileMark? known, int maxBytes, CancellationToken cancel)
    {
        var full = Path.GetFullPath(Path.Combine(_root, path));
        if (!full.StartsWith(_root, StringComparison.Ordinal))
            return Delivery.Failed($"{path}: {Why.Outside}");
        try
        {
            var file = new FileInfo(full);
            if (!file.Exists)
                return Delivery.Failed($"{path}: {Why.NotThere}");
            if (file.ResolveLinkTarget(returnFinalTarget: true) is { } target && !target.FullName.StartsWith(_root, StringComparison.Ordinal))
                return Delivery.Failed($"{path}: {Why.Outside}");
            if (file.Length > maxBytes)
                return Delivery.Failed($"{path}: {file.Length} {Why.Bytes}");
            var mark = new FileMark(null, file.LastWriteTimeUtc);
            return known == mark
                ? new Delivery(DeliveryKind.Unchanged, default, known)
                : new Delivery(DeliveryKind.Came, await File.ReadAllBytesAsync(full, cancel).ConfigureAwait(false), mark);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Delivery.Failed($"{path}: {e.Message}");
        }
    }

    public Task<Uri?> LookElsewhereAsync(SyncReport report, CancellationToken cancel) => Task.FromResult<Uri?>(null);
}
