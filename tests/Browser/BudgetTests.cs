using System.IO.Compression;
using System.Text.RegularExpressions;

namespace Showcase.Tests.Browser;

/// <summary>What a visitor downloads, compressed as a host would at the least (gzip), in KB of 1,000 bytes.</summary>
public partial class BudgetTests(DemoSite demo)
{
    [Fact]
    public async Task No_vitrine_weighs_more_than_20_KB() => AssertEach(await FilesAsync("artisans", "*.html"), 20);

    [Fact]
    public async Task No_other_page_weighs_more_than_30_KB() => AssertEach(await FilesAsync("", "*.html"), 30);

    [Fact]
    public async Task The_styles_weigh_at_most_15_KB() => AssertEach(await FilesAsync("assets", "main-*.css"), 15);

    [Fact]
    public async Task The_script_weighs_at_most_10_KB_with_what_it_imports_at_once()
    {
        var files = new Queue<string>([Assert.Single(await FilesAsync("assets", "main-*.js"))]);
        var read = new HashSet<string>(StringComparer.Ordinal);
        while (files.TryDequeue(out var file))
        {
            if (!read.Add(file))
                continue;
            foreach (Match import in ImportAtOnce().Matches(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)))
                files.Enqueue(Path.Combine(Path.GetDirectoryName(file)!, import.Groups["file"].Value));
        }
        Assert.InRange(read.Sum(Compressed) / 1000.0, 0.2, 10);
    }

    /// <summary>Before anybody scrolls or presses anything. Pages that are a tool bring it along: the search, the map, the form, the maker of lines to embed.</summary>
    [Theory, MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public async Task What_a_page_brings_along_is_10_KB_of_script_and_15_of_styles_and_a_tool_some_more(string kind)
    {
        var (script, styles) = kind switch
        {
            "search" => (20, 16),
            "map" => (60, 20),
            "join" or "join in English" or "change of a vitrine" => (20, 17),
            "embedding" or "embedding in English" => (16, 16),
            "help" or "guide" or "guide in English" => (10, 16.5),
            _ when kind.StartsWith("reference", StringComparison.Ordinal) => (10, 16.5),
            _ => (10, 15.0),
        };
        var parts = (await demo.VisitAsync(kind)).Parts;
        double Weight(string end) => parts.Where(p => p.EndsWith(end, StringComparison.Ordinal)).Sum(p => Compressed(DemoSite.Folder + p)) / 1000.0;

        Assert.InRange(Weight(".js"), 0.2, script);
        Assert.InRange(Weight(".css"), 5, styles);
    }

    [Fact]
    public async Task The_promise_of_a_photo_weighs_at_most_200_bytes()
    {
        var promises = (await FilesAsync("artisans", "index.html")).SelectMany(f => InlinePhoto().Matches(File.ReadAllText(f))).Select(m => Convert.FromBase64String(m.Groups["bytes"].Value).Length).ToArray();

        Assert.NotEmpty(promises);
        Assert.InRange(promises.Max(), 40, 200);
    }

    [Fact]
    public async Task The_fonts_weigh_at_most_75_KB_together()
    {
        var fonts = await FilesAsync("assets", "*.woff2");

        Assert.NotEmpty(fonts);
        Assert.InRange(fonts.Sum(f => new FileInfo(f).Length), 1, 75_000);
    }

    private async Task<string[]> FilesAsync(string folder, string pattern)
    {
        await demo.BuiltAsync();
        return Directory.GetFiles(Path.Combine(DemoSite.Folder, folder), pattern, SearchOption.AllDirectories);
    }

    private static void AssertEach(string[] files, int budget)
    {
        Assert.NotEmpty(files);
        Assert.Empty(files.Select(f => (Kilobytes: Compressed(f) / 1000.0, File: Path.GetRelativePath(DemoSite.Folder, f))).Where(f => f.Kilobytes > budget).OrderDescending());
    }

    private static long Compressed(string file)
    {
        using var counted = new MemoryStream();
        using (var gzip = new GZipStream(counted, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(File.ReadAllBytes(file));
        return counted.Length;
    }

    [GeneratedRegex(@"class=""placeholder"" src=""data:image/\w+;base64,(?<bytes>[^""]+)""")]
    private static partial Regex InlinePhoto();

    // As esbuild writes it: import{a as b}from"./chunk-3KXJ5QAZ.js", or import"./…" — never import("./…"), which comes later.
    [GeneratedRegex(@"\b(from|import)""\./(?<file>[^""]+\.js)""")]
    private static partial Regex ImportAtOnce();
}
