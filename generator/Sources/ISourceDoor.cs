namespace Showcase.Sources;

/// <summary>Where a source's files are had: over the Web, or from a folder. Several may be asked for at once.</summary>
internal interface ISourceDoor
{
    /// <param name="path">From the root of the source's site: <c>api/v1/index.json</c>.</param>
    /// <param name="known">What an earlier delivery said of itself; an unchanged file then does not come again.</param>
    Task<Delivery> FetchAsync(string path, FileMark? known, int maxBytes, CancellationToken cancel);

    /// <summary>Its index is not where it was thought to be. Looks where it is, and goes there from then on.</summary>
    /// <returns>The address; null: there is no other.</returns>
    Task<Uri?> LookElsewhereAsync(SyncReport report, CancellationToken cancel);
}

internal enum DeliveryKind { Came, Unchanged, Failed }

/// <param name="Detail">Why it failed.</param>
/// <param name="IsElsewhere">Somebody answered, and has no such file.</param>
internal sealed record Delivery(DeliveryKind Kind, ReadOnlyMemory<byte> Bytes, FileMark? Mark = null, string Detail = "", bool IsElsewhere = false)
{
    public static Delivery Failed(string detail) => new(DeliveryKind.Failed, default, null, detail);
}

/// <summary>What a server, or a folder, tells apart two versions of a file by.</summary>
internal sealed record FileMark(string? ETag, DateTimeOffset? Modified);
