using Showcase.Diagnostics;

namespace Showcase.Tests.Walk;

/// <summary>A run that remembers earlier ones, as <c>serve</c> makes it after each save, finds and writes what a first run would.</summary>
public class MemoryTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // Posters are for shared links: nobody draws them while serving.
    private const string Settings = TinySite.Settings + "leave_out: [posters]\n";

    private static TinySite Site() => new(Settings + "\n"
        + Entries.Artisan("a", "works_with: [b]\nmember_of: [ponant]") + Entries.Artisan("b", "works_with: [a, c]\naliases: [ancien-b]", trade: "luthier")
        + Entries.Artisan("c", "draft: true", address: "{ postcode: \"56000\", town: Vannes }") + Entries.Network("ponant") + Entries.Event("noel", "artisans: [a]") + Entries.Page("a-propos", "Bonjour."));

    private static string A(string fields, string body = "Bonjour.") => Entries.Artisan("a", fields, body).Split('\n', 2)[1];

    /// <summary>What is saved, one after the other; null deletes.</summary>
    private static readonly (string Path, string? Text)[] Saves =
    [
        ("content/artisans/a/index.md", A("works_with: [b]", "Bonsoir.")),
        ("content/artisans/a/index.en.md", "---\nsummary: A vitrine.\n---\nGood evening.\n"),
        ("content/artisans/c/index.md", Entries.Artisan("c").Split('\n', 2)[1]), // no draft any more: a warning of b's goes
        ("content/artisans/d/index.md", Entries.Artisan("d", "works_with: [a, e]").Split('\n', 2)[1]), // e does not exist: an error
        ("content/artisans/d/index.md", Entries.Artisan("d", "works_with: [a]\naliases: [a]").Split('\n', 2)[1]),
        ("content/artisans/d/index.md", Entries.Artisan("d", trade: "luthier").Split('\n', 2)[1]),
        ("content/artisans/b/index.md", null), // others name it
        ("content/artisans/a/index.md", A("member_of: [ponant]")),
        ("content/artisans/a/index.en.md", null),
        ("content/artisans/b", null),
        ("content/networks/ponant.md", null),
        ("content/artisans/a/index.md", A("", "[nulle part](/nulle-part/)")), // found by the last stage of all
        ("content/artisans/a/index.md", A("")),
        ("content/artisans/a/photo.jpg", "no photo, and named by nobody"),
        ("content/artisans/a/photo.jpg", null),
        ("site/showcase.yaml", Settings.Split('\n', 2)[1].Replace("Les Vitrines", "Les Fenêtres", StringComparison.Ordinal)),
        ("content/events/noel.md", Entries.Event("noel", "artisans: [d]").Split('\n', 2)[1]),
    ];

    [Fact]
    public async Task After_every_save_the_same_files_and_the_same_faults()
    {
        using var site = Site();
        var memory = new BuildMemory();
        await RunAsync(site, memory, "remembered");
        await RunAsync(site, null, "anew");
        foreach (var (path, text) in Saves)
        {
            if (text is null)
                site.Delete(path);
            else
                site.WriteText(path, text);
            memory.Files.Note([site.PathOf(path)]);
            var told = await RunAsync(site, memory, "remembered");
            var expected = await RunAsync(site, null, "anew");
            Assert.Equal(site.Report(expected, "en"), site.Report(told, "en"));
            if (!told.AnyErrors)
                Assert.Equal(Hashes(site, "anew"), Hashes(site, "remembered"));
        }
    }

    [Fact]
    public async Task A_page_that_is_asked_for_early_is_the_one_that_is_written()
    {
        using var site = Site();
        LiveSite? live = null;
        site.Output = "live";
        var early = new Dictionary<string, byte[]?>();
        var build = new Build(site.Place(), TinySite.Clock) { Memory = new BuildMemory(), Ready = l => live = l };
        Assert.NotNull((await build.RunAsync(Cancel)).Report);
        foreach (var path in site.DistPaths().Where(p => p.EndsWith(".html", StringComparison.Ordinal) && !p.Contains("ancien-b", StringComparison.Ordinal) || p.StartsWith("assets/", StringComparison.Ordinal)))
            early[path] = live!.Read(path);
        Assert.True(early.Count > 20);
        Assert.All(early, e => Assert.Equal(File.ReadAllBytes(Path.Combine(site.Dist, e.Key)), e.Value));
        Assert.Null(live!.Read("../secret"));
    }

    [Fact]
    public async Task A_run_that_is_called_off_leaves_the_old_site_and_the_next_one_is_whole()
    {
        using var site = Site();
        site.WalkWell();
        var before = site.Snapshot();
        site.WriteText("content/artisans/a/index.md", A("", "Bonsoir."));
        using var newer = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var memory = new BuildMemory();
        var build = new Build(site.Place(), TinySite.Clock) { Memory = memory, Ready = _ => newer.Cancel() };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => build.RunAsync(newer.Token));
        Assert.Equal(before, site.Snapshot());
        Assert.False((await RunAsync(site, memory, "dist")).AnyErrors);
        Assert.Contains("Bonsoir.", site.ReadDist("artisans/a/index.html"), StringComparison.Ordinal);
    }

    private static async Task<Faults> RunAsync(TinySite site, BuildMemory? memory, string output)
    {
        site.Output = output;
        return (await new Build(site.Place(), TinySite.Clock) { Memory = memory, Ready = memory is null ? null : _ => { } }.RunAsync(Cancel)).Faults;
    }

    private static string[] Hashes(TinySite site, string output)
    {
        site.Output = output;
        return [.. site.Snapshot().Select(f => $"{f.Key} {f.Value.Hash}")];
    }
}
