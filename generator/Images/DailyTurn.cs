namespace Showcase.Images;

/// <summary>Work in a folder of the cache that is worth doing once a day, whatever number of runs there are.</summary>
internal static class DailyTurn
{
    /// <summary>Whether it is due; then it is not for another day. False for a folder that does not exist.</summary>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public static bool Take(string folder, DateTime utcNow)
    {
        var stamp = new FileInfo(Path.Combine(folder, "pruned"));
        if (!Directory.Exists(folder) || (stamp.Exists && utcNow - stamp.LastWriteTimeUtc < TimeSpan.FromDays(1)))
            return false;
        File.WriteAllBytes(stamp.FullName, []);
        File.SetLastWriteTimeUtc(stamp.FullName, utcNow);
        return true;
    }
}
