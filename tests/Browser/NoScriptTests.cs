using Microsoft.Playwright;

namespace Showcase.Tests.Browser;

/// <summary>Scripts only add: a page is whole without them.</summary>
public class NoScriptTests(DemoSite demo)
{
    [Theory, MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public async Task Without_a_script_the_page_is_readable_and_offers_nothing_that_does_not_work(string kind)
    {
        var page = await demo.OpenAsync(Kinds.Paths[kind], 360, scripts: false);

        await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("main p").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("button:visible:not([type=submit])")).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_a_script_a_visitor_walks_from_the_street_to_a_vitrine_and_on_to_its_neighbour()
    {
        var page = await demo.OpenAsync("/", scripts: false);

        await page.Locator(".street .front a").Nth(1).ClickAsync();
        await Assertions.Expect(page.Locator("body.kind-artisan h1")).ToBeVisibleAsync();
        var first = page.Url;
        await page.Locator(".nearby a").First.ClickAsync();
        await Assertions.Expect(page.Locator("body.kind-artisan h1")).ToBeVisibleAsync();

        Assert.NotEqual(first, page.Url);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_a_script_the_street_scrolls_sideways()
    {
        var page = await demo.OpenAsync("/", 360, scripts: false);
        var street = page.Locator(".street");

        await street.HoverAsync();
        await page.Mouse.WheelAsync(600, 0);

        await page.WaitForFunctionAsync("() => document.querySelector('.street').scrollLeft > 200");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_a_script_a_photo_of_the_gallery_is_a_link_to_the_photo()
    {
        var page = await demo.OpenAsync(Kinds.Paths["artisan with everything"], scripts: false);

        await page.Locator(".gallery a").First.ClickAsync();
        await page.ArriveAsync(@"/photos/.*\.jpg$");
        await page.Context.CloseAsync();
    }
}
