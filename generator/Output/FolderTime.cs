namespace Showcase.Output;

/// <summary>When a folder last gained or lost a name: later than its listing, or something may have come after it within one tick of the file system's clock.</summary>
internal static class FolderTime
{
    /// <summary>The coarsest clock of a common file system.</summary>
    public static readonly TimeSpan Young = TimeSpan.FromSeconds(2);

    /// <returns>0 when the folder could change once more and keep its time.</returns>
    /// <param name="ticks">UTC, asked for before the folder was listed.</param>
    /// <param name="now">No later than that.</param>
    public static long Settled(long ticks, DateTimeOffset now) => ticks < (now - Young).UtcTicks ? ticks : 0;
}
