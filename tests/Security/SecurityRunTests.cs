using System.Diagnostics;

namespace Showcase.Tests.Security;

/// <summary>
/// All pages of a site made of hostile texts, seen by Chromium without any header to help: nothing of them runs, nothing leaves.
/// In ./test with the project's own texts; in ./security-run with every corpus at hand, and then the page of security tells the result.
/// </summary>
public sealed class SecurityRunTests
{
    private static readonly bool Whole = Environment.GetEnvironmentVariable("SHOWCASE_SECURITY_RUN") == "1";

    [Fact]
    public async Task Of_a_site_of_hostile_texts_nothing_runs_nothing_leaves_and_nothing_is_written_elsewhere()
    {
        var clock = Stopwatch.StartNew();
        var texts = HostileTexts.All(Whole).ToArray();
        using var site = new HostileSite(texts);
        var before = site.Around();
        await using var host = await BareHost.StartAsync();
        site.Build(host.Address);
        host.Folder = site.Site.Dist;
        var pages = site.Site.DistPaths().Where(p => p.EndsWith(".html", StringComparison.Ordinal) || p.EndsWith(".xml", StringComparison.Ordinal) || p.EndsWith(".svg", StringComparison.Ordinal)).ToArray();
        var asked = HostileTexts.Own.SelectMany((text, i) => Asking(text).Where((_, kind) => Whole || kind == i % 3)).ToArray();
        var outside = site.Around().Except(before).Concat(Strange(site.Site.DistPaths())).Concat(Astray(texts.Select(t => t.Text))).ToArray();

        await using var lookout = await Lookout.OpenAsync(host.Address);
        await lookout.VisitAsync([.. pages.Concat(asked)]);

        new SecurityResult(texts, site.Placed, site.Shown, pages, asked.Length, lookout.Ran, lookout.WouldRunWhenTouched, lookout.Left, outside, lookout.Version, clock.Elapsed).Publish(Whole);
        Assert.True(site.Shown > texts.Length, $"{site.Shown} texts came through the checks: this proves nothing");
        Assert.Equal("", string.Join('\n', lookout.Ran.Concat(lookout.WouldRunWhenTouched).Concat(lookout.Left).Concat(outside)));
    }

    /// <summary>The look-out itself: a page on which all this does happen.</summary>
    [Theory]
    [InlineData("<script>window.x = 1</script>", "a script of", "")]
    [InlineData("<img src=x onerror='window.x = 1'>", "a script of", "onerror")]
    [InlineData("<svg onload='alert(1)'></svg>", "a dialog: 1", "onload")]
    [InlineData("<script src='data:text/javascript,window.x=1'></script>", "a script of data:", "src")]
    [InlineData("<iframe srcdoc='<script>parent.x=1</script>'></iframe>", "a script of", "srcdoc")]
    [InlineData("<a href='java&#10;script:alert(1)'>x</a>", "", "href")]
    [InlineData("<button formaction='javascript:alert(1)'>x</button>", "", "formaction")]
    [InlineData("<img src='https://left.example/p.png'>", "", "", "https://left.example/p.png")]
    [InlineData("<link rel='preconnect' href='https://left.example'>", "", "preconnect")]
    [InlineData("<meta http-equiv='refresh' content='0;url=http://left.example/'>", "", "", "http://left.example/")]
    [InlineData("<link rel='stylesheet' href='http://192.0.2.1/s.css'>", "", "stylesheet", "http://192.0.2.1/s.css")]
    public async Task What_must_not_be_is_noticed_where_it_is(string markup, string ran, string wouldRun, string left = "")
    {
        await using var host = await BareHost.StartAsync();
        host.Pages["/unsafe.html"] = $"<!DOCTYPE html><html lang=\"fr\"><head><title>x</title></head><body>{markup}<p>Bonjour.</p></body></html>";
        host.Pages["/safe.html"] = "<!DOCTYPE html><html lang=\"fr\"><head><title>x</title></head><body><p>Bonjour.</p></body></html>";
        await using var lookout = await Lookout.OpenAsync(host.Address);
        await lookout.VisitAsync(["safe.html"], 1);
        Assert.Equal("", string.Join('\n', lookout.Ran.Concat(lookout.WouldRunWhenTouched).Concat(lookout.Left)));
        await lookout.VisitAsync(["unsafe.html", "safe.html"], 1);
        Check(ran, lookout.Ran);
        Check(wouldRun, lookout.WouldRunWhenTouched);
        for (var wait = 0; left.Length > 0 && wait < 50 && !lookout.Left.Any(l => l.Contains(left, StringComparison.Ordinal)); wait++)
            await Task.Delay(100, TestContext.Current.CancellationToken);
        Check(left, lookout.Left);

        static void Check(string expected, IReadOnlyList<string> noticed) =>
            Assert.True(expected.Length == 0 ? noticed.Count == 0 : noticed.Any(n => n.Contains(expected, StringComparison.Ordinal)), $"{expected} in: {string.Join('\n', noticed)}");
    }

    /// <summary>Addresses that a stranger may send: what stands in them is a text as well.</summary>
    private static IEnumerable<string> Asking(string text)
    {
        var said = Uri.EscapeDataString(text);
        return [$"recherche/index.html?q={said}&lieu={said}&metier={said}", $"carte/index.html#{said}", $"embed/v1/frame/fr/index.html?trade={said}&near={said}"];
    }

    private static IEnumerable<string> Strange(IEnumerable<string> paths) => paths.Where(p => p.Any(c => !(char.IsAsciiLetterOrDigit(c) || c is '/' or '.' or '-' or '_')) || p.Split('/').Any(s => s is "." or ".." or ""));

    /// <summary>Absolute paths among the texts that are there now and are none of the machine's own.</summary>
    private static IEnumerable<string> Astray(IEnumerable<string> texts) =>
        texts.Select(t => t.Split('/')[^1]).Where(n => n.Contains("evil", StringComparison.Ordinal) && n.Length < 100).SelectMany(n => new[] { Path.Combine(Path.GetTempPath(), n), Path.Combine(Directory.GetCurrentDirectory(), n), "/" + n }).Where(File.Exists);
}
