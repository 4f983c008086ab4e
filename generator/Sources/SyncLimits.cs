namespace Showcase.Sources;

/// <summary>How much of a source is taken in: whatever it sends, a sync ends.</summary>
internal sealed record SyncLimits
{
    /// <summary>For one source, photos included.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromMinutes(15);

    public int IndexBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>Of a page of records, of the book of changes, of the list of digests.</summary>
    public int FileBytes { get; init; } = 64 * 1024 * 1024;

    public int RecordBytes { get; init; } = 512 * 1024;

    public int PhotoBytes { get; init; } = 20 * 1024 * 1024;

    public int Records { get; init; } = 250_000;

    /// <summary>All photos of a source together.</summary>
    public long AllPhotoBytes { get; init; } = 4L * 1024 * 1024 * 1024;
}
