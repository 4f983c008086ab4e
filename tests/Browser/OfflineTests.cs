using Microsoft.Playwright;
using Showcase.Serving;

namespace Showcase.Tests.Browser;

/// <summary>What can be read without a network, and how a new version arrives.</summary>
public class OfflineTests(DemoSite demo)
{
    [Fact]
    public async Task The_page_visited_first_is_readable_off_line_with_its_styles_and_photos()
    {
        var page = await demo.OpenAsync("/artisans/atelier-kerbriand/");
        await KeptAsync(page, "pages", "/artisans/atelier-kerbriand/");
        await UntilAsync(page, "async () => (await (await caches.open('photos /')).match(document.querySelector('.facade .window img.u-photo').currentSrc)) !== undefined");

        await page.Context.SetOfflineAsync(true);
        await page.ReloadAsync();

        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Atelier Kerbriand");
        Assert.Equal("oklch", (await page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('.facade .wall')).backgroundColor"))[..5]);
        await Assertions.Expect(page.Locator(".facade .window img").Last).Not.ToHaveJSPropertyAsync("naturalWidth", 0);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_vitrines_of_the_last_list_are_readable_off_line_and_those_of_the_list_before_are_let_go()
    {
        var page = await demo.OpenAsync("/communes/quimper/");
        await KeptAsync(page, "region", "/artisans/atelier-kerbriand/");
        await page.GotoAsync("/communes/rennes/");
        await KeptAsync(page, "region", "/artisans/menuiserie-le-goff/");

        await page.Context.SetOfflineAsync(true);
        await page.ClickAsync(".front a[href*='menuiserie-le-goff']");

        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Menuiserie Le Goff");
        Assert.DoesNotContain("/artisans/atelier-kerbriand/", await PathsAsync(page, "region"));
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("/", "/metiers/", "Pas de réseau par ici")]
    [InlineData("/en/", "/en/trades/", "No network here")]
    public async Task A_page_that_was_never_seen_says_so_in_its_language_and_lists_what_can_be_read(string seen, string unseen, string heading)
    {
        var page = await demo.OpenAsync(seen);
        await KeptAsync(page, "pages", seen);

        await page.Context.SetOfflineAsync(true);
        await page.GotoAsync(unseen);

        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(heading);
        await Assertions.Expect(page.Locator($".kept a[href$='{seen}']")).ToBeVisibleAsync();
        PageTests.Nothing(await Axe.RunAsync(page, new()));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_new_version_is_seen_at_once_and_leaves_nothing_of_the_old_worker()
    {
        using var site = new TinySite();
        var output = site.PathOf("dist");
        await using var server = await DevServer.StartAsync(output, new LiveUpdates(), 0, CancellationToken.None);
        await BuildAsync(site, output, server.Address);
        var page = await demo.BlankAsync();
        await page.GotoAsync(server.Address.AbsoluteUri);
        await KeptAsync(page, "pages", "/");
        var before = Assert.Single(await CachesAsync(page, "shell"));

        var settings = await File.ReadAllTextAsync(site.PathOf("site/showcase.yaml"), TestContext.Current.CancellationToken);
        site.Write("site/showcase.yaml", System.Text.Encoding.UTF8.GetBytes(settings.Replace("Les Vitrines", "Les Devantures", StringComparison.Ordinal)));
        await BuildAsync(site, output, server.Address);
        await page.ReloadAsync();

        await Assertions.Expect(page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("Les Devantures"));
        await UntilAsync(page, "async ([before]) => { const shells = (await caches.keys()).filter(n => n.startsWith('shell')); return shells.length === 1 && shells[0] !== before; }", before);
        await page.Context.SetOfflineAsync(true);
        await page.ReloadAsync();
        await Assertions.Expect(page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("Les Devantures"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_script_of_every_page_is_kept_whole_before_any_page_is()
    {
        var page = await demo.OpenAsync("/");
        await KeptAsync(page, "pages", "/");

        var missing = await page.EvaluateAsync<string[]>("""
            async () => {
              const shell = await caches.open((await caches.keys()).find(name => name.startsWith('shell')));
              const kept = (await shell.keys()).map(({ url }) => url);
              const parts = [document.querySelector('script[type=module]').src];
              for (const part of parts) parts.push(...[...(await (await fetch(part)).text()).matchAll(/(?:from|import)"(\.\/[^"]+)"/g)].map(([, name]) => new URL(name, part).href));
              return parts.length > 1 ? parts.filter(part => !kept.includes(part)) : ['no parts were found'];
            }
            """);

        Assert.Empty(missing);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_is_kept_is_bounded()
    {
        var page = await demo.OpenAsync("/");
        await KeptAsync(page, "pages", "/");
        await page.ReloadAsync();

        await page.EvaluateAsync("async () => { for (let i = 0; i < 330; i++) await fetch(`/robots.txt?${i}`); }");
        await UntilAsync(page, "async () => (await (await caches.open('files /')).match('/robots.txt?329')) !== undefined");

        Assert.InRange((await PathsAsync(page, "files")).Length, 250, 300);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("/", "fr", "Vitrines de Bretagne")]
    [InlineData("/en/", "en", "Brittany Shopfronts")]
    public async Task The_site_can_be_installed_in_each_language(string path, string language, string name)
    {
        var page = await demo.OpenAsync(path);

        var manifest = await page.EvaluateAsync<System.Text.Json.JsonElement>("""
            async () => {
              const manifest = await (await fetch(document.querySelector('link[rel=manifest]').href)).json();
              const sizes = await Promise.all(manifest.icons.map(async icon => (await createImageBitmap(await (await fetch(icon.src)).blob())).width));
              return { ...manifest, sizes };
            }
            """);

        Assert.Equal((language, name, path), (manifest.GetProperty("lang").GetString(), manifest.GetProperty("name").GetString(), manifest.GetProperty("start_url").GetString()));
        Assert.Equal([180, 192, 512], manifest.GetProperty("sizes").EnumerateArray().Select(s => s.GetInt32()));
        Assert.Matches("^#[0-9a-f]{6}$", manifest.GetProperty("theme_color").GetString());
        var client = await page.Context.NewCDPSessionAsync(page);
        var errors = (await client.SendAsync("Page.getInstallabilityErrors"))!.Value.GetProperty("installabilityErrors").EnumerateArray().Select(e => e.GetProperty("errorId").GetString());
        Assert.Equal(["in-incognito"], errors); // every profile of a test is one
        await page.Context.CloseAsync();
    }

    private static async Task BuildAsync(TinySite site, string output, Uri address)
    {
        var place = new Workplace(site.PathOf("site"), site.PathOf("content"), output, [Path.Combine(TinySite.Repository, "themes")],
            Path.Combine(TinySite.Repository, ".cache"), Path.Combine(TinySite.Repository, "generator", "node"), address);
        var result = await new Build(place, TimeProvider.System).RunAsync(CancellationToken.None);
        Assert.True(result.Report is not null);
    }

    private static Task KeptAsync(IPage page, string cache, string path) =>
        UntilAsync(page, "async ([name, path]) => (await (await caches.open(name + ' /')).match(path)) !== undefined", [cache, path]);

    /// <summary>WaitForFunction takes a promise for true.</summary>
    private static async Task UntilAsync(IPage page, string question, params string[] arguments)
    {
        for (var tries = 0; tries < 100; tries++)
        {
            if (await page.EvaluateAsync<bool>(question, arguments))
                return;
            await page.WaitForTimeoutAsync(100);
        }
        Assert.Fail($"Never true: {question} of {string.Join(' ', arguments)}");
    }

    private static Task<string[]> PathsAsync(IPage page, string cache) =>
        page.EvaluateAsync<string[]>("async name => (await (await caches.open(name + ' /')).keys()).map(r => new URL(r.url).pathname)", cache);

    private static Task<string[]> CachesAsync(IPage page, string start) =>
        page.EvaluateAsync<string[]>("async start => (await caches.keys()).filter(n => n.startsWith(start))", start);
}
