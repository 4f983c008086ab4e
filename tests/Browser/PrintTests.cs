using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Showcase.Tests.Browser;

public partial class PrintTests(DemoSite demo)
{
    [Theory, MemberData(nameof(Kinds.Artisans), MemberType = typeof(Kinds))]
    public async Task A_vitrine_prints_as_one_A5_card(string kind)
    {
        var sheets = await PrintAsync(kind);

        var (width, height) = Assert.Single(sheets);
        Assert.Equal((420, 595), (Math.Round(width), Math.Round(height))); // A5 in points of 1/72 inch
    }

    [Theory]
    [InlineData("all artisans")]
    [InlineData("trade")]
    [InlineData("commune")]
    [InlineData("trade in a commune")]
    public async Task A_list_prints_as_a_directory_of_few_sheets(string kind) => Assert.InRange((await PrintAsync(kind)).Count, 1, 6);

    [Fact]
    public async Task A_search_prints_its_results_with_a_numbered_map_and_codes()
    {
        var page = await demo.OpenAsync("/recherche/?near=Quimper&km=50");
        await page.Locator("[data-list] > li").First.WaitForAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        var numbers = await page.Locator("[data-list] .pocket-number").AllTextContentsAsync();
        Assert.Equal(Enumerable.Range(1, numbers.Count).Select(n => n.ToString(CultureInfo.InvariantCulture)), numbers);
        await Assertions.Expect(page.Locator("[data-pocket]")).ToBeVisibleAsync();
        var marked = (await page.Locator("[data-pocket] .pocket-mark").AllTextContentsAsync()).SelectMany(Numbers).Order();
        Assert.Equal(Enumerable.Range(1, numbers.Count), marked);
        // As the list of the commune says it, from the same words.
        var written = await page.Locator("[data-list] > li:has(a[href='/artisans/atelier-kerbriand/']) .pocket").InnerTextAsync();
        Assert.Matches(@"rue.*\n0\d.\d\d.\d\d.\d\d.\d\d\n.*\d.h", written.Replace('\u202F', ' ').Replace('\u00A0', ' '));
        Assert.DoesNotContain("⟦", await page.Locator("[data-list]").InnerHTMLAsync(), StringComparison.Ordinal);
        var code = await page.Locator("[data-list] .pocket-qr").First.GetAttributeAsync("src");
        Assert.True((await page.APIRequest.GetAsync(new Uri(new Uri(page.Url), code!).AbsoluteUri)).Ok, code);
        foreach (var aside in (string[])[".facets", ".finder-form", "[data-more]", "[data-print]"])
            await Assertions.Expect(page.Locator(aside).First).ToBeHiddenAsync();
        Assert.InRange((await SheetsAsync(page)).Count, 1, 6);
        await page.Context.CloseAsync();
    }

    // "1, 4–6"
    private static IEnumerable<int> Numbers(string mark) => mark.Split(", ").Select(run => run.Split('–').Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToArray())
        .SelectMany(ends => Enumerable.Range(ends[0], ends[^1] - ends[0] + 1));

    private async Task<List<(double Width, double Height)>> PrintAsync(string kind)
    {
        var page = await demo.OpenAsync(Kinds.Paths[kind]);
        var sheets = await SheetsAsync(page);
        await page.Context.CloseAsync();
        return sheets;
    }

    private static async Task<List<(double Width, double Height)>> SheetsAsync(IPage page)
    {
        var pdf = await page.PdfAsync(new() { PreferCSSPageSize = true });
        // Chromium writes the objects of pages uncompressed: sizes can be read as text.
        return [.. MediaBox.Matches(Encoding.Latin1.GetString(pdf)).Select(m => (Number(m.Groups[1]), Number(m.Groups[2])))];
    }

    private static double Number(Group group) => double.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]")]
    private static partial Regex MediaBox { get; }
}
