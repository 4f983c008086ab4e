using Microsoft.Playwright;

namespace Showcase.Tests.Browser;

/// <summary>Pictures for people to look at. They judge nothing, so they are taken on request only: <c>docs/pictures/take</c>.</summary>
public class PictureTests(DemoSite demo)
{
    [Fact(Explicit = true)]
    public async Task Pictures_for_the_readme()
    {
        var folder = Path.Combine(TinySite.Repository, "docs", "pictures");
        await TakeAsync("/", ColorScheme.Light, 1280, 1500, Path.Combine(folder, "home.jpg"));
        await TakeAsync(Kinds.Paths["artisan with two photos"], ColorScheme.Dark, 360, 1500, Path.Combine(folder, "vitrine.jpg"));
    }

    [Theory(Explicit = true), MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public async Task Pictures_of_every_kind_of_page(string kind)
    {
        var folder = Directory.CreateDirectory(Path.Combine(TinySite.Repository, "artifacts", "pages")).FullName;
        foreach (var light in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
            foreach (var width in (int[])[360, 768, 1280])
                await TakeAsync(Kinds.Paths[kind], light, width, null, Path.Combine(folder, $"{kind.Replace(' ', '-')}-{width}-{light}.jpg"));
    }

    /// <param name="height">CSS pixels from the top; null for the whole page.</param>
    private async Task TakeAsync(string path, ColorScheme light, int width, int? height, string file)
    {
        var page = await demo.OpenAsync(path, width, light, motion: ReducedMotion.Reduce);
        if (height is { } cut)
            await page.SetViewportSizeAsync(width, cut);
        await page.EvaluateAsync("() => Promise.all([...document.images].map(image => { image.loading = 'eager'; return image.decode().catch(() => {}); }))");
        await page.ScreenshotAsync(new() { Path = file, Type = ScreenshotType.Jpeg, Quality = 84, FullPage = height is null });
        await page.Context.CloseAsync();
    }
}
