using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Showcase.Tests.Browser;

/// <summary>The few things that scripts add.</summary>
public class IslandTests(DemoSite demo)
{
    [Fact]
    public async Task The_gallery_opens_turns_and_closes_from_the_keyboard_and_gives_the_focus_back()
    {
        var page = await demo.OpenAsync(Kinds.Paths["artisan with everything"]);
        var photo = page.Locator("dialog.viewer img");

        await KeyboardTests.TabToAsync(page, ".gallery a");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("dialog.viewer")).ToBeVisibleAsync();
        await Assertions.Expect(photo).Not.ToHaveJSPropertyAsync("naturalWidth", 0);
        var first = await photo.GetAttributeAsync("src");
        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(photo).Not.ToHaveAttributeAsync("src", first!);
        await page.Keyboard.PressAsync("ArrowLeft");
        await Assertions.Expect(photo).ToHaveAttributeAsync("src", first!);
        await page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(page.Locator("dialog.viewer")).ToBeHiddenAsync();
        Assert.True(await page.EvaluateAsync<bool>("() => document.activeElement.matches('.gallery a')"));
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(360, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task The_open_gallery_has_no_barrier_and_nothing_of_it_sticks_out(int width, ColorScheme light)
    {
        var page = await demo.OpenAsync(Kinds.Paths["artisan with everything"], width, light);

        await page.Locator(".gallery a").First.ClickAsync();
        await Assertions.Expect(page.Locator("dialog.viewer img")).Not.ToHaveJSPropertyAsync("naturalWidth", 0);

        PageTests.Nothing(await Axe.RunAsync(page, new()));
        PageTests.Nothing(await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('dialog.viewer *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1 || e.getBoundingClientRect().bottom > innerHeight + 1).map(e => e.outerHTML)"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_buttons_of_the_street_walk_along_it_and_rest_at_its_ends()
    {
        var page = await demo.OpenAsync("/");
        var (back, on) = (page.Locator("[data-street='-1']"), page.Locator("[data-street='1']"));

        await Assertions.Expect(back).ToBeDisabledAsync();
        await on.ClickAsync();
        await page.WaitForFunctionAsync("() => document.querySelector('.street').scrollLeft > 300");
        await Assertions.Expect(back).ToBeEnabledAsync();
        for (var screen = 0; screen < 20 && await on.IsEnabledAsync(); screen++)
        {
            await on.ClickAsync();
            await page.WaitForTimeoutAsync(700);
        }

        await Assertions.Expect(on).ToBeDisabledAsync();
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("home", "/en/")]
    [InlineData("artisan with two photos", "/en/artisans/atelier-kerbriand/")]
    [InlineData("commune", "/en/towns/rennes/")]
    [InlineData("event in English", "/agenda/marche-de-noel-des-ateliers-quimper/")]
    public async Task The_language_switch_leads_to_the_same_page(string kind, string path)
    {
        var page = await demo.OpenAsync(Kinds.Paths[kind]);

        await page.Locator(".languages a:not([aria-current])").ClickAsync();
        await page.ArriveAsync($"^{Regex.Escape(new Uri(await demo.AddressAsync(), path).AbsoluteUri)}$");

        Assert.Equal(path.StartsWith("/en/", StringComparison.Ordinal) ? "en" : "fr", await page.Locator("html").GetAttributeAsync("lang"));
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("home")]
    [InlineData("artisan with everything")]
    public async Task Nothing_moves_for_visitors_who_asked_for_stillness(string kind)
    {
        var page = await demo.OpenAsync(Kinds.Paths[kind], motion: ReducedMotion.Reduce);

        var moving = await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('*')].filter(e => {
              const s = getComputedStyle(e);
              const lasts = list => list.split(',').some(t => parseFloat(t) > 0.01);
              return lasts(s.transitionDuration) || (s.animationName !== 'none' && lasts(s.animationDuration)) || s.scrollBehavior === 'smooth';
            }).map(e => `${e.localName}.${e.getAttribute('class') ?? ''}`)
            """);

        PageTests.Nothing(moving);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task An_address_that_leads_nowhere_shows_the_page_that_says_so()
    {
        var page = await demo.BlankAsync();

        var response = await page.GotoAsync("/artisans/personne/");

        Assert.Equal(404, response!.Status);
        await Assertions.Expect(page.Locator("body.kind-not-found h1")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }
}
