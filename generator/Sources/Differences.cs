using System.Text.Json;
using Showcase.Pages.Api;

namespace Showcase.Sources;

/// <param name="Sha256">What the record must be now; null: it is gone.</param>
internal sealed record Difference(string Collection, Shape Shape, string Id, string? Sha256)
{
    public string Type => Shape.Name;

    public string Key => $"{Type}/{Id}";
}

/// <summary>What has changed since a copy was made, by the source's book or by its list of digests.</summary>
internal static class Differences
{
    /// <returns>Null when the book does not reach back to that build.</returns>
    /// <exception cref="NonsenseException">It is no book.</exception>
    public static IReadOnlyList<Difference>? After(ReadOnlyMemory<byte> book, string build)
    {
        Dictionary<string, Difference>? found = null;
        foreach (var line in Lines(book))
        {
            using var json = Json.Parse(line, "changes.ndjson");
            var root = json.RootElement;
            if (Json.IsSound(root) && Json.Text(root, "build") is { } name)
            {
                if (name == build)
                    found = new(StringComparer.Ordinal); // the same state again: only what came after its last time counts
            }
            else if (found is not null && Read(root) is { } difference)
            {
                found[difference.Key] = Json.Text(root, "change") == "removed" ? difference with { Sha256 = null } : difference;
            }
        }
        return found is null ? null : [.. found.Values];
    }

    /// <exception cref="NonsenseException">It is no list of digests.</exception>
    public static IReadOnlyList<Difference> Between(SourceCopy copy, ReadOnlyMemory<byte> digests)
    {
        var ours = copy.Digests();
        var differences = new List<Difference>();
        foreach (var line in Lines(digests))
        {
            using var json = Json.Parse(line, "digests.ndjson");
            if (Read(json.RootElement) is { } theirs && !(ours.Remove(theirs.Key, out var sha) && sha == theirs.Sha256))
                differences.Add(theirs);
        }
        foreach (var key in ours.Keys.Order(StringComparer.Ordinal))
        {
            var (type, id) = (key[..key.IndexOf('/', StringComparison.Ordinal)], key[(key.IndexOf('/', StringComparison.Ordinal) + 1)..]);
            var kind = RemoteSite.Wanted.First(w => w.Shape.Name == type);
            differences.Add(new(kind.Name, kind.Shape, id, null));
        }
        return differences;
    }

    // A kind of record that we make nothing of is no difference to us.
    private static Difference? Read(JsonElement line)
    {
        if (!Json.IsSound(line) || Json.Text(line, "type") is not { } type || Json.Text(line, "id") is not { } id || Json.Text(line, "sha256") is not { } sha)
            throw new NonsenseException(Why.NamelessLine);
        foreach (var kind in RemoteSite.Wanted)
        {
            if (kind.Shape.Name == type)
                return new Difference(kind.Name, kind.Shape, id, sha);
        }
        return null;
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Lines(ReadOnlyMemory<byte> bytes)
    {
        while (bytes.Span.IndexOf((byte)'\n') is var end and >= 0)
        {
            yield return bytes[..end];
            bytes = bytes[(end + 1)..];
        }
    }
}
