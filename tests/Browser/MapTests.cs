using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Showcase.Domain;
using Showcase.Serving;

namespace Showcase.Tests.Browser;

/// <summary>The map as a visitor meets it: on our own drawing, by keyboard, and never a request elsewhere unasked.</summary>
public class MapTests(DemoSite demo)
{
    private const string Marks = ".map-mark";

    private static readonly string SiteFolder = Path.Combine(AppContext.BaseDirectory, "map-site");

    private static async Task<IPage> OpenedAsync(IPage page, string path = "/carte/")
    {
        await page.GotoAsync(path);
        await page.Locator(".map-frame").ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(page.Locator(Marks).First).ToBeVisibleAsync();
        return page;
    }

    // On a phone every vitrine is part of a group at first.
    private static async Task CloserAsync(IPage page)
    {
        for (var step = 0; step < 6 && await page.Locator(".map-mark:has(.map-plate)").CountAsync() == 0; step++)
        {
            await page.Locator(".map-mark").First.FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            await page.WaitForTimeoutAsync(400);
        }
    }

    private static List<string> Strangers(IPage page, Uri address)
    {
        var strangers = new List<string>();
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: not ("data" or "blob") } asked && asked.Authority != address.Authority)
                strangers.Add(request.Url);
        };
        return strangers;
    }

    [Theory]
    [InlineData(360, ColorScheme.Light)]
    [InlineData(360, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task The_open_map_has_no_barrier(int width, ColorScheme light)
    {
        var page = await OpenedAsync(await demo.BlankAsync(width, light, motion: ReducedMotion.Reduce));
        PageTests.Nothing(await Axe.RunAsync(page, new()));
        await CloserAsync(page);
        await page.Locator(".map-mark:has(.map-plate)").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".map-popup a")).ToBeVisibleAsync();
        PageTests.Nothing(await Axe.RunAsync(page, new()));
        PageTests.Nothing(await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.map-frame button, .map-frame a, .map-mark')].filter(e => { const b = e.getBoundingClientRect(); return b.width > 0 && (b.width < 40 || b.height < 40) && !e.closest('.map-credit'); }).map(e => e.outerHTML)"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_keyboard_comes_closer_opens_a_vitrine_and_gets_its_place_back()
    {
        var page = await OpenedAsync(await demo.BlankAsync(motion: ReducedMotion.Reduce));
        var console = new List<string>();
        page.Console += (_, message) => console.Add(message.Text);
        var groups = await page.Locator(".map-mark:has(.map-ring)").CountAsync();
        Assert.True(groups > 0);
        await KeyboardTests.TabToAsync(page, ".map-mark:has(.map-ring)");
        var before = await page.Locator(Marks).EvaluateAllAsync<string[]>("marks => marks.map(m => m.getAttribute('aria-label'))");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(Marks)).Not.ToHaveCountAsync(before.Length);
        await page.WaitForFunctionAsync("() => document.activeElement.closest('.map-canvas')");

        await CloserAsync(page);
        await page.Locator(".map-mark:has(.map-plate)").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".map-popup a").First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".map-popup a")).ToHaveCountAsync(0);
        Assert.True(await page.EvaluateAsync<bool>("() => document.activeElement.matches('.map-mark')"));
        await page.Keyboard.PressAsync(" ");
        await Assertions.Expect(page.Locator(".map-popup a").First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/artisans/[a-z-]+/$"));
        PageTests.Nothing(console);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Every_vitrine_on_the_map_is_counted_and_each_group_is_the_sum_of_its_families()
    {
        var page = await OpenedAsync(await demo.BlankAsync());
        var shown = await page.EvaluateAsync<int>("""
            () => [...document.querySelectorAll('.map-mark')].reduce((sum, mark) => sum + (mark.querySelector('.map-count') ? Number(mark.querySelector('.map-count').textContent) : 1), 0)
            """);
        var there = await page.EvaluateAsync<int>("async () => (await (await fetch('/atlas/all/index.json')).json()).count");
        Assert.Equal(there, shown);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Nothing_of_the_map_is_loaded_before_it_is_looked_at()
    {
        var page = await demo.BlankAsync();
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(new Uri(request.Url).AbsolutePath);
        await page.GotoAsync(Kinds.Paths["artisan with two photos"]);
        await page.Locator(".map-frame").ScrollIntoViewIfNeededAsync();
        await page.WaitForTimeoutAsync(400);
        Assert.DoesNotContain(asked, p => p.StartsWith("/atlas/", StringComparison.Ordinal) || p.Contains("/map-", StringComparison.Ordinal));
        await page.Locator("[data-map-open]").ClickAsync();
        await Assertions.Expect(page.Locator(".map-plate.own")).ToBeVisibleAsync();
        Assert.Contains("/atlas/all/index.json", asked);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_script_the_page_of_the_map_is_a_drawing_and_a_list_of_towns()
    {
        var page = await demo.OpenAsync("/carte/", scripts: false);
        await Assertions.Expect(page.Locator(".map-drawing svg")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".towns a").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-map-open]")).ToBeHiddenAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_background_is_asked_of_its_host_after_the_button_remembered_and_taken_back()
    {
        await using var tiles = await TileHost.StartAsync();
        var background = new MapBackground("tiles", BackgroundKind.Raster, $"{tiles.Address}{{z}}/{{x}}/{{y}}.png", "Le plan", "© Les cartographes", null, 18, null);
        await using var site = await ServedAsync(background);
        var page = await demo.BlankAsync(motion: ReducedMotion.Reduce);
        var strangers = Strangers(page, site.Address);
        await OpenedAsync(page, new Uri(site.Address, "/carte/").AbsoluteUri);
        await page.WaitForTimeoutAsync(300);
        Assert.Empty(strangers);

        var button = page.Locator(".map-switch");
        await Assertions.Expect(page.Locator(".map-notice")).ToContainTextAsync("127.0.0.1");
        await button.ClickAsync();
        await Assertions.Expect(page.Locator("img.leaflet-tile-loaded").First).ToBeAttachedAsync();
        await Assertions.Expect(page.Locator(".map-credit")).ToHaveTextAsync("© Les cartographes");
        Assert.All(strangers, s => Assert.StartsWith(tiles.Address, s, StringComparison.Ordinal));
        Assert.NotEmpty(strangers);
        Assert.All(tiles.Referrers, r => Assert.Equal(site.Address.AbsoluteUri, r));

        await page.ReloadAsync();
        await page.Locator(".map-frame").ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(page.Locator("img.leaflet-tile-loaded").First).ToBeAttachedAsync();

        await page.Locator(".map-switch").ClickAsync();
        await Assertions.Expect(page.Locator("img.leaflet-tile")).ToHaveCountAsync(0);
        await page.ReloadAsync();
        strangers.Clear();
        await page.Locator(".map-frame").ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(page.Locator(Marks).First).ToBeVisibleAsync();
        await page.WaitForTimeoutAsync(300);
        Assert.Empty(strangers);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("planet", nameof(BackgroundKind.Vector), ColorScheme.Light)]
    [InlineData("planet", nameof(BackgroundKind.Vector), ColorScheme.Dark)]
    [InlineData("region.pmtiles", nameof(BackgroundKind.Pmtiles), ColorScheme.Light)]
    public async Task Shapes_are_asked_of_their_host_after_the_button_and_painted_here(string file, string kind, ColorScheme light)
    {
        await using var host = await TileHost.StartAsync();
        await using var site = await ServedAsync(new MapBackground("shapes", Enum.Parse<BackgroundKind>(kind), host.Address + file, "Le plan", "© Les cartographes", null, 18, null));
        var page = await demo.BlankAsync(light: light, motion: ReducedMotion.Reduce);
        var console = new List<string>();
        page.Console += (_, message) => console.Add(message.Text);
        var strangers = Strangers(page, site.Address);
        await OpenedAsync(page, new Uri(site.Address, "/carte/").AbsoluteUri);
        Assert.Empty(strangers);

        await page.Locator(".map-switch").ClickAsync();
        await PaintedAsync(page);
        await Assertions.Expect(page.Locator(".map-credit")).ToHaveTextAsync("© Les cartographes");
        Assert.NotEmpty(strangers);
        Assert.All(strangers, s => Assert.StartsWith(host.Address, s, StringComparison.Ordinal));
        PageTests.Nothing(console.Where(m => !m.StartsWith("Canvas2D: Multiple readback", StringComparison.Ordinal))); // our own looking at it

        await page.Locator(".map-switch").ClickAsync();
        await Assertions.Expect(page.Locator("canvas.leaflet-tile")).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_PMTiles_file_of_the_site_itself_is_read_in_parts_and_no_stranger_is_asked()
    {
        await using var site = await ServedAsync(new MapBackground("pmtiles", BackgroundKind.Pmtiles, "/region.pmtiles", "Le plan", "© Les cartographes", null, 18, null));
        await File.WriteAllBytesAsync(Path.Combine(SiteFolder, "region.pmtiles"), VectorSquare.Archive, TestContext.Current.CancellationToken);
        var page = await demo.BlankAsync(motion: ReducedMotion.Reduce);
        var strangers = Strangers(page, site.Address);
        await OpenedAsync(page, new Uri(site.Address, "/carte/").AbsoluteUri);
        await page.Locator(".map-switch").ClickAsync();
        await PaintedAsync(page);
        Assert.Empty(strangers);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("planet", nameof(BackgroundKind.Vector))]
    [InlineData("region.pmtiles", nameof(BackgroundKind.Pmtiles))]
    public async Task Shapes_that_do_not_come_leave_the_drawing_and_say_so(string file, string kind)
    {
        await using var host = await TileHost.StartAsync(broken: true);
        await using var site = await ServedAsync(new MapBackground("shapes", Enum.Parse<BackgroundKind>(kind), host.Address + file, "Le plan", "© Les cartographes", null, 18, null));
        var page = await OpenedAsync(await demo.BlankAsync(), new Uri(site.Address, "/carte/").AbsoluteUri);
        await page.Locator(".map-switch").ClickAsync();
        await Assertions.Expect(page.Locator(".map-notice")).ToContainTextAsync("ne répond pas");
        await Assertions.Expect(page.Locator(".map-frame.map-photo")).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }

    // Land and water, in two colours.
    private static async Task PaintedAsync(IPage page) => await page.WaitForFunctionAsync("""
        () => new Set([...document.querySelectorAll('canvas.leaflet-tile')].map(tile => [...tile.getContext('2d').getImageData(9, 9, 1, 1).data].join()).filter(colour => !colour.endsWith(',0'))).size > 1
        """);

    [Fact]
    public async Task A_host_that_does_not_answer_leaves_the_drawing_and_says_so()
    {
        await using var tiles = await TileHost.StartAsync(broken: true);
        await using var site = await ServedAsync(new MapBackground("tiles", BackgroundKind.Raster, $"{tiles.Address}{{z}}/{{x}}/{{y}}.png", "Le plan", "© Les cartographes", null, 18, null));
        var page = await OpenedAsync(await demo.BlankAsync(), new Uri(site.Address, "/carte/").AbsoluteUri);
        await page.Locator(".map-switch").ClickAsync();
        await Assertions.Expect(page.Locator(".map-notice")).ToContainTextAsync("ne répond pas");
        await Assertions.Expect(page.Locator(".map-frame.map-photo")).ToHaveCountAsync(0);
        Assert.Null(await page.EvaluateAsync<string?>("() => localStorage.getItem('showcase.map.background')"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_map_whose_files_do_not_come_leaves_the_page_as_it_was()
    {
        await using var site = await ServedAsync(MapBackground.Ign);
        Directory.Delete(Path.Combine(SiteFolder, "atlas", "all"), recursive: true);
        var page = await demo.BlankAsync();
        await page.GotoAsync(new Uri(site.Address, "/carte/").AbsoluteUri);
        await Assertions.Expect(page.Locator("[data-map-failed]")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".towns a").First).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    /// <summary>The demo site, with another background in its atlas and in its headers.</summary>
    private async Task<DevServer> ServedAsync(MapBackground background)
    {
        await demo.BuiltAsync();
        await TileHost.CopyAsync(DemoSite.Folder, SiteFolder, background);
        var server = await DevServer.StartAsync(SiteFolder, new LiveUpdates(), 0, TestContext.Current.CancellationToken);
        server.Background = background;
        return server;
    }
}
