namespace Showcase.Tests.Walk;

/// <summary>A run that makes only what shows the vitrines that changed writes what a first run would, and says the same.</summary>
public class AmendTests
{
    private const string LeavesOut = "leave_out: [data, search, map, feeds, posters]\n";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static string A(string fields = "", string body = "Bonjour.") =>
        Entries.Artisan("a", "works_with: [b]\nmember_of: [ponant]\nskills: [tournage]\npeople: [{ name: Ana Rey, role: Potière }]\n" + fields, body).Split('\n', 2)[1];

    private static string Summed(string text, string summary) =>
        string.Join('\n', text.Split('\n').Select(l => l.StartsWith("summary:", StringComparison.Ordinal) ? $"summary: {summary}" : l));

    private static TinySite Site(string more) => new(TinySite.Settings + more + "\n"
        + Entries.Artisan("a", "works_with: [b]\nmember_of: [ponant]\nskills: [tournage]\npeople: [{ name: Ana Rey, role: Potière }]") + Entries.Artisan("b", "works_with: [a, c]", trade: "luthier")
        + Entries.Artisan("c", "draft: true") + Entries.Artisan("gone", "verified: 2019-01-01") + Entries.Artisan("d", "aliases: [ancien-d]\nsocial: { mastodon: \"@d@example.org\" }", address: "{ postcode: \"56000\", town: Vannes }")
        + Entries.Network("ponant") + Entries.Event("noel", "artisans: [a]") + Entries.Event("noces", "artisans: [gone]") + Entries.Page("a-propos", "Bonjour."));

    /// <summary>What is saved, one after the other, and whether it is shown alone.</summary>
    private static readonly (string Path, string Text, bool Alone)[] Saves =
    [
        ("content/artisans/a/index.md", A(body: "Bonsoir."), true),
        ("content/artisans/a/index.md", Summed(A(body: "Bonsoir."), "Une autre phrase."), true),
        ("content/artisans/a/index.md", A("since: 1998\nhours: \"Mo-Fr 09:00-12:00\""), true),
        ("content/artisans/a/index.md", A("since: 1998\npayment: [card]\naccess: [parking]\nlanguages: [fr, br]"), false), // what a search asks for
        ("content/artisans/a/index.md", A(), false),
        ("content/artisans/a/index.md", A("contact: { email: bonjour@example.org, website: \"https://a.example/\" }").Replace("Potière", "Céramiste", StringComparison.Ordinal), true),
        ("content/artisans/a/index.md", A().Replace("[tournage]", "[émaillage]", StringComparison.Ordinal), true),
        ("content/artisans/c/index.md", Entries.Artisan("c", "draft: true", "Un brouillon.").Split('\n', 2)[1], true),
        ("content/artisans/a/index.md", A().Replace("name: Ana Rey, role", "role", StringComparison.Ordinal), false), // a fault
        ("content/artisans/a/index.md", A(body: "[nulle part](/nulle-part/)"), false), // found by the last stage of all
        ("content/artisans/a/index.md", A(), false), // the last run that is remembered is some saves ago, and all the same
        ("content/artisans/d/index.md", Entries.Artisan("d", "social: { mastodon: \"@d@example.org\" }", address: "{ postcode: \"56000\", town: Vannes }").Split('\n', 2)[1], false),
        ("content/artisans/b/index.md", Entries.Artisan("b", "works_with: [a]", trade: "luthier").Split('\n', 2)[1], false),
        ("content/artisans/b/index.md", Entries.Artisan("b", "works_with: [a]", trade: "potier").Split('\n', 2)[1], false),
        ("content/artisans/b/index.md", Entries.Artisan("b", "works_with: [a]", "De retour.", trade: "potier").Split('\n', 2)[1], true),
        ("content/artisans/c/index.md", Entries.Artisan("c").Split('\n', 2)[1], false),
        ("content/artisans/a/index.md", A().Replace("name:", "added: 2024-01-01\nname:", StringComparison.Ordinal), false),
        ("content/events/noel.md", Entries.Event("noel", "artisans: [b]").Split('\n', 2)[1], false),
        ("content/artisans/e/index.md", Entries.Artisan("e").Split('\n', 2)[1], false),
        ("content/artisans/e/index.md", Entries.Artisan("e", body: "Me voici.").Split('\n', 2)[1], true),
    ];

    [Theory]
    [InlineData("")]
    [InlineData(LeavesOut)]
    [InlineData("leave_out: [data, search, feeds]\n")]
    public async Task After_every_save_the_same_files_and_the_same_faults(string more)
    {
        using var site = Site(more);
        await RunAsync(site, "amended");
        await RunWholeAsync(site);
        foreach (var (path, text, alone) in Saves)
        {
            site.WriteText(path, text);
            var amended = await RunAsync(site, "amended");
            var said = site.Report(amended.Faults, "en");
            var anew = await RunWholeAsync(site);
            Assert.False(anew.Amended);
            Assert.Equal(site.Report(anew.Faults, "en"), said);
            if (anew.Faults.AnyErrors)
                continue;
            Assert.Equal(anew.Files, amended.Files);
            Assert.True(amended.Amended || !alone, $"{path} is made with all others:\n{text}");
            Assert.True(!amended.Amended || alone || text == A(), $"{path} is more than content:\n{text}");
        }
    }

    /// <summary>What tells of all vitrines is made of what stands: that must be what the last run wrote, and its time and length do not tell.</summary>
    [Theory]
    [InlineData("api/v1/all.ndjson")]
    [InlineData("api/v1/artisans.csv")]
    [InlineData("api/v1/artisans.geojson")]
    [InlineData("api/v1/changes.ndjson")]
    [InlineData("api/v1/digests.ndjson")]
    [InlineData("api/v1/index.json")]
    [InlineData("search/*/terms/0.bin")]
    public async Task A_file_that_is_read_back_and_was_damaged_makes_the_whole_site(string file)
    {
        using var site = Site("");
        await RunAsync(site, "dist");
        var path = file.Contains('*', StringComparison.Ordinal) ? Directory.GetFiles(Path.Combine(site.Dist, "search"), "0.bin", SearchOption.AllDirectories).Single(f => f.Contains("terms", StringComparison.Ordinal)) : Path.Combine(site.Dist, file);
        var bytes = await DamageAsync(path, b => b[^3] ^= 1);
        site.WriteText("content/artisans/a/index.md", Summed(A(), "Sur la colline."));
        Assert.False((await RunAsync(site, "dist")).Amended);
        Assert.NotEqual(bytes, await File.ReadAllBytesAsync(path, Cancel));
        site.WriteText("content/artisans/a/index.md", Summed(A(), "Dans la vallée."));
        Assert.True((await RunAsync(site, "dist")).Amended);
    }

    [Fact]
    public async Task Digests_of_fewer_records_stop_nothing()
    {
        using var site = Site("");
        await RunAsync(site, "dist");
        await DamageAsync(Path.Combine(site.Dist, "api/v1/digests.ndjson"), bytes =>
        {
            bytes.AsSpan(bytes.AsSpan().IndexOf((byte)'\n') + 1).Fill((byte)' ');
            bytes[^1] = (byte)'\n';
        });
        site.WriteText("content/artisans/gone/index.md", Entries.Artisan("gone", "verified: 2019-01-01", "Ailleurs.").Split('\n', 2)[1]);
        Assert.True((await RunAsync(site, "dist")).Amended);
        site.WriteText("content/artisans/a/index.md", A(body: "Bonsoir."));
        Assert.False((await RunAsync(site, "dist")).Amended);
    }

    /// <summary>What changes is seen at one path, and read at two.</summary>
    [Theory]
    [InlineData("content/artisans/lien", "a")]
    [InlineData("content/artisans/moitie/index.md", "../a/index.md")]
    public async Task Where_a_vitrine_is_a_link_to_another_the_whole_site_is_made(string link, string target)
    {
        using var site = Site("");
        Directory.CreateDirectory(Path.GetDirectoryName(site.PathOf(link))!);
        File.CreateSymbolicLink(site.PathOf(link), target);
        await RunAsync(site, "amended");
        await RunWholeAsync(site);
        site.WriteText("content/artisans/a/index.md", A(body: "Bonsoir."));
        var after = await RunAsync(site, "amended");
        Assert.False(after.Amended);
        Assert.Equal((await RunWholeAsync(site)).Files, after.Files);
    }

    /// <summary>Rows, features and lines are counted apart: who may not be republished by all has a record and stands in no table, and who may not at all has neither.</summary>
    [Fact]
    public async Task Whoever_says_something_else_has_their_own_line_replaced()
    {
        using var site = new TinySite(TinySite.Settings + "\n" + string.Concat("abcdefgh".Select(c => Entries.Artisan($"{c}", c switch
        {
            'b' => "republish: { partners: none }",
            'd' => "republish: { partners: [ponant] }",
            _ => "skills: [\"tour \\\" et\\ndeux lignes\", \"=1+1\"]",
        }, $"Un \" seul, et\r\ndeux \"lignes\" de {c}.", trade: c == 'e' ? "luthier" : "potier"))));
        await RunAsync(site, "amended");
        await RunWholeAsync(site);
        foreach (var slug in "hadbeaghcdf")
        {
            var path = $"content/artisans/{slug}/index.md";
            site.WriteText(path, await File.ReadAllTextAsync(site.PathOf(path), Cancel) + "Et \"encore,\r\nune ligne.");
            var amended = await RunAsync(site, "amended");
            Assert.True(amended.Amended);
            Assert.Equal((await RunWholeAsync(site)).Files, amended.Files);
        }
    }

    [Fact]
    public async Task A_page_touched_by_hand_is_made_again()
    {
        using var site = Site(LeavesOut);
        await RunAsync(site, "dist");
        site.Output = "dist";
        File.AppendAllText(Path.Combine(site.Dist, "index.html"), "<!-- -->");
        site.WriteText("content/artisans/a/index.md", A(body: "Bonsoir."));
        Assert.False((await RunAsync(site, "dist")).Amended);
        Assert.DoesNotContain("<!-- -->", site.ReadDist("index.html"), StringComparison.Ordinal);
    }

    /// <summary>What is said of one file, since no text names a photo, is not said any longer when the text of another does.</summary>
    [Fact]
    public async Task A_warning_goes_when_another_file_of_the_vitrine_answers_it()
    {
        using var site = Site(LeavesOut);
        site.WriteText("content/artisans/a/index.en.md", "---\nsummary: Pots.\n---\nHello.");
        site.Write("content/artisans/a/four.jpg", Intake.IntakeRoom.Photo());
        Assert.Contains("SC0231", site.Report((await RunAsync(site, "amended")).Faults, "en"), StringComparison.Ordinal);
        site.WriteText("content/artisans/a/index.en.md", "---\nsummary: Pots.\n---\nHello, see four.jpg.");
        Assert.DoesNotContain("SC0231", site.Report((await RunAsync(site, "amended")).Faults, "en"), StringComparison.Ordinal);
        site.WriteText("content/artisans/c/index.md", Entries.Artisan("c", "draft: true", "Un brouillon.").Split('\n', 2)[1]);
        var after = await RunAsync(site, "amended");
        Assert.True(after.Amended);
        Assert.DoesNotContain("SC0231", site.Report(after.Faults, "en"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_memory_that_is_damaged_or_of_another_run_is_as_none()
    {
        using var site = Site(LeavesOut);
        await RunAsync(site, "dist");
        site.Output = "dist";
        var reads = Showcase.Output.OutputFolder.Remembered(site.Dist, TinySite.CacheFolder, ".build.reads");
        var bytes = File.ReadAllBytes(reads);
        foreach (var bad in (byte[][])[[], bytes[..^1], [.. bytes[..^1], (byte)(bytes[^1] ^ 1)]])
        {
            File.WriteAllBytes(reads, bad);
            site.WriteText("content/artisans/a/index.md", A(body: $"Bonsoir, {bad.Length}."));
            Assert.False((await RunAsync(site, "dist")).Amended);
            site.WriteText("content/artisans/a/index.md", A(body: $"Bonjour, {bad.Length}."));
            Assert.True((await RunAsync(site, "dist")).Amended);
        }
    }

    // Its length and time stay.
    private static async Task<byte[]> DamageAsync(string path, Action<byte[]> how)
    {
        var (bytes, time) = (await File.ReadAllBytesAsync(path, Cancel), File.GetLastWriteTimeUtc(path));
        how(bytes);
        await File.WriteAllBytesAsync(path, bytes, Cancel);
        File.SetLastWriteTimeUtc(path, time);
        return bytes;
    }

    // To a folder that has seen the same runs, since the data tell what is new: only the memory of the last one is gone.
    private static Task<(Showcase.Diagnostics.Faults Faults, bool Amended, string[] Files)> RunWholeAsync(TinySite site)
    {
        site.Output = "whole";
        File.Delete(Showcase.Output.OutputFolder.Remembered(site.Dist, TinySite.CacheFolder, ".build"));
        return RunAsync(site, "whole");
    }

    private static async Task<(Showcase.Diagnostics.Faults Faults, bool Amended, string[] Files)> RunAsync(TinySite site, string output)
    {
        site.Output = output;
        var build = new Build(site.Place(), TinySite.Clock);
        var faults = (await build.RunAsync(Cancel)).Faults;
        return (faults, build.Amended, [.. site.Snapshot().Select(f => $"{f.Key} {f.Value.Hash}")]);
    }
}
