using System.Diagnostics;

namespace Showcase.Tests.Api;

/// <summary>Runs the validators of <c>tests/node</c>, which know nothing of the generator, over a built site.</summary>
internal static class DataValidation
{
    public static async Task<(int Code, string Report)> CheckAsync(string folder)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(TinySite.Repository, "tests", "node", "validate-data.mjs"), folder]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var report = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, report + await errors);
    }
}
