using System.Text.Json.Nodes;
using Showcase.Content;
using Showcase.Diagnostics;
using Showcase.Model;

namespace Showcase.Tests.Cms;

/// <summary>What the CMS opens and saves says what it said before.</summary>
public class CmsRoundTripTests
{
    private static readonly string Content = Path.Combine(TinySite.Repository, "content");

    public static TheoryData<string> Collections => [.. ContentModel.All.Select(m => ContentLayout.FolderOf(m.Collection))];

    private static string[] Files(string collection) => [.. Directory.GetFiles(Path.Combine(Content, collection), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Collections))]
    public void Every_entry_saved_without_a_change_is_the_same_to_the_letter(string collection)
    {
        var texts = Files(collection).Select(File.ReadAllText).ToArray();
        Assert.NotEmpty(texts);
        Assert.Equal(texts, CmsParts.Save(collection, texts.Select(t => new JsonObject { ["text"] = t })));
    }

    /// <summary>Whatever the file is, also one that is no entry at all: nobody changed it, so it stays.</summary>
    [Fact]
    public void Files_that_are_no_entries_are_never_written_over()
    {
        string[] folders = [Corpora.Require("frontmatter"), Corpora.Require("yaml")];
        var texts = folders.SelectMany(f => Directory.GetFiles(f, "*", SearchOption.AllDirectories)).Order(StringComparer.Ordinal)
            .Where(f => new FileInfo(f).Length < 64 * 1024).Select(File.ReadAllText).Where(t => !t.Contains('\uFFFD', StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(texts);
        var saved = CmsParts.Save("artisans", texts.Select(t => new JsonObject { ["text"] = t }));
        Assert.Equal(texts.Where(t => t.Length > 0), saved.Where((_, i) => texts[i].Length > 0));
    }

    /// <summary>As though every field had been changed and changed back.</summary>
    [Theory]
    [MemberData(nameof(Collections))]
    public void Every_entry_written_anew_means_the_same_and_is_free_of_faults(string collection)
    {
        var files = Files(collection);
        var saved = CmsParts.Save(collection, files.Select(f => new JsonObject { ["text"] = File.ReadAllText(f), ["forget"] = true }));
        Assert.Equal(files.Length, saved.Count);
        using var copy = new TinySite("-- delete content --");
        foreach (var file in Directory.GetFiles(Content, "*", SearchOption.AllDirectories))
            copy.Write("content/" + Path.GetRelativePath(Content, file), File.ReadAllBytes(file));
        var before = Meaning(copy);
        foreach (var (file, text) in files.Zip(saved))
            copy.WriteText("content/" + Path.GetRelativePath(Content, file), text);
        Assert.Equal(before, Meaning(copy));
    }

    private static string Meaning(TinySite site)
    {
        var catalog = site.Read();
        Assert.Equal("", string.Join('\n', site.Faults.Sorted().Where(f => f.Severity == Severity.Error).Select(f => $"{f.Location} {f.Rule.Id}")));
        return CatalogText.Of(catalog);
    }
}
