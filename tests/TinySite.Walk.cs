using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Showcase.Tests;

/// <summary>The whole walk over a tiny site: what it says, and what it writes to <c>dist/</c>.</summary>
internal sealed partial class TinySite
{
    public string Output { get; set; } = "dist";

    public string Dist => PathOf(Output);

    public Workplace Place(string? baseUrl = null)
    {
        _ = Gazetteer; // makes the cache that all tiny sites share
        return new Workplace(PathOf("site"), PathOf("content"), Dist, [PathOf("themes"), Path.Combine(Repository, "themes")],
            CacheFolder, Path.Combine(Repository, "generator", "node"), baseUrl is null ? null : new Uri(baseUrl));
    }

    public static string CacheFolder { get; } = Path.Combine(Repository, "tests", "bin", "gazetteer-cache");

    public static TimeProvider Clock { get; } = new StoppedClock();

    /// <summary>Walks, and keeps what was found in <see cref="Faults"/>.</summary>
    public BuildResult Walk(string? baseUrl = null)
    {
        var result = new Build(Place(baseUrl), Clock).RunAsync(TestContext.Current.CancellationToken).GetAwaiter().GetResult();
        Faults = result.Faults;
        return result;
    }

    /// <summary>What <c>check</c> finds, kept in <see cref="Faults"/> too.</summary>
    public BuildResult Check()
    {
        var result = new Build(Place(), Clock).CheckAsync(advise: false, TestContext.Current.CancellationToken).GetAwaiter().GetResult();
        Faults = result.Faults;
        return result;
    }

    /// <summary>Walks over a site that has no fault.</summary>
    public BuildReport WalkWell(string? baseUrl = null)
    {
        var result = Walk(baseUrl);
        Assert.True(result.Report is not null, Report());
        return result.Report;
    }

    public void WriteText(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public string ReadDist(string path) => File.ReadAllText(Path.Combine(Dist, path));

    /// <param name="route">As in the browser: <c>/artisans/</c>.</param>
    public IDocument Page(string route) => Parse(ReadDist(route.EndsWith('/') ? route[1..] + "index.html" : route[1..]));

    public static IDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    /// <summary>Every page of the site, by its path under <c>dist/</c>.</summary>
    public IEnumerable<(string Path, IDocument Page)> Pages() => DistPaths().Where(p => p.EndsWith(".html", StringComparison.Ordinal)).Select(p => (p, Parse(ReadDist(p))));

    public IReadOnlyList<string> DistPaths() => !Directory.Exists(Dist) ? []
        : [.. Directory.EnumerateFiles(Dist, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Dist, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    /// <summary>Path → hash of its bytes and the time it was last written.</summary>
    public SortedDictionary<string, (string Hash, DateTime Written)> Snapshot()
    {
        var files = new SortedDictionary<string, (string, DateTime)>(StringComparer.Ordinal);
        foreach (var path in DistPaths())
        {
            var full = Path.Combine(Dist, path);
            files[path] = (Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(full))), File.GetLastWriteTimeUtc(full));
        }
        return files;
    }

    /// <summary>A page of the help, which says the same on every site, whatever its content.</summary>
    public static bool IsHelp(string path) => path.StartsWith("aide/", StringComparison.Ordinal) || path.StartsWith("en/help/", StringComparison.Ordinal);

    /// <summary>Files of <c>dist/</c> whose text holds <paramref name="words"/>, those of the help left out.</summary>
    public IEnumerable<string> FilesWith(string words) => DistPaths().Where(p => !IsHelp(p)).Where(p => ReadDist(p).Contains(words, StringComparison.OrdinalIgnoreCase) || p.Contains(words, StringComparison.OrdinalIgnoreCase));

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(Today.ToDateTime(new TimeOnly(11, 0)), TimeSpan.Zero);
    }
}
