using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Showcase.Tests.Agenda;

/// <summary>Calendars as ical.js reads them.</summary>
internal static class Ics
{
    internal sealed record Read(string Uid, string Summary, string Location, string Description, string[] Starts);

    public static IReadOnlyList<Read> Expand(string text, DateOnly last)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(TinySite.Repository, "tests", "node", "expand-ics.mjs"), last.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)])
        { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardInputEncoding = new UTF8Encoding(false), StandardOutputEncoding = Encoding.UTF8 };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.Write(text);
        process.StandardInput.Close();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, error.GetAwaiter().GetResult() + text);
        return [.. output.GetAwaiter().GetResult().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonSerializer.Deserialize<Read>(l, JsonSerializerOptions.Web)!)];
    }
}
