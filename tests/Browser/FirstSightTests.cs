using Microsoft.Playwright;

namespace Showcase.Tests.Browser;

/// <summary>What a slow phone shows first.</summary>
public class FirstSightTests(DemoSite demo)
{
    [Theory]
    [InlineData("home")]
    [InlineData("artisan with everything")]
    [InlineData("commune")]
    [InlineData("search")]
    public async Task The_words_of_a_page_stand_while_scripts_letters_and_photos_are_still_on_their_way(string kind)
    {
        var page = await demo.BlankAsync(360);
        // All but the page and its styles are asked for and never answered.
        await page.RouteAsync("**/*", route => route.Request.ResourceType is "document" or "stylesheet" ? route.ContinueAsync() : Task.CompletedTask);
        await page.GotoAsync(Kinds.Paths[kind], new() { WaitUntil = WaitUntilState.Commit });

        await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
        await page.WaitForFunctionAsync("() => performance.getEntriesByName('first-contentful-paint').length > 0");
        Assert.True(await page.EvaluateAsync<bool>("() => document.querySelector('h1').getBoundingClientRect().bottom < innerHeight"));
        await page.Context.CloseAsync();
    }
}
