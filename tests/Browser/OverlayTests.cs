using Microsoft.Playwright;
using Showcase.Serving;

namespace Showcase.Tests.Browser;

/// <summary>What <c>serve</c> adds to the pages that it shows.</summary>
public class OverlayTests(DemoSite demo)
{
    [Fact]
    public async Task Faults_appear_over_the_page_and_a_good_build_reloads_it()
    {
        await demo.BuiltAsync();
        var updates = new LiveUpdates();
        await using var server = await DevServer.StartAsync(DemoSite.Folder, updates, 0, TestContext.Current.CancellationToken);
        var page = await demo.OpenAsync(new Uri(server.Address, "a-propos/").AbsoluteUri);
        var alert = page.GetByRole(AriaRole.Alert);
        await Assertions.Expect(alert).ToHaveCountAsync(0);
        await page.EvaluateAsync("() => { window.stillHere = true; }");

        updates.Publish("Le site n’a pas été construit", [new("content/artisans/x/index.md:3:8", "SC0202", "<b>no trade</b>", "write another")]);
        await Assertions.Expect(alert).ToContainTextAsync("content/artisans/x/index.md:3:8");
        await Assertions.Expect(alert).ToContainTextAsync("<b>no trade</b>");
        Assert.True(await page.EvaluateAsync<bool>("() => window.stillHere === true"));

        updates.Publish("", []);
        await page.WaitForFunctionAsync("() => window.stillHere === undefined");
        await Assertions.Expect(alert).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }
}
