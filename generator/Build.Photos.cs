using Showcase.Diagnostics;
using Showcase.Images;
using Showcase.Pages;
using Showcase.Pages.Help;
using Showcase.Rendering;
using Showcase.Sources;

namespace Showcase;

/// <summary>The stage of photos: those that pages show, or, of a site with faults, all that are named.</summary>
internal sealed partial class Build
{
    /// <summary>Whether the shared cache may be asked: checking asks nobody.</summary>
    private bool _asksStore;

    private sealed record Photos(PhotoShelf Shelf, IReadOnlyList<(Route Route, string Path)> Files, int Made, int Reused);

    /// <summary>Makes the photos that a build would show, or a share of them, into this machine's cache and the shared one; builds nothing.</summary>
    public async Task<(Faults Faults, int Made, int Reused)> ImagesAsync(PhotoShare? share, CancellationToken cancel)
    {
        var faults = new Faults();
        _asksStore = true;
        if (Stage("read", () => Read(faults)) is not { } own)
            return (faults, 0, 0);
        var read = Gather(own, faults);
        var plan = Stage("plan", () => PlanOf(new Listings(read.Catalog, Today(read.Settings)), read, HelpBook.Read(read.Theme, read.Settings, faults), IconSprite.TradeIcons(place.NodeFolder, read.Theme), faults));
        var photos = await StageAsync("photos", () => PreparePhotosAsync(plan, read, faults, cancel, share, givesKnown: true)).ConfigureAwait(false);
        return (faults, photos.Made, photos.Reused);
    }

    private async Task<Photos> PreparePhotosAsync(SitePlan plan, Reading read, Faults faults, CancellationToken cancel, PhotoShare? share = null, bool givesKnown = false)
    {
        if (read.Catalog.PhotoMentions.Count == 0 && plan.Photos.Count == 0 && read.IdlePhotos.Count == 0)
            return new Photos(new PhotoShelf(new Dictionary<string, PreparedPhoto>(), read.Settings.Images), [], 0, 0);
        var workshop = new PhotoWorkshop(place.NodeFolder, place.CacheFolder, read.Settings.Images, clock) { Share = share, GivesKnown = givesKnown };
        await using (workshop.ConfigureAwait(false))
        {
            if (_asksStore)
                workshop.Join(read.Settings.Images.Cache, Environment.GetEnvironmentVariable);
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
            var shelf = new PhotoShelf(prepared.DistinctBy(p => p.First.Photo.Path).ToDictionary(p => p.First.Photo.Path, p => p.Second!, StringComparer.Ordinal), read.Settings.Images);
            return new Photos(shelf, [.. files.DistinctBy(f => f.Route)], harvest.Made, harvest.Reused);
        }
    }

    private sealed class PhotoRelay(IProgress<BuildProgress>? target) : IProgress<PhotoProgress>
    {
        public void Report(PhotoProgress value) => target?.Report(new("photos", value.Done, value.Total));
    }
}
