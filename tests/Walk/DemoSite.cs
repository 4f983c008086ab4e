namespace Showcase.Tests.Walk;

/// <summary>The site of the repository, built once for all tests, with small photos.</summary>
internal static class DemoSite
{
    private static readonly Lazy<Built> Made = new(Make);

    public static string Dist => Made.Value.Dist;

    public static BuildReport Report => Made.Value.Report;

    /// <summary>Every page, parsed.</summary>
    public static IReadOnlyList<(string Path, AngleSharp.Dom.IDocument Page)> Pages => Made.Value.Pages;

    /// <summary>Ids of the closed networks that the checker warns of.</summary>
    public static IEnumerable<string> Closed => Made.Value.Faults.Sorted().Where(f => f.Rule.Id == "SC0750")
        .Select(f => Showcase.Social.NetworkRegistry.Shared.Find(f.Arguments[0])!.Id).Distinct();

    public static string Read(string path) => File.ReadAllText(Path.Combine(Dist, path));

    public static string RouteOf(string path) => "/" + (path.EndsWith("index.html", StringComparison.Ordinal) ? path[..^10] : path);

    private sealed record Built(string Dist, BuildReport Report, Showcase.Diagnostics.Faults Faults, IReadOnlyList<(string, AngleSharp.Dom.IDocument)> Pages);

    private static Built Make()
    {
        using var tiny = new TinySite();
        var folder = Directory.CreateDirectory(Path.Combine(TinySite.Repository, "tests", "bin", "demo")).FullName;
        var site = Path.Combine(folder, "site");
        foreach (var file in Directory.EnumerateFiles(Path.Combine(TinySite.Repository, "site"), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(site, Path.GetRelativePath(Path.Combine(TinySite.Repository, "site"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }
        File.AppendAllText(Path.Combine(site, "showcase.yaml"), "\nimages: { widths: [320], avif_effort: 0 }\n");
        var place = tiny.Place() with { Site = site, Content = Path.Combine(TinySite.Repository, "content"), Output = Path.Combine(folder, "dist") };
        var result = new Build(place, TinySite.Clock).RunAsync(CancellationToken.None).GetAwaiter().GetResult();
        Assert.True(result.Report is not null, Showcase.Diagnostics.FaultFormat.Text(result.Faults.Sorted(), "en"));
        var pages = Directory.EnumerateFiles(place.Output, "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(f => (Path.GetRelativePath(place.Output, f), TinySite.Parse(File.ReadAllText(f)))).ToList();
        return new Built(place.Output, result.Report, result.Faults, pages);
    }
}
