using System.Text.RegularExpressions;

namespace Showcase.Tests.Security;

/// <summary>What runs on a forge because a stranger proposed something.</summary>
public partial class WorkflowTests
{
    private static readonly string[] Folders = [".github/workflows", "generator/Data/new-site"];

    /// <summary>Of this repository, and those that <c>showcase init</c> gives to others.</summary>
    public static TheoryData<string> Workflows => [.. Folders.SelectMany(f => Directory.GetFiles(Path.Combine(TinySite.Repository, f), "*.yml"))
        .Append(Path.Combine(TinySite.Repository, ".gitlab-ci.yml")).Select(f => Path.GetRelativePath(TinySite.Repository, f))];

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Strangers_code_never_runs_with_the_rights_of_the_repository(string file) => Assert.Equal("", string.Join('\n', Dangers(File.ReadAllText(Path.Combine(TinySite.Repository, file)))));

    [Theory]
    [InlineData("on: pull_request_target", "pull_request_target")]
    [InlineData("on:\n  pull_request:\njobs:\n  a:\n    steps:\n      - run: echo ${{ secrets.KEY }}", "a secret")]
    [InlineData("on:\n  pull_request:\npermissions:\n  contents: write", "contents: write")]
    [InlineData("on: [pull_request]\njobs: {}", "no permissions")]
    [InlineData("on: push\njobs:\n  a:\n    steps:\n      - run: echo \"${{ github.event.head_commit.message }}\"", "github.event.head_commit.message")]
    [InlineData("on: push\njobs:\n  a:\n    steps:\n      - run: |\n          echo hello\n          echo ${{ github.head_ref }}", "github.head_ref")]
    public void A_workflow_that_would_is_noticed(string workflow, string danger) => Assert.Contains(danger, string.Join('\n', Dangers(workflow)), StringComparison.Ordinal);

    private static IEnumerable<string> Dangers(string workflow)
    {
        var lines = workflow.Split('\n').Where(l => !l.TrimStart().StartsWith('#')).ToArray();
        var text = string.Join('\n', lines);
        if (text.Contains("pull_request_target", StringComparison.Ordinal))
            yield return "pull_request_target";
        if (PullRequest().IsMatch(text))
        {
            if (text.Contains("secrets.", StringComparison.Ordinal))
                yield return "a secret where a stranger's proposal is checked";
            if (!text.Contains("permissions:", StringComparison.Ordinal))
                yield return "no permissions: those of the repository's settings then hold";
            foreach (Match right in Write().Matches(text))
                yield return right.Value.Trim();
        }
        // What the forge fills in stands in the command itself: a title or a branch's name could end the quotation.
        foreach (Match words in Words().Matches(Commands(lines)))
            yield return words.Value;
    }

    /// <summary>The lines of all <c>run:</c> steps.</summary>
    private static string Commands(string[] lines)
    {
        var commands = new List<string>();
        var within = -1;
        foreach (var line in lines)
        {
            var indent = line.Length - line.TrimStart().Length;
            if (within >= 0 && indent <= within && line.Trim().Length > 0)
                within = -1;
            if (Run().IsMatch(line))
                within = line.IndexOf("run:", StringComparison.Ordinal);
            if (within >= 0)
                commands.Add(line);
        }
        return string.Join('\n', commands);
    }

    [GeneratedRegex(@"^(on:.*|\s+)\bpull_request\b\s*[:\],]|^on: pull_request$", RegexOptions.Multiline)]
    private static partial Regex PullRequest();

    [GeneratedRegex(@"^\s+[a-z-]+: write\b", RegexOptions.Multiline)]
    private static partial Regex Write();

    [GeneratedRegex(@"\$\{\{\s*(github\.event[\w.]*|github\.head_ref|inputs[\w.]*)")]
    private static partial Regex Words();

    [GeneratedRegex(@"^\s*(- )?run:")]
    private static partial Regex Run();
}
