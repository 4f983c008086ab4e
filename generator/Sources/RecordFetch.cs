using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Text.Json;
using Showcase.Domain;

namespace Showcase.Sources;

/// <summary>Brings records into a copy: a page of them, or one by one what has changed.</summary>
internal sealed class RecordFetch(RecordJudge judge, ISourceDoor door, SyncLimits limits, SyncReport report)
{
    /// <exception cref="NonsenseException">The page is no page.</exception>
    public void TakePage(string path, ReadOnlyMemory<byte> bytes, RemoteCollection collection, SourceCopy.Writer writer)
    {
        using var json = Json.Parse(bytes, path);
        if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("items", out var items) || items.ValueKind != JsonValueKind.Array)
            throw new NonsenseException($"{path}: {Why.NoItems}");
        foreach (var item in items.EnumerateArray())
            judge.Take(item, JsonMarshal.GetRawUtf8Value(item), collection.Shape, null, writer);
    }

    /// <param name="together">Records, one a line, among which some of those wanted may be; the others are asked for.</param>
    public async Task<Arrivals> ApplyAsync(SourceCopy copy, IReadOnlyList<Difference> differences, ReadOnlyMemory<byte> together, CancellationToken cancel)
    {
        var came = new ConcurrentDictionary<string, byte[]>(StringComparer.Ordinal);
        Find(differences, together.Span, came);
        await Turns.TakeAsync(differences.Where(d => d.Sha256 is not null && !came.ContainsKey(d.Key)), (difference, stop) => FetchAsync(difference, came, stop), cancel).ConfigureAwait(false);

        var (fresh, owed) = (new List<byte[]>(), new List<string>());
        using var writer = copy.Append();
        foreach (var difference in differences)
        {
            if (difference.Sha256 is null)
            {
                writer.Remove(difference.Type, difference.Id);
                report.Removed++;
            }
            else if (!came.TryGetValue(difference.Key, out var bytes))
            {
                owed.Add(difference.Key);
                report.Refused.Add((difference.Key, Why.NotAnnounced));
            }
            else
            {
                Take(difference, bytes, writer, fresh);
            }
        }
        return new Arrivals(fresh, owed);
    }

    // By their digests: what stands around them does not matter.
    private static void Find(IReadOnlyList<Difference> differences, ReadOnlySpan<byte> lines, ConcurrentDictionary<string, byte[]> came)
    {
        if (lines.IsEmpty)
            return;
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var difference in differences)
        {
            if (difference.Sha256 is { } sha)
                keys[sha] = difference.Key;
        }
        while (lines.IndexOf((byte)'\n') is var end and >= 0)
        {
            if (keys.TryGetValue(Sha256.Of(lines[..(end + 1)]), out var key))
                came[key] = lines[..(end + 1)].ToArray();
            lines = lines[(end + 1)..];
        }
    }

    private void Take(Difference difference, byte[] bytes, SourceCopy.Writer writer, List<byte[]> fresh)
    {
        try
        {
            using var json = Json.Parse(bytes, difference.Key);
            var line = bytes.AsSpan().TrimEnd((byte)'\n');
            if (judge.Take(json.RootElement, line, difference.Shape, difference.Id, writer))
                fresh.Add(line.ToArray());
        }
        catch (NonsenseException)
        {
            report.Refused.Add((difference.Key, Why.NoJson));
            writer.PassBy(difference.Type, difference.Id, difference.Sha256!);
        }
    }

    private async Task FetchAsync(Difference difference, ConcurrentDictionary<string, byte[]> came, CancellationToken cancel)
    {
        if (!Slug.TryParse(difference.Id, out _))
            return;
        var delivery = await door.FetchAsync($"api/v1/{difference.Collection}/{difference.Id}.json", null, limits.RecordBytes, cancel).ConfigureAwait(false);
        report.Count(delivery);
        if (delivery.Kind == DeliveryKind.Came && Sha256.Of(delivery.Bytes.Span) == difference.Sha256)
            came[difference.Key] = delivery.Bytes.ToArray();
    }
}

/// <param name="Fresh">Records that came in one by one.</param>
/// <param name="Owed">Names of those that did not come as announced.</param>
internal sealed record Arrivals(IReadOnlyList<byte[]> Fresh, IReadOnlyList<string> Owed);
