using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.Logging;

namespace Showcase.Tests.Security;

/// <summary>A plain host of files: no header but their types, unless it is told some.</summary>
internal sealed class BareHost : IAsyncDisposable
{
    private static readonly FileExtensionContentTypeProvider Types = new();

    private readonly WebApplication _app;

    private BareHost()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    public Uri Address => new(_app.Urls.First() + "/");

    /// <summary>Where the files are.</summary>
    public string? Folder { get; set; }

    /// <summary>Pages that are in no folder, by path.</summary>
    public Dictionary<string, string> Pages { get; } = [];

    public Dictionary<string, string> Scripts { get; } = [];

    /// <summary>By path: what is sent besides.</summary>
    public Func<string, IEnumerable<(string Name, string Value)>> Headers { get; set; } = _ => [];

    public static async Task<BareHost> StartAsync()
    {
        var host = new BareHost();
        await host._app.StartAsync();
        return host;
    }

    /// <summary>One page that shows several files at once.</summary>
    /// <returns>Its path.</returns>
    public string SideBySide(IEnumerable<string> paths)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"/side-by-side-{Pages.Count}.html");
        Pages[path] = $"<!DOCTYPE html><title>x</title>{string.Concat(paths.Select(p => $"<iframe src=\"/{p}\"></iframe>"))}";
        return path[1..];
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        var path = http.Request.Path.Value ?? "/";
        foreach (var (name, value) in Headers(path))
            http.Response.Headers[name] = value;
        if (Pages.TryGetValue(path, out var text) || Scripts.TryGetValue(path, out text))
        {
            http.Response.ContentType = Scripts.ContainsKey(path) ? "text/javascript; charset=utf-8" : path.EndsWith(".svg", StringComparison.Ordinal) ? "image/svg+xml" : "text/html; charset=utf-8";
            await http.Response.WriteAsync(text);
            return;
        }
        var file = Folder is null ? null : Path.GetFullPath(Path.Combine(Folder, (path.EndsWith('/') ? path + "index.html" : path).TrimStart('/')));
        if (file is null || !file.StartsWith(Folder + "/", StringComparison.Ordinal) || !File.Exists(file))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        http.Response.ContentType = Types.TryGetContentType(file, out var type) ? type : "application/octet-stream";
        await http.Response.SendFileAsync(file);
    }
}
