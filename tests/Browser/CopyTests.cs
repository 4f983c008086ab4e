using Microsoft.Playwright;

namespace Showcase.Tests.Browser;

public class CopyTests(DemoSite demo)
{
    [Theory]
    [InlineData(".copy", "^https://www.facebook.com/demo.vitrines.[a-z]+$")]
    [InlineData(".pocket [data-copy]", "^http://[^/]+/artisans/maison-des-six-metiers/$")]
    public async Task A_link_is_copied_by_a_button_that_says_so(string selector, string address)
    {
        var page = await demo.OpenAsync(Kinds.Paths["artisan with everything"]);
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var button = page.Locator(selector).First;

        await button.ClickAsync();

        await Assertions.Expect(button).ToContainTextAsync("Lien copié");
        Assert.Matches(address, await page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));
        await Assertions.Expect(button).Not.ToContainTextAsync("Lien copié", new() { Timeout = 10_000 });
        await page.Context.CloseAsync();
    }
}
