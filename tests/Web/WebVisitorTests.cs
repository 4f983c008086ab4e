using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using Showcase.Web;

namespace Showcase.Tests.Web;

public sealed class WebVisitorTests : IAsyncDisposable
{
    private readonly RudeServer _server = new();
    private readonly WebManners _manners = new() { Timeout = TimeSpan.FromSeconds(2), Patience = TimeSpan.FromSeconds(3) };
    private readonly List<WebVisitor> _visitors = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Allowed to reach this server by 127.0.0.1 and nothing else that is local.</summary>
    private WebVisitor Visitor(WebManners? manners = null, LocalAddresses? local = null)
    {
        var only = new LocalAddresses(e => e.Port == _server.Port && e.Address.Equals(IPAddress.Loopback));
        var visitor = new WebVisitor(manners ?? _manners, TimeProvider.System, local ?? only);
        _visitors.Add(visitor);
        return visitor;
    }

    private Task<WebAnswer> AskAsync(string path) => Visitor().AskAsync(new WebAsk(_server.At(path)), Cancel);

    public async ValueTask DisposeAsync()
    {
        _visitors.ForEach(v => v.Dispose());
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task An_answer_comes_with_its_body_and_what_it_says_of_itself()
    {
        _server.Answer("/feed", "200 OK\nContent-Type: application/rss+xml; charset=utf-8\nETag: \"v1\"\nLast-Modified: Mon, 02 Mar 2026 10:00:00 GMT\nLink: <https://a.example/>; rel=\"me\"", "é");
        var answer = await AskAsync("/feed");
        Assert.True(answer.IsSuccess);
        Assert.Equal("é", Encoding.UTF8.GetString(answer.Body.Span));
        Assert.Equal(("application/rss+xml", "utf-8", "\"v1\""), (answer.MediaType, answer.Charset, answer.ETag));
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 10, 0, 0, TimeSpan.Zero), answer.LastModified);
        Assert.Equal("<https://a.example/>; rel=\"me\"", Assert.Single(answer.Links));
        Assert.Contains("User-Agent: Showcase/", Assert.Single(_server.Heard), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unchanged_thing_is_asked_for_with_what_is_known_of_it()
    {
        _server.Answer("/feed", "304 Not Modified\nETag: \"v1\"");
        var answer = await Visitor().AskAsync(new WebAsk(_server.At("/feed")) { ETag = "\"v1\"", LastModified = DateTimeOffset.UnixEpoch }, Cancel);
        Assert.Equal(HttpStatusCode.NotModified, answer.Status);
        var head = Assert.Single(_server.Heard);
        Assert.Contains("If-None-Match: \"v1\"", head, StringComparison.Ordinal);
        Assert.Contains("If-Modified-Since: Thu, 01 Jan 1970 00:00:00 GMT", head, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("[::1]")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("127.1")]
    [InlineData("2130706433")]
    [InlineData("0x7f.1")]
    [InlineData("0.0.0.0")]
    public async Task This_machine_is_not_reached_by_any_of_its_names(string host)
    {
        _server.Answer("/", "200 OK", "secret");
        var answer = await Visitor(local: LocalAddresses.Refused).AskAsync(new WebAsk(_server.At("/", host)), Cancel);
        Assert.Equal(WebOutcome.Forbidden, answer.Outcome);
        Assert.Empty(_server.Heard);
    }

    [Theory]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://172.16.0.1/")]
    [InlineData("http://192.168.1.1/")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("http://100.64.0.1/")]
    [InlineData("http://224.0.0.1/")]
    [InlineData("http://255.255.255.255/")]
    [InlineData("http://[fe80::1]/")]
    [InlineData("http://[fd00::1]/")]
    [InlineData("http://[ff02::1]/")]
    [InlineData("http://[::]/")]
    [InlineData("http://[64:ff9b::7f00:1]/")]
    [InlineData("http://[2002:7f00:1::]/")]
    [InlineData("http://[::ffff:10.0.0.1]/")]
    [InlineData("https://8.8.8.8:25/")]
    [InlineData("https://user:word@8.8.8.8/")]
    [InlineData("ftp://8.8.8.8/")]
    [InlineData("file:///etc/passwd")]
    public async Task Nor_is_anything_else_that_is_not_the_public_Web(string url)
    {
        var watch = Stopwatch.StartNew();
        Assert.Equal(WebOutcome.Forbidden, (await Visitor().AskAsync(new WebAsk(new Uri(url)), Cancel)).Outcome);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(1), "it was refused, not tried");
    }

    [Theory]
    [InlineData("http://localhost:{port}/secret")]
    [InlineData("http://[::1]:{port}/secret")]
    [InlineData("//127.0.0.2:{port}/secret")]
    [InlineData("http://169.254.169.254/")]
    [InlineData("http://user@127.0.0.1:{port}/secret")]
    [InlineData("file:///etc/passwd")]
    [InlineData("gopher://127.0.0.1:{port}/secret")]
    public async Task A_redirect_leads_to_no_private_place_either(string location)
    {
        _server.Answer("/moved", "302 Found\nLocation: " + location.Replace("{port}", _server.Port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        _server.Answer("/secret", "200 OK", "secret");
        // localhost may lead to 127.0.0.1, which these tests allow: only the name's other address is at stake there.
        var local = new LocalAddresses(e => e.Address.Equals(IPAddress.Loopback) && e.Port == _server.Port && _server.Heard.IsEmpty);
        Assert.Equal(WebOutcome.Forbidden, (await Visitor(local: local).AskAsync(new WebAsk(_server.At("/moved")), Cancel)).Outcome);
        Assert.Empty(_server.HeardAt("/secret"));
    }

    [Fact]
    public async Task Redirects_are_followed_as_far_as_is_reasonable()
    {
        _server.Answer("/a", "301 Moved\nLocation: /b");
        _server.Answer("/b", "308 Moved\nLocation: c");
        _server.Answer("/c", "200 OK", "here");
        _server.Answer("/t", "302 Found\nLocation: /c");
        _server.Answer("/loop", "302 Found\nLocation: /loop");
        _server.Answer("/nowhere", "302 Found\nLocation: http://");
        var moved = await AskAsync("/a");
        Assert.True(moved.IsSuccess && moved.MovedForGood);
        Assert.Equal("/c", moved.Url.AbsolutePath);
        Assert.False((await AskAsync("/t")).MovedForGood);
        Assert.Equal(WebOutcome.TooManyRedirects, (await AskAsync("/loop")).Outcome);
        Assert.Equal(_manners.MaxRedirects + 1, _server.HeardAt("/loop").Count());
        Assert.False((await AskAsync("/nowhere")).IsSuccess);
    }

    [Fact]
    public async Task A_body_is_bounded_whatever_it_announces()
    {
        _server.On("/endless", async (stream, _, cancel) =>
        {
            await RudeServer.WriteAsync(stream, "HTTP/1.1 200 OK\r\n\r\n", cancel);
            while (true)
                await stream.WriteAsync(new byte[64 * 1024], cancel);
        });
        using var bomb = new MemoryStream();
        using (var zip = new GZipStream(bomb, CompressionLevel.Optimal, leaveOpen: true))
            zip.Write(new byte[50 * 1024 * 1024]);
        _server.Answer("/bomb", "200 OK\nContent-Encoding: gzip", bomb.ToArray());
        Assert.Equal(WebOutcome.TooLarge, (await AskAsync("/endless")).Outcome);
        Assert.Equal(WebOutcome.TooLarge, (await AskAsync("/bomb")).Outcome);
        var cut = await Visitor().AskAsync(new WebAsk(_server.At("/bomb")) { MaxBytes = 1000, CutLonger = true }, Cancel);
        Assert.Equal((WebOutcome.Answered, 1000), (cut.Outcome, cut.Body.Length));
    }

    [Fact]
    public async Task Slow_and_broken_servers_are_an_answer_in_bounded_time()
    {
        _server.On("/silent", (_, _, cancel) => Task.Delay(TimeSpan.FromMinutes(1), cancel));
        _server.On("/drip", async (stream, _, cancel) =>
        {
            await RudeServer.WriteAsync(stream, "HTTP/1.1 200 OK\r\nContent-Length: 10000\r\n\r\n", cancel);
            while (true)
            {
                await RudeServer.WriteAsync(stream, "x", cancel);
                await Task.Delay(50, cancel);
            }
        });
        _server.On("/headers", async (stream, _, cancel) =>
        {
            await RudeServer.WriteAsync(stream, "HTTP/1.1 200 OK\r\n", cancel);
            while (true)
                await RudeServer.WriteAsync(stream, $"X-More: {new string('x', 1000)}\r\n", cancel);
        });
        _server.On("/hangs-up", (_, _, _) => Task.CompletedTask);
        _server.On("/garbage", async (stream, _, cancel) => await RudeServer.WriteAsync(stream, "\0\0\0nonsense\r\n\r\n", cancel));
        _server.Answer("/not-zip", "200 OK\nContent-Encoding: gzip", "this is no gzip");
        var watch = Stopwatch.StartNew();
        Assert.Equal(WebOutcome.TimedOut, (await AskAsync("/silent")).Outcome);
        Assert.Equal(WebOutcome.TimedOut, (await AskAsync("/drip")).Outcome);
        foreach (var path in new[] { "/headers", "/hangs-up", "/garbage", "/not-zip" })
            Assert.Equal((path, WebOutcome.Unreachable), (path, (await AskAsync(path)).Outcome));
        Assert.Equal(WebOutcome.Unreachable, (await Visitor().AskAsync(new WebAsk(new Uri("http://nowhere.invalid/")), Cancel)).Outcome);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(15));
    }

    [Fact]
    public async Task A_server_that_says_when_to_come_back_is_asked_then_and_not_before()
    {
        _server.On("/busy", async (stream, _, cancel) => await RudeServer.WriteAsync(stream, _server.HeardAt("/busy").Count() == 1
            ? "HTTP/1.1 429 Too Many\r\nRetry-After: 1\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
            : "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", cancel));
        var watch = Stopwatch.StartNew();
        Assert.True((await AskAsync("/busy")).IsSuccess);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0.9, 10);

        _server.Answer("/closed", "503 Unavailable\nRetry-After: 3600");
        _server.Answer("/other", "200 OK");
        var visitor = Visitor();
        var closed = await visitor.AskAsync(new WebAsk(_server.At("/closed")), Cancel);
        Assert.True((await visitor.AskAsync(new WebAsk(_server.At("/other")), Cancel)).IsSuccess, "one closed page closes no host");
        await visitor.AskAsync(new WebAsk(_server.At("/closed")), Cancel);
        closed = await visitor.AskAsync(new WebAsk(_server.At("/closed")), Cancel);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, closed.Status);
        Assert.InRange(closed.RetryAt!.Value - DateTimeOffset.UtcNow, TimeSpan.FromMinutes(55), TimeSpan.FromMinutes(65));
        var other = await visitor.AskAsync(new WebAsk(_server.At("/other")), Cancel);
        Assert.Equal((HttpStatusCode.TooManyRequests, closed.RetryAt), (other.Status, other.RetryAt));
        Assert.Single(_server.HeardAt("/other"));
    }

    [Fact]
    public async Task One_host_is_asked_a_few_things_at_a_time()
    {
        var (now, most) = (0, 0);
        var gate = new Lock();
        _server.On("/", async (stream, _, cancel) =>
        {
            lock (gate)
                most = Math.Max(most, ++now);
            await Task.Delay(100, cancel);
            lock (gate)
                now--;
            await RudeServer.WriteAsync(stream, "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n", cancel);
        });
        var visitor = Visitor(_manners with { Timeout = TimeSpan.FromSeconds(1) });
        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => visitor.AskAsync(new WebAsk(_server.At("/")), Cancel)));
        // The thirtieth waits longer than its time for the network: waiting for one's turn is not held against the server.
        Assert.All(answers, a => Assert.True(a.IsSuccess));
        Assert.Equal(_manners.PerHost, most);
    }

    [Fact]
    public async Task Nothing_of_ours_goes_along()
    {
        _server.Answer("/", "302 Found\nLocation: /next\nSet-Cookie: a=b");
        _server.Answer("/next", "204 No Content");
        await AskAsync("/");
        Assert.All(_server.Heard, h => Assert.DoesNotMatch("(?i)cookie|authorization|referer|traceparent", h));
        Assert.Equal(2, _server.Heard.Count);
    }
}
