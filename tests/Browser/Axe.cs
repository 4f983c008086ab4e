using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Showcase.Tests.Browser;

internal static class Axe
{
    /// <summary>What axe objects to: the rule, the element, and why.</summary>
    public static async Task<List<string>> RunAsync(IPage page, AxeRunOptions options)
    {
        // All that holds too, told element by element, would take a third of the time.
        options.ResultTypes = [ResultType.Violations];
        var found = await page.RunAxe(options);
        return [.. found.Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id} ({v.Impact}) {n.Html} : {string.Join(" ", n.Any.Concat(n.All).Concat(n.None).Select(c => c.Message))}"))];
    }
}
