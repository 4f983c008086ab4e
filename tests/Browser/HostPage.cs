using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Showcase.Tests.Browser;

/// <summary>A page of someone else's site, at an address of its own, with whatever policy its owner has.</summary>
internal sealed class HostPage : IAsyncDisposable
{
    private readonly WebApplication _app;

    private HostPage(string head, string body, string? policy)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(async http =>
        {
            http.Response.ContentType = http.Request.Path.Value!.EndsWith(".css", StringComparison.Ordinal) ? "text/css" : "text/html; charset=utf-8";
            if (policy is not null)
                http.Response.Headers.ContentSecurityPolicy = policy;
            await http.Response.WriteAsync(http.Request.Path.Value switch
            {
                "/" => $"<!DOCTYPE html><html lang=\"fr\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>Hôte</title><link rel=\"icon\" href=\"data:,\">{head}</head><body><main><h1>Office de tourisme</h1>{body}</main></body></html>",
                "/host.css" => HostileStyles,
                _ => "",
            });
        });
    }

    /// <summary>What resets and frameworks do at their worst, and names that a component might use itself.</summary>
    private const string HostileStyles = """
        * { all: unset !important; color: red !important; font: 3px/0 fantasy !important; letter-spacing: 1em !important; text-transform: uppercase !important; visibility: hidden !important; box-sizing: content-box !important; }
        html { font-size: 4px !important; }
        showcase-list, showcase-card, showcase-map { display: none !important; opacity: 0 !important; position: fixed !important; float: right !important; width: 4000px !important; }
        :root { --bg: red; --fg: red; --paper: red; --ink: red; --c: red; --paint: red; --line: red; --text-face: fantasy; --radius: 90px; --map-land: red; --site-paper: red; }
        .list, .front, .name, .root { display: none !important; }
        """;

    public string Address => _app.Urls.First() + "/";

    public static async Task<HostPage> StartAsync(string body, string head = "", string? policy = null)
    {
        var host = new HostPage(head, body, policy);
        await host._app.StartAsync();
        return host;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
