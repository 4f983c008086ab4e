using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Showcase.Tests.Security;

/// <summary>All other hosts of the world at once: the browser is told that every name leads here. Whatever knocks has left the site.</summary>
internal sealed partial class Elsewhere : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _closed = new();
    private readonly List<string> _knocks = [];
    private readonly Task _work;

    public Elsewhere()
    {
        _listener.Start();
        _work = AcceptAsync();
    }

    /// <summary>For Chromium, which itself asks its maker's hosts for news, whatever it is told: those lead nowhere. (A page that asked for them is seen by its request.)</summary>
    public string Rule => $"--host-resolver-rules=MAP *.google.com ~NOTFOUND, MAP *.googleapis.com ~NOTFOUND, MAP *.gvt1.com ~NOTFOUND, MAP * 127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}, EXCLUDE 127.0.0.1";

    /// <summary>What was asked for, as far as it can be read.</summary>
    public IReadOnlyList<string> Knocks
    {
        get
        {
            lock (_knocks)
                return [.. _knocks];
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _closed.CancelAsync();
        _listener.Dispose();
        await _work;
        _closed.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = NoteAsync(await _listener.AcceptTcpClientAsync(_closed.Token));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException)
        {
            // Closed.
        }
    }

    private async Task NoteAsync(TcpClient client)
    {
        using var caller = client;
        var bytes = new byte[2000];
        var length = 0;
        try
        {
            length = await caller.GetStream().ReadAsync(bytes, _closed.Token).AsTask().WaitAsync(TimeSpan.FromSeconds(5));
            await caller.GetStream().WriteAsync("HTTP/1.1 204 No Content\r\nAccess-Control-Allow-Origin: *\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray(), _closed.Token);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or TimeoutException)
        {
            // A connection alone is a knock.
        }
        // Of a request its line and host; of TLS the name it asks for, among other bytes.
        var text = new string([.. Encoding.Latin1.GetString(bytes, 0, length).Where(c => c is >= ' ' and < '\u007F')]);
        lock (_knocks)
            _knocks.Add(length == 0 ? "a connection without a word" : bytes[0] == 0x16 ? "TLS " + NameAsked().Match(text).Value : text);
    }

    /// <summary>The longest name with dots among the bytes of a greeting.</summary>
    [GeneratedRegex(@"[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}")]
    private static partial Regex NameAsked();
}
