using System.Diagnostics;
using System.Globalization;

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
        // What all pages share is fetched once.
        host.Headers = path => path.StartsWith("/assets/", StringComparison.Ordinal) || path.StartsWith("/photos/", StringComparison.Ordinal) ? [("Cache-Control", "max-age=3600")] : [];
        var pages = site.Site.DistPaths().Where(p => IsPage(p) || p.EndsWith(".xml", StringComparison.Ordinal) || p.EndsWith(".svg", StringComparison.Ordinal)).ToArray();
        var asked = HostileTexts.Own.SelectMany((text, i) => Asking(text).Where((_, kind) => Whole || kind == i % 3)).ToArray();
        var outside = site.Around().Except(before).Concat(Strange(site.Site.DistPaths())).Concat(Astray(texts.Select(t => t.Text))).ToArray();

        // Each page by itself, as visitors see it; feeds and drawings many at a time.
        string[] visits = [.. pages.Where(IsPage), .. pages.Where(p => !IsPage(p)).Chunk(24).Select(host.SideBySide), .. asked];
        Say($"{site.Shown:N0} hostile texts on {pages.Length:N0} pages");
        await using var lookout = await Lookout.OpenAsync(host.Address);
        await lookout.VisitAsync(visits, progress: left => Say($"{left:N0} of {visits.Length:N0} visits left"));

        new SecurityResult(texts, site.Placed, site.Shown, pages, asked.Length, lookout.Ran, lookout.WouldRunWhenTouched, lookout.Left, outside, lookout.Version, clock.Elapsed).Publish(Whole);
        Assert.True(site.Shown > texts.Length, $"{site.Shown} texts came through the checks: this proves nothing");
        Assert.Equal("", string.Join('\n', lookout.Ran.Concat(lookout.WouldRunWhenTouched).Concat(lookout.Left).Concat(outside)));
    }

    private static bool IsPage(string path) => path.EndsWith(".html", StringComparison.Ordinal);

    /// <summary>How far a whole run has come, in a file beside its lists.</summary>
    private static void Say(string what)
    {
        if (!Whole)
            return;
        Directory.CreateDirectory(SecurityResult.Folder);
        File.AppendAllText(Path.Combine(SecurityResult.Folder, "progress.txt"), string.Create(CultureInfo.InvariantCulture, $"{TimeProvider.System.GetUtcNow():HH:mm:ss} {what}\n"));
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
    }

    private static void Check(string expected, IReadOnlyList<string> noticed) =>
        Assert.True(expected.Length == 0 ? noticed.Count == 0 : noticed.Any(n => n.Contains(expected, StringComparison.Ordinal)), $"{expected} in: {string.Join('\n', noticed)}");

    /// <summary>The same within a file that is shown beside others.</summary>
    [Theory]
    [InlineData("<script>window.x = 1</script>", "a script of", "")]
    [InlineData("<rect onclick='alert(1)' width='1' height='1'/>", "", "onclick")]
    [InlineData("<image href='https://left.example/p.png' width='1' height='1'/>", "", "", "https://left.example/p.png")]
    public async Task A_drawing_beside_others_is_looked_at_too(string markup, string ran, string wouldRun, string left = "")
    {
        await using var host = await BareHost.StartAsync();
        host.Pages["/safe.svg"] = "<svg xmlns='http://www.w3.org/2000/svg'><rect width='1' height='1'/></svg>";
        host.Pages["/unsafe.svg"] = $"<svg xmlns='http://www.w3.org/2000/svg'>{markup}</svg>";
        await using var lookout = await Lookout.OpenAsync(host.Address);
        await lookout.VisitAsync([host.SideBySide(["safe.svg", "safe.svg"])], 1);
        Assert.Equal("", string.Join('\n', lookout.Ran.Concat(lookout.WouldRunWhenTouched).Concat(lookout.Left)));
        await lookout.VisitAsync([host.SideBySide(["safe.svg", "unsafe.svg"])], 1);
        Check(ran, lookout.Ran);
        Check(wouldRun, lookout.WouldRunWhenTouched);
        Check(left, lookout.Left);
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
