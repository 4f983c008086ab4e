using System.Diagnostics;
using AngleSharp.Html.Parser;
using Showcase.Review;
using Showcase.Tests.Walk;

namespace Showcase.Tests.Review;

/// <summary>What a moderator sees of a proposal: two real commits, their pages before and after, and a report.</summary>
public sealed class PreviewTests : IDisposable
{
    private readonly TinySite _site = new(Entries.Artisan("forge-lebras", name: "Forge Le Bras", trade: "ferronnier"));

    public PreviewTests()
    {
        Git("init", "--quiet", "--initial-branch=main");
        Commit("Au commencement");
    }

    private string Output => _site.PathOf("preview");

    private string Report => File.ReadAllText(Path.Combine(Output, "report.md"));

    private void Git(params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["-c", "user.name=Essai", "-c", "user.email=essai@example.org", .. arguments]) { WorkingDirectory = _site.Folder })!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }

    private void Commit(string message)
    {
        Git("add", "--all", "content", "site");
        Git("commit", "--quiet", "--message", message);
    }

    private void Propose(Action change)
    {
        Git("checkout", "--quiet", "-b", "proposal");
        change();
        Commit("Une proposition");
    }

    private async Task<ProposalReport> ReadAsync(string language = "fr")
    {
        var read = await new ProposalReader(_site.Place(), TinySite.Clock, Output).ReadAsync("main", "proposal", TestContext.Current.CancellationToken);
        PreviewFolder.Write(read, Output, language);
        return read;
    }

    [Fact]
    public async Task A_changed_vitrine_is_shown_before_and_after_and_others_are_left_out()
    {
        Propose(() => _site.WriteText("content/artisans/forge-lebras/index.md", File.ReadAllText(_site.PathOf("content/artisans/forge-lebras/index.md")).Replace("summary: ", "summary: Grilles et ", StringComparison.Ordinal)));
        // The main branch goes on meanwhile: that is not the proposal's.
        Git("checkout", "--quiet", "main");
        _site.WriteText("content/artisans/atelier-kerbriand/index.md", File.ReadAllText(_site.PathOf("content/artisans/atelier-kerbriand/index.md")).Replace("Bonjour.", "Bonsoir.", StringComparison.Ordinal));
        Commit("Entre-temps");

        var read = await ReadAsync();
        var change = Assert.Single(read.Changes);
        Assert.Equal(("Forge Le Bras", ChangeKind.Changed, true), (change.Name, change.Kind, read.IsGood));
        Assert.Contains("✅ Tout est en ordre", Report, StringComparison.Ordinal);
        Assert.Contains("+summary: Grilles et", Report, StringComparison.Ordinal);
        Assert.Contains("Grilles et", File.ReadAllText(Path.Combine(Output, "after/artisans/forge-lebras/index.html")), StringComparison.Ordinal);
        Assert.DoesNotContain("Grilles et", File.ReadAllText(Path.Combine(Output, "before/artisans/forge-lebras/index.html")), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(Output, "after/en/artisans/forge-lebras/index.html")));
        Assert.False(Directory.Exists(Path.Combine(Output, "after/artisans/atelier-kerbriand")));
        Assert.False(File.Exists(Path.Combine(Output, "after/sitemap.xml")));
    }

    [Fact]
    public async Task Every_address_of_a_previewed_page_is_relative_or_leads_to_the_site()
    {
        Propose(() => _site.WriteText("content/artisans/forge-lebras/index.md", File.ReadAllText(_site.PathOf("content/artisans/forge-lebras/index.md")) + "\nEt [voici](/metiers/).\n"));
        await ReadAsync();
        var path = Path.Combine(Output, "after/artisans/forge-lebras/index.html");
        var page = new HtmlParser().ParseDocument(File.ReadAllText(path));
        foreach (var link in page.QuerySelectorAll("[href], [src]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!))
        {
            Assert.False(link.StartsWith('/'), link);
            if (link.Length > 0 && !link.Contains(':', StringComparison.Ordinal) && !link.StartsWith('#'))
                Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(path)!, link.Split('?', '#')[0])), link);
        }
        Assert.Contains("noindex", page.Head!.InnerHtml, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll("use[href^='#']"));
    }

    [Fact]
    public async Task A_fault_is_told_at_its_line_and_a_photo_that_tells_where_it_was_taken_is_refused()
    {
        var photo = Path.Combine(TinySite.Repository, "..", "shared", "corpora", "images", "good", "exif__DSCN0010.jpg");
        Assert.SkipUnless(File.Exists(photo), "the shared corpora are not beside this clone");
        Propose(() =>
        {
            _site.WriteText("content/artisans/forge-lebras/index.md", File.ReadAllText(_site.PathOf("content/artisans/forge-lebras/index.md")).Replace("\n---\n", "\nphotos:\n  - { file: rue.jpg, alt: Une rue }\n---\n", StringComparison.Ordinal));
            _site.Write("content/artisans/forge-lebras/rue.jpg", File.ReadAllBytes(photo));
        });
        var read = await ReadAsync();
        Assert.False(read.IsGood);
        Assert.Contains("❌", Report, StringComparison.Ordinal);
        Assert.Contains("SC0510", Report, StringComparison.Ordinal);
        Assert.Contains("Une rue", Report, StringComparison.Ordinal);
        Assert.StartsWith("content/artisans/forge-lebras/index.md", Assert.Single(Assert.Single(read.Changes).Faults, f => f.Rule.Id == "SC0510").Location.Path, StringComparison.Ordinal);
        Assert.NotNull(Assert.Single(Assert.Single(read.Changes).Photos).Preview);
    }

    [Fact]
    public async Task A_faulty_proposal_is_told_what_to_write_and_what_stood_is_still_shown()
    {
        Propose(() => _site.WriteText("content/artisans/forge-lebras/index.md", File.ReadAllText(_site.PathOf("content/artisans/forge-lebras/index.md")).Replace("ferronnier", "ferronier", StringComparison.Ordinal)));
        Assert.False((await ReadAsync()).IsGood);
        Assert.Contains("SC0202", Report, StringComparison.Ordinal);
        Assert.Contains("ferronnier", Report, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(Output, "before/artisans/forge-lebras/index.html")));
        Assert.DoesNotContain(".cache", Report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_of_a_proposal_draw_nothing_and_call_nobody()
    {
        const string Evil = "</h2><script>alert(1)</script> ![x](https://evil.example/x.png) @everyone #1 `````";
        Propose(() => _site.WriteText("content/artisans/mechant/index.md", $"---\nname: {System.Text.Json.JsonSerializer.Serialize("M " + Evil[..60])}\ntrade: potier\nsummary: Des bols.\naddress: {{ postcode: \"29000\", town: Quimper }}\n---\n{Evil.Replace("<", "", StringComparison.Ordinal)}\n`````\n"));
        var read = await ReadAsync();
        Assert.Equal(ChangeKind.Added, Assert.Single(read.Changes).Kind);
        var page = new HtmlParser().ParseDocument(File.ReadAllText(Path.Combine(Output, "index.html")));
        Assert.Empty(page.QuerySelectorAll("script"));
        Assert.All(page.QuerySelectorAll("img"), i => Assert.DoesNotContain("evil", i.GetAttribute("src"), StringComparison.Ordinal));
        var outside = Report.Split("``````")[0];
        Assert.DoesNotContain("<script", outside, StringComparison.Ordinal);
        Assert.DoesNotContain("![x]", outside, StringComparison.Ordinal);
        Assert.DoesNotContain("@everyone", outside, StringComparison.Ordinal);
        Assert.Contains("``````", Report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_removed_vitrine_is_said_to_be_and_a_link_is_never_followed()
    {
        Propose(() =>
        {
            Directory.Delete(_site.PathOf("content/artisans/forge-lebras"), recursive: true);
            File.CreateSymbolicLink(_site.PathOf("content/artisans/atelier-kerbriand/secret.jpg"), "/etc/hostname");
        });
        var read = await ReadAsync("en");
        Assert.Contains(read.Changes, c => c is { Kind: ChangeKind.Removed, Entry.Slug.Value: "forge-lebras" });
        Assert.Contains("(removed)", Report, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(TinySite.CacheFolder, "preview", "after", "content", "artisans", "atelier-kerbriand", "secret.jpg")));
    }

    [Fact]
    public async Task A_folder_that_is_no_preview_is_left_alone()
    {
        Propose(() => _site.WriteText("content/pages/x.md", "---\ntitle: X\n---\nX.\n"));
        _site.WriteText("preview/thesis.txt", "years of work");
        await Assert.ThrowsAsync<IOException>(() => ReadAsync());
        Assert.True(File.Exists(Path.Combine(Output, "thesis.txt")));
    }

    public void Dispose() => _site.Dispose();
}
