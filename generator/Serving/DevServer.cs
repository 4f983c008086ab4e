using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.Logging;
using Showcase.Domain;

namespace Showcase.Serving;

/// <summary>Serves the last good site on 127.0.0.1 with the headers of production, and tells open pages when to reload or what is wrong.</summary>
internal sealed class DevServer : IAsyncDisposable
{
    private const string ClientPath = "/__showcase/client.js";
    private const string EventsPath = "/__showcase/events";

    private readonly string _folder;
    private readonly LiveUpdates _updates;
    private readonly WebApplication _app;
    private readonly FileExtensionContentTypeProvider _types = new();

    private DevServer(string folder, LiveUpdates updates, int port)
    {
        (_folder, _updates) = (Path.GetFullPath(folder), updates);
        _types.Mappings[".avif"] = "image/avif";
        _types.Mappings[".webmanifest"] = "application/manifest+json";
        _types.Mappings[".xml"] = "application/xml; charset=utf-8";
        foreach (var (ending, type) in CrossOrigin.MediaTypes)
            _types.Mappings[ending] = type;
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = [] });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    /// <summary>The map background whose host pages may ask.</summary>
    public MapBackground? Background { get; set; }

    /// <summary>Where forms may be sent.</summary>
    public IntakeSettings? Intake { get; set; }

    /// <summary>Where the published CMS writes: its page may ask that forge.</summary>
    public CmsSettings? Forge { get; set; }

    /// <summary>Answers for the CMS and says whether it did; null: there is only what the folder holds.</summary>
    public Func<HttpContext, Task<bool>>? Cms { get; set; }

    /// <summary>Path under the folder → bytes that are newer than those on disk, or null; null: the folder holds the newest.</summary>
    public Func<string, byte[]?>? Fresh { get; set; }

    public Uri Address => new(_app.Urls.First() + "/");

    /// <param name="port">0 takes a free one.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<DevServer> StartAsync(string folder, LiveUpdates updates, int port, CancellationToken cancel)
    {
        var server = new DevServer(folder, updates, port);
        await server._app.StartAsync(cancel).ConfigureAwait(false);
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        var response = http.Response;
        // A page elsewhere on the web must not read this server under a name of its own choosing.
        if (http.Request.Host.Host is not ("127.0.0.1" or "localhost"))
        {
            response.StatusCode = StatusCodes.Status421MisdirectedRequest;
            return;
        }
        foreach (var (name, value) in SecurityHeaders.All(Background, Intake))
        {
            if (name != "Strict-Transport-Security") // there is no TLS here to insist on
                response.Headers[name] = value;
        }
        if (http.Request.Path.StartsWithSegments("/admin"))
        {
            foreach (var (name, value) in SecurityHeaders.Admin(Forge))
                response.Headers[name] = value;
        }
        if (SecurityHeaders.MayBeFramed(http.Request.Path.Value ?? ""))
            response.Headers.ContentSecurityPolicy = SecurityHeaders.FramePolicy(Background, Intake);
        response.Headers.CacheControl = "no-store";
        if (CrossOrigin.Covers(http.Request.Path.Value ?? ""))
        {
            foreach (var (name, value) in CrossOrigin.Headers)
                response.Headers[name] = value;
        }
        switch (http.Request.Path.Value)
        {
            case ClientPath:
                response.ContentType = "text/javascript; charset=utf-8";
                await response.WriteAsync(ClientScript.Text, http.RequestAborted).ConfigureAwait(false);
                break;
            case EventsPath:
                await StreamAsync(http).ConfigureAwait(false);
                break;
            default:
                if (Cms is null || !await Cms(http).ConfigureAwait(false))
                    await SendFileAsync(http).ConfigureAwait(false);
                break;
        }
    }

    private async Task SendFileAsync(HttpContext http)
    {
        var file = Resolve(http.Request.Path.Value ?? "/");
        if (file is not null && Fresh?.Invoke(Path.GetRelativePath(_folder, file).Replace('\\', '/')) is { } bytes)
        {
            await SendFreshAsync(http.Response, file, bytes).ConfigureAwait(false);
            return;
        }
        if (file is not null && Directory.Exists(file))
        {
            http.Response.Redirect(http.Request.Path + "/");
            return;
        }
        if (file is null || !File.Exists(file))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            file = Path.Combine(_folder, "404.html");
            if (!File.Exists(file))
            {
                http.Response.ContentType = "text/html; charset=utf-8";
                await http.Response.WriteAsync(WithClient("<!DOCTYPE html><html lang=\"en\"><head><title>…</title></head><body></body></html>"), http.RequestAborted).ConfigureAwait(false);
                return;
            }
        }
        http.Response.ContentType = _types.TryGetContentType(file, out var type) ? type : "application/octet-stream";
        if (file.EndsWith(".html", StringComparison.Ordinal))
        {
            http.Response.ContentType = "text/html; charset=utf-8";
            await http.Response.WriteAsync(WithClient(await File.ReadAllTextAsync(file, http.RequestAborted).ConfigureAwait(false)), http.RequestAborted).ConfigureAwait(false);
        }
        else
        {
            // In parts where they are asked for: a map of one PMTiles file is read so.
            await Results.File(file, http.Response.ContentType, enableRangeProcessing: http.Response.StatusCode == StatusCodes.Status200OK).ExecuteAsync(http).ConfigureAwait(false);
        }
    }

    private async Task SendFreshAsync(HttpResponse response, string file, byte[] bytes)
    {
        response.ContentType = _types.TryGetContentType(file, out var type) ? type : "application/octet-stream";
        if (file.EndsWith(".html", StringComparison.Ordinal))
        {
            response.ContentType = "text/html; charset=utf-8";
            bytes = Encoding.UTF8.GetBytes(WithClient(Encoding.UTF8.GetString(bytes)));
        }
        await response.Body.WriteAsync(bytes, response.HttpContext.RequestAborted).ConfigureAwait(false);
    }

    /// <returns>Null for a path that would leave the folder.</returns>
    private string? Resolve(string path)
    {
        if (path.EndsWith('/'))
            path += "index.html";
        var full = Path.GetFullPath(Path.Combine(_folder, path.TrimStart('/')));
        return full.StartsWith(_folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? full : null;
    }

    private static string WithClient(string html)
    {
        var head = html.IndexOf("</head>", StringComparison.Ordinal);
        return head < 0 ? html : html.Insert(head, $"<script src=\"{ClientPath}\" defer></script>");
    }

    private async Task StreamAsync(HttpContext http)
    {
        http.Response.ContentType = "text/event-stream";
        try
        {
            await foreach (var update in _updates.ListenAsync(http.RequestAborted).ConfigureAwait(false))
            {
                await http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes($"data: {JsonSerializer.Serialize(update, LiveUpdates.Json)}\n\n"), http.RequestAborted).ConfigureAwait(false);
                await http.Response.Body.FlushAsync(http.RequestAborted).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed.
        }
    }
}
