using System.Text.RegularExpressions;

namespace Showcase.Tests;

/// <summary><c>docs/figures.md</c>: each section is written by the test that measures it, when <c>SHOWCASE_UPDATE_FIGURES=1</c>; see <c>tests/bench/bench.mjs</c>.</summary>
internal static class Figures
{
    private static readonly Lock Gate = new();

    public static void Write(string section, string markdown)
    {
        if (Environment.GetEnvironmentVariable("SHOWCASE_UPDATE_FIGURES") != "1")
            return;
        var path = Path.Combine(TinySite.Repository, "docs", "figures.md");
        lock (Gate)
        {
            var text = File.Exists(path) ? File.ReadAllText(path) : "# Figures\n\nMade by `node tests/bench/bench.mjs`; each section says what was measured.\n";
            var (start, end) = ($"<!-- {section} -->", $"<!-- /{section} -->");
            var block = $"{start}\n{markdown.Trim()}\n{end}";
            var old = new Regex(Regex.Escape(start) + ".*?" + Regex.Escape(end), RegexOptions.Singleline);
            File.WriteAllText(path, old.IsMatch(text) ? old.Replace(text, _ => block) : text.TrimEnd() + "\n\n" + block + "\n");
        }
    }
}
