using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using Showcase.Geo;
using Showcase.Tests.Web;

namespace Showcase.Tests.Geo;

/// <summary>A server on this machine that speaks the national address service's <c>search/csv</c>: a form with a table goes in, the table with more columns comes out.</summary>
internal sealed partial class AddressServer : IAsyncDisposable
{
    public const string Path = "/geocodage/search/csv";

    private readonly RudeServer _server = new();
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);

    public AddressServer() => _server.On(Path, AnswerAsync);

    public Uri Url => _server.At("/geocodage/");

    public RudeServer Rude => _server;

    /// <summary>The tables that came, in order.</summary>
    public ConcurrentQueue<string> Tables { get; } = [];

    /// <summary>Names of the form's other fields.</summary>
    public ConcurrentQueue<string> Forms { get; } = [];

    /// <summary>Changes the whole answer before it leaves: for a server that breaks off.</summary>
    public Func<string, string> Spoil { get; set; } = text => text;

    /// <param name="result">Latitude, longitude, score, type and citycode, comma-separated.</param>
    public AddressServer Knows(string street, string result)
    {
        _known[street] = result;
        return this;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task AnswerAsync(Stream stream, string head, CancellationToken cancel)
    {
        var body = new byte[int.Parse(Length().Match(head).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)];
        await stream.ReadExactlyAsync(body, cancel);
        var form = Encoding.UTF8.GetString(body);
        var boundary = "--" + Boundary().Match(head).Groups[1].Value;
        var parts = form.Split(boundary);
        var table = parts.First(p => p.Contains("filename=", StringComparison.Ordinal)).Split("\r\n\r\n", 2)[1].TrimEnd('\r', '\n') + "\n";
        Tables.Enqueue(table);
        Forms.Enqueue(string.Join(' ', parts.Where(p => p.Contains("name=", StringComparison.Ordinal) && !p.Contains("filename=", StringComparison.Ordinal))
            .Select(p => Name().Match(p).Groups[1].Value + "=" + p.Split("\r\n\r\n", 2)[1].Trim())));
        var answer = new StringBuilder("id,address,postcode,city,latitude,longitude,result_label,result_score,result_score_next,result_type,result_citycode,result_status\r\n");
        foreach (var row in CsvText.Read(table).Skip(1))
        {
            answer.Append(CsvText.Row([.. row]).TrimEnd('\n'));
            if (_known.GetValueOrDefault(row[1])?.Split(',') is [var lat, var lon, var score, var type, var insee])
                answer.Append(System.Globalization.CultureInfo.InvariantCulture, $",{lat},{lon},\"{row[1]}, trouvée\",{score},,{type},{insee},ok\r\n");
            else
                answer.Append(",,,,,,,,not-found\r\n");
        }
        var text = Spoil(answer.ToString());
        await RudeServer.WriteAsync(stream, $"HTTP/1.1 200 OK\r\nContent-Type: text/csv; charset=utf-8\r\nContent-Length: {Encoding.UTF8.GetByteCount(text)}\r\nConnection: close\r\n\r\n", cancel);
        await stream.WriteAsync(Encoding.UTF8.GetBytes(text), cancel);
    }

    [GeneratedRegex(@"Content-Length: (\d+)", RegexOptions.IgnoreCase)]
    private static partial Regex Length();

    [GeneratedRegex("boundary=\"?([^\"\r\n]+)\"?", RegexOptions.IgnoreCase)]
    private static partial Regex Boundary();

    [GeneratedRegex("name=\"?([a-z_]+)\"?")]
    private static partial Regex Name();
}
