using Microsoft.Playwright;
using Showcase.Domain;
using Showcase.Model;
using Showcase.Serving;

namespace Showcase.Tests.Security;

/// <summary>What the headers promise, done by a browser: one page does all that they forbid where they are missing, and none of it where they are sent.</summary>
public sealed class EnforcedHeadersTests
{
    private const string Attempts = """
        <!DOCTYPE html><html lang="fr"><head><title>x</title>
        <script src="/mark.js"></script>
        <script>mark('inline script')</script>
        <script src="data:text/javascript,mark('script of a data address')"></script>
        <script src="http://left.example/script"></script>
        <link rel="stylesheet" href="http://left.example/sheet">
        </head><body>
        <img src="data:," alt="" onerror="mark('inline handler')">
        <p id="styled" style="color: rgb(1, 2, 3)">x</p>
        <img src="http://left.example/image" alt="">
        <iframe src="http://left.example/frame"></iframe>
        <object data="http://left.example/object"></object>
        <video src="http://left.example/video"></video>
        <form method="post" action="http://left.example/form"></form>
        <base href="http://left.example/">
        </body></html>
        """;

    private const string Mark = """
        window.marks = [];
        window.mark = what => marks.push(what);
        addEventListener('load', () => {
          try { eval("mark('eval')"); } catch {}
          try { new Function("mark('function of a text')")(); } catch {}
          if (getComputedStyle(document.getElementById('styled')).color === 'rgb(1, 2, 3)') mark('inline style');
          if (document.baseURI.startsWith('http://left.example/')) mark('base');
          fetch('http://left.example/call').catch(() => {});
          navigator.sendBeacon('http://left.example/beacon', 'x');
          new Worker(URL.createObjectURL(new Blob(["fetch('http://left.example/worker')"]))).onerror = () => {};
          document.forms[0].submit();
        });
        """;

    private static readonly string[] All =
    [
        "base", "eval", "function of a text", "inline handler", "inline script", "inline style", "script of a data address",
        "to elsewhere: beacon", "to elsewhere: call", "to elsewhere: form", "to elsewhere: frame", "to elsewhere: image", "to elsewhere: object",
        "to elsewhere: script", "to elsewhere: sheet", "to elsewhere: video", "to elsewhere: worker",
    ];

    private static readonly SiteSettings Settings = SiteSettingsReader.Read(Path.Combine(TinySite.Repository, "site", "showcase.yaml"), new())!;

    [Theory]
    [InlineData("/")]
    [InlineData("/admin/")]
    [InlineData("/embed/v1/frame/fr/")]
    public async Task A_browser_does_nothing_of_what_the_headers_forbid(string path)
    {
        await using var host = await HostAsync(path);
        // Before it asks plainly a browser may try whether there is TLS.
        Assert.Equal(All, (await TriedAsync(host, path, All.Length)).Where(t => !t.Contains("TLS", StringComparison.Ordinal)));
        host.Headers = HeadersOf;
        Assert.Empty(await TriedAsync(host, path, 1));
    }

    [Theory]
    [InlineData("/", false)]
    [InlineData("/admin/", false)]
    [InlineData("/embed/v1/frame/fr/", true)]
    public async Task A_page_of_another_host_frames_what_is_made_for_it_and_nothing_else(string path, bool framed)
    {
        await using var host = await HostAsync(path);
        host.Headers = HeadersOf;
        await using var other = await BareHost.StartAsync();
        other.Pages["/"] = $"<!DOCTYPE html><title>x</title><iframe src=\"{new Uri(host.Address, path[1..])}\"></iframe>";
        await using var elsewhere = new Elsewhere();
        using var driver = await Playwright.CreateAsync();
        await using var browser = await OpenAsync(driver, elsewhere);
        var page = await browser.NewPageAsync();
        await page.GotoAsync(other.Address.AbsoluteUri);
        Assert.Equal(framed ? 1 : 0, await page.FrameLocator("iframe").Locator("#styled").CountAsync());
    }

    /// <summary>As a host sends them that reads netlify.toml, which another test holds equal to these: the later rule replaces the earlier.</summary>
    private static IEnumerable<(string Name, string Value)> HeadersOf(string path)
    {
        var headers = SecurityHeaders.All(Settings.Map, Settings.Intake);
        var later = path.StartsWith("/admin/", StringComparison.Ordinal) ? SecurityHeaders.Admin(Settings.Cms)
            : SecurityHeaders.MayBeFramed(path) ? [("Content-Security-Policy", SecurityHeaders.FramePolicy(Settings.Map, Settings.Intake))] : [];
        return headers.Concat(later);
    }

    private static async Task<BareHost> HostAsync(string path)
    {
        Assert.SkipUnless(File.Exists(Browser.DemoSite.Chromium), $"{Browser.DemoSite.Chromium} is missing: ./test installs it on Debian when it runs as root");
        var host = await BareHost.StartAsync();
        host.Pages[path] = Attempts;
        host.Scripts["/mark.js"] = Mark;
        return host;
    }

    /// <summary>What worked, once as many as expected did or a second has passed.</summary>
    private static async Task<string[]> TriedAsync(BareHost host, string path, int expected)
    {
        await using var elsewhere = new Elsewhere();
        using var driver = await Playwright.CreateAsync();
        await using var browser = await OpenAsync(driver, elsewhere);
        var page = await browser.NewPageAsync();
        await page.GotoAsync(new Uri(host.Address, path[1..]).AbsoluteUri);
        string[] worked = [];
        for (var wait = 0; wait < (expected > 1 ? 100 : 10) && worked.Count(w => !w.EndsWith("TLS", StringComparison.Ordinal)) < expected; wait++)
        {
            await page.WaitForTimeoutAsync(100);
            var asked = elsewhere.Knocks.Select(k => "to elsewhere: " + (k.StartsWith("TLS", StringComparison.Ordinal) ? "TLS" : k.Split(' ')[1].TrimStart('/')));
            worked = [.. asked.Concat(await page.EvaluateAsync<string[]>("marks")).Distinct().Order(StringComparer.Ordinal)];
        }
        return worked;
    }

    private static Task<IBrowser> OpenAsync(IPlaywright driver, Elsewhere elsewhere) =>
        driver.Chromium.LaunchAsync(new() { ExecutablePath = Browser.DemoSite.Chromium, Args = [.. Browser.DemoSite.Quiet, elsewhere.Rule] });
}
