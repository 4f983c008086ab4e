using System.Text.Json;
using Showcase.Content;

namespace Showcase.Tests.Content;

public class NamesCorpusTests
{
    private static string[] Names => JsonSerializer.Deserialize<string[]>(File.ReadAllText(Path.Combine(Corpora.Require("names"), "paths.json")))!;

    private static bool CanExist(string name) =>
        !name.Contains('/', StringComparison.Ordinal) && !name.Contains('\0', StringComparison.Ordinal) && System.Text.Encoding.UTF8.GetByteCount(name) <= 255;

    [Fact]
    public void Of_hostile_folder_names_only_slugs_become_addresses()
    {
        using var site = new TinySite();
        foreach (var name in Names.Where(CanExist))
            site.Write(Path.Combine("content/artisans", name, "index.md"), "---\n---\n"u8.ToArray());
        var files = ContentFolder.Read(site.PathOf("content"), ["fr", "en"], site.Faults);
        Assert.Equal("admin api atelier-kerbriand photo", string.Join(' ', files.Select(f => f.Slug)));
        // Dot names and what systems leave behind are passed over without a word; every other name is told.
        var silent = Names.Where(CanExist).Count(n => n[0] == '.' || n is "desktop.ini" or "Thumbs.db");
        var told = site.Faults.Sorted().Count(f => f.Rule.Id == "SC0119");
        Assert.Equal(Names.Where(CanExist).Distinct().Count() - silent - 3, told);
        Assert.DoesNotContain(site.Report(), c => char.IsControl(c) && c != '\n');
    }

    [Fact]
    public void Hostile_file_names_among_the_pages_are_refused_or_told()
    {
        using var site = new TinySite();
        foreach (var name in Names.Where(CanExist))
            site.Write(Path.Combine("content/pages", name), "---\ntitle: x\n---\n"u8.ToArray());
        var files = ContentFolder.Read(site.PathOf("content"), ["fr", "en"], site.Faults);
        Assert.DoesNotContain(files, f => f.Collection == Collection.Pages);
        Assert.Contains("SC0119", site.FaultIds());
        Assert.Contains("SC0125", site.FaultIds());
    }

    [Fact]
    public void A_photo_of_any_hostile_name_is_refused()
    {
        foreach (var name in Names)
        {
            using var site = new TinySite();
            site.Write("content/artisans/atelier-kerbriand/index.md", System.Text.Encoding.UTF8.GetBytes($$"""
                ---
                name: A
                trade: potier
                summary: B
                address: { postcode: "29000", town: Quimper }
                photos:
                  - { file: {{JsonSerializer.Serialize(name)}}, alt: C }
                ---
                """));
            site.Read();
            Assert.Contains(site.Faults.Sorted(), f => f.Severity == Showcase.Diagnostics.Severity.Error && f.Location.Line == 7);
        }
    }
}
