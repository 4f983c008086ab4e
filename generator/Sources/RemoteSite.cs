using System.Text.Json;
using System.Text.Unicode;
using Showcase.Domain;
using Showcase.Pages.Api;

namespace Showcase.Sources;

/// <summary>What a source's index says, as far as a sync needs it.</summary>
/// <param name="Address">The address that the site gives itself; its links start with it, wherever it was fetched from.</param>
/// <param name="Build">Name of what it publishes.</param>
internal sealed record RemoteSite(string Name, Uri Address, string Build, IReadOnlyList<RemoteCollection> Collections, IReadOnlyDictionary<string, RemoteFile> Files)
{
    /// <exception cref="NonsenseException">It is no index that we can read.</exception>
    public static RemoteSite Read(ReadOnlyMemory<byte> bytes)
    {
        using var json = Json.Parse(bytes, "index.json");
        var root = json.RootElement;
        if (!Json.IsSound(root))
            throw new NonsenseException($"index.json: {Why.NoText}");
        // First of all: what another version says may be in another form.
        if (Json.Text(root, "version") is { } version and not ['1', '.', ..])
            throw new NonsenseException($"index.json: {Why.OtherVersion(version)}");
        if (ShapeCheck.Problem(root, IndexShape.Shape) is { } problem)
            throw new NonsenseException($"index.json: {problem}");
        var site = root.GetProperty("site");
        var files = new Dictionary<string, RemoteFile>(StringComparer.Ordinal);
        foreach (var file in root.GetProperty("files").EnumerateArray())
            files[file.GetProperty("url").GetString()!] = new(file.GetProperty("sha256").GetString()!, file.GetProperty("bytes").GetDouble());
        var shapes = Wanted.ToDictionary(w => w.Name, w => w.Shape, StringComparer.Ordinal);
        var collections = root.GetProperty("collections").EnumerateArray()
            .Where(c => shapes.ContainsKey(c.GetProperty("name").GetString()!))
            .Select(c => new RemoteCollection(c.GetProperty("name").GetString()!, shapes[c.GetProperty("name").GetString()!], c.GetProperty("pages").GetInt32(), c.GetProperty("count").GetInt32()));
        var names = site.GetProperty("name").EnumerateObject();
        if (names.Any(n => n.Value.GetString()!.Length > 200))
            throw new NonsenseException($"index.json: site.name: {Why.TooLong}");
        return new RemoteSite(names.MoveNext() ? names.Current.Value.GetString()! : "?", new Uri(site.GetProperty("url").GetString()!), root.GetProperty("build").GetString()!, [.. collections], files);
    }

    /// <summary>What a republisher makes pages of; trades and communes it knows itself.</summary>
    public static IReadOnlyList<WantedKind> Wanted { get; } = [new("artisans", ArtisanShape.Shape), new("events", EventShape.Shape), new("networks", NetworkShape.Shape)];

    /// <summary>From the root of the site; null for an address of another site.</summary>
    public string? PathOf(string url) => url.StartsWith(Address.AbsoluteUri, StringComparison.Ordinal) && !url.Contains("..", StringComparison.Ordinal)
        && url[Address.AbsoluteUri.Length..] is var path && IsPlain(path) ? path : null;

    // "https://site.example//other.example/x" and "https://site.example/https://other.example/x" would lead elsewhere.
    private static bool IsPlain(string path) => !path.StartsWith('/') && !path.Contains('\\', StringComparison.Ordinal) && !path.Split('/')[0].Contains(':', StringComparison.Ordinal);

    /// <param name="path">From the root of the site.</param>
    /// <returns>What the index says of the file; null: nothing.</returns>
    public RemoteFile? FileAt(string path) => Files.GetValueOrDefault(Address.AbsoluteUri + path);

    /// <exception cref="NonsenseException">The file is not the one that the index tells of.</exception>
    public void Verify(string path, ReadOnlyMemory<byte> bytes)
    {
        if (FileAt(path)?.Sha256 != Sha256.Of(bytes.Span))
            throw new NonsenseException($"{path}: {Why.OtherFile}");
    }
}

internal sealed record RemoteFile(string Sha256, double Bytes);

internal sealed record WantedKind(string Name, Shape Shape);

internal sealed record RemoteCollection(string Name, Shape Shape, int Pages, int Count);

/// <summary>A source sends what cannot be used: its last good copy stands.</summary>
internal sealed class NonsenseException(string message) : Exception(message);

internal static class Json
{
    /// <exception cref="NonsenseException">It is no JSON.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> bytes, string name)
    {
        try
        {
            // The parser looks at the marks between strings only.
            if (Utf8.IsValid(bytes.Span))
                return JsonDocument.Parse(bytes);
        }
        catch (JsonException)
        {
            // Told below.
        }
        throw new NonsenseException($"{name}: {Why.NoJson}");
    }

    /// <summary>Whether every string is text: JSON can spell half a character, which nothing here can read.</summary>
    public static bool IsSound(JsonElement value)
    {
        try
        {
            switch (value.ValueKind)
            {
                case JsonValueKind.Object:
                    foreach (var part in value.EnumerateObject())
                    {
                        if (part.Name is null || !IsSound(part.Value))
                            return false;
                    }
                    return true;
                case JsonValueKind.Array:
                    foreach (var item in value.EnumerateArray())
                    {
                        if (!IsSound(item))
                            return false;
                    }
                    return true;
                case JsonValueKind.String:
                    return value.GetString() is not null;
                default:
                    return true;
            }
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Null where there is no such text.</summary>
    public static string? Text(JsonElement holder, string name) =>
        holder.ValueKind == JsonValueKind.Object && holder.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
