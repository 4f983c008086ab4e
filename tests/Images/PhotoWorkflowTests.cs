using System.Text.RegularExpressions;

namespace Showcase.Tests.Images;

/// <summary>The workflow that docs/photos.md offers, run here: each job in a folder of its own, as each has a machine of its own there.</summary>
public sealed partial class PhotoWorkflowTests
{
    private static readonly string[] Workflow = File.ReadAllLines(Path.Combine(TinySite.Repository, "docs", "workflows", "photos.yml"));

    [Fact]
    public async Task Machines_prepare_a_share_each_and_the_last_builds_decoding_nothing()
    {
        using var server = new S3Server();
        using var room = new PhotoRoom();
        room.Node("for (let i = 0; i < 8; i++) await sharp({ create: { width: 900, height: 600, channels: 3, background: `hsl(${i * 45}, 60%, 50%)` } }).toFile(i + '.jpg')");
        using var site = new TinySite($$"""
            {{TinySite.Settings.TrimEnd()}}
            images: { cache: { bucket: vitrines, endpoint: "{{server.Endpoint}}" } }
            -- content/artisans/atelier-kerbriand/index.md --
            ---
            name: Atelier Kerbriand
            trade: potier
            summary: Grès au sel, à deux pas du port.
            address: { postcode: "29000", town: Quimper }
            photos: [{{string.Join(", ", Enumerable.Range(0, 8).Select(i => $"{{ file: {i}.jpg, alt: Un bol }}"))}}]
            ---
            """);
        for (var i = 0; i < 8; i++)
            File.Copy(Path.Combine(room.Folder, $"{i}.jpg"), site.PathOf($"content/artisans/atelier-kerbriand/{i}.jpg"));

        var shares = Assert.Single(Workflow, l => l.Contains("matrix:", StringComparison.Ordinal));
        var machines = Numbers().Matches(shares).Select(m => m.Value).ToArray();
        var prepare = CommandOf("images");
        var said = await Task.WhenAll(machines.Select(m => RunAsync(prepare.Replace("${{ matrix.shard }}", m, StringComparison.Ordinal), site, $"machine-{m}")));
        Assert.Equal(8, said.Sum(MadeOf));
        Assert.True(said.Count(s => MadeOf(s) > 0) > 1, "one machine did it all");
        var built = await RunAsync(CommandOf("--base-url").Replace("\"${{ steps.pages.outputs.base_url }}/\"", "https://vitrines.example/", StringComparison.Ordinal), site, "last");
        Assert.Contains("0 photos made, 8 reused", built, StringComparison.Ordinal);
        Assert.Equal(8 * 6, Directory.GetFiles(Path.Combine(site.Folder, "last", "dist", "photos"), "*", SearchOption.AllDirectories).Count(f => !Path.GetFileName(f).StartsWith("front-", StringComparison.Ordinal)));
    }

    private static string CommandOf(string word)
    {
        var run = Assert.Single(Workflow, l => l.Contains("run: dotnet showcase", StringComparison.Ordinal) && l.Contains(word, StringComparison.Ordinal));
        return run[(run.IndexOf("showcase", StringComparison.Ordinal) + "showcase".Length)..].Trim();
    }

    private static int MadeOf(string said) => int.Parse(Made().Match(said).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<string> RunAsync(string arguments, TinySite site, string machine)
    {
        var folder = Directory.CreateDirectory(site.PathOf(machine)).FullName;
        var start = ProgramRun.In(folder, [.. arguments.Split(' '), "--site", "../site", "--content", "../content", "--lang", "en"]);
        // As the workflow's env: lists them.
        foreach (var line in Workflow.Where(l => l.Contains("secrets.", StringComparison.Ordinal)))
            start.Environment[line.Split(':')[0].Trim()] = "S3RVER";
        var (code, output, error) = await ProgramRun.RunAsync(start);
        Assert.True(code == 0, output + error);
        return output;
    }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Numbers();

    [GeneratedRegex("([0-9]+) photos made")]
    private static partial Regex Made();
}
