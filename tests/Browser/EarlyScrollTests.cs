using Microsoft.Playwright;

namespace Showcase.Tests.Browser;

/// <summary>Visitors do not wait: what a script adds to a page has its room before it comes.</summary>
public sealed class EarlyScrollTests(DemoSite demo)
{
    private const string Watch = """
        window.shift = 0;
        new PerformanceObserver(list => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) shift += entry.value; }).observe({ type: 'layout-shift', buffered: true });
        """;

    private const string Scroll = """
        async () => {
          for (let y = 0; y < document.documentElement.scrollHeight; y += 500) {
            scrollTo({ top: y, behavior: 'instant' });
            await new Promise(done => requestAnimationFrame(() => setTimeout(done, 40)));
          }
        }
        """;

    [Theory]
    [InlineData("/rejoindre/", "form.opened", 360)]
    [InlineData("/rejoindre/", "form.opened", 1280)]
    [InlineData("/artisans/atelier-kerbriand/modifier/", "form.opened", 360)]
    [InlineData("/recherche/", ".finder.opened", 360)]
    [InlineData("/recherche/", ".finder.opened", 1280)]
    [InlineData("/recherche/?q=potier", ".finder.opened", 360)]
    public async Task Nothing_moves_under_who_scrolls_at_once(string path, string ready, int width) => await ScrollAsync(path, ready, width, lettersLate: 0);

    /// <summary>The faces that stand in for letters on their way are as wide and as high as those: no line of the head breaks otherwise.</summary>
    [Theory]
    [InlineData("/rejoindre/", "form.opened", 360)]
    [InlineData("/rejoindre/", "form.opened", 1280)]
    [InlineData("/artisans/atelier-kerbriand/modifier/", "form.opened", 1280)]
    [InlineData("/recherche/", ".finder.opened", 1040)]
    public async Task Nothing_moves_when_the_letters_come_late(string path, string ready, int width) => await ScrollAsync(path, ready, width, lettersLate: 300);

    private async Task ScrollAsync(string path, string ready, int width, int lettersLate)
    {
        var page = await demo.BlankAsync(width);
        if (lettersLate > 0)
        {
            await page.RouteAsync("**/*.woff2", async route =>
            {
                await Task.Delay(lettersLate);
                await route.ContinueAsync();
            });
        }
        await page.AddInitScriptAsync(Watch);
        await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await page.EvaluateAsync(Scroll);
        await page.Locator(ready).WaitForAsync();
        await page.WaitForTimeoutAsync(400);
        // From here on the measure no longer speaks of a good page.
        Assert.InRange(await page.EvaluateAsync<double>("shift"), 0, 0.1);
        await page.Context.CloseAsync();
    }

    /// <summary>The links of the bar open the steps until the script comes, and where it never does.</summary>
    [Fact]
    public async Task A_form_whose_script_never_comes_is_still_whole()
    {
        var page = await demo.BlankAsync(360);
        await page.RouteAsync("**/*.js", route => route.AbortAsync());
        await page.GotoAsync("/rejoindre/");
        Assert.Equal(1, await page.Locator("[data-step]:visible").CountAsync());
        await page.Locator(".form-bar a").Last.ClickAsync();
        Assert.Equal(1, await page.Locator("[data-step]:visible").CountAsync());
        Assert.True(await page.Locator("[type=submit]:visible").Last.IsVisibleAsync());
        await page.Context.CloseAsync();
    }
}
