using System.Net;
using System.Net.Sockets;
using System.Text;
using Showcase.Serving;

namespace Showcase.Tests.Serving;

public sealed class DevServerTests : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("serve-").FullName;
    private readonly LiveUpdates _updates = new();
    private readonly HttpClient _client = new(new HttpClientHandler { AllowAutoRedirect = false });
    private DevServer? _server;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<Uri> StartAsync()
    {
        var dist = Directory.CreateDirectory(Path.Combine(_folder, "dist", "artisans"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "secret.txt"), "secret", Cancel);
        await File.WriteAllTextAsync(Path.Combine(_folder, "dist-other.txt"), "secret", Cancel);
        await File.WriteAllTextAsync(Path.Combine(dist.FullName, "index.html"), "<html><head><title>é</title></head><body></body></html>", Cancel);
        await File.WriteAllTextAsync(Path.Combine(_folder, "dist", "404.html"), "<html><head></head><body>lost</body></html>", Cancel);
        await File.WriteAllTextAsync(Path.Combine(_folder, "dist", "a.avif"), "x", Cancel);
        _server = await DevServer.StartAsync(Path.Combine(_folder, "dist"), _updates, 0, Cancel);
        return _server.Address;
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        if (_server is not null)
            await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_page_comes_with_the_script_and_the_headers_of_production()
    {
        var address = await StartAsync();
        var response = await _client.GetAsync(new Uri(address, "/artisans/"), Cancel);
        var html = await response.Content.ReadAsStringAsync(Cancel);
        Assert.Equal("<html><head><title>é</title><script src=\"/__showcase/client.js\" defer></script></head><body></body></html>", html);
        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        foreach (var (name, value) in SecurityHeaders.All(null, null).Where(h => h.Name != "Strict-Transport-Security"))
            Assert.Equal(value, Assert.Single(response.Headers.GetValues(name)));
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        Assert.Equal("image/avif", (await _client.GetAsync(new Uri(address, "/a.avif"), Cancel)).Content.Headers.ContentType!.ToString());
        Assert.Contains("EventSource", await _client.GetStringAsync(new Uri(address, "/__showcase/client.js"), Cancel), StringComparison.Ordinal);
        Assert.Equal("/artisans/", (await _client.GetAsync(new Uri(address, "/artisans"), Cancel)).Headers.Location!.OriginalString);
        var lost = await _client.GetAsync(new Uri(address, "/nowhere/"), Cancel);
        Assert.Equal(HttpStatusCode.NotFound, lost.StatusCode);
        Assert.Contains("lost", await lost.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/../secret.txt")]
    [InlineData("/%2e%2e/secret.txt")]
    [InlineData("/..%2fsecret.txt")]
    [InlineData("/..%5csecret.txt")]
    [InlineData("/artisans/../../secret.txt")]
    [InlineData("/../dist-other.txt")]
    [InlineData("//../secret.txt")]
    [InlineData("/%2e%2e%2f%2e%2e%2fetc/passwd")]
    [InlineData("//etc/passwd")]
    [InlineData("/%00")]
    [InlineData("/a%00b")]
    public async Task A_path_never_leaves_the_folder(string path)
    {
        var answer = await RawAsync(await StartAsync(), path, "127.0.0.1");
        Assert.DoesNotContain("secret", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
        Assert.Matches("^HTTP/1.1 (400|404)", answer);
    }

    [Theory]
    [InlineData("elsewhere.example", 421)]
    [InlineData("127.0.0.1.elsewhere.example", 421)]
    [InlineData("localhost", 200)]
    public async Task Only_this_machines_own_names_are_answered(string host, int code)
    {
        Assert.StartsWith($"HTTP/1.1 {code}", await RawAsync(await StartAsync(), "/artisans/", host), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_pages_hear_of_builds_and_of_faults()
    {
        var address = await StartAsync();
        _updates.Publish("", []);
        using var stream = new StreamReader(await _client.GetStreamAsync(new Uri(address, "/__showcase/events"), Cancel));
        Assert.Contains("\"build\":1,", await NextAsync(stream), StringComparison.Ordinal);
        _updates.Publish("Not built", [new LiveFault("index.md:3:8", "SC0202", "what", "fix")]);
        var faults = await NextAsync(stream);
        Assert.Contains("\"build\":1,\"title\":\"Not built\",\"faults\":[{\"place\":\"index.md:3:8\"", faults, StringComparison.Ordinal);
        _updates.Publish("", []);
        Assert.Contains("\"build\":2,\"title\":\"\",\"faults\":[]", await NextAsync(stream), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_server_stops_at_once_even_with_pages_open()
    {
        var address = await StartAsync();
        using var stream = new StreamReader(await _client.GetStreamAsync(new Uri(address, "/__showcase/events"), Cancel));
        await NextAsync(stream);
        await _server!.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(4), Cancel);
        _server = null;
    }

    private static async Task<string> NextAsync(StreamReader stream)
    {
        while (await stream.ReadLineAsync(Cancel).AsTask().WaitAsync(TimeSpan.FromSeconds(10), Cancel) is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal))
                return line;
        }
        return "(end)";
    }

    // As HttpClient would tidy the path up before sending it.
    private static async Task<string> RawAsync(Uri address, string path, string host)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, address.Port, Cancel);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {host}:{address.Port}\r\nConnection: close\r\n\r\n"), Cancel);
        return await new StreamReader(stream).ReadToEndAsync(Cancel);
    }
}
