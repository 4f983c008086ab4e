namespace Showcase.Sources;

/// <summary>A source that is a folder of this machine: a built site.</summary>
internal sealed class FolderDoor(string folder) : ISourceDoor
{
    private const int MostLinks = 20; // one behind the other

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
            // A source that is itself reached by a link is what a person named.
            if (!Real(full).StartsWith(Real(Path.TrimEndingDirectorySeparator(_root)) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
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

    /// <summary>Where the path leads once every link on its way is followed: a folder above the file may be one too.</summary>
    /// <exception cref="IOException">The links lead in a circle.</exception>
    private static string Real(string path, int links = 0)
    {
        if (links > MostLinks)
            throw new IOException($"{path}: {MostLinks} links.");
        if (Path.GetDirectoryName(path) is not { } above)
            return path;
        var real = Path.Combine(Real(above, links), Path.GetFileName(path));
        return new FileInfo(real).LinkTarget is { } target ? Real(Path.GetFullPath(target, Path.GetDirectoryName(real)!), links + 1) : real;
    }

    public Task<Uri?> LookElsewhereAsync(SyncReport report, CancellationToken cancel) => Task.FromResult<Uri?>(null);
}
