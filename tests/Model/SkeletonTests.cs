using System.Text;
using System.Text.RegularExpressions;
using Showcase.Content;
using Showcase.Model;

namespace Showcase.Tests.Model;

public class SkeletonTests
{
    private const string Around = """
        -- content/artisans/menuiserie-le-goff/index.md --
        ---
        name: Menuiserie Le Goff
        trade: menuisier
        summary: Fenêtres.
        address: { postcode: "29000", town: Quimper }
        ---
        -- content/networks/ateliers-du-ponant.md --
        ---
        name: Les Ateliers du Ponant
        kind: association
        summary: Vingt ateliers.
        ---
        -- content/artisans/atelier-kerbriand/tour.jpg --
        (a photo)
        """;

    private static TinySite With(string path, string text)
    {
        var site = new TinySite(Around);
        site.Write(path, Encoding.UTF8.GetBytes(text));
        return site;
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void A_skeleton_parses_and_its_faults_say_what_to_fill_in(string language)
    {
        var text = Skeleton.Write(ContentModel.Artisans, "Poterie \"du\" Port: grès #1", language);
        using var site = With("content/artisans/poterie-du-port/index.md", text);
        var file = ContentFolder.Read(site.PathOf("content"), ["fr", "en"], site.Faults).Single(f => f.Slug.Value == "poterie-du-port");
        Assert.Equal("Poterie \"du\" Port: grès #1", ((ScalarNode)file.FrontMatter!["name"]!).Text);
        Assert.Equal("", file.Body.Text);
        site.Read();
        Assert.Equal(["trade", "summary", "postcode", "town"], site.Faults.Sorted().Where(f => f.Rule.Id == "SC0203").Select(f => f.Arguments[0]));
        Assert.Equal(["SC0203", "SC0231"], site.FaultIds().Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>So every example of the model is right, and taking the hash away is all that is needed.</summary>
    [Fact]
    public void A_skeleton_with_every_hash_removed_and_its_blanks_filled_in_is_a_valid_profile()
    {
        var text = Skeleton.Write(ContentModel.Artisans, "Atelier Kerbriand", "fr");
        text = Regex.Replace(text, "(?m)^#(?! \\S)", "");
        foreach (var (key, value) in new[] { ("trade", "potier"), ("summary", "Grès."), ("  postcode", "\"29000\""), ("  town", "Quimper") })
            text = text.Replace($"\n{key}: \"\"\n", $"\n{key}: {value}\n", StringComparison.Ordinal);
        using var site = With("content/artisans/atelier-kerbriand/index.md", text);
        var artisan = site.Read().Artisans.Single(a => a.Slug.Value == "atelier-kerbriand");
        Assert.Equal("", site.Report());
        Assert.True(artisan.Draft);
        Assert.NotEmpty(artisan.Social);
        Assert.NotEmpty(artisan.Photos);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("- x")]
    [InlineData("a\nb: c")]
    [InlineData("\u202e\0")]
    [InlineData("@x")]
    public void Any_name_is_written_so_that_it_reads_back(string name)
    {
        using var site = With("content/pages/p.md", Skeleton.Write(ContentModel.Pages, name, "en"));
        var page = ContentFolder.Read(site.PathOf("content"), ["fr"], site.Faults).Single(f => f.Collection == Collection.Pages);
        Assert.Equal(Regex.Replace(name, "[\\p{Cc}\\p{Cf}]+", " ").Trim(), ((ScalarNode)page.FrontMatter!["title"]!).Text);
        Assert.Empty(site.Faults.Sorted());
    }
}
