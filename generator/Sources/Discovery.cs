using System.Text.Json;
using Showcase.Pages.Api;
using Showcase.Web;

namespace Showcase.Sources;

/// <summary>
/// Finds where a site keeps its data when they are not beneath the address that a person wrote: by <c>.well-known/showcase.json</c> there,
/// where that address leads to, and at its host's root.
/// </summary>
internal sealed class Discovery(Uri from, WebVisitor visitor, SyncReport report)
{
    private const int MaxBytes = 64 * 1024;

    /// <returns>Address of the site, with a slash at its end; null: nothing there says where.</returns>
    public async Task<Uri?> FindAsync(CancellationToken cancel)
    {
        if (await AskAsync(from, cancel).ConfigureAwait(false) is { } told)
            return told;
        var page = await FetchAsync(from, cancel).ConfigureAwait(false);
        var led = new Uri(page.Url, ".");
        var root = new Uri(from, "/");
        foreach (var site in new[] { led, root }.Distinct().Where(s => s != from))
        {
            if (await AskAsync(site, cancel).ConfigureAwait(false) is { } there)
                return there;
        }
        return page.IsSuccess && led != from ? led : null;
    }

    private async Task<Uri?> AskAsync(Uri site, CancellationToken cancel)
    {
        var answer = await FetchAsync(new Uri(site, ApiRoutes.WellKnown.OutputPath), cancel).ConfigureAwait(false);
        return answer.IsSuccess && Told(answer) is { } index && Uri.TryCreate(answer.Url, index, out var url) ? SiteOf(url) : null;
    }

    private static string? Told(WebAnswer answer)
    {
        try
        {
            using var json = JsonDocument.Parse(answer.Body);
            return Json.IsSound(json.RootElement) && json.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("api", out var api) ? Json.Text(api, "v1") : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Uri? SiteOf(Uri index) =>
        index is { Scheme: "http" or "https", UserInfo: "", Query: "", Fragment: "" } && index.AbsolutePath.EndsWith(ApiRoutes.Index.Path, StringComparison.Ordinal)
            ? new Uri(index, index.AbsolutePath[..^(ApiRoutes.Index.Path.Length - 1)]) : null;

    private async Task<WebAnswer> FetchAsync(Uri url, CancellationToken cancel)
    {
        var answer = await visitor.AskAsync(new WebAsk(url) { MaxBytes = MaxBytes, CutLonger = true }, cancel).ConfigureAwait(false);
        report.Count(answer.IsSuccess ? new Delivery(DeliveryKind.Came, answer.Body) : Delivery.Failed(""));
        return answer;
    }
}
