namespace Showcase.Tests.Walk;

/// <summary>What a build promises about the folder it writes.</summary>
public class WalkTests
{
    private static readonly string Photo = Path.Combine(TinySite.Repository, "content", "artisans", "forge-de-kerampeulven", "volute.jpg");

    private const string Forge = """
        -- content/artisans/forge/index.md --
        ---
        name: La Forge
        trade: potier
        summary: Le fer rougit.
        address: { postcode: "29000", town: Quimper }
        photos: [{ file: volute.jpg, alt: Une volute }]
        works_with: [atelier-kerbriand]
        member_of: [ponant]
        added: 2026-10-01
        ---
        Bonjour.

        """;

    private static TinySite Site(string more = "")
    {
        var site = new TinySite(Forge + Entries.Network("ponant") + Entries.Event("noel", "artisans: [forge]\nnetworks: [ponant]") + Entries.Page("a-propos", "Bonjour.")
            + Entries.Settings("images: { widths: [320], avif_effort: 0 }") + more);
        site.Write("content/artisans/forge/volute.jpg", File.ReadAllBytes(Photo));
        return site;
    }

    [Fact]
    public void Two_builds_of_one_site_give_the_same_bytes()
    {
        using var one = Site();
        using var two = Site();
        one.WalkWell();
        two.WalkWell();
        Assert.Equal(one.Snapshot().Select(f => (f.Key, f.Value.Hash)), two.Snapshot().Select(f => (f.Key, f.Value.Hash)));
        Assert.Contains(one.DistPaths(), p => p.StartsWith("photos/forge/volute-", StringComparison.Ordinal) && p.EndsWith(".avif", StringComparison.Ordinal));
    }

    [Fact]
    public void A_second_run_writes_nothing_and_decodes_nothing()
    {
        using var site = Site();
        var first = site.WalkWell();
        var before = site.Snapshot();
        // Saved again as it was: everything is looked at once more.
        File.SetLastWriteTimeUtc(site.PathOf("site/showcase.yaml"), DateTime.UtcNow);
        var second = site.WalkWell();
        Assert.Contains(second.Stages, s => s.Name == "pages");
        Assert.Equal((0, 0, 0, 1), (second.Written, second.Removed, second.PhotosMade, second.PhotosReused));
        Assert.Equal((first.Pages, first.Files, first.Bytes), (second.Pages, second.Files, second.Bytes));
        Assert.Equal(before.Count, second.Files);
        Assert.Equal(before, site.Snapshot());
    }

    [Fact]
    public void A_fault_leaves_the_old_site_as_it_stood()
    {
        using var site = Site();
        site.WalkWell();
        var before = site.Snapshot();
        var good = File.ReadAllText(site.PathOf("content/artisans/forge/index.md"));
        foreach (var bad in (string[])[good.Replace("potier", "potié", StringComparison.Ordinal), good.Replace("Bonjour.", "[four](/nulle-part/)", StringComparison.Ordinal)])
        {
            site.WriteText("content/artisans/forge/index.md", bad);
            Assert.Null(site.Walk().Report);
            Assert.Equal(before, site.Snapshot());
            Assert.Equal(["content", "dist", "site"], Directory.GetDirectories(site.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        }
        site.WriteText("content/artisans/forge/index.md", good);
        Assert.Equal(0, site.WalkWell().Written);
    }

    [Fact]
    public void One_changed_profile_rewrites_only_the_files_that_differ()
    {
        using var site = Site();
        site.WalkWell();
        var before = site.Snapshot();
        site.WriteText("content/artisans/forge/index.md", Forge.Split('\n', 2)[1].Replace("\nBonjour.", "\nBonsoir.", StringComparison.Ordinal));
        var report = site.WalkWell();
        var changed = site.Snapshot().Where(f => !before.TryGetValue(f.Key, out var was) || was != f.Value).Select(f => f.Key).ToArray();
        Assert.Equal(["artisans/forge/index.html", "en/artisans/forge/index.html"], changed.Where(p => !p.StartsWith("api/", StringComparison.Ordinal)));
        Assert.Contains("api/v1/artisans/forge.json", changed);
        Assert.Contains("api/v1/changed.ndjson", changed);
        Assert.DoesNotContain("api/v1/artisans/atelier-kerbriand.json", changed);
        Assert.Equal((changed.Length, 0), (report.Written, report.Removed));
    }

    [Fact]
    public void What_leaves_the_content_leaves_the_site_with_its_folders()
    {
        using var site = Site();
        site.WalkWell();
        Directory.Delete(site.PathOf("content/artisans/forge"), recursive: true);
        site.WriteText("content/events/noel.md", Entries.Event("noel").Split('\n', 2)[1]);
        var report = site.WalkWell();
        Assert.True(report.Removed > 2);
        Assert.Equal(["api/v1/changes.ndjson"], site.FilesWith("forge").Where(f => !f.StartsWith("assets/", StringComparison.Ordinal))); // which tells readers to forget it
        Assert.False(Directory.Exists(Path.Combine(site.Dist, "artisans", "forge")));
        Assert.False(Directory.Exists(Path.Combine(site.Dist, "photos", "forge")));
        Assert.DoesNotContain(Directory.EnumerateDirectories(site.Dist, "*", SearchOption.AllDirectories), d => !Directory.EnumerateFileSystemEntries(d).Any());
    }

    [Fact]
    public void A_file_damaged_by_hand_is_mended_and_a_strange_one_removed()
    {
        using var site = Site();
        site.WalkWell();
        var before = site.Snapshot();
        File.WriteAllText(Path.Combine(site.Dist, "index.html"), "oops");
        File.Delete(Path.Combine(site.Dist, "feed.xml"));
        File.WriteAllText(Path.Combine(site.Dist, "artisans", "strange.txt"), "?");
        var report = site.WalkWell();
        Assert.Equal((2, 1), (report.Written, report.Removed));
        Assert.Equal(before.Select(f => (f.Key, f.Value.Hash)), site.Snapshot().Select(f => (f.Key, f.Value.Hash)));
    }

    [Fact]
    public void The_output_may_lie_at_an_odd_place()
    {
        using var site = Site();
        site.Output = "mes sites/été à Saint-Malo (2)/";
        var report = site.WalkWell();
        Assert.Equal(report.Files, site.DistPaths().Count);
        Assert.Contains("index.html", site.DistPaths());
        Assert.Equal(0, site.WalkWell().Written);
        Assert.Equal(["été à Saint-Malo (2)"], Directory.GetFileSystemEntries(site.PathOf("mes sites")).Select(Path.GetFileName));
    }

    [Fact]
    public void A_renamed_folder_leaves_a_redirect_in_each_language()
    {
        using var site = new TinySite(Entries.Artisan("poterie-neuve", "aliases: [vieille-poterie]"));
        site.WalkWell("https://x.example/sub/");
        Assert.Equal("/sub/artisans/vieille-poterie/ /sub/artisans/poterie-neuve/ 301\n/sub/en/artisans/vieille-poterie/ /sub/en/artisans/poterie-neuve/ 301\n", site.ReadDist("_redirects"));
        var page = site.Page("/artisans/vieille-poterie/");
        Assert.Equal("0; url=https://x.example/sub/artisans/poterie-neuve/", page.QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content"));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.DoesNotContain("vieille", site.ReadDist("sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Drafts_are_nowhere()
    {
        using var site = new TinySite(
            Entries.Artisan("secret-un", "draft: true\naliases: [secret-ancien]\nmember_of: [ponant]", name: "Secret Premier", trade: "luthier", address: "{ postcode: \"56000\", town: Vannes }")
            + Entries.Artisan("visible", "works_with: [secret-un]\nmember_of: [ponant, secret-reseau]")
            + Entries.Network("ponant") + Entries.Network("secret-reseau", "draft: true") + Entries.Event("secret-fete", "draft: true")
            + Entries.Event("noel", "artisans: [secret-un, visible]\nnetworks: [secret-reseau]") + Entries.Page("secret-page", "Rien.", "draft: true"));
        site.WalkWell();
        // Every town of the region may be typed in the search and is named on the map, whoever works there.
        var towns = site.FilesWith("Vannes").Where(p => p != "atlas/base.json" && !p.StartsWith("atlas/towns/", StringComparison.Ordinal) && (!p.StartsWith("search/", StringComparison.Ordinal) || !p.Contains("/places/", StringComparison.Ordinal)));
        Assert.Equal("", string.Join(' ', site.FilesWith("secret").Concat(site.FilesWith("luthier")).Concat(towns)));
    }

    [Fact]
    public void An_address_is_shown_no_finer_than_its_artisan_allows()
    {
        using var site = new TinySite(
            Entries.Artisan("ville", address: "{ street: 12 rue du Secret, postcode: \"29000\", town: Quimper, location: { lat: 47.99123, lon: -4.10456 }, show: town }")
            + Entries.Artisan("rue", address: "{ street: 14 rue du Connu, postcode: \"29000\", town: Quimper, location: { lat: 47.98321, lon: -4.09654 }, show: street }")
            + Entries.Artisan("exacte", address: "{ street: 16 rue du Connu, postcode: \"29000\", town: Quimper, location: { lat: 47.97777, lon: -4.08888 }, show: exact }"));
        site.WalkWell();
        foreach (var hidden in (string[])["rue du Secret", "14 rue du Connu", "47.991", "4.104", "47.983", "4.096"])
            Assert.Equal("", string.Join(' ', site.FilesWith(hidden)));
        Assert.Contains("artisans/rue/index.html", site.FilesWith("rue du Connu"));
        Assert.Contains("artisans/exacte/index.html", site.FilesWith("16 rue du Connu"));
        Assert.Contains("artisans/exacte/index.html", site.FilesWith("47.97777"));
    }

    [Fact]
    public void A_site_beneath_a_path_carries_it_on_every_link()
    {
        using var site = Site(Entries.Page("liens", "Voyez [la forge](/artisans/forge/)."));
        site.WalkWell("https://x.example/sub/");
        foreach (var (path, page) in site.Pages())
        {
            foreach (var element in page.QuerySelectorAll("[href],[src]"))
            {
                var address = element.GetAttribute("href") ?? element.GetAttribute("src")!;
                Assert.False(address.StartsWith('/') && !address.StartsWith("/sub/", StringComparison.Ordinal), $"{path}: {address}");
                Assert.False(address.Contains("vitrines.example", StringComparison.Ordinal) && !TinySite.IsHelp(path), $"{path}: {address}");
            }
            Assert.All(page.QuerySelectorAll("[srcset]").SelectMany(e => e.GetAttribute("srcset")!.Split(", ")), s => Assert.StartsWith("/sub/photos/", s, StringComparison.Ordinal));
        }
        Assert.Equal("/sub/artisans/forge/", site.Page("/liens/").QuerySelector(".prose a")!.GetAttribute("href"));
        Assert.Contains("<loc>https://x.example/sub/artisans/forge/</loc>", site.ReadDist("sitemap.xml"), StringComparison.Ordinal);
        Assert.Contains("Sitemap: https://x.example/sub/sitemap.xml", site.ReadDist("robots.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_dead_link_beneath_a_path_is_found_too()
    {
        using var site = new TinySite(Entries.Artisan("atelier-kerbriand", body: "[four](/four/)"));
        Assert.Null(site.Walk("https://x.example/c%C3%B4te/").Report);
        Assert.Equal(["SC0601"], site.FaultIds());
    }

    [Fact]
    public void Events_and_networks_of_a_site_without_any_still_have_their_pages()
    {
        using var site = new TinySite("-- delete content/artisans/atelier-kerbriand/index.md --\n" + Entries.Page("a-propos", "Bonjour."));
        Directory.Delete(site.PathOf("content/artisans/atelier-kerbriand"));
        site.WalkWell();
        Assert.NotNull(site.Page("/").QuerySelector("h1"));
        Assert.Contains("collectifs/index.html", site.DistPaths());
    }
}
