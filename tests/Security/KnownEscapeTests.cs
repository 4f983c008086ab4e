using Showcase.Content;
using Showcase.Diagnostics;
using Showcase.Domain;
using Showcase.Tests.Walk;

namespace Showcase.Tests.Security;

/// <summary>Ways out of a text that were found in other generators, one by one.</summary>
public class KnownEscapeTests
{
    [Theory]
    [InlineData("[a](javascript:alert(1))")]
    [InlineData("[a](JaVaScRiPt:alert(1))")]
    [InlineData("[a](javascript&colon;alert(1))")]
    [InlineData("[a](&#106;avascript:alert(1))")]
    [InlineData("[a](&#x6A;avascript:alert(1))")]
    [InlineData("[a](java&Tab;script:alert(1))")]
    [InlineData("[a](java&NewLine;script:alert(1))")]
    [InlineData("[a](<java\tscript:alert(1)>)")]
    [InlineData("[a](data:text/html,x)")]
    [InlineData("[a](data:image/svg+xml,<svg/onload=alert(1)>)")]
    [InlineData("[a](vbscript:msgbox(1))")]
    [InlineData("[a](file:///etc/passwd)")]
    [InlineData("[a](//left.example)")]
    [InlineData("[a](/\\left.example)")]
    [InlineData("[a](/&Tab;/left.example)")]
    [InlineData("[a][b]\n\n[b]: javascript:alert(1)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("![a](javascript:alert(1))")]
    [InlineData("![a](https://left.example/pixel.png)")]
    [InlineData("[![a](x)](https://example.org)")]
    public void A_dangerous_address_is_told_and_leads_nowhere(string text)
    {
        Assert.Contains(FaultsOf(text), id => id is "SC0151" or "SC0152");
        Assert.DoesNotContain(Render(text).QuerySelectorAll("a[href], img"), e => e.LocalName == "img" || e.GetAttribute("href") is not ("" or "https://example.org"));
    }

    [Theory]
    [InlineData("[a](\u0001javascript:alert(1))")]
    [InlineData("[a](https://example.org \"\\\" onmouseover=\\\"alert(1)\")")]
    [InlineData("[a](https://example.org '\" onmouseover=\"alert(1)')")]
    [InlineData("[a](https://example.org \"&quot; onmouseover=&quot;alert(1)\")")]
    [InlineData("[a](https://example.org/\"onmouseover=\"alert(1))")]
    [InlineData("[a](https://example.org){onclick=alert(1)}")]
    [InlineData("[a](https://example.org){.x #y style=color:red}")]
    [InlineData("text{: onclick=\"alert(1)\"}")]
    [InlineData("# title {#x onclick=alert(1)}")]
    [InlineData("```js\" onmouseover=\"alert(1)\ncode\n```")]
    [InlineData("```js onmouseover=alert(1)\ncode\n```")]
    [InlineData("```{.x onmouseover=alert(1)}\ncode\n```")]
    [InlineData("```\"><script>alert(1)</script>\ncode\n```")]
    [InlineData("~~~ <img src=x onerror=alert(1)>\ncode\n~~~")]
    [InlineData("`<img src=x onerror=alert(1)>`")]
    public void Titles_info_strings_and_braces_give_no_attribute_and_no_element(string text)
    {
        var page = Render(text);
        Harmless.Check(text, page);
        Assert.All(page.Body!.QuerySelectorAll("*").SelectMany(e => e.Attributes), a => Assert.True(a.Name is "href" or "rel" or "title", $"{text}: {a.Name}"));
    }

    private static MarkdownText Text(string text) => new(text, SourceLocation.WholeFile("index.md"));

    private static AngleSharp.Dom.IDocument Render(string text) => TinySite.Parse(Markdown.ToHtml(Text(text)));

    private static string[] FaultsOf(string text)
    {
        var faults = new Faults();
        Markdown.Check(Text(text), faults);
        return [.. faults.Sorted().Select(f => f.Rule.Id)];
    }
}
