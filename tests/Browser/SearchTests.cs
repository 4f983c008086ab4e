using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Showcase.Tests.Browser;

/// <summary>The search as a visitor uses it.</summary>
public class SearchTests(DemoSite demo)
{
    private const string Fronts = "[data-list] > li";

    [Fact]
    public async Task A_keyboard_alone_leads_from_the_home_page_to_a_vitrine()
    {
        var page = await demo.OpenAsync("/", 800);
        await KeyboardTests.TabToAsync(page, "#find");
        await page.Keyboard.TypeAsync("ptoier");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(Fronts)).ToHaveCountAsync(1);
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("1 vitrine");

        await KeyboardTests.TabToAsync(page, "#q");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[data-count]")).ToBeFocusedAsync();
        await KeyboardTests.TabToAsync(page, "[data-list] a");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("body.kind-artisan h1")).ToHaveTextAsync("Atelier Kerbriand");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Results_come_while_typing_and_filters_count_what_they_give()
    {
        var page = await demo.OpenAsync("/recherche/");
        await Assertions.Expect(page.Locator(Fronts)).ToHaveCountAsync(24);
        await page.Locator("#q").PressSequentiallyAsync("ateli");
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("q=ateli$"));
        await SettledAsync(page);

        for (var choice = 0; choice < 2; choice++)
        {
            // The first département, then the first family that is left.
            var row = page.Locator($".facet-values li:not([hidden]):has(input[name={(choice == 0 ? "dep" : "family")}])").First;
            var promised = await row.Locator(".number").TextContentAsync();
            await row.Locator("input").CheckAsync();
            await SettledAsync(page);
            Assert.StartsWith(promised + " ", await page.Locator("[data-count]").TextContentAsync(), StringComparison.Ordinal);
            await Assertions.Expect(page.Locator(Fronts)).ToHaveCountAsync(int.Parse(promised!, System.Globalization.CultureInfo.InvariantCulture));
        }
        await Assertions.Expect(page.Locator(".facet-values li:not([hidden]) .number:text-is('0')")).ToHaveCountAsync(0);
        await page.GoBackAsync();
        await SettledAsync(page);
        Assert.Equal(1, await page.Locator(".facet-values input:checked").CountAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_map_shows_whom_the_list_shows_after_every_change()
    {
        var page = await demo.OpenAsync("/recherche/?near=Rennes&km=100");
        await SettledAsync(page);
        await page.Locator("[data-map]").ClickAsync();
        await page.Locator(".map-mark").First.WaitForAsync();
        await AgreeAsync(page);
        await page.Locator("#km").SelectOptionAsync("50");
        await AgreeAsync(page);
        await page.Locator(".facet-values li:not([hidden]) input[name=family]").First.CheckAsync();
        await AgreeAsync(page);
        await page.Locator("#q").FillAsync("quimper");
        await AgreeAsync(page);
        Assert.Contains("map=1", page.Url, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    private static async Task AgreeAsync(IPage page)
    {
        await SettledAsync(page);
        // Those that stand together are counted on one mark.
        await page.WaitForFunctionAsync("() => [...document.querySelectorAll('.map-mark')].reduce((sum, mark) => sum + Number(mark.querySelector('.map-count')?.textContent ?? 1), 0) === document.querySelectorAll('[data-list] > li').length");
    }

    [Fact]
    public async Task An_address_sent_to_a_friend_shows_the_same()
    {
        var page = await demo.OpenAsync("/recherche/?q=c%C3%A9ramiste&dep=29&near=Quimper&km=50");
        await SettledAsync(page);
        Assert.Equal("céramiste", await page.Locator("#q").InputValueAsync());
        Assert.Equal("50", await page.Locator("#km").InputValueAsync());
        await Assertions.Expect(page.Locator("input[name=dep][value='29']")).ToBeCheckedAsync();
        var there = await page.Locator("[data-list] .sign").AllTextContentsAsync();
        Assert.NotEmpty(there);
        await page.ReloadAsync();
        await SettledAsync(page);
        Assert.Equal(there, await page.Locator("[data-list] .sign").AllTextContentsAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Where_the_visitor_is_stays_in_the_browser()
    {
        var page = await demo.BlankAsync(360);
        await page.Context.GrantPermissionsAsync(["geolocation"]);
        await page.Context.SetGeolocationAsync(new() { Latitude = 47.9961f, Longitude = -4.1025f });
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);
        await page.GotoAsync("/metiers/ceramiste/");
        await page.Locator("[data-me]").ClickAsync();
        await Assertions.Expect(page.Locator("[data-count]")).ToContainTextAsync("autour de vous");
        await Assertions.Expect(page.Locator("[data-list] .sign").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("section[data-listed]")).ToBeHiddenAsync();
        Assert.EndsWith("near=me", page.Url, StringComparison.Ordinal);
        Assert.DoesNotContain(asked.Append(page.Url), u => u.Contains("47.9", StringComparison.Ordinal) || u.Contains("4.10", StringComparison.Ordinal));
        Assert.All(asked, u => Assert.Equal(new Uri(page.Url).Host, new Uri(u).Host));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Who_keeps_their_position_to_themselves_is_told_what_to_do_instead()
    {
        var page = await demo.OpenAsync("/recherche/");
        await page.EvaluateAsync("() => { navigator.geolocation.getCurrentPosition = (_, fail) => fail({ code: 1, PERMISSION_DENIED: 1 }); }");
        await page.Locator("[data-me]").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("tapez plutôt le nom d’une commune");
        await Assertions.Expect(page.Locator(".finder-note")).ToContainTextAsync("tapez plutôt le nom d’une commune");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Words_of_a_vitrine_never_become_markup()
    {
        var page = await demo.BlankAsync();
        const string evil = "<img src=x onerror=window.broken=1>⟦url⟧\"'90001";
        // In the page itself: what a service worker fetches passes by no other place.
        await page.AddInitScriptAsync("""
            const fetched = window.fetch;
            window.fetch = async (url, options) => {
              const answer = await fetched(url, options);
              if (!String(url).includes("/records/")) return answer;
              const records = (await answer.json()).map((record) => ({ ...record, name: EVIL, role: EVIL + "</p><script>window.broken=1</script>", town: "javascript:alert(1)" }));
              return new Response(JSON.stringify(records));
            };
            """.Replace("EVIL", System.Text.Json.JsonSerializer.Serialize(evil), StringComparison.Ordinal));
        await page.GotoAsync("/recherche/?q=potier");
        await Assertions.Expect(page.Locator(Fronts)).ToHaveCountAsync(1);
        Assert.Equal(evil, await page.Locator("[data-list] .sign").TextContentAsync());
        Assert.False(await page.EvaluateAsync<bool>("() => 'broken' in window || document.querySelector('[data-list] script, [data-list] img[src=x]') !== null"));
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(360, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task With_results_the_page_is_accessible_and_fits(int width, ColorScheme light)
    {
        var page = await demo.OpenAsync("/recherche/?near=Rennes&km=100", width, light);
        await SettledAsync(page);
        Assert.Empty(await Axe.RunAsync(page, new AxeRunOptions()));
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));
        Assert.Equal(0, await page.EvaluateAsync<int>("() => [...document.querySelectorAll('.finder button, .finder input:not([type=checkbox],[type=hidden]), .finder select, .finder label:has(input[type=checkbox])')].filter(e => e.checkVisibility() && e.getBoundingClientRect().height < 44).length"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_a_script_the_form_leads_to_lists_of_trades_and_towns()
    {
        var page = await demo.OpenAsync("/", scripts: false);
        await page.Locator("#find").FillAsync("potier");
        await page.Locator(".search-field button").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/recherche/\\?q=potier$"));
        await page.Locator("main a[href='/metiers/potier/']").First.ClickAsync();
        await page.Locator("a[href='/metiers/potier/quimper/']").First.ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Quimper");
        await page.Context.CloseAsync();
    }

    private static async Task SettledAsync(IPage page)
    {
        await page.WaitForTimeoutAsync(250); // longer than the rest after a key
        await page.Locator("[data-finder]:not([aria-busy]) [data-results]:not([hidden])").WaitForAsync();
    }
}
