using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Showcase.Tests.Web;

/// <summary>A server on this machine that answers as badly as a test asks it to: raw bytes, one connection an answer.</summary>
internal sealed class RudeServer : IAsyncDisposable
{
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _end = new(TimeSpan.FromMinutes(2));
    private readonly ConcurrentDictionary<string, Func<Stream, string, CancellationToken, Task>> _routes = new(StringComparer.Ordinal);
    private readonly Task _loop;

    public RudeServer()
    {
        _listener = new TcpListener(IPAddress.Loopback, 0);
        _listener.Start();
        _loop = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Request line and headers of all asks, in order of arrival.</summary>
    public ConcurrentQueue<string> Heard { get; } = [];

    public Uri At(string path, string host = "127.0.0.1") => new($"http://{host}:{Port}{path}");

    public IEnumerable<string> HeardAt(string path) => Heard.Where(h => h.Split(' ')[1] == path);

    /// <param name="head">The status and header lines, without the length.</param>
    public void Answer(string path, string head, string body = "") => Answer(path, head, Encoding.UTF8.GetBytes(body));

    public void Answer(string path, string head, byte[] body) => On(path, async (stream, ask, cancel) =>
    {
        await WriteAsync(stream, $"HTTP/1.1 {head.ReplaceLineEndings("\r\n")}\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n", cancel);
        if (!ask.StartsWith("HEAD ", StringComparison.Ordinal))
            await stream.WriteAsync(body, cancel);
    });

    public void On(string path, Func<Stream, string, CancellationToken, Task> answer) => _routes[path] = answer;

    public static ValueTask WriteAsync(Stream stream, string text, CancellationToken cancel) => stream.WriteAsync(Encoding.Latin1.GetBytes(text), cancel);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _loop;
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        var under = new List<Task>();
        try
        {
            while (true)
                under.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_end.Token)));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or InvalidOperationException)
        {
            await Task.WhenAll(under);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                var head = await ReadHeadAsync(stream);
                if (head.Length == 0)
                    return;
                Heard.Enqueue(head);
                if (_routes.TryGetValue(head.Split(' ')[1], out var route))
                    await route(stream, head, _end.Token);
                else
                    await WriteAsync(stream, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", _end.Token);
            }
            catch (Exception e) when (e is IOException or OperationCanceledException or SocketException)
            {
                // The visitor hung up, which is what many of these tests want.
            }
        }
    }

    private async Task<string> ReadHeadAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await stream.ReadAsync(one, _end.Token) == 0)
                return "";
            head.Append((char)one[0]);
        }
        return head.ToString();
    }
}
