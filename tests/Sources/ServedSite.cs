using System.Security.Cryptography;
using Showcase.Tests.Web;

namespace Showcase.Tests.Sources;

/// <summary>A built site on a server of this machine, with entity tags; single files may be answered otherwise.</summary>
internal sealed class ServedSite : IAsyncDisposable
{
    private readonly TinySite _origin;

    private readonly string _under;

    /// <param name="under">The path that the site is served under, with a slash at both ends.</param>
    public ServedSite(TinySite origin, string under = "/")
    {
        (_origin, _under) = (origin, under);
        Refresh();
    }

    public RudeServer Server { get; } = new();

    public string Source(string more = "") => $"  - {{ name: bretagne, from: \"{Server.At("/")}\"{(more.Length > 0 ? ", " + more : "")} }}";

    /// <summary>Serves what the last build wrote.</summary>
    public void Refresh()
    {
        foreach (var path in _origin.DistPaths())
        {
            Server.On(_under + (path == "index.html" ? "" : path), async (stream, ask, cancel) =>
            {
                var file = Path.Combine(_origin.Dist, path);
                if (!File.Exists(file))
                {
                    await RudeServer.WriteAsync(stream, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", cancel);
                    return;
                }
                var bytes = await File.ReadAllBytesAsync(file, cancel);
                var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]}\"";
                if (ask.Contains($"If-None-Match: {tag}", StringComparison.OrdinalIgnoreCase))
                {
                    await RudeServer.WriteAsync(stream, $"HTTP/1.1 304 Not Modified\r\nETag: {tag}\r\nConnection: close\r\n\r\n", cancel);
                    return;
                }
                await RudeServer.WriteAsync(stream, $"HTTP/1.1 200 OK\r\nETag: {tag}\r\nContent-Length: {bytes.Length}\r\nConnection: close\r\n\r\n", cancel);
                await stream.WriteAsync(bytes, cancel);
            });
        }
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
