using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Showcase.Tests.Intake;

/// <summary>The least of a mail server: answers each command well, and keeps what was said in each connection.</summary>
internal sealed class MailCatcher : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task _work;

    private MailCatcher()
    {
        _listener.Start();
        _work = AcceptAsync();
    }

    /// <summary>Whole conversations, oldest first.</summary>
    public List<string> Received { get; } = [];

    public static MailCatcher Start() => new();

    /// <summary>As the environment names a mail server.</summary>
    public string? Secrets(string name) => name switch
    {
        "SMTP_HOST" => "127.0.0.1",
        "SMTP_PORT" => ((IPEndPoint)_listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture),
        "SMTP_FROM" => "vitrines@example.org",
        "SMTP_PLAIN" => "1",
        _ => null,
    };

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _work;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
                await TalkAsync(client);
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
        await using var writer = new StreamWriter(client.GetStream(), new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\r\n" };
        var (said, inMessage) = (new StringBuilder(), false);
        await writer.WriteLineAsync("220 essai");
        while (await reader.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            said.AppendLine(line);
            if (inMessage && line != ".")
                continue;
            if (inMessage)
                Received.Add(said.ToString());
            inMessage = line == "DATA";
            await writer.WriteLineAsync(inMessage ? "354 go on" : line.StartsWith("QUIT", StringComparison.Ordinal) ? "221 bye" : "250 good");
            if (line.StartsWith("QUIT", StringComparison.Ordinal))
                break;
        }
    }
}
