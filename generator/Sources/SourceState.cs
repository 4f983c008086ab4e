using System.Text.Json;
using System.Text.Json.Serialization;
using Showcase.Content;

namespace Showcase.Sources;

/// <summary>What is remembered of a source beside its records.</summary>
internal sealed record SourceState
{
    public const int CurrentFormat = 1;

    public int Format { get; init; } = CurrentFormat;
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

    [JsonIgnore]
    public FileMark Mark => new(ETag, Modified);

    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true };

    /// <summary>Null when there is none that can be used.</summary>
    public static SourceState? Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<SourceState>(File.ReadAllBytes(path), Options) is { Format: CurrentFormat } state ? state : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    public void Write(string path) => AtomicFile.Write(path, JsonSerializer.SerializeToUtf8Bytes(this, Options));
}
