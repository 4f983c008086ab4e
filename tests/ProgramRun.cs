using System.Diagnostics;
using System.Text;

namespace Showcase.Tests;

/// <summary>The program as a process of its own.</summary>
internal static class ProgramRun
{
    public static ProcessStartInfo In(string folder, params IEnumerable<string> arguments) => new("dotnet", [typeof(Build).Assembly.Location, .. arguments])
    {
        WorkingDirectory = folder,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardOutputEncoding = Encoding.UTF8,
        StandardErrorEncoding = Encoding.UTF8,
    };

    public static async Task<(int Code, string Out, string Err)> RunAsync(ProcessStartInfo start)
    {
        var cancel = TestContext.Current.CancellationToken;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(cancel);
        var output = await process.StandardOutput.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);
        return (process.ExitCode, output, await error);
    }
}
