using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Showcase.Content;
using Showcase.Diagnostics;
using Showcase.Domain;

namespace Showcase.Social.Links;

/// <summary>The file <c>links.json</c> beside showcase.yaml: what checks found, and when. Written by <c>showcase links</c>, read by builds for their marks.</summary>
internal sealed class LinkMemory
{
    /// <summary>Days for which an account stays marked without being verified anew.</summary>
    private const int VerifiedFor = 365;

    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Dictionary<string, LinkRecord> _records = new(StringComparer.Ordinal);

    public static LinkMemory Empty => new();

    public LinkRecord? this[string url] => _records.GetValueOrDefault(url);

    public bool IsVerified(string url, DateOnly today) =>
        _records.Count > 0 && this[url]?.Verified is { } day && day <= today && day.AddDays(VerifiedFor) >= today;

    public void Remember(LinkRecord record) => _records[record.Url] = record;

    /// <summary>Forgets addresses that the content no longer has.</summary>
    public void KeepOnly(IReadOnlySet<string> urls)
    {
        foreach (var url in _records.Keys.Where(u => !urls.Contains(u)).ToArray())
            _records.Remove(url);
    }

    /// <summary>An absent file is an empty memory, a broken one too, with a warning.</summary>
    public static LinkMemory Read(string path, Faults faults)
    {
        var memory = new LinkMemory();
        if (!File.Exists(path))
            return memory;
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            foreach (var entry in json.RootElement.GetProperty("links").EnumerateArray())
                memory.Remember(ReadRecord(entry));
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            faults.Add(Rules.LinkMemoryBroken, SourceLocation.WholeFile(ShownPath.Of(path)));
            return new LinkMemory();
        }
        return memory;
    }

    /// <summary>One address a line, in order: a change reads well in a pull request.</summary>
    public void Write(string path)
    {
        var text = new StringBuilder("{ \"links\": [\n");
        var records = _records.Values.OrderBy(r => r.Url, StringComparer.Ordinal).ToArray();
        for (var i = 0; i < records.Length; i++)
            text.Append(Line(records[i])).Append(i + 1 < records.Length ? ",\n" : "\n");
        AtomicFile.Write(path, text.Append("] }\n").ToString());
    }

    private static LinkRecord ReadRecord(JsonElement entry)
    {
        string? Text(string name) => entry.TryGetProperty(name, out var value) ? value.GetString() : null;
        DateOnly? Day(string name) => Text(name) is { } text ? IsoDay.Parse(text) : null;
        var day = Day("checked") ?? throw new FormatException("checked");
        return new LinkRecord(Text("url") ?? throw new FormatException("url"), Enum.Parse<LinkState>(Text("state") ?? "", ignoreCase: true), day, Day("since") ?? day, Text("note") ?? "")
        {
            To = Text("to"),
            Verified = Day("verified"),
            NotBefore = Text("notBefore") is { } moment ? DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) : null,
        };
    }

    private static string Line(LinkRecord record)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Json))
        {
            json.WriteStartObject();
            json.WriteString("url", record.Url);
            json.WriteString("state", record.State.ToString().ToLowerInvariant());
            json.WriteString("checked", record.Checked.Iso());
            json.WriteString("since", record.Since.Iso());
            json.WriteString("note", record.Note);
            if (record.To is { } to)
                json.WriteString("to", to);
            if (record.Verified is { } verified)
                json.WriteString("verified", verified.Iso());
            if (record.NotBefore is { } moment)
                json.WriteString("notBefore", moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
