using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

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
    public async Task A_list_prints_as_a_directory_of_few_sheets(string kind) => Assert.InRange((await PrintAsync(kind)).Count, 1, 6);

    private async Task<List<(double Width, double Height)>> PrintAsync(string kind)
    {
        var page = await demo.OpenAsync(Kinds.Paths[kind]);
        var pdf = await page.PdfAsync(new() { PreferCSSPageSize = true });
        await page.Context.CloseAsync();
        // Chromium writes the objects of pages uncompressed: sizes can be read as text.
        return [.. MediaBox.Matches(Encoding.Latin1.GetString(pdf)).Select(m => (Number(m.Groups[1]), Number(m.Groups[2])))];
    }

    private static double Number(Group group) => double.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]")]
    private static partial Regex MediaBox { get; }
}
