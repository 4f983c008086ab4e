using System.Globalization;

namespace Showcase.Tests.Security;

/// <summary>What a run tried and saw.</summary>
internal sealed record SecurityResult(
    IReadOnlyList<(string Corpus, string Text)> Texts, int Placed, int Shown, IReadOnlyList<string> Pages, int Asked,
    IReadOnlyList<string> Ran, IReadOnlyList<string> WouldRun, IReadOnlyList<string> Left, IReadOnlyList<string> Outside, string Browser, TimeSpan Time)
{
    /// <summary>Where a run leaves its lists.</summary>
    public static string Folder { get; } = Path.Combine(TinySite.Repository, "tests", "bin", "security-run");

    private const string From = "<!-- run -->", To = "<!-- /run -->";

    /// <summary>Lists all of it beside the report of the tests; a whole run also tells the page of security.</summary>
    public void Publish(bool whole)
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Path.Combine(Folder, "result.md"), Table() + "\n");
        File.WriteAllLines(Path.Combine(Folder, "strings.txt"), Texts.Select(t => $"{t.Corpus}\t{System.Text.Json.JsonSerializer.Serialize(t.Text)}"));
        File.WriteAllLines(Path.Combine(Folder, "pages.txt"), Pages);
        File.WriteAllLines(Path.Combine(Folder, "noticed.txt"), Ran.Concat(WouldRun).Concat(Left).Concat(Outside));
        if (!whole)
            return;
        var path = Path.Combine(TinySite.Repository, "docs", "security.md");
        var page = File.ReadAllText(path);
        File.WriteAllText(path, page[..(page.IndexOf(From, StringComparison.Ordinal) + From.Length)] + "\n" + Table() + "\n" + page[page.IndexOf(To, StringComparison.Ordinal)..]);
    }

    private string Table() => string.Create(CultureInfo.InvariantCulture, $"""
        On {TimeProvider.System.GetUtcNow():yyyy-MM-dd}, in {Time.TotalMinutes:0.0} minutes, Chromium {Browser}, no security header sent:

        | | |
        |---|---|
        | strings tried | {Texts.Count:N0} ({string.Join(", ", Texts.GroupBy(t => t.Corpus).Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Key} {g.Count():N0}")))}) |
        | written to fields | {Placed:N0} times; the checks refused {Placed - Shown:N0}, {Shown:N0} came out on pages |
        | pages visited | {Pages.Count:N0} (HTML, feeds, drawings), and {Asked:N0} addresses with such strings in them |
        | scripts that ran, but those of the theme | {Ran.Count} |
        | what would run when touched | {WouldRun.Count} |
        | requests and connections that left | {Left.Count} |
        | files outside the output | {Outside.Count} |
        """);
}
