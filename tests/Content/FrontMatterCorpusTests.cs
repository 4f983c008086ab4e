using Showcase.Content;

namespace Showcase.Tests.Content;

public class FrontMatterCorpusTests
{
    public static TheoryData<string, string> Expected => new()
    {
        { "bom", "" },
        { "crlf", "" },
        { "dashes-in-value", "" },
        { "dots-close", "SC0107" },
        { "dup", "SC0106" },
        { "empty-fm", "" },
        { "fm-not-first", "SC0101" },
        { "four-dashes", "SC0101" },
        { "hr-in-body", "" },
        { "html-in-title", "" }, // text like any other: templates escape it
        { "huge-list", "SC0113" },
        { "invalid-utf8", "SC0114" },
        { "js", "SC0103" },
        { "json", "SC0103" },
        { "list", "SC0108" },
        { "no-close", "SC0102" },
        { "no-fm", "SC0101" },
        { "nul-byte", "SC0116" },
        { "null", "SC0108" },
        { "ok", "" },
        { "only-fm", "" },
        { "reserved", "" },
        { "scalar", "SC0108" },
        { "slug-collide-a", "" }, // the folder's name is the slug: titles cannot collide
        { "slug-collide-b", "" },
        { "toml", "SC0103" },
        { "trailing-space", "" },
    };

    [Theory]
    [MemberData(nameof(Expected))]
    public void Front_matter_of_every_kind_is_accepted_or_refused_with_a_located_message(string name, string faults)
    {
        using var site = new TinySite();
        site.Write("content/pages/a.md", File.ReadAllBytes(Path.Combine(Corpora.Require("frontmatter"), name + ".md")));
        var files = ContentFolder.Read(site.PathOf("content"), ["fr", "en"], site.Faults);
        Assert.Equal(faults, string.Join(' ', site.FaultIds()));
        Assert.Equal(faults is "" or "SC0106", files.Single(f => f.Collection == Collection.Pages).FrontMatter is not null);
        site.Read(); // and the model has its say without falling over
    }

    [Fact]
    public void Every_file_of_the_corpus_is_decided() => Assert.Equal(
        Directory.GetFiles(Corpora.Require("frontmatter")).Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal),
        Expected.Select(row => row.Data.Item1).Order(StringComparer.Ordinal));

    [Fact]
    public void A_rule_in_the_body_is_part_of_the_body()
    {
        using var site = new TinySite("""
            -- content/pages/a.md --
            ---
            title: Titre
            ---

            Texte

            ---

            Suite
            """);
        var body = site.Read().Pages.Single().Body;
        Assert.Equal("Texte\n\n---\n\nSuite", body.Text);
        Assert.Equal(5, body.Source.Line);
    }
}
