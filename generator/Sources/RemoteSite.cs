using System.Security.Cryptography;
using System.Text.Json;
using Showcase.Pages.Api;

namespace Showcase.Sources;

/// <summary>What a source's index says, as far as a sync needs it.</summary>
/// <param name="Address">The address that the site gives itself; its links start with it, wherever it was fetched from.</param>
/// <param name="Build">Name of what it publishes.</param>
internal sealed record RemoteSite(string Name, Uri Address, string Build, IReadOnlyList<RemoteCollection> Collections, IReadOnlyDictionary<string, string> Digests)
{
    /// <exception cref="NonsenseException">It is no index that we can read.</exception>
    public static RemoteSite Read(ReadOnlyMemory<byte> bytes)
    {
        using var json = Json.Parse(bytes, "index.json");
        var root = json.RootElement;
        if (ShapeCheck.Problem(root, IndexShape.Shape) is { } problem)
            throw new NonsenseException($"index.json: {problem}");
        if (root.GetProperty("version").GetString() is not ['1', '.', ..])
            throw new NonsenseException($"index.json: version {root.GetProperty("version")}");
        var site = root.GetProperty("site");
        var digests = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in root.GetProperty("files").EnumerateArray())
            digests[file.GetProperty("url").GetString()!] = file.GetProperty("sha256").GetString()!;
        var shapes = Wanted.ToDictionary(w => w.Name, w => w.Shape, StringComparer.Ordinal);
        var collections = root.GetProperty("collections").EnumerateArray()
            .Where(c => shapes.ContainsKey(c.GetProperty("name").GetString()!))
            .Select(c => new RemoteCollection(c.GetProperty("name").GetString()!, shapes[c.GetProperty("name").GetString()!], c.GetProperty("pages").GetInt32(), c.GetProperty("count").GetInt32()));
        var names = site.GetProperty("name").EnumerateObject();
        if (names.Any(n => n.Value.GetString()!.Length > 200))
            throw new NonsenseException($"index.json: site.name: {Why.TooLong}");
        return new RemoteSite(names.MoveNext() ? names.Current.Value.GetString()! : "?", new Uri(site.GetProperty("url").GetString()!), root.GetProperty("build").GetString()!, [.. collections], digests);
    }

    /// <summary>What a republisher makes pages of; trades and communes it knows itself.</summary>
    public static IReadOnlyList<(string Name, Shape Shape)> Wanted { get; } = [("artisans", ArtisanShape.Shape), ("events", EventShape.Shape), ("networks", NetworkShape.Shape)];

    /// <summary>From the root of the site; null for an address of another site.</summary>
    public string? PathOf(string url) => url.StartsWith(Address.AbsoluteUri, StringComparison.Ordinal) && !url.Contains("..", StringComparison.Ordinal) ? url[Address.AbsoluteUri.Length..] : null;

    /// <exception cref="NonsenseException">The file is not the one that the index tells of.</exception>
    public void Verify(string path, ReadOnlyMemory<byte> bytes)
    {
        if (!Digests.TryGetValue(Address.AbsoluteUri + path, out var told) || told != Json.Sha256(bytes.Span))
            throw new NonsenseException($"{path}: {Why.OtherFile}");
    }
}

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
            return JsonDocument.Parse(bytes);
        }
        catch (JsonException)
        {
            throw new NonsenseException($"{name}: {Why.NoJson}");
        }
    }

    public static string Sha256(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
