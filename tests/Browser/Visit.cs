using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Showcase.Tests.Browser;

/// <summary>What was noticed on one page, looked at once on a phone and once on a wide screen, by day and by night.</summary>
internal sealed class Visit
{
    public List<string> Console { get; } = [];

    /// <summary>Requests to any host but the site's own.</summary>
    public List<string> Strangers { get; } = [];

    public List<string> Failures { get; } = [];

    public List<string> Forbidden { get; } = [];

    /// <summary>By "360 Dark" and so on.</summary>
    public Dictionary<string, List<string>> Barriers { get; } = [];

    /// <summary>By width in CSS pixels: what sticks out of the page.</summary>
    public Dictionary<int, string[]> Overflow { get; } = [];

    /// <summary>Cumulative layout shift by width.</summary>
    public Dictionary<int, double> Shift { get; } = [];

    public IReadOnlyList<SeenImage> Images { get; set; } = [];
}

/// <summary>A photo or drawing as the page shows it. Playwright fills it by its names.</summary>
internal sealed record SeenImage
{
    /// <summary>The file that the browser chose.</summary>
    public string Current { get; init; } = "";

    /// <summary>The file for browsers that know none of the modern formats.</summary>
    public string Fallback { get; init; } = "";

    public int NaturalWidth { get; init; }

    public bool Sized { get; init; }

    public bool HasAlt { get; init; }
}

internal sealed class Visits(DemoSite demo)
{
    private const string Watch = """
        window.seen = { forbidden: [], shift: 0 };
        addEventListener('securitypolicyviolation', e => seen.forbidden.push(`${e.violatedDirective} ${e.blockedURI} ${e.sample}`));
        new PerformanceObserver(list => {
          for (const entry of list.getEntries()) if (!entry.hadRecentInput) seen.shift += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
        """;

    private const string WalkDown = """
        async () => {
          for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
            scrollTo({ top: y, behavior: 'instant' });
            await new Promise(done => requestAnimationFrame(() => setTimeout(done, 20)));
          }
          scrollTo({ top: 0, behavior: 'instant' });
        }
        """;

    private const string LoadImages = """
        async () => {
          const images = [...document.images];
          for (const image of images) image.loading = 'eager';
          await Promise.all(images.map(image => image.decode().catch(() => {})));
          return images.filter(image => !image.classList.contains('placeholder')).map(image => ({
            current: image.currentSrc, fallback: image.src, naturalWidth: image.naturalWidth,
            sized: image.hasAttribute('width') && image.hasAttribute('height'), hasAlt: image.hasAttribute('alt') }));
        }
        """;

    // What stands inside a part that scrolls by itself may be wider than the page.
    private const string SticksOut = """
        () => {
          const width = document.documentElement.clientWidth;
          const scrolls = element => { for (let e = element.parentElement; e && e !== document.body; e = e.parentElement)
            if (getComputedStyle(e).overflowX !== 'visible') return true; return false; };
          const wide = [...document.body.querySelectorAll('*')].filter(e => {
            const box = e.getBoundingClientRect();
            return box.width > 0 && box.right > width + 1 && getComputedStyle(e).position !== 'fixed' && !e.closest('svg svg, svg > *') && !scrolls(e); });
          const names = wide.map(e => `${e.localName}.${e.getAttribute('class') ?? ''} ends at ${Math.round(e.getBoundingClientRect().right)}`);
          if (document.documentElement.scrollWidth > width) names.unshift(`the page scrolls to ${document.documentElement.scrollWidth}`);
          return names;
        }
        """;

    private static readonly AxeRunOptions Strict = new() { Rules = new() { ["target-size"] = new() { Enabled = true } } };

    private readonly Dictionary<string, Task<Visit>> _made = [];

    public Task<Visit> ToAsync(string kind)
    {
        lock (_made)
            return _made.TryGetValue(kind, out var visit) ? visit : _made[kind] = MakeAsync(Kinds.Paths[kind]);
    }

    private async Task<Visit> MakeAsync(string path)
    {
        var visit = new Visit();
        var address = await demo.AddressAsync();
        var page = await demo.BlankAsync(360);
        page.Console += (_, message) => visit.Console.Add($"{message.Type}: {message.Text}");
        page.PageError += (_, error) => visit.Console.Add(error);
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: not "data" } asked && asked.Authority != address.Authority)
                visit.Strangers.Add(request.Url);
        };
        page.Response += (_, response) =>
        {
            if (response.Status >= 400)
                visit.Failures.Add($"{response.Status} {response.Url}");
        };
        await page.AddInitScriptAsync(Watch);

        await LookAsync(page, path, visit, 360, 320);
        await page.SetViewportSizeAsync(1280, 900);
        await LookAsync(page, path, visit, 1280, 768);
        await page.Context.CloseAsync();
        return visit;
    }

    private static async Task LookAsync(IPage page, string path, Visit visit, int width, int otherWidth)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await page.GotoAsync(path);
        await StandsAsync(page);
        await page.EvaluateAsync(WalkDown);
        visit.Shift[width] = await page.EvaluateAsync<double>("() => seen.shift");
        visit.Images = await page.EvaluateAsync<SeenImage[]>(LoadImages);
        visit.Overflow[width] = await page.EvaluateAsync<string[]>(SticksOut);
        foreach (var light in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await page.EmulateMediaAsync(new() { ColorScheme = light });
            visit.Barriers[$"{width} {light}"] = await Axe.RunAsync(page, Strict);
        }
        visit.Forbidden.AddRange(await page.EvaluateAsync<string[]>("() => seen.forbidden"));
        await page.SetViewportSizeAsync(otherWidth, 900);
        visit.Overflow[otherWidth] = await page.EvaluateAsync<string[]>(SticksOut);
    }

    // The form folds into steps and draws its preview, the search page shows its first results: nobody has scrolled by then, and all that moves is counted.
    private static async Task StandsAsync(IPage page)
    {
        var form = page.Locator("form[data-form]");
        if (await form.CountAsync() > 0)
        {
            await page.Locator("form.opened").WaitForAsync();
            if (await form.Locator("[name=name]").InputValueAsync() is { Length: > 0 })
                await form.Locator("[data-front-here] .front").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        }
        if (await page.Locator("[data-finder]:not([data-trade])").CountAsync() > 0)
            await page.Locator("[data-finder] [data-results]").WaitForAsync();
    }
}
