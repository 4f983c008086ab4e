using Microsoft.AspNetCore.Http;

namespace Showcase.Intake;

/// <summary>Lets in only what a browser sends from our own pages: by <c>Origin</c>, which every browser puts on a form, and by <c>Sec-Fetch-*</c> where it is there.</summary>
internal sealed class Gate(IReadOnlyCollection<string> origins)
{
    /// <summary>The request's origin when it is one of ours.</summary>
    public string? Origin(HttpRequest request) =>
        request.Headers.Origin is [var origin] && origin is not null && (origins.Contains(origin) || IsOurMachine(request, origin)) ? origin : null;

    public bool Admits(HttpRequest request) => Origin(request) is not null
        && request.Headers["Sec-Fetch-Site"] is [] or ["same-origin" or "same-site" or "cross-site"]
        && request.Headers["Sec-Fetch-Mode"] is [] or ["navigate" or "cors" or "same-origin"]
        && request.Headers["Sec-Fetch-Dest"] is [] or ["document" or "empty"];

    // Tried out on one's own machine, the service's pages send forms to themselves. A name that leads here from elsewhere is not believed.
    private static bool IsOurMachine(HttpRequest request, string origin) =>
        request.Host.Host is "127.0.0.1" or "localhost" && origin == $"http://{request.Host}";
}
