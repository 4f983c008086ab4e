using Microsoft.Playwright;

namespace Showcase.Tests.Browser;

public class HelpTests(DemoSite demo)
{
    [Fact]
    public async Task A_word_finds_its_place_on_any_help_page_and_a_number_its_message()
    {
        var page = await demo.OpenAsync("/aide/", 360);

        await page.GetByRole(AriaRole.Searchbox).FillAsync("sc0202");
        await Assertions.Expect(page.Locator(".help-results a").First).ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex("/aide/messages/#sc0202$"));
        await page.GetByRole(AriaRole.Searchbox).FillAsync("horaires");
        await Assertions.Expect(page.Locator(".help-results a[href*='artisans-hours']")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAsync("/aide/.*#.");
        await page.Context.CloseAsync();
    }
}
