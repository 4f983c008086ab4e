using System.Diagnostics;

namespace Showcase.Tests;

public class GrowthPictureTests
{
    /// <summary>Whoever writes new figures draws the picture anew: <c>node tests/bench/growth.mjs</c>.</summary>
    [Fact]
    public void The_picture_of_growth_says_what_the_table_says()
    {
        var drawn = Path.GetTempFileName();
        try
        {
            var start = new ProcessStartInfo("node", [Path.Combine(TinySite.Repository, "tests", "bench", "growth.mjs"), Path.Combine(TinySite.Repository, "docs", "figures.md"), drawn])
            {
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            };
            using var process = Process.Start(start)!;
            var said = process.StandardError.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, said);
            Assert.Equal(File.ReadAllText(drawn), File.ReadAllText(Path.Combine(TinySite.Repository, "docs", "pictures", "growth.svg")));
        }
        finally
        {
            File.Delete(drawn);
        }
    }
}
