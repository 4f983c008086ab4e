namespace Showcase.Output;

/// <summary>When a folder last gained or lost a name: if that was well before it was listed, no name can have come since and left it the same time.</summary>
internal static class FolderTime
{
    /// <summary>The coarsest clock of a common file system: FAT counts every other second.</summary>
    public static readonly TimeSpan Coarse = TimeSpan.FromSeconds(2);

    /// <summary>Of systems that keep parts of seconds: several ticks of the slowest of their clocks, which are 10 to 16 ms apart.</summary>
    private static readonly TimeSpan Fine = TimeSpan.FromMilliseconds(100);

    /// <returns>0 when the folder could change once more and keep its time.</returns>
    /// <param name="ticks">UTC, asked for before the folder was listed.</param>
    /// <param name="now">No later than that.</param>
    public static long Settled(long ticks, DateTimeOffset now) => ticks < (now - (ticks % TimeSpan.TicksPerSecond == 0 ? Coarse : Fine)).UtcTicks ? ticks : 0;
}
