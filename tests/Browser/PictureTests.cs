using Microsoft.Playwright;

namespace Showcase.Tests.Browser;

/// <summary>Pictures for people to look at. They judge nothing, so they are taken on request only: <c>docs/pictures/take</c>.</summary>
public class PictureTests(DemoSite demo)
{
    [Fact(Explicit = true)]
    public async Task Pictures_for_the_readme()
    {
        var folder = Path.Combine(TinySite.Repository, "docs", "pictures");
        await TakeAsync("/", 1280, ColorScheme.Light, Path.Combine(folder, "home.png"), 1500);
        await TakeAsync(Kinds.Paths["artisan with two photos"], 360, ColorScheme.Dark, Path.Combine(folder, "vitrine.png"), 1500);
    }

    [Theory(Explicit = true), MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public async Task Pictures_of_every_kind_of_page(string kind)
    {
        var folder = Directory.CreateDirectory(Path.Combine(TinySite.Repository, "artifacts", "pages")).FullName;
        foreach (var width in (int[])[360, 768, 1280])
            foreach (var light in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
                await TakeAsync(Kinds.Paths[kind], width, light, Path.Combine(folder, $"{kind.Replace(' ', '-')}-{width}-{light}.png"), null);
    }

    /// <param name="height">CSS pixels from the top; null for the whole page.</param>
    private async Task TakeAsync(string path, int width, ColorScheme light, string file, int? height)
    {
        var page = await demo.OpenAsync(path, width, light, motion: ReducedMotion.Reduce);
        if (height is { } cut)
            await page.SetViewportSizeAsync(width, cut);
        await page.EvaluateAsync("() => Promise.all([...document.images].map(image => { image.loading = 'eager'; return image.decode().catch(() => {}); }))");
        await page.ScreenshotAsync(new() { Path = file, FullPage = height is null });
        await page.Context.CloseAsync();
    }
}
