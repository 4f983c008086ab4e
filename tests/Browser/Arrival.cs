using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Showcase.Tests.Browser;

/// <summary>Where a page has come to after a click.</summary>
internal static class Arrival
{
    /// <summary>Waits until the page stands at an address that holds <paramref name="pattern"/>. It is asked again and again: who waits for the event of a navigation, or of a load, may have missed it.</summary>
    public static Task ArriveAsync(this IPage page, string pattern) => Assertions.Expect(page).ToHaveURLAsync(new Regex(pattern), new() { Timeout = 30_000 });
}
