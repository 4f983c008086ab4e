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

    // As esbuild writes it: import{a as b}from"./chunk-3KXJ5QAZ.js", or import"./…" — never import("./…"), which comes later.
    [GeneratedRegex(@"\b(from|import)""\./(?<file>[^""]+\.js)""")]
    private static partial Regex ImportAtOnce();
}
