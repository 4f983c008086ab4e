using System.Text.Json;
using Microsoft.Playwright;

namespace Showcase.Tests.Security;

/// <summary>
/// Looks at pages in Chromium and notes what must not be: a script that is no file of the site, by the debugger's own account; a request or a
/// connection to anybody else; a dialog, a window, a word in the console; and what would run once it is touched.
/// </summary>
internal sealed class Lookout : IAsyncDisposable
{
    private const string WouldRun = """
        async () => {
          // What waits for the end of loading, or for its picture not to come.
          await new Promise(resolve => setTimeout(resolve, 5));
          const found = [];
          const mild = (element, value) => {
            let url;
            try { url = new URL(value, document.baseURI); } catch { return true; }
            return ['http:', 'https:', 'mailto:', 'tel:', 'webcal:'].includes(url.protocol) || (url.protocol === 'data:' && value.startsWith('data:image/') && ['img', 'link', 'image'].includes(element.localName));
          };
          for (const element of document.querySelectorAll('*')) {
            for (const { name, value } of element.attributes) {
              if (name.startsWith('on') || name === 'srcdoc') found.push(`${name} ${element.outerHTML.slice(0, 200)}`);
              if (['href', 'xlink:href', 'src', 'action', 'formaction', 'data', 'poster', 'background', 'ping', 'cite'].includes(name) && !mild(element, value)) found.push(`${name} ${element.outerHTML.slice(0, 200)}`);
            }
            if (element.localName === 'link' && /preconnect|prefetch|preload|prerender|stylesheet|icon|manifest/.test(element.rel) && new URL(element.href).host !== location.host && !element.href.startsWith('data:')) found.push(element.outerHTML.slice(0, 200));
            if (['object', 'embed', 'base', 'applet', 'frame', 'portal'].includes(element.localName)) found.push(element.outerHTML.slice(0, 200));
          }
          return found;
        }
        """;

    private readonly IPlaywright _driver;
    private readonly IBrowser _browser;
    private readonly Elsewhere _elsewhere;
    private readonly Uri _address;
    private readonly List<string> _ran = [], _left = [], _said = [], _wouldRun = [];

    private Lookout(IPlaywright driver, IBrowser browser, Elsewhere elsewhere, Uri address) => (_driver, _browser, _elsewhere, _address) = (driver, browser, elsewhere, address);

    public string Version => _browser.Version;

    public IReadOnlyList<string> Ran => _ran;

    public IReadOnlyList<string> Left => [.. _left, .. _elsewhere.Knocks.Select(k => "a connection: " + k)];

    /// <summary>Words in the console, dialogs, windows.</summary>
    public IReadOnlyList<string> Said => _said;

    public IReadOnlyList<string> WouldRunWhenTouched => _wouldRun;

    /// <param name="address">The site's; whatever else is asked for has left it.</param>
    public static async Task<Lookout> OpenAsync(Uri address)
    {
        Assert.SkipUnless(File.Exists(Browser.DemoSite.Chromium), $"{Browser.DemoSite.Chromium} is missing: ./test installs it on Debian when it runs as root");
        var elsewhere = new Elsewhere();
        var driver = await Playwright.CreateAsync();
        var browser = await driver.Chromium.LaunchAsync(new() { ExecutablePath = Browser.DemoSite.Chromium, Args = [.. Browser.DemoSite.Quiet, elsewhere.Rule] });
        return new Lookout(driver, browser, elsewhere, address);
    }

    /// <summary>Visits each, some at once.</summary>
    /// <param name="progress">Told now and then how many are left.</param>
    public async Task VisitAsync(IReadOnlyCollection<string> paths, int? atOnce = null, Action<int>? progress = null)
    {
        var queue = new Queue<string>(paths);
        await Task.WhenAll(Enumerable.Range(0, atOnce ?? Environment.ProcessorCount + 1).Select(async _ =>
        {
            await using var eye = await EyeAsync();
            while (Next() is { } path)
                await eye.LookAsync(path);
        }));

        string? Next()
        {
            lock (queue)
            {
                if (queue.Count % 100 == 0)
                    progress?.Invoke(queue.Count);
                return queue.TryDequeue(out var path) ? path : null;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.CloseAsync();
        _driver.Dispose();
        await _elsewhere.DisposeAsync();
    }

    private static void Add(List<string> where, string what)
    {
        lock (where)
            where.Add(what);
    }

    private async Task<Eye> EyeAsync()
    {
        var context = await _browser.NewContextAsync(new() { ServiceWorkers = ServiceWorkerPolicy.Block, ViewportSize = new() { Width = 800, Height = 900 } });
        var eye = new Eye(this, context, await context.NewPageAsync());
        await eye.WatchAsync();
        return eye;
    }

    /// <summary>One page that goes from address to address.</summary>
    private sealed class Eye(Lookout lookout, IBrowserContext context, IPage page) : IAsyncDisposable
    {
        // By the digest of its text: what Playwright itself says to a page.
        private readonly HashSet<string> _askers = [];
        private string _at = "";
        private bool _learning = true;

        public async Task WatchAsync()
        {
            page.Console += (_, message) => Note(lookout._said, $"{message.Type}: {message.Text}", message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal));
            page.PageError += (_, error) => Note(lookout._said, error);
            page.Dialog += async (_, dialog) =>
            {
                Note(lookout._ran, $"a dialog: {dialog.Message}");
                await dialog.DismissAsync();
            };
            context.Page += (_, _) => Note(lookout._ran, "a window");
            page.Request += (_, request) =>
            {
                if (new Uri(request.Url) is { Scheme: "http" or "https" or "ws" or "wss" or "ftp" } asked && asked.Authority != lookout._address.Authority)
                    Note(lookout._left, request.Url);
            };
            var debugger = await context.NewCDPSessionAsync(page);
            debugger.Event("Debugger.scriptParsed").OnEvent += (_, script) => Parsed(script!.Value);
            await debugger.SendAsync("Debugger.enable");
            await page.GotoAsync("about:blank");
            await page.EvaluateAsync<string[]>(WouldRun);
            await page.WaitForTimeoutAsync(100);
            _learning = false;
        }

        public async Task LookAsync(string path)
        {
            _at = path;
            try
            {
                await page.GotoAsync(new Uri(lookout._address, path).AbsoluteUri, new() { Timeout = 60_000 });
            }
            catch (PlaywrightException e) when (e.Message.Contains("interrupted by another navigation", StringComparison.Ordinal) || e.Message.Contains("ERR_ABORTED", StringComparison.Ordinal))
            {
                // A page of an old address sends on at once.
            }
            foreach (var frame in page.Frames)
            {
                foreach (var found in await AskAsync(frame))
                    Note(lookout._wouldRun, found);
            }
        }

        private static async Task<string[]> AskAsync(IFrame frame)
        {
            try
            {
                return await frame.EvaluateAsync<string[]>(WouldRun);
            }
            catch (PlaywrightException e) when (e.Message.Contains("context was destroyed", StringComparison.Ordinal))
            {
                // A page of an old address has sent on meanwhile: what it led to is asked.
                await frame.WaitForLoadStateAsync();
                return await frame.EvaluateAsync<string[]>(WouldRun);
            }
        }

        public ValueTask DisposeAsync() => context.DisposeAsync();

        private void Note(List<string> where, string what, bool expected = false)
        {
            if (!expected)
                Add(where, $"{_at}: {what}");
        }

        private void Parsed(JsonElement script)
        {
            var (url, digest) = (script.GetProperty("url").GetString()!, script.GetProperty("hash").GetString()!);
            // Playwright's own helpers live in a world apart.
            var apart = script.TryGetProperty("executionContextAuxData", out var world) && world.TryGetProperty("isDefault", out var usual) && !usual.GetBoolean();
            var ours = url.StartsWith(lookout._address.AbsoluteUri, StringComparison.Ordinal) && url.EndsWith(".js", StringComparison.Ordinal);
            if (apart || ours)
                return;
            if (_learning)
                _askers.Add(digest);
            else if (!_askers.Contains(digest))
                Note(lookout._ran, $"a script of {(url.Length == 0 ? "no address" : url)}");
        }
    }
}
