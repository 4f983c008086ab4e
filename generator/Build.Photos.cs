using Showcase.Diagnostics;
using Showcase.Images;
using Showcase.Pages;
using Showcase.Sources;

namespace Showcase;

/// <summary>The stage of photos: those that pages show, or, of a site with faults, all that are named.</summary>
internal sealed partial class Build
{
    private sealed record Photos(PhotoShelf Shelf, IReadOnlyList<(Route Route, string Path)> Files, int Made, int Reused);

    private async Task<Photos> PreparePhotosAsync(SitePlan plan, Reading read, Faults faults, CancellationToken cancel)
    {
        var workshop = new PhotoWorkshop(place.NodeFolder, place.CacheFolder, read.Settings.Images, clock);
        await using (workshop.ConfigureAwait(false))
        {
            // A site with faults is not printed: its photos are looked at for faults of their own, those of unreadable profiles too.
            var (planned, requests) = faults.AnyErrors && only is null
                ? ([], read.Catalog.PhotoMentions.Select(m => new PhotoRequest(m.Path, m.Source)).ToArray())
                : (plan.Photos, plan.Photos.Select(p => new PhotoRequest(p.Photo.Path, p.Photo.Source)).ToArray());
            var told = new Faults();
            var harvest = await workshop.PrepareAsync(requests, told, new PhotoRelay(progress), cancel).ConfigureAwait(false);
            CopiedPlace.Soften(told, read.Settings, faults);
            PhotoPrivacy.WarnOfPlaces(read.IdlePhotos, ShownPath.Of, faults);
            var prepared = planned.Zip(harvest.Photos).Where(p => p.Second is not null).ToArray();
            var files = prepared.SelectMany(p => p.Second!.Variants.Select(v => (Route: PhotoShelf.RouteOf(p.First.Photo, p.First.Owner, p.Second, v), v.CachePath)));
            var shelf = new PhotoShelf(prepared.DistinctBy(p => p.First.Photo.Path).ToDictionary(p => p.First.Photo.Path, p => p.Second!, StringComparer.Ordinal));
            return new Photos(shelf, [.. files.DistinctBy(f => f.Route)], harvest.Made, harvest.Reused);
        }
    }

    private sealed class PhotoRelay(IProgress<BuildProgress>? target) : IProgress<PhotoProgress>
    {
        public void Report(PhotoProgress value) => target?.Report(new("photos", value.Done, value.Total));
    }
}
