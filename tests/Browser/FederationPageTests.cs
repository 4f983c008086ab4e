using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Showcase.Tests.Browser;

/// <summary>The example federation, made of one file, a logo and six colours, as its visitors see it.</summary>
public class FederationPageTests(DemoSite demo)
{
    private static readonly string[] Expected = ["atelier-kerbriand", "carreaux-du-steir", "lutherie-bassani", "taille-de-pierre-autret", "tissages-de-recouvrance", "verre-de-cornouaille"];

    [Fact]
    public async Task A_federation_shows_what_it_chose_with_its_origin_and_tells_when_the_source_is_down()
    {
        await using var federation = new FederationSite(demo);
        var address = await federation.AddressAsync();
        var page = await demo.BlankAsync(360);
        var (said, strangers) = (new List<string>(), new List<string>());
        page.Console += (_, message) => said.Add(message.Text);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address.AbsoluteUri, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                strangers.Add(request.Url);
        };

        await page.GotoAsync(new Uri(address, "/artisans/").AbsoluteUri);
        var links = await page.EvaluateAsync<string[]>("[...new Set([...document.querySelectorAll('main a')].map(a => new URL(a.href).pathname).filter(p => /^\\/artisans\\/[a-z-]+\\/$/.test(p)).map(p => p.split('/')[2]))].sort()");
        Assert.Equal(Expected, links);

        var vitrine = new Uri(address, "/artisans/atelier-kerbriand/").AbsoluteUri;
        await page.GotoAsync(vitrine);
        Assert.Contains("Atelier Kerbriand, Vitrines de Bretagne", await page.InnerTextAsync(".origin"), StringComparison.Ordinal);
        Assert.Equal(new Uri(await demo.AddressAsync(), "/artisans/atelier-kerbriand/").AbsoluteUri, await page.GetAttributeAsync("link[rel=canonical]", "href"));
        Assert.Equal(0, await page.Locator(".origin-age").CountAsync());
        await NoBarrierAsync(page, vitrine);

        // Two artisans of the source let no one republish them; an event that names one in its text still does.
        foreach (var words in (string[])["marion-quere-photographe", "en lumière de fenêtre", "ti-ar-mel", "Ti ar Mel", "+33639983570"])
            Assert.DoesNotContain(Directory.EnumerateFiles(FederationSite.Folder, "*", SearchOption.AllDirectories), f => File.ReadAllText(f).Contains(words, StringComparison.Ordinal));

        await federation.LaterAsync("/nowhere/at/all", 12);
        await page.GotoAsync(vitrine);
        Assert.Contains("il y a 12", await page.InnerTextAsync(".origin-age"), StringComparison.Ordinal);
        await NoBarrierAsync(page, vitrine);
        Assert.Empty(said);
        Assert.Empty(strangers);
    }

    private static async Task NoBarrierAsync(IPage page, string address)
    {
        foreach (var (width, light) in ((int, ColorScheme)[])[(360, ColorScheme.Light), (360, ColorScheme.Dark), (1280, ColorScheme.Light), (1280, ColorScheme.Dark)])
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.EmulateMediaAsync(new() { ColorScheme = light, ReducedMotion = ReducedMotion.Reduce });
            await page.GotoAsync(address);
            PageTests.Nothing((await Axe.RunAsync(page, new AxeRunOptions { Rules = new() { ["target-size"] = new() { Enabled = true } } })).Select(b => $"{width} {light}: {b}"));
        }
    }
}
