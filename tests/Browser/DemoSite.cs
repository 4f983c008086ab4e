using Microsoft.Playwright;
using Showcase.Serving;

[assembly: AssemblyFixture(typeof(Showcase.Tests.Browser.DemoSite))]

namespace Showcase.Tests.Browser;

/// <summary>The demo site, built and served once for all browser tests, and one browser to look at it. Made when the first test asks.</summary>
public sealed class DemoSite : IAsyncDisposable
{
    internal const string Chromium = "/usr/bin/chromium";

    // As root Chromium has no sandbox to offer; the rest keeps it from calling home.
    internal static readonly string[] Quiet =
        ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private readonly Lazy<Task<DevServer>> _server = new(BuildAndServeAsync);
    private readonly Lazy<Task<(IPlaywright Driver, IBrowser Window)>> _browser = new(LaunchAsync);
    private readonly Visits _visits;

    public DemoSite() => _visits = new Visits(this);

    /// <summary>Where the built site stands: beside the tests, so that a second run writes only what changed.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "demo-site");

    /// <summary>The address it is served at.</summary>
    public async Task<Uri> AddressAsync() => (await _server.Value).Address;

    /// <summary>The site is built, whether or not there is a browser.</summary>
    public Task BuiltAsync() => _server.Value;

    internal Task<Visit> VisitAsync(string kind) => _visits.ToAsync(kind);

    /// <summary>A fresh profile with one page, at the size and in the light asked for.</summary>
    public async Task<IPage> OpenAsync(string path, int width = 1280, ColorScheme light = ColorScheme.Light, bool scripts = true, ReducedMotion motion = ReducedMotion.NoPreference)
    {
        var page = await BlankAsync(width, light, scripts, motion);
        await page.GotoAsync(path);
        return page;
    }

    public async Task<IPage> BlankAsync(int width = 1280, ColorScheme light = ColorScheme.Light, bool scripts = true, ReducedMotion motion = ReducedMotion.NoPreference)
    {
        Assert.SkipUnless(File.Exists(Chromium), $"{Chromium} is missing: ./test installs it on Debian when it runs as root");
        var address = await AddressAsync();
        var context = await (await _browser.Value).Window.NewContextAsync(new()
        {
            BaseURL = address.AbsoluteUri,
            ViewportSize = new() { Width = width, Height = width < 600 ? 780 : 900 },
            ColorScheme = light,
            JavaScriptEnabled = scripts,
            ReducedMotion = motion,
            Locale = "fr-FR",
        });
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser.IsValueCreated && _browser.Value.IsCompletedSuccessfully)
        {
            var (driver, window) = await _browser.Value;
            await window.CloseAsync();
            driver.Dispose();
        }
        if (_server.IsValueCreated && _server.Value.IsCompletedSuccessfully)
            await (await _server.Value).DisposeAsync();
    }

    private static async Task<(IPlaywright, IBrowser)> LaunchAsync()
    {
        var driver = await Playwright.CreateAsync();
        return (driver, await driver.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = Quiet }));
    }

    private static async Task<DevServer> BuildAndServeAsync()
    {
        // The server comes first: its address stands in the pages.
        var server = await DevServer.StartAsync(Folder, new LiveUpdates(), 0, CancellationToken.None);
        var root = TinySite.Repository;
        var place = new Workplace(Path.Combine(root, "site"), Path.Combine(root, "content"), Folder, [Path.Combine(root, "themes")],
            Path.Combine(root, ".cache"), Path.Combine(root, "generator", "node"), server.Address);
        var result = await new Build(place, new FixedClock()).RunAsync(CancellationToken.None);
        Assert.True(result.Report is not null, string.Join('\n', result.Faults.Sorted().Select(f => $"{f.Location} {f.Rule.Id} {f.What("en")}")));
        return server;
    }

    // Events come and go with the date: the pages looked at must not.
    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(TinySite.Today, new TimeOnly(9, 0), TimeSpan.Zero);
    }
}
