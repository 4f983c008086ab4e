using Showcase.Output;

namespace Showcase.Tests.Walk;

/// <summary>A run over the same files is not made again, and nothing that changed is ever missed.</summary>
public class UnchangedTests
{
    private const string Profile = "content/artisans/atelier-kerbriand/index.md";

    private static bool WasMade(BuildReport report) => report.Stages.Any(s => s.Name == "pages");

    [Fact]
    public void Nothing_changed_nothing_made_and_the_same_is_said_again()
    {
        using var site = new TinySite(Entries.Artisan("visible", "works_with: [cache]") + Entries.Artisan("cache", "draft: true"));
        var first = site.WalkWell();
        var said = site.Report();
        var second = site.WalkWell();
        Assert.True(WasMade(first) && !WasMade(second));
        Assert.Contains("cache", said, StringComparison.Ordinal);
        Assert.Equal(said, site.Report());
        Assert.Equal((first.Pages, first.Files, first.Bytes, 0, 0), (second.Pages, second.Files, second.Bytes, second.Written, second.Removed));
    }

    [Fact]
    public void Of_what_was_stamped_twice_the_earlier_stamp_is_kept()
    {
        using var site = new TinySite();
        var (file, then) = (site.PathOf("site/showcase.yaml"), DateTimeOffset.UtcNow);
        var early = InputStamps.Take([file], [], then);
        File.AppendAllText(file, "# plus tard\n");
        var late = InputStamps.Take([file], [], then);
        Assert.False(late.Same(early));
        Assert.True(late.With(early).Same(early));
    }

    [Fact]
    public void Warnings_of_accounts_are_said_again_word_for_word()
    {
        using var site = new TinySite(Entries.Artisan("visible", "social: { google-plus: demo-vitrines, viadeo: demo-vitrines }"));
        site.WalkWell();
        var said = (site.Report("fr"), site.Report("en"));
        Assert.NotEqual("", said.Item1);
        Assert.False(WasMade(site.WalkWell()));
        Assert.Equal(said, (site.Report("fr"), site.Report("en")));
    }

    [Fact]
    public void Bytes_that_changed_within_one_tick_of_the_clock_are_seen()
    {
        using var site = new TinySite();
        site.WalkWell();
        var (path, text) = (site.PathOf(Profile), File.ReadAllText(site.PathOf(Profile)));
        var time = File.GetLastWriteTimeUtc(path);
        File.WriteAllText(path, text.Replace("Bonjour", "Bonsoir", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(path, time);
        Assert.True(WasMade(site.WalkWell()));
        Assert.Contains("Bonsoir", site.ReadDist("artisans/atelier-kerbriand/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("content/pages/nouvelle.md", "---\ntitle: Nouvelle\n---\nBonjour.\n")]
    [InlineData("site/static/robots-bis.txt", "Bonjour")]
    [InlineData("themes/boulevard/theme.yaml", "name: boulevard\n")]
    public void What_is_added_is_seen_wherever_it_lies(string path, string text)
    {
        using var site = new TinySite();
        site.WalkWell();
        site.WriteText(path, text);
        var result = site.Walk();
        Assert.True(result.Report is null || WasMade(result.Report));
        site.Delete(path);
        Assert.True(WasMade(site.WalkWell()));
        Assert.False(WasMade(site.WalkWell()));
    }

    [Fact]
    public void A_theme_behind_a_link_is_followed()
    {
        using var site = new TinySite(TinySite.Settings + "theme: marine\n");
        site.WriteText("ailleurs/theme.yaml", "name: marine\nparent: boulevard\n");
        site.WriteText("ailleurs/strings/fr.yaml", "layout:\n  skip: Au contenu, marin\n");
        Directory.CreateDirectory(site.PathOf("themes"));
        Directory.CreateSymbolicLink(site.PathOf("themes/marine"), site.PathOf("ailleurs"));
        site.WalkWell();
        Assert.False(WasMade(site.WalkWell()));
        site.WriteText("ailleurs/strings/fr.yaml", "layout:\n  skip: Au contenu, et au large\n");
        Assert.True(WasMade(site.WalkWell()));
    }

    [Fact]
    public void A_site_that_was_touched_by_hand_is_made_again()
    {
        using var site = new TinySite();
        site.WalkWell();
        File.AppendAllText(Path.Combine(site.Dist, "index.html"), "<!-- -->");
        Assert.Equal(1, site.WalkWell().Written);
        File.WriteAllText(Path.Combine(site.Dist, "intrus.txt"), "?");
        Assert.Equal(1, site.WalkWell().Removed);
        Assert.False(WasMade(site.WalkWell()));
    }

    [Fact]
    public async Task Another_day_another_address_or_another_build_to_the_same_folder_is_another_site()
    {
        using var site = new TinySite();
        site.WalkWell();
        Assert.True(WasMade(site.WalkWell("https://autre.example/")));
        Assert.True(WasMade(site.WalkWell()));
        var tomorrow = await new Build(site.Place(), new Later(TimeSpan.FromDays(1))).RunAsync(TestContext.Current.CancellationToken);
        Assert.True(WasMade(tomorrow.Report!));
    }

    [Fact]
    public void A_check_over_the_same_files_says_the_same_and_one_with_errors_is_made_again()
    {
        using var site = new TinySite(Entries.Artisan("visible", "works_with: [cache]") + Entries.Artisan("cache", "draft: true"));
        site.Check();
        var said = site.Report();
        site.Check();
        Assert.Contains("SC", said, StringComparison.Ordinal);
        Assert.Equal(said, site.Report());
        site.WriteText(Profile, "---\nname: Sans métier\n---\n");
        site.Check();
        Assert.True(site.Faults.AnyErrors);
        site.Check();
        Assert.True(site.Faults.AnyErrors);
    }

    [Fact]
    public void A_memory_of_another_version_or_cut_short_is_as_none()
    {
        using var site = new TinySite();
        site.WalkWell();
        var memory = OutputFolder.Remembered(site.Dist, TinySite.CacheFolder, ".build");
        var bytes = File.ReadAllBytes(memory);
        foreach (var bad in (byte[][])[[], [1, 2, 3], bytes[..(bytes.Length / 2)], bytes[..^1]])
        {
            File.WriteAllBytes(memory, bad);
            Assert.True(WasMade(site.WalkWell()));
        }
    }

    private sealed class Later(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => TinySite.Clock.GetUtcNow() + by;
    }
}
