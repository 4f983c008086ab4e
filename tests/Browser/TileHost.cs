using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Showcase.Domain;

namespace Showcase.Tests.Browser;

/// <summary>A tile server of another address on this machine: one picture for every square, squares of shapes (<c>/planet</c> describes them), one PMTiles file, or nothing at all.</summary>
internal sealed class TileHost : IAsyncDisposable
{
    // One grey pixel.
    private static readonly byte[] Picture = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==");

    private readonly WebApplication _app;

    private TileHost(bool broken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(async http =>
        {
            lock (Referrers)
                Referrers.Add(http.Request.Headers.Referer.ToString());
            http.Response.Headers.AccessControlAllowOrigin = "*";
            var path = http.Request.Path.Value!;
            var answer = broken ? Results.StatusCode(StatusCodes.Status503ServiceUnavailable)
                : path == "/planet" ? Results.Json(new { tiles = new[] { Address + "{z}/{x}/{y}.pbf" }, maxzoom = 14 })
                : path.EndsWith(".pbf", StringComparison.Ordinal) ? Results.Bytes(VectorSquare.Tile, "application/x-protobuf")
                : path.EndsWith(".pmtiles", StringComparison.Ordinal) ? Results.Bytes(VectorSquare.Archive, "application/octet-stream", enableRangeProcessing: true)
                : Results.Bytes(Picture, "image/png");
            await answer.ExecuteAsync(http);
        });
    }

    public List<string> Referrers { get; } = [];

    public string Address => _app.Urls.First() + "/";

    public static async Task<TileHost> StartAsync(bool broken = false)
    {
        var host = new TileHost(broken);
        await host._app.StartAsync();
        return host;
    }

    /// <summary>A copy of a built site whose atlas offers another background.</summary>
    public static async Task CopyAsync(string from, string to, MapBackground background)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }
        var path = Path.Combine(to, "atlas", "fr.json");
        var atlas = JsonNode.Parse(await File.ReadAllTextAsync(path))!;
        atlas["background"]!["url"] = background.Address;
        atlas["background"]!["kind"] = background.Kind switch { BackgroundKind.Raster => "raster", BackgroundKind.Vector => "vector", _ => "pmtiles" };
        atlas["background"]!["credit"] = background.Credit;
        ((JsonObject)atlas["background"]!).Remove("creditUrl");
        foreach (var word in (string[])["notice", "failed", "show"])
            atlas["words"]![word] = ((string)atlas["words"]![word]!).Replace("data.geopf.fr", "127.0.0.1", StringComparison.Ordinal).Replace("Plan IGN", background.Name, StringComparison.Ordinal);
        await File.WriteAllTextAsync(path, atlas.ToJsonString());
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
