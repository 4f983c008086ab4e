using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace Showcase.Intake;

/// <summary>The service's door on the network: which address leads where, and what every answer carries.</summary>
internal sealed class IntakeServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly IntakeHouse _house;

    private IntakeServer(IntakeHouse house, IPAddress host, int port)
    {
        _house = house;
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = [] });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(host, port);
            kestrel.Limits.MaxRequestBodySize = house.Limits.BodyBytes;
            kestrel.Limits.MaxConcurrentConnections = 1000;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
            kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 500, gracePeriod: TimeSpan.FromSeconds(10));
        });
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    public Uri Address => new(_app.Urls.First() + "/");

    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<IntakeServer> StartAsync(IntakeHouse house, IPAddress host, int port, CancellationToken cancel)
    {
        var server = new IntakeServer(house, host, port);
        await server._app.StartAsync(cancel).ConfigureAwait(false);
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        var (request, headers) = (http.Request, http.Response.Headers);
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin"; // status links are secrets; none at all would take the Origin off our own forms
        headers.CacheControl = "no-store";
        headers["X-Robots-Tag"] = "noindex";
        if (_house.Gate.Origin(request) is { } origin)
        {
            headers.AccessControlAllowOrigin = origin;
            headers.AccessControlExposeHeaders = "Location, Retry-After";
            headers.Vary = "Origin";
        }
        var path = (request.Path.Value ?? "/").Split('/', StringSplitOptions.RemoveEmptyEntries);
        var answer = (request.Method, path) switch
        {
            ("POST", ["intake"]) => _house.Door.ReceiveAsync(http),
            ("GET" or "HEAD", ["intake", "token"]) => JsonAsync(http, 200, _house.Door.TokenFor()),
            ("GET" or "HEAD", ["intake", "status", var key]) => _house.Desk.StatusAsync(http, key),
            ("GET" or "HEAD", ["intake", "status", var key, "edit"]) => _house.Door.LookAsync(http, () => _house.Desk.EditAsync(http, key)),
            ("GET" or "HEAD", ["intake", "status", var key, "page", .. var file]) => _house.Desk.PageAsync(http, key, file),
            ("GET" or "HEAD", ["intake", "entry", var slug]) => _house.Door.LookAsync(http, () => _house.Desk.ChangeAsync(http, slug)),
            ("GET" or "HEAD", ["intake", "report", var slug]) => _house.Desk.ReportAsync(http, slug),
            ("GET" or "HEAD", ["intake", "renew", var link]) => _house.Desk.RenewAsync(http, link),
            ("GET" or "HEAD", ["intake", "intake.css"]) => TextAsync(http, 200, "text/css; charset=utf-8", _house.Style),
            _ => TextAsync(http, StatusCodes.Status404NotFound, "text/plain; charset=utf-8", "404\n"),
        };
        await answer.ConfigureAwait(false);
    }

    public static Task JsonAsync(HttpContext http, int status, object body) =>
        TextAsync(http, status, "application/json; charset=utf-8", JsonSerializer.Serialize(body, Options));

    public static async Task TextAsync(HttpContext http, int status, string type, string text)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = type;
        if (!HttpMethods.IsHead(http.Request.Method))
            await http.Response.WriteAsync(text, http.RequestAborted).ConfigureAwait(false);
    }

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
}
