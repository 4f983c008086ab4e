using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Showcase.Tests.Browser;

namespace Showcase.Tests.Intake;

/// <summary>The service's own pages in a browser without script, by keyboard, by day and by night.</summary>
public class IntakePageTests(DemoSite demo)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task A_proposal_is_mended_by_keyboard_and_no_page_on_the_way_has_a_barrier(int width)
    {
        await using var room = await IntakeRoom.OpenAsync();
        var form = IntakeRoom.Form(await room.TokenAsync(), ("people[0].name", "Ann"), ("social", "instagram: demo.forge"));
        IntakeRoom.AddPhoto(form, 0, IntakeRoom.Photo());
        var (id, status) = await room.AcceptedAsync(form);
        await room.House.Worker.DrainAsync(Cancel);
        var page = await demo.BlankAsync(width);
        var strangers = new List<string>();
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url).Authority != room.Address.Authority)
                strangers.Add(request.Url);
        };

        await page.GotoAsync(new Uri(room.Address, status).AbsoluteUri);
        await LookAsync(page, $"status-{width}");
        await page.Locator("main a.button").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAsync(@"/edit\?lang=fr$");
        await Assertions.Expect(page.Locator("[name=consent]")).ToBeVisibleAsync();
        await LookAsync(page, $"edit-{width}");

        await page.Locator("[name=summary]").FillAsync("");
        await page.Locator("[name=consent]").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.Locator("form button").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".box.faults").WaitForAsync();
        await LookAsync(page, $"faults-{width}");
        await page.Locator(".box.faults a").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.EndsWith("#f-summary", page.Url, StringComparison.Ordinal);
        await page.Locator("[name=summary]").FillAsync("Grilles, couteaux et ferronnerie.");
        await page.Locator("form button").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".thanks").WaitForAsync();
        await LookAsync(page, $"thanks-{width}");
        await room.House.Worker.DrainAsync(Cancel);
        Assert.Contains("ferronnerie", await room.ShowAsync("proposal/" + id, "content/artisans/forge-du-nord/index.md"), StringComparison.Ordinal);
        Assert.Empty(strangers);
        await page.Context.CloseAsync();
    }

    private static async Task LookAsync(IPage page, string name)
    {
        var strict = new AxeRunOptions { Rules = new() { ["target-size"] = new() { Enabled = true } } };
        foreach (var light in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await page.EmulateMediaAsync(new() { ColorScheme = light });
            Assert.Equal("", string.Join('\n', await Axe.RunAsync(page, strict)));
            Assert.False(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > document.documentElement.clientWidth"), name);
            var small = await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('a, button, select, input:not([type=hidden]):not([type=checkbox]), .tick')].filter(e => e.getBoundingClientRect().height < 43.5 && !e.closest('p:not(:has(.button))')).map(e => e.outerHTML)");
            Assert.Equal("", string.Join('\n', small));
            var folder = Directory.CreateDirectory(Path.Combine(TinySite.Repository, "tests", "bin", "pictures")).FullName;
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"intake-{name}-{light}.png"), FullPage = true });
        }
    }
}
