using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Showcase.Tests.Cms;

/// <summary>A request to a forge as its API sees it: the path as it was sent, taken apart only then, since names of branches hold slashes.</summary>
internal sealed record ForgeCall(HttpContext Http, string Path)
{
    public string Method => Http.Request.Method;

    public string Key => Http.Request.Headers.Authorization.ToString();

    public string? Query(string name) => Http.Request.Query[name].FirstOrDefault();

    public async Task<JsonObject> BodyAsync() => (await JsonNode.ParseAsync(Http.Request.Body))!.AsObject();

    public Task SayAsync(int status, JsonNode said)
    {
        Http.Response.StatusCode = status;
        Http.Response.ContentType = "application/json; charset=utf-8";
        return Http.Response.WriteAsync(said.ToJsonString());
    }

    /// <summary>What follows the start of the path, its escapes taken away; null for another path.</summary>
    public string? After(string start) => Path.StartsWith(start, StringComparison.Ordinal) ? Uri.UnescapeDataString(Path[start.Length..]) : null;
}

/// <summary>An address of its own on this machine for a forge, with the headers that let pages of other hosts ask it.</summary>
internal sealed class ForgeHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ForgeHost(Func<ForgeCall, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = [] });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(async http =>
        {
            http.Response.Headers.AccessControlAllowOrigin = "*";
            http.Response.Headers.AccessControlAllowHeaders = "Authorization, Content-Type, Cache-Control, Pragma";
            http.Response.Headers.AccessControlAllowMethods = "GET, POST, PUT, PATCH, DELETE, HEAD";
            http.Response.Headers.AccessControlExposeHeaders = "Link, ETag, X-Page, X-Per-Page, X-Total, X-Total-Pages, X-Gitlab-Blob-Id";
            if (http.Request.Method == "OPTIONS")
                http.Response.StatusCode = StatusCodes.Status204NoContent;
            else
                await answer(CallOf(http));
        });
    }

    public Uri Address => new(_app.Urls.First() + "/");

    public static async Task<ForgeHost> StartAsync(Func<ForgeCall, Task> answer)
    {
        var host = new ForgeHost(answer);
        await host._app.StartAsync(TestContext.Current.CancellationToken);
        return host;
    }

    public static ForgeCall CallOf(HttpContext http) => new(http, http.Features.Get<IHttpRequestFeature>()!.RawTarget.Split('?')[0]);

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
