using Microsoft.Playwright;

namespace Showcase.Tests.Browser;

public class KeyboardTests(DemoSite demo)
{
    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task The_first_stop_leads_past_the_header(int width)
    {
        var page = await demo.OpenAsync("/", width);

        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator("a.skip")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("a.skip")).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");

        Assert.True(await page.EvaluateAsync<bool>("() => document.querySelector('main').contains(document.activeElement)"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_visitor_with_a_keyboard_alone_enters_a_vitrine_and_comes_back()
    {
        var page = await demo.OpenAsync("/");

        await TabToAsync(page, ".street .front a");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("body.kind-artisan h1")).ToBeVisibleAsync();
        await page.GoBackAsync();

        await Assertions.Expect(page.Locator("body.kind-home h1")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("home")]
    [InlineData("artisan with everything")]
    [InlineData("all artisans")]
    [InlineData("events")]
    public async Task Every_stop_of_the_keyboard_is_seen(string kind)
    {
        var page = await demo.OpenAsync(Kinds.Paths[kind]);
        var unseen = new List<string>();

        var stops = 0;
        for (; stops < 200; stops++)
        {
            await page.Keyboard.PressAsync("Tab");
            var seen = await page.EvaluateAsync<string[]>("""
                () => {
                  const at = document.activeElement;
                  if (at === document.body) return ['end', ''];
                  const shows = (e, pseudo) => { const s = getComputedStyle(e, pseudo); return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2 || s.boxShadow !== 'none'; };
                  const wrapped = at.closest('.front, .small-front, .event-card, .network-card, li, article');
                  const ring = shows(at) || shows(at, '::before') || shows(at, '::after') || (wrapped && wrapped.matches(':focus-within') && (shows(wrapped) || shows(wrapped, '::after')));
                  const box = at.getBoundingClientRect();
                  return [ring && box.width > 0 && box.bottom > 0 && box.top < innerHeight ? '' : 'unseen', at.outerHTML.slice(0, 120)];
                }
                """);
            if (seen[0] == "end")
                break;
            if (seen[0] == "unseen")
                unseen.Add(seen[1]);
        }

        Assert.True(stops > 5, $"{stops} stops");
        PageTests.Nothing(unseen);
        await page.Context.CloseAsync();
    }

    internal static async Task TabToAsync(IPage page, string selector)
    {
        for (var stop = 0; stop < 150; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
                return;
        }
        Assert.Fail($"No {selector} within 150 stops.");
    }
}
