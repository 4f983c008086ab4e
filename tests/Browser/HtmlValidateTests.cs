using System.Diagnostics;

namespace Showcase.Tests.Browser;

public class HtmlValidateTests(DemoSite demo)
{
    [Fact]
    public async Task Html_validate_finds_nothing_on_any_page()
    {
        await demo.BuiltAsync();
        var start = new ProcessStartInfo("node", [Path.Combine(TinySite.Repository, "tests", "node", "validate-html.mjs"), DemoSite.Folder]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;

        var report = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(process.ExitCode == 0, report);
    }
}
