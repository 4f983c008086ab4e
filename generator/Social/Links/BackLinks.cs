using System.Net;
using System.Text.Json;
using Showcase.Domain;
using Showcase.Web;

namespace Showcase.Social.Links;

/// <summary>Finds a fediverse account by WebFinger (RFC 7033) and looks for the vitrine's address, marked <c>rel="me"</c>, on its profile.</summary>
internal sealed class BackLinks(WebVisitor visitor)
{
    private const int MaxProfile = 1024 * 1024;

    /// <returns><c>Exists</c>: the server knows the account; null when it does not say. <c>Named</c>: the profile names the vitrine; null when it cannot be read.</returns>
    public async Task<(bool? Exists, bool? Named)> AskAsync(SocialAccount account, IReadOnlyList<Uri> vitrines, CancellationToken cancel)
    {
        var name = account.Handle.TrimStart('@');
        // The address's own scheme and port: a test's server has no other.
        var address = new Uri(account.Url!);
        var origin = new Uri(address, "/.well-known/webfinger?resource=" + Uri.EscapeDataString("acct:" + name));
        var answer = await visitor.AskAsync(new WebAsk(origin) { Accept = "application/jrd+json, application/json;q=0.9", MaxBytes = 256 * 1024 }, cancel).ConfigureAwait(false);
        if (answer.Outcome == WebOutcome.Answered && answer.Status is HttpStatusCode.NotFound or HttpStatusCode.Gone)
            return (false, null);
        if (!answer.IsSuccess || Places(answer.Body) is not { } places)
            return (null, null);
        bool? named = null;
        foreach (var (url, accept) in (IEnumerable<(Uri?, string)>)[(places.Profile ?? address, "text/html"), (places.Actor, "application/activity+json")])
        {
            if (url is null || named == true)
                continue;
            var page = await visitor.AskAsync(new WebAsk(url) { Accept = accept, MaxBytes = MaxProfile, CutLonger = true }, cancel).ConfigureAwait(false);
            if (page.IsSuccess)
                named = (accept == "text/html" ? MeLinks.InHtml(page.Body.Span) : MeLinks.InActor(page.Body)).Any(me => vitrines.Any(v => MeLinks.Same(v, me)));
        }
        return (true, named);
    }

    /// <returns>Null when this is no answer of WebFinger.</returns>
    private static (Uri? Profile, Uri? Actor)? Places(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            Uri? profile = null, actor = null;
            foreach (var link in json.RootElement.GetProperty("links").EnumerateArray())
            {
                var (rel, type) = (Text(link, "rel"), Text(link, "type"));
                if (!Uri.TryCreate(Text(link, "href"), UriKind.Absolute, out var url))
                    continue;
                if (rel == "http://webfinger.net/rel/profile-page")
                    profile ??= url;
                else if (rel == "self" && (type is null || type.Contains("json", StringComparison.Ordinal)))
                    actor ??= url;
            }
            return (profile, actor);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement link, string name) =>
        link.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
