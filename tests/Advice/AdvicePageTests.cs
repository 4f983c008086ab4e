using AngleSharp.Html.Parser;
using Showcase.Diagnostics;

namespace Showcase.Tests.Advice;

public sealed class AdvicePageTests
{
    [Fact]
    public async Task The_page_is_built_when_asked_for_not_indexed_and_linked_from_nowhere()
    {
        using var site = new TinySite(TinySite.Settings + "advice_page: true\n");
        Assert.Null(await BuildFaults(site));
        var output = site.PathOf("dist");
        foreach (var (path, language) in (ReadOnlySpan<(string, string)>)[("conseils", "fr"), ("en/advice", "en")])
        {
            var page = new HtmlParser().ParseDocument(File.ReadAllText(Path.Combine(output, path, "index.html")));
            Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
            var row = Assert.Single(page.QuerySelectorAll("main tbody tr"));
            Assert.Contains("Atelier Kerbriand", row.TextContent, StringComparison.Ordinal);
            Assert.Contains(Showcase.Advice.AdviceBook.Shared.Steps.Single(s => s.Id == "contact").Say.In(language), row.TextContent, StringComparison.Ordinal);
        }
        foreach (var file in Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories).Where(f => Path.GetExtension(f) is ".html" or ".xml" or ".txt"))
        {
            // The page and its translation name each other; nothing else names them.
            var isThePage = Path.GetRelativePath(output, file).Replace('\\', '/') is "conseils/index.html" or "en/advice/index.html";
            var text = File.ReadAllText(file);
            Assert.True(isThePage || (!text.Contains("/conseils/", StringComparison.Ordinal) && !text.Contains("/advice/", StringComparison.Ordinal)), file);
        }
    }

    [Fact]
    public async Task Without_the_setting_there_is_no_such_page()
    {
        using var site = new TinySite();
        Assert.Null(await BuildFaults(site));
        Assert.False(Directory.Exists(site.PathOf("dist/conseils")));
    }

    [Fact]
    public async Task Advice_adds_no_fault()
    {
        using var site = new TinySite();
        var plain = await new Build(Place(site), new At(TinySite.Today)).CheckAsync(advise: false, TestContext.Current.CancellationToken);
        var advised = await new Build(Place(site), new At(TinySite.Today)).CheckAsync(advise: true, TestContext.Current.CancellationToken);
        Assert.Equal(plain.Faults.Sorted(), advised.Faults.Sorted());
        Assert.False(advised.Faults.AnyErrors);
        Assert.Null(plain.Counsels);
        Assert.NotEmpty(Assert.Single(advised.Counsels!).Hints);
    }

    private static async Task<string?> BuildFaults(TinySite site)
    {
        var result = await new Build(Place(site), new At(TinySite.Today)).RunAsync(TestContext.Current.CancellationToken);
        return result.Report is null ? FaultFormat.Text(result.Faults.Sorted(), "en") : null;
    }

    private static Workplace Place(TinySite site) => new(site.PathOf("site"), site.PathOf("content"), site.PathOf("dist"),
        [Path.Combine(TinySite.Repository, "themes")], site.PathOf(".cache"), Path.Combine(TinySite.Repository, "generator", "node"), null);

    private sealed class At(DateOnly day) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(day, new TimeOnly(9, 0), TimeSpan.Zero);
    }
}
