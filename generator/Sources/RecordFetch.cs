using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Text.Json;
using Showcase.Domain;

namespace Showcase.Sources;

/// <summary>Brings records into a copy: a page of them, or one by one what has changed.</summary>
internal sealed class RecordFetch(RecordJudge judge, ISourceDoor door, SyncLimits limits, SyncReport report)
{
    private const int AtOnce = 4;

    /// <exception cref="NonsenseException">The page is no page.</exception>
    public void TakePage(string path, ReadOnlyMemory<byte> bytes, RemoteCollection collection, SourceCopy.Writer writer)
    {
        using var json = Json.Parse(bytes, path);
        if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("items", out var items) || items.ValueKind != JsonValueKind.Array)
            throw new NonsenseException($"{path}: {Why.NoItems}");
        foreach (var item in items.EnumerateArray())
            judge.Take(item, JsonMarshal.GetRawUtf8Value(item), collection.Shape, null, writer);
    }

    /// <returns>Records that came in, and the names of those that did not come as announced.</returns>
    public async Task<(IReadOnlyList<byte[]> Fresh, IReadOnlyList<string> Owed)> ApplyAsync(SourceCopy copy, IReadOnlyList<Difference> differences, CancellationToken cancel)
    {
        var came = new ConcurrentDictionary<Difference, byte[]>();
        await Parallel.ForEachAsync(differences.Where(d => d.Sha256 is not null), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel }, async (difference, stop) =>
        {
            if (await FetchAsync(difference, stop).ConfigureAwait(false) is { } bytes)
                came[difference] = bytes;
        }).ConfigureAwait(false);

        var (fresh, owed) = (new List<byte[]>(), new List<string>());
        using var writer = copy.Append();
        foreach (var difference in differences)
        {
            if (difference.Sha256 is null)
            {
                writer.Remove(difference.Type, difference.Id);
                report.Removed++;
            }
            else if (!came.TryGetValue(difference, out var bytes))
            {
                owed.Add(difference.Key);
                report.Refused.Add((difference.Key, Why.NotAnnounced));
            }
            else
            {
                Take(difference, bytes, writer, fresh);
            }
        }
        return (fresh, owed);
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

    private async Task<byte[]?> FetchAsync(Difference difference, CancellationToken cancel)
    {
        if (!Slug.TryParse(difference.Id, out _))
            return null;
        var delivery = await door.FetchAsync($"api/v1/{difference.Collection}/{difference.Id}.json", null, limits.RecordBytes, cancel).ConfigureAwait(false);
        report.Count(delivery);
        return delivery.Kind == DeliveryKind.Came && Json.Sha256(delivery.Bytes.Span) == difference.Sha256 ? delivery.Bytes.ToArray() : null;
    }
}
