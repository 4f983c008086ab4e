using System.Text;
using Showcase.Output;

namespace Showcase.Tests.Output;

public class TagScannerTests
{
    private static string Scan(string html)
    {
        var found = new List<string>();
        var tags = new TagScanner(Encoding.UTF8.GetBytes(html));
        while (tags.Next())
            found.Add($"{Encoding.UTF8.GetString(tags.Element)}.{Encoding.UTF8.GetString(tags.Name)}={Encoding.UTF8.GetString(tags.Value)}");
        return string.Join('|', found);
    }

    [Theory]
    [InlineData("<a href=\"/x/\">t</a>", "a.href=/x/")]
    [InlineData("<a\n  href='/x/'\tid=y hidden><br/><p class>", "a.href=/x/|a.id=y|a.hidden=|p.class=")]
    [InlineData("<a title=\"a > b\" href=\"/x\">", "a.title=a > b|a.href=/x")]
    [InlineData("href=\"/x\" 3 < 4 <!-- <a href=\"/x\"> --> </a> <!DOCTYPE html>", "")]
    [InlineData("<script type=\"x\">\"<a href=\"</script><b id=\"c\">", "script.type=x|b.id=c")]
    [InlineData("<img src=\"\" alt=\"\"/>", "img.src=|img.alt=")]
    [InlineData("<a", "")]
    [InlineData("<a href", "a.href=")]
    [InlineData("<a href=", "a.href=")]
    [InlineData("<", "")]
    public void Attributes_are_found_where_a_browser_finds_them(string html, string expected) => Assert.Equal(expected, Scan(html));

    [Fact]
    public void Broken_pages_end_the_scan_and_no_more()
    {
        const string Page = "<a href=\"x\" b='y' c><!-- z --><script>s</script>";
        for (var i = 0; i < Page.Length; i++)
        {
            for (var j = i; j < Page.Length; j++)
                Scan(Page[i..j]);
        }
    }
}
