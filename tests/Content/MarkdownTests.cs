using System.Diagnostics;
using System.Text.Json;
using Showcase.Content;
using Showcase.Diagnostics;
using Showcase.Domain;
using Showcase.Tests.Walk;

namespace Showcase.Tests.Content;

public class MarkdownTests
{
    private static MarkdownText Text(string text) => new(text, new SourceLocation("index.md", 8, 1));

    private static string[] Faults(string text)
    {
        var faults = new Faults();
        Markdown.Check(Text(text), faults);
        return [.. faults.Sorted().Select(f => f.Rule.Id)];
    }

    private static IEnumerable<(string Name, string Text)> Bodies()
    {
        var folder = Path.Combine(Corpora.Require("markdown"));
        foreach (var (text, i) in JsonSerializer.Deserialize<string[]>(File.ReadAllText(Path.Combine(folder, "markdown-xss.json")))!.Select((t, i) => (t, i)))
            yield return ($"xss {i}", text);
        foreach (var example in JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "commonmark-spec.json"))).RootElement.EnumerateArray())
            yield return ($"spec {example.GetProperty("example")}", example.GetProperty("markdown").GetString()!);
        foreach (var text in JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "pathological.json"))).RootElement.EnumerateObject())
            yield return (text.Name, text.Value.GetString()!);
    }

    [Fact]
    public void Whatever_stands_in_a_text_its_HTML_is_harmless_and_soon_there()
    {
        foreach (var (name, text) in Bodies())
        {
            var start = Stopwatch.GetTimestamp();
            var faults = Faults(text);
            var html = faults.Contains("SC0154") ? "" : Markdown.ToHtml(Text(text));
            var took = Stopwatch.GetElapsedTime(start);
            Assert.True(took < TimeSpan.FromSeconds(5), $"{name} ({text.Length} characters): {took.TotalSeconds} s");
            var page = TinySite.Parse(html);
            Harmless.Check(name, page);
            Assert.Empty(page.QuerySelectorAll("img, h1, [class]:not(.footnote-ref, .footnote-back-ref, .footnotes)"));
        }
    }

    [Theory]
    [InlineData('>', 5_000)]
    [InlineData('*', 20_000)]
    [InlineData('-', 20_000)]
    public void Signs_without_end_are_refused_or_shown_but_break_nothing(char sign, int count)
    {
        foreach (var text in (string[])[new string(sign, count), string.Concat(Enumerable.Repeat($"{sign} ", count)), string.Concat(Enumerable.Repeat($"{sign}a ", count)), string.Concat(Enumerable.Repeat($"{sign}{sign}a {sign}a ", count / 4))])
        {
            if (Faults(text).Length == 0)
                Markdown.ToHtml(Text(text));
        }
    }

    [Fact]
    public void A_list_within_lists_without_end_is_too_deep()
    {
        var text = string.Concat(Enumerable.Range(0, 300).Select(i => new string(' ', i * 2) + "- a\n"));
        Assert.Equal(["SC0154"], Faults(text));
        Assert.Equal([], Faults(string.Concat(Enumerable.Range(0, 8).Select(i => new string(' ', i * 2) + "- a\n"))));
    }

    [Fact]
    public void A_text_longer_than_anyone_reads_is_refused()
    {
        Assert.Equal(["SC0153"], Faults(string.Concat(Enumerable.Repeat("Bonjour. ", 12_000))));
        Assert.Equal([], Faults(string.Concat(Enumerable.Repeat("Bonjour. ", 11_000))));
    }

    [Theory]
    [InlineData("# Un", "<h2>Un</h2>")]
    [InlineData("## Un\n\n### Deux", "<h2>Un</h2>\n<h3>Deux</h3>")]
    [InlineData("# Un\n\n###### Six", "<h2>Un</h2>\n<h3>Six</h3>")]
    [InlineData("<https://x.example>", "<p><a href=\"https://x.example\" rel=\"noopener nofollow ugc\">https://x.example</a></p>")]
    [InlineData("[a](/b/)", "<p><a href=\"/sub/b/\">a</a></p>")]
    [InlineData("[a](https://x.example)", "<p><a href=\"https://x.example\" rel=\"noopener nofollow ugc\">a</a></p>")]
    [InlineData("https://x.example", "<p><a href=\"https://x.example\" rel=\"noopener nofollow ugc\">https://x.example</a></p>")]
    [InlineData("[a](#b)", "<p><a href=\"#b\">a</a></p>")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |", "<table>")]
    [InlineData("```js\nlet a\n```", "<pre><code>let a\n</code></pre>")]
    [InlineData("3 < 4 & 5", "<p>3 &lt; 4 &amp; 5</p>")]
    public void Markdown_becomes_the_HTML_we_want(string text, string expected)
    {
        Assert.Equal([], Faults(text));
        Assert.Contains(expected, Markdown.ToHtml(Text(text), "/sub"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://x.example", true)]
    [InlineData("HTTP://x.example", true)]
    [InlineData("mailto:a@example.org", true)]
    [InlineData("tel:+33261910001", true)]
    [InlineData("/artisans/", true)]
    [InlineData("#fn:1", true)]
    [InlineData("", true)]
    [InlineData("java\tscript:alert(1)", false)]
    [InlineData("\u0001javascript:alert(1)", false)]
    [InlineData(" JavaScript:alert(1)", false)]
    [InlineData("//x.example/", false)]
    [InlineData("/\\x.example/", false)]
    [InlineData("\\\\x.example/", false)]
    [InlineData("/\t/x.example/", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("ftp://x.example/", false)]
    [InlineData("www.example.org", false)]
    [InlineData("contact.html", false)]
    [InlineData("../b/", false)]
    [InlineData("?q", false)]
    public void Only_addresses_of_the_web_of_a_person_or_of_the_site_itself_are_allowed(string url, bool allowed) => Assert.Equal(allowed, Markdown.IsAllowed(url));

    [Fact]
    public void A_plain_text_is_printed_as_with_everything_that_a_text_may_need()
    {
        string[] pieces = ["a ", "Bonjour ", "\n", "\n\n", "- ", "1. ", "# ", "> ", "**gras** ", "*it* ", "`code` ", "[x](https://example.org/a_b) ", "[y](/z) ", "![i](https://example.org/i) ", "http://example.org/ ", "https://e.org ",
            "www.example.org ", "WWW.x.org ", "ftp://x.org ", "mailto:a@b.example ", "tel:+33 ", "a@b.example ", "<https://example.org/> ", "| a | b |\n|---|---|\n| c | d |\n", "[^1] ", "[^1]: note\n", "***", "---\n", "===\n", "    code\n", "```\nx\n```\n",
            "\\", "&amp; ", "é ", "http:", "://", "](http", "](https://x.org) ", "[", "]", "(", ")", "h", "w", "t", "m", "f", "<b>", "~~x~~ ", "\t", "  \n", ":", "."];
        var random = new Random(27);
        var plain = 0;
        for (var round = 0; round < 20_000; round++)
        {
            var text = Text(string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ => pieces[random.Next(pieces.Length)])));
            if (!Markdown.IsPlain(text.AsUtf8()) || string.IsNullOrWhiteSpace(text.Text))
                continue;
            plain++;
            Assert.Equal(System.Text.Encoding.UTF8.GetString(Markdown.ToUtf8(text, "", plain: false)), Markdown.ToHtml(text));
        }
        Assert.InRange(plain, 2_000, 18_000);
    }
}
