using System.Diagnostics;

namespace Showcase.Tests.Intake;

/// <summary>A few rounds of <c>tests/bench/kill-intake.mjs</c>; two hundred are its default.</summary>
public class KillTests
{
    [Fact]
    public async Task A_service_that_is_killed_again_and_again_proposes_each_accepted_form_exactly_once()
    {
        var start = new ProcessStartInfo("node", [Path.Combine(TinySite.Repository, "tests", "bench", "kill-intake.mjs"), "4", "6", "8294"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var script = Process.Start(start)!;
        var errors = script.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var said = await script.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await script.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(script.ExitCode == 0, said + await errors);
        Assert.Contains("lost: 0; proposed twice: 0; proposed without a 202: 0", said, StringComparison.Ordinal);
    }
}
