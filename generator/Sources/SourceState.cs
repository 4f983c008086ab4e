using System.Buffers;
using System.Text.Json;
using Showcase.Content;

namespace Showcase.Sources;

/// <summary>What is remembered of a source beside its records.</summary>
internal sealed record SourceState
{
    private const int Format = 1;

    /// <summary>Of the rules that the copy was made under.</summary>
    public required string Fingerprint { get; init; }
    public required string SiteName { get; init; }
    public required Uri SiteAddress { get; init; }
    /// <summary>The build that the copy is of.</summary>
    public required string Build { get; init; }
    public string? ETag { get; init; }
    public DateTimeOffset? Modified { get; init; }
    /// <summary>When the source last answered well.</summary>
    public required DateTimeOffset Good { get; init; }
    /// <summary>Why it did not since; null while it does.</summary>
    public string? Failure { get; init; }
    /// <summary>Records that were promised and did not come as promised: asked for again.</summary>
    public IReadOnlyList<string> Owed { get; init; } = [];
    public int PhotosMissing { get; init; }

    public FileMark Mark => new(ETag, Modified);

    /// <summary>Null when there is none that can be used.</summary>
    public static SourceState? Read(string path)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            var root = json.RootElement;
            return root.ValueKind != JsonValueKind.Object || root.GetProperty(nameof(Format)).GetInt32() != Format ? null : new SourceState
            {
                Fingerprint = root.GetProperty(nameof(Fingerprint)).GetString()!,
                SiteName = root.GetProperty(nameof(SiteName)).GetString()!,
                SiteAddress = new Uri(root.GetProperty(nameof(SiteAddress)).GetString()!),
                Build = root.GetProperty(nameof(Build)).GetString()!,
                ETag = root.GetProperty(nameof(ETag)).GetString(),
                Modified = root.GetProperty(nameof(Modified)) is { ValueKind: JsonValueKind.String } modified ? modified.GetDateTimeOffset() : null,
                Good = root.GetProperty(nameof(Good)).GetDateTimeOffset(),
                Failure = root.GetProperty(nameof(Failure)).GetString(),
                Owed = [.. root.GetProperty(nameof(Owed)).EnumerateArray().Select(o => o.GetString()!)],
                PhotosMissing = root.GetProperty(nameof(PhotosMissing)).GetInt32(),
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    // Said by hand: looking through the record by reflection took longer than reading the thousand changes of a large source.
    public void Write(string path)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var w = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true }))
        {
            w.WriteStartObject();
            w.WriteNumber(nameof(Format), Format);
            w.WriteString(nameof(Fingerprint), Fingerprint);
            w.WriteString(nameof(SiteName), SiteName);
            w.WriteString(nameof(SiteAddress), SiteAddress.OriginalString);
            w.WriteString(nameof(Build), Build);
            w.WriteString(nameof(ETag), ETag);
            if (Modified is { } modified)
                w.WriteString(nameof(Modified), modified);
            else
                w.WriteNull(nameof(Modified));
            w.WriteString(nameof(Good), Good);
            w.WriteString(nameof(Failure), Failure);
            w.WriteStartArray(nameof(Owed));
            foreach (var key in Owed)
                w.WriteStringValue(key);
            w.WriteEndArray();
            w.WriteNumber(nameof(PhotosMissing), PhotosMissing);
            w.WriteEndObject();
        }
        AtomicFile.Write(path, bytes.WrittenSpan);
    }
}
