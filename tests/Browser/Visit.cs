using System.Text.Json;
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

    /// <summary>Styles and scripts that came before anybody scrolled or pressed anything, by their paths.</summary>
    public string[] Parts { get; set; } = [];

    /// <summary>By width: what can be pressed and is less than 44 px wide or high, outside of a sentence.</summary>
    public Dictionary<int, string[]> Small { get; } = [];

    /// <summary>By zoom: text that its box, or one around it, cuts off.</summary>
    public Dictionary<string, string[]> Cut { get; } = [];

    /// <summary>What a screen reader is given, in its order.</summary>
    public IReadOnlyList<Spoken> Spoken { get; set; } = [];
}

/// <summary>One node of the accessibility tree.</summary>
/// <param name="Level">Of a heading; else 0.</param>
internal sealed record Spoken(string Role, string Name, int Level);

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

    /// <summary>Its width on the page, and the width its <c>sizes</c> announced.</summary>
    public double Shown { get; init; }

    public double Announced { get; init; }

    public bool Lazy { get; init; }
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
          const announced = image => {
            const picked = image.sizes.split(',').map(part => part.trim().match(/^(\(.*\))?\s*([\d.]+)(vw|rem)$/)).find(part => part && (!part[1] || matchMedia(part[1]).matches));
            return picked && !image.closest('[data-front-here]') ? picked[2] * (picked[3] === 'vw' ? innerWidth / 100 : 16) : 0;
          };
          const images = [...document.images];
          for (const image of images) {
            image.dataset.lazy ??= image.loading === 'lazy';
            image.loading = 'eager';
          }
          await Promise.all(images.map(image => image.decode().catch(() => {})));
          return images.filter(image => !image.classList.contains('placeholder')).map(image => ({
            current: image.currentSrc, fallback: image.src, naturalWidth: image.naturalWidth,
            lazy: image.dataset.lazy === 'true', shown: image.getBoundingClientRect().width, announced: announced(image),
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

    // A link that is stretched over its card is as large as the card, a box to tick as large as its label; links within a sentence may be as high as a line.
    private const string TooSmall = """
        () => [...document.querySelectorAll('a[href], button, input:not([type=hidden], [type=file]), select, textarea, summary, [role=button], [tabindex="0"]')].filter(e => {
          const style = getComputedStyle(e);
          const over = getComputedStyle(e, '::after');
          if (!e.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || e.closest('.skip, .visually-hidden, .region') || (over.position === 'absolute' && over.content !== 'none')) return false;
          const sentence = [...e.parentElement.childNodes].some(n => n !== e && !n.matches?.('a, button') && /\p{L}/u.test(n.textContent));
          if (style.display === 'inline' && sentence) return false;
          const box = (e.matches('[type=checkbox], [type=radio]') && e.labels[0] || e).getBoundingClientRect();
          return box.width > 1 && (box.width < 43.9 || box.height < 43.9);
        }).map(e => `${e.outerHTML.slice(0, 90)} is ${Math.round(e.getBoundingClientRect().width)} by ${Math.round(e.getBoundingClientRect().height)}`)
        """;

    private const string CutOff = """
        () => [...document.querySelectorAll('body *')].flatMap(e => {
          const hides = value => value === 'hidden' || value === 'clip';
          const hidden = style => style.position === 'absolute' && style.clipPath !== 'none';
          if (!e.checkVisibility({ visibilityProperty: true }) || e.closest('svg, option, .map-canvas, [aria-hidden=true]') || ![...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim())) return [];
          const words = document.createRange();
          words.selectNodeContents(e);
          const text = words.getBoundingClientRect();
          for (let box = e; box && box !== document.body; box = box.parentElement) {
            const style = getComputedStyle(box);
            if (hidden(style)) return [];
            const edge = box.getBoundingClientRect();
            if ((hides(style.overflowX) && (text.right > edge.right + 2 || text.left < edge.left - 2)) || (hides(style.overflowY) && (text.bottom > edge.bottom + 2 || text.top < edge.top - 2)))
              return [`"${e.textContent.trim().slice(0, 40)}" in ${box.localName}.${box.getAttribute('class') ?? ''}`];
            if (/auto|scroll/.test(style.overflowX + style.overflowY)) return [];
          }
          return [];
        })
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
        await ZoomAsync(page, visit);
        await page.Context.CloseAsync();
        return visit;
    }

    // The whole page at 200 % and 400 % is a window of half and of a quarter the width; letters of twice the size are a setting of the browser.
    private static async Task ZoomAsync(IPage page, Visit visit)
    {
        foreach (var (zoom, width) in ((string, int)[])[("200 %", 640), ("400 %", 320)])
        {
            await page.SetViewportSizeAsync(width, 450);
            visit.Cut[zoom] = await page.EvaluateAsync<string[]>(CutOff);
            visit.Overflow[width] = await page.EvaluateAsync<string[]>(SticksOut);
        }
        await page.SetViewportSizeAsync(1280, 900);
        var client = await page.Context.NewCDPSessionAsync(page);
        await client.SendAsync("Page.setFontSizes", new() { ["fontSizes"] = new { standard = 32, @fixed = 26 } });
        visit.Cut["letters"] = [.. await page.EvaluateAsync<string[]>(CutOff), .. await page.EvaluateAsync<string[]>(SticksOut)];
    }

    private static async Task<IReadOnlyList<Spoken>> ListenAsync(IPage page)
    {
        var client = await page.Context.NewCDPSessionAsync(page);
        var nodes = (await client.SendAsync("Accessibility.getFullAXTree"))!.Value.GetProperty("nodes").EnumerateArray().ToArray();
        var tree = nodes.DistinctBy(n => n.GetProperty("nodeId").GetString()).ToDictionary(n => n.GetProperty("nodeId").GetString()!);
        var spoken = new List<Spoken>();
        Walk(nodes[0]);
        return spoken;

        void Walk(JsonElement node)
        {
            if (!node.GetProperty("ignored").GetBoolean())
                spoken.Add(new(node.GetProperty("role").GetProperty("value").GetString()!, node.TryGetProperty("name", out var name) ? name.GetProperty("value").GetString()!.Trim() : "", LevelOf(node)));
            foreach (var child in node.TryGetProperty("childIds", out var ids) ? ids.EnumerateArray() : default)
            {
                if (tree.TryGetValue(child.GetString()!, out var below))
                    Walk(below);
            }
        }

        static int LevelOf(JsonElement node) =>
            node.TryGetProperty("properties", out var all) && all.EnumerateArray().FirstOrDefault(p => p.GetProperty("name").GetString() == "level") is { ValueKind: JsonValueKind.Object } level
                ? level.GetProperty("value").GetProperty("value").GetInt32() : 0;
    }

    private static async Task LookAsync(IPage page, string path, Visit visit, int width, int otherWidth)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await LoadAsync();
        if (width == 360)
        {
            visit.Parts = await page.EvaluateAsync<string[]>("() => performance.getEntriesByType('resource').map(r => new URL(r.name).pathname).filter(p => !p.startsWith('/__showcase/') && /\\.(css|js)$/.test(p))");
            visit.Spoken = await ListenAsync(page);
        }
        visit.Shift[width] = await MovedAsync();
        if (visit.Shift[width] > 0.02)
        {
            // A font that came late on a busy machine may be why. What moves in a fresh load too is the page's own fault.
            visit.Forbidden.AddRange(await page.EvaluateAsync<string[]>("() => seen.forbidden"));
            await (await page.Context.NewCDPSessionAsync(page)).SendAsync("Network.clearBrowserCache");
            await LoadAsync();
            visit.Shift[width] = Math.Min(visit.Shift[width], await MovedAsync());
        }
        visit.Images = [.. visit.Images, .. await page.EvaluateAsync<SeenImage[]>(LoadImages)];
        visit.Overflow[width] = await page.EvaluateAsync<string[]>(SticksOut);
        visit.Small[width] = await page.EvaluateAsync<string[]>(TooSmall);
        foreach (var light in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await page.EmulateMediaAsync(new() { ColorScheme = light });
            visit.Barriers[$"{width} {light}"] = await Axe.RunAsync(page, Strict);
        }
        visit.Forbidden.AddRange(await page.EvaluateAsync<string[]>("() => seen.forbidden"));
        await page.SetViewportSizeAsync(otherWidth, 900);
        visit.Overflow[otherWidth] = await page.EvaluateAsync<string[]>(SticksOut);

        async Task LoadAsync()
        {
            await page.GotoAsync(path);
            await StandsAsync(page);
        }

        async Task<double> MovedAsync()
        {
            await page.EvaluateAsync(WalkDown);
            return await page.EvaluateAsync<double>("() => seen.shift");
        }
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
