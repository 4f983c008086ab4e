using Microsoft.Playwright;

namespace Showcase.Tests.Browser;

/// <summary>For hosts that allow no script of others: a page to frame; and the page where the line is made.</summary>
public class EmbedFrameTests(DemoSite demo)
{
    private async Task<string> FrameAsync(string query) => $"<iframe title=\"Vitrines\" width=\"100%\" height=\"200\" src=\"{new Uri(await demo.AddressAsync(), "/embed/v1/frame/fr/")}?{query}\"></iframe>";

    [Fact]
    public async Task A_page_frames_what_it_asks_for_and_no_other_page_of_the_site()
    {
        await using var host = await HostPage.StartAsync($"{await FrameAsync("show=list&amp;near=Quimper&amp;radius=30")}<iframe title=\"Accueil\" src=\"{await demo.AddressAsync()}\"></iframe>");
        var page = await demo.BlankAsync();
        await page.GotoAsync(host.Address);
        var frame = page.FrameLocator("iframe >> nth=0");
        await Assertions.Expect(frame.Locator("showcase-list .front")).ToHaveCountAsync(4);
        var beside = await page.Context.RunAndWaitForPageAsync(() => frame.Locator("showcase-list .name a").First.ClickAsync());
        Assert.StartsWith(new Uri(await demo.AddressAsync(), "/artisans/").AbsoluteUri, beside.Url, StringComparison.Ordinal);
        await Assertions.Expect(page.FrameLocator("iframe >> nth=1").Locator(".skip")).ToHaveCountAsync(0);
        Assert.Equal("200", await page.Locator("iframe").First.GetAttributeAsync("height"));
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("strict-origin-when-cross-origin")]
    [InlineData("no-referrer")]
    public async Task A_frame_takes_the_height_of_what_it_shows_where_the_script_may_run_and_heeds_no_other_sender(string referrer)
    {
        var site = await demo.AddressAsync();
        await using var stranger = await HostPage.StartAsync("<p>x</p>");
        await using var host = await HostPage.StartAsync(
            $"{await FrameAsync("show=list&amp;limit=3")}<iframe id=\"stranger\" title=\"Autre\" height=\"150\" src=\"{stranger.Address}\"></iframe><script type=\"module\" src=\"{new Uri(site, "/embed/v1/embed.js")}\"></script>",
            $"<meta name=\"referrer\" content=\"{referrer}\">");
        var page = await demo.BlankAsync(360);
        await page.GotoAsync(host.Address);
        await Assertions.Expect(page.FrameLocator("iframe >> nth=0").Locator("showcase-list .front")).ToHaveCountAsync(3);
        await page.WaitForFunctionAsync("() => document.querySelector('iframe').offsetHeight > 700");
        Assert.Equal(await page.Frames[1].EvaluateAsync<int>("document.documentElement.offsetHeight"), await page.EvaluateAsync<int>("parseInt(document.querySelector('iframe').style.height)"));

        await page.Frames.First(f => f.Url == stranger.Address).EvaluateAsync("parent.postMessage({ showcase: 'height', height: 19000 }, '*')");
        await page.Frames[1].EvaluateAsync("['19000px', -5, Infinity, 1e9, { valueOf: 'x' }].forEach(height => parent.postMessage({ showcase: 'height', height }, '*'))");
        await page.WaitForTimeoutAsync(200);
        Assert.True(await page.EvaluateAsync<bool>("[...document.querySelectorAll('iframe')].every(f => f.offsetHeight < 5000)"));
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("show=constructor")]
    [InlineData("show=list&trade=%3Cimg%20src=x%20onerror=parent.x=1%3E")]
    [InlineData("show=card&slug=..%2F..%2Fembed&onclick=alert(1)&style=color:red")]
    public async Task Whatever_its_address_asks_for_a_frame_stays_a_frame(string query)
    {
        var page = await demo.BlankAsync();
        var said = new List<string>();
        page.PageError += (_, error) => said.Add(error);
        await page.GotoAsync($"/embed/v1/frame/fr/?{query}");
        var shown = page.Locator("main > *");
        await Assertions.Expect(shown.Locator("a").First).ToBeVisibleAsync();
        Assert.Empty(await shown.EvaluateAsync<string[]>("e => e.getAttributeNames().filter(n => !['trade', 'near', 'radius', 'limit', 'slug'].includes(n))"));
        Assert.Empty(said);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_script_a_frame_and_the_page_of_the_line_lead_to_the_site()
    {
        var page = await demo.OpenAsync("/embed/v1/frame/en/", scripts: false);
        await Assertions.Expect(page.Locator("main a")).ToHaveAttributeAsync("href", "/en/search/");
        await page.GotoAsync("/integrer/");
        Assert.Contains("<showcase-list><a href=", await page.Locator(".embed-code").InputValueAsync(), StringComparison.Ordinal);
        await Assertions.Expect(page.Locator(".embed-form")).ToBeHiddenAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_webmaster_chooses_sees_and_copies_a_line_that_works_on_their_page()
    {
        var page = await demo.OpenAsync("/integrer/");
        var said = new List<string>();
        page.Console += (_, message) => said.Add(message.Text);
        await page.Locator("#embed-near").FillAsync("Quimper \"<b>");
        await page.Locator("#embed-near").FillAsync("Morlaix");
        await page.Locator("#embed-radius").FillAsync("25");
        await Assertions.Expect(page.Locator("[data-preview] .front")).ToHaveCountAsync(3);
        await page.Locator("#embed-trade").SelectOptionAsync("luthier");
        await Assertions.Expect(page.Locator("[data-preview] .front")).ToHaveCountAsync(1);
        var line = await page.Locator(".embed-code").InputValueAsync();
        Assert.Contains("<showcase-list trade=\"luthier\" near=\"Morlaix\" radius=\"25\">", line, StringComparison.Ordinal);

        await page.Locator(".embed-more summary").ClickAsync();
        await page.Locator("#embed-departement").SelectOptionAsync("35");
        await Assertions.Expect(page.Locator("[data-preview] .front")).ToHaveCountAsync(0);
        Assert.Contains(" departement=\"35\"", await page.Locator(".embed-code").InputValueAsync(), StringComparison.Ordinal);
        Assert.Contains("dep=35", await page.Locator(".embed-code").InputValueAsync(), StringComparison.Ordinal);
        await page.Locator("#embed-departement").SelectOptionAsync("");
        await Assertions.Expect(page.Locator("[data-preview] .front")).ToHaveCountAsync(1);

        await page.Locator("[name=how][value=frame]").CheckAsync();
        await Assertions.Expect(page.Locator(".embed-code")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("^<iframe src=.*&#38;trade=luthier.*loading=\"lazy\""));
        var frame = await page.Locator(".embed-code").InputValueAsync();
        await page.Locator("[name=show][value=card]").CheckAsync();
        await Assertions.Expect(page.Locator(".embed-code")).ToHaveValueAsync("");
        await page.Locator("#embed-slug").FillAsync(new Uri(await demo.AddressAsync(), "/artisans/lutherie-bassani/?x=1#haut").AbsoluteUri);
        await Assertions.Expect(page.Locator("[data-preview] article")).ToBeVisibleAsync();
        Assert.Empty(said);

        await using var host = await HostPage.StartAsync(line + frame);
        await page.GotoAsync(host.Address);
        await Assertions.Expect(page.Locator("showcase-list .front")).ToHaveCountAsync(1);
        await Assertions.Expect(page.FrameLocator("iframe").Locator("showcase-list .front")).ToHaveCountAsync(1);
        await page.Context.CloseAsync();
    }
}
