namespace Showcase.Sources;

/// <summary>A source that is a folder of this machine: a built site.</summary>
internal sealed class FolderDoor(string folder) : ISourceDoor
{
    private const int MostLinks = 20; // one behind the other

    private readonly string _root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar;

    private string? _realRoot;

    // Real path of each folder that was looked into: thousands of files lie in the same few.
    private readonly Dictionary<string, string> _folders = new(StringComparer.Ordinal);

    // Not awaited: a disk that has the file is done before a thread could be asked to wait for it.
    public Task<Delivery> FetchAsync(string path, FileMark? known, int maxBytes, CancellationToken cancel) =>
        cancel.IsCancellationRequested ? Task.FromCanceled<Delivery>(cancel) : Task.FromResult(Fetch(path, known, maxBytes));

    private Delivery Fetch(string path, FileMark? known, int maxBytes)
    {
        var full = Path.GetFullPath(Path.Combine(_root, path));
        if (!full.StartsWith(_root, StringComparison.Ordinal))
            return Delivery.Failed($"{path}: {Why.Outside}");
        try
        {
            var file = new FileInfo(full);
            if (!file.Exists)
                return Delivery.Failed($"{path}: {Why.NotThere}");
            if (!IsInside(file))
                return Delivery.Failed($"{path}: {Why.Outside}");
            if (file.Length > maxBytes)
                return Delivery.Failed($"{path}: {file.Length} {Why.Bytes}");
            var mark = new FileMark(null, file.LastWriteTimeUtc);
            return known == mark
                ? new Delivery(DeliveryKind.Unchanged, default, known)
                : new Delivery(DeliveryKind.Came, file.Length == 0 ? Array.Empty<byte>() : File.ReadAllBytes(full), mark); // a pipe has no length, and would keep its reader waiting
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Delivery.Failed($"{path}: {e.Message}");
        }
    }

    // A source that is itself reached by a link is what a person named.
    private bool IsInside(FileInfo file)
    {
        var real = file.LinkTarget is null ? FolderOf(file) + Path.DirectorySeparatorChar : Real(file.FullName);
        return real.StartsWith(_realRoot ??= Real(Path.TrimEndingDirectorySeparator(_root)) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }

    private string FolderOf(FileInfo file)
    {
        var folder = file.DirectoryName!;
        if (!_folders.TryGetValue(folder, out var real))
            _folders[folder] = real = Real(folder);
        return real;
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
