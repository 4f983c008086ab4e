using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Showcase.Pages.Qr;

namespace Showcase.Tests.Pages;

public class QrTests
{
    [Fact]
    public async Task Every_code_says_its_text_to_a_reader_that_is_not_ours()
    {
        // Every size, at its edges; letters of several bytes too.
        string[] texts =
        [
            .. Enumerable.Range(1, 213).Where(n => n < 30 || n % 7 == 0 || n is 42 or 43 or 62 or 63 or 84 or 85 or 106 or 107 or 122 or 123 or 152 or 153 or 180 or 181 or 213).Select(n => new string('x', n)),
            "https://vitrines.example/artisans/atelier-kerbriand/", "https://vitrines.example/vitrines/réseaux/ñandú-Ω/", "\0\u007f{}",
        ];
        Assert.Equal(texts, await ReadAsync([.. texts.Select(t => QrCode.Of(t)!)]));
    }

    [Fact]
    public void A_text_that_is_too_long_to_print_has_none()
    {
        Assert.NotNull(QrCode.Of(new string('x', 213)));
        Assert.Null(QrCode.Of(new string('x', 214)));
        Assert.Null(QrCode.Of(new string('é', 107)));
    }

    [Fact]
    public void The_drawing_has_no_style_and_a_quiet_zone()
    {
        var svg = Encoding.UTF8.GetString(QrDrawing.Svg(QrCode.Of("https://vitrines.example/")!));
        Assert.StartsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 33 33\"", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("style", svg, StringComparison.Ordinal);
        Assert.Contains("M4 4.5h7m", svg, StringComparison.Ordinal);
    }

    private static async Task<string?[]> ReadAsync(QrCode[] codes)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(TinySite.Repository, "tests", "node", "read-qr.mjs")]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        using var node = Process.Start(start)!;
        foreach (var code in codes)
            await node.StandardInput.WriteAsync(Rows(code) + "\n");
        node.StandardInput.Close();
        var said = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        return [.. said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<string?>(line))];
    }

    private static string Rows(QrCode code) => string.Join(',', Enumerable.Range(-4, code.Width + 8).Select(y => string.Concat(
        Enumerable.Range(-4, code.Width + 8).Select(x => x >= 0 && y >= 0 && x < code.Width && y < code.Width && code.IsDark(x, y) ? '1' : '0'))));
}
