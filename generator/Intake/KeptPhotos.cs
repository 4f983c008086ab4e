using System.Globalization;
using Showcase.Diagnostics;
using Showcase.Domain;
using Showcase.Images;
using Showcase.Model;

namespace Showcase.Intake;

/// <summary>Makes the photos that the repository keeps out of those that were sent: decoded in the photo worker and encoded anew, so that no byte of a stranger's file gets in.</summary>
internal sealed class KeptPhotos : IAsyncDisposable
{
    private const int Width = 2400;  // pixels; the site shows 1600 at most, and a crop needs some more
    private const int Quality = 84;
    private const int LongestName = 40;

    private readonly string _cache;
    private readonly PhotoWorkshop _workshop;

    public KeptPhotos(string nodeFolder, string cacheFolder, IntakeLimits limits, TimeProvider clock)
    {
        _cache = cacheFolder;
        _workshop = new PhotoWorkshop(nodeFolder, cacheFolder, PhotoRecipe.ForKeeping(Width, Quality, nodeFolder), clock, PhotoLimits.Default with { Bytes = limits.PhotoBytes });
    }

    /// <summary>A name for a photo: of what it shows, and of its bytes; never of what the sender called it.</summary>
    public static string NameOf(SentPhoto photo, string alt)
    {
        var words = Slug.From(alt)?.Value ?? "photo";
        return $"{(words.Length > LongestName ? words[..LongestName].Trim('-') : words)}-{photo.Sha256[..8]}.jpg";
    }

    /// <summary>Says in the form which file each photo will be.</summary>
    public static void Name(FormValues form, IEnumerable<SentPhoto> photos)
    {
        foreach (var photo in photos)
            form.Set($"photos[{photo.Item}].file", NameOf(photo, form.One($"photos[{photo.Item}].alt")));
    }

    /// <returns>Item → bytes, for those that could be read; a fault at <c>photos[3].file</c> for the others.</returns>
    public async Task<IReadOnlyDictionary<int, byte[]>> MakeAsync(IReadOnlyList<SentPhoto> photos, string folder, Faults faults, CancellationToken cancel)
    {
        var made = new Dictionary<int, byte[]>();
        if (photos.Count == 0)
            return made;
        var own = new Faults();
        var harvest = await _workshop.PrepareAsync([.. photos.Select(p => new PhotoRequest(Path.Combine(folder, p.File), SourceLocation.WholeFile($"photos[{p.Item}].file")))], own, null, cancel).ConfigureAwait(false);
        foreach (var (photo, prepared) in photos.Zip(harvest.Photos))
        {
            if (prepared is not null)
                made[photo.Item] = await File.ReadAllBytesAsync(prepared.Variants[^1].CachePath, cancel).ConfigureAwait(false);
        }
        // The sender knows the photo by its place; that it told where it was taken no longer matters, and that it is small others will say.
        foreach (var fault in own.Sorted().Where(f => f.Severity == Severity.Error))
            faults.Add(fault.Rule, fault.Location, [Number(photos, fault), .. fault.Arguments.Skip(1)]);
        Disk.Delete(Path.Combine(_cache, "photos"));
        return made;
    }

    public ValueTask DisposeAsync() => _workshop.DisposeAsync();

    private static string Number(IReadOnlyList<SentPhoto> photos, Fault fault) =>
        (photos.TakeWhile(p => $"photos[{p.Item}].file" != fault.Location.Path).Count() + 1).ToString(CultureInfo.InvariantCulture);
}
