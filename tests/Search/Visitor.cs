using System.Diagnostics;
using System.Text.Json;

namespace Showcase.Tests.Search;

/// <summary>Asks a built site's search through the theme's own scripts, which Node runs without a browser.</summary>
internal static class Visitor
{
    /// <summary>One answer for each question.</summary>
    public static IReadOnlyList<JsonElement> Ask(TinySite site, params IEnumerable<object> questions)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(TinySite.Repository, "tests", "node", "search-visitor.mjs"), site.Dist])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var node = Process.Start(start)!;
        foreach (var question in questions)
            node.StandardInput.WriteLine(JsonSerializer.Serialize(question));
        node.StandardInput.Close();
        var trouble = node.StandardError.ReadToEndAsync();
        var said = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        Assert.True(node.ExitCode == 0, trouble.Result);
        return [.. said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    public static string Slugs(JsonElement answer) => string.Join(' ', answer.GetProperty("slugs").EnumerateArray().Select(s => s.GetString()));
}
