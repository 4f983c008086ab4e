using Showcase.Content;
using Showcase.Diagnostics;

namespace Showcase.Tests.Content;

public class ContentFolderTests
{
    [Fact]
    public void A_content_folder_that_does_not_exist_is_a_fault()
    {
        var faults = new Faults();
        Assert.Empty(ContentFolder.Read(Path.Combine(Path.GetTempPath(), "no-such-content"), ["fr"], faults));
        Assert.Equal("SC0001", faults.Sorted().Single().Rule.Id);
    }

    [Fact]
    public void A_link_that_leaves_the_content_is_refused_and_one_that_stays_is_followed()
    {
        using var site = new TinySite("""
            -- outside/index.md --
            ---
            name: Secret
            ---
            -- content/artisans/atelier-kerbriand/tour.jpg --
            (a photo)
            """);
        Directory.CreateSymbolicLink(site.PathOf("content/artisans/dehors"), site.PathOf("outside"));
        File.CreateSymbolicLink(site.PathOf("content/artisans/atelier-kerbriand/secret.jpg"), "/etc/hostname");
        File.CreateSymbolicLink(site.PathOf("content/artisans/atelier-kerbriand/copie.jpg"), site.PathOf("content/artisans/atelier-kerbriand/tour.jpg"));
        File.CreateSymbolicLink(site.PathOf("content/artisans/atelier-kerbriand/cercle.jpg"), site.PathOf("content/artisans/atelier-kerbriand/cercle.jpg"));
        var file = Assert.Single(ContentFolder.Read(site.PathOf("content"), ["fr"], site.Faults));
        Assert.Equal(["copie.jpg", "tour.jpg"], file.PhotoFiles);
        Assert.Equal(["SC0124", "SC0124", "SC0124"], site.FaultIds());
    }

    [Fact]
    public void Files_come_in_order_and_translations_after_their_original()
    {
        using var site = new TinySite("""
            -- content/pages/b.md --
            ---
            title: B
            ---
            -- content/pages/b.en.md --
            ---
            title: B in English
            ---
            -- content/pages/a.md --
            ---
            title: A
            ---
            -- content/artisans/atelier-kerbriand/index.en.md --
            ---
            summary: Stoneware.
            ---
            """);
        var files = ContentFolder.Read(site.PathOf("content"), ["fr", "en"], site.Faults);
        Assert.Equal("atelier-kerbriand/ atelier-kerbriand/en a/ b/ b/en", string.Join(' ', files.Select(f => $"{f.Slug}/{f.Language}")));
        Assert.Empty(site.Faults.Sorted());
    }

    [Fact]
    public void What_systems_leave_behind_is_passed_over()
    {
        using var site = new TinySite("""
            -- content/.DS_Store --
            x
            -- content/README.md --
            x
            -- content/artisans/.gitkeep --
            x
            -- content/artisans/atelier-kerbriand/Thumbs.db --
            x
            """);
        site.Read();
        Assert.Equal("", site.Report());
    }

    [Fact]
    public void Text_in_two_characters_an_accent_is_made_one()
    {
        using var site = new TinySite("""
            -- content/artisans/atelier-kerbriand/index.md --
            ---
            name: Cafe\u0301
            trade: potier
            summary: "Gre\u0300s"
            address: { postcode: "29000", town: Quimper }
            photos: [{ file: "\u00E9te\u0301.jpg", alt: x }]
            ---
            E\u0301te\u0301
            """.Replace("Cafe\\u0301", "Cafe\u0301", StringComparison.Ordinal).Replace("E\\u0301te\\u0301", "E\u0301te\u0301", StringComparison.Ordinal));
        site.Write("content/artisans/atelier-kerbriand/e\u0301te\u0301.jpg", [1]);
        var artisan = site.ReadArtisan();
        Assert.Equal("Caf\u00E9 Gr\u00E8s \u00C9t\u00E9", $"{artisan.Name} {artisan.Summary} {artisan.Body.Text}");
        Assert.True(File.Exists(artisan.Photos.Single().Path));
        Assert.Equal("", site.Report());
    }
}
