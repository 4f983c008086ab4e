using System.Text;
using System.Text.Json;
using Showcase.Domain;

namespace Showcase.Sources;

/// <summary>Copies the photos of records: the largest JPEG of each, which the photo worker will decode like any stranger's file.</summary>
internal sealed class PhotoFetch(string folder, RemoteSite site, ISourceDoor door, SyncLimits limits, SyncReport report)
{
    /// <summary>Name of a photo's copy: its address changes with its content.</summary>
    public static string NameOf(string url) => Sha256.Of(Encoding.UTF8.GetBytes(url))[..32] + ".jpg";

    /// <summary>Address of the JPEG that is copied; null when there is none.</summary>
    public static string? Largest(JsonElement photo)
    {
        var (url, width) = ((string?)null, 0);
        foreach (var file in photo.GetProperty("files").EnumerateArray())
        {
            if (file.GetProperty("type").GetString() == "image/jpeg" && file.GetProperty("width").GetInt32() > width)
                (url, width) = (file.GetProperty("url").GetString(), file.GetProperty("width").GetInt32());
        }
        return url;
    }

    public async Task FetchAsync(IEnumerable<byte[]> records, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        var room = limits.AllPhotoBytes - new DirectoryInfo(folder).EnumerateFiles().Sum(f => f.Length);
        var missing = 0;
        await Turns.TakeAsync(records.SelectMany(UrlsOf).Distinct(StringComparer.Ordinal), async (url, stop) =>
        {
            var target = Path.Combine(folder, NameOf(url));
            if (File.Exists(target))
                return;
            var delivery = Interlocked.Read(ref room) > 0 && site.PathOf(url) is { } path
                ? await door.FetchAsync(path, null, limits.PhotoBytes, stop).ConfigureAwait(false)
                : Delivery.Failed("not of this source, or no room left");
            report.Count(delivery);
            if (delivery.Kind != DeliveryKind.Came || !delivery.Bytes.Span.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
            {
                Interlocked.Increment(ref missing);
                return;
            }
            Interlocked.Add(ref room, -delivery.Bytes.Length);
            await File.WriteAllBytesAsync(target + ".new", delivery.Bytes, stop).ConfigureAwait(false);
            File.Move(target + ".new", target, overwrite: true);
            lock (report)
                report.Photos++;
        }, cancel).ConfigureAwait(false);
        report.PhotosMissing = missing;
    }

    /// <summary>Removes the photos that no record has any more.</summary>
    public void Prune(IEnumerable<byte[]> records)
    {
        var wanted = records.SelectMany(UrlsOf).Select(NameOf).ToHashSet(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder).Where(f => !wanted.Contains(Path.GetFileName(f))))
            File.Delete(file);
    }

    private static IEnumerable<string> UrlsOf(byte[] record)
    {
        using var json = JsonDocument.Parse(record);
        return [.. PhotosOf(json.RootElement).Select(Largest).OfType<string>()];
    }

    private static JsonElement[] PhotosOf(JsonElement record) =>
        record.TryGetProperty("photos", out var photos) ? [.. photos.EnumerateArray()] : record.TryGetProperty("photo", out var photo) ? [photo] : [];
}
