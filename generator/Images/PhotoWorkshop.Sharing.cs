using Showcase.Diagnostics;
using Showcase.Domain;

namespace Showcase.Images;

/// <summary>What the workshop borrows from, and gives to, a cache that other machines share.</summary>
internal sealed partial class PhotoWorkshop
{
    private readonly List<Task> _gifts = [];
    private PhotoStore? _place;

    /// <summary>Null: this machine works for itself.</summary>
    public SharedPhotos? Shared { get; private set; }

    /// <summary>True: what this machine has already is given too, where the shared cache lacks it.</summary>
    public bool GivesKnown { get; init; }

    /// <summary>The only photos to look at; null: all.</summary>
    public PhotoShare? Share { get; init; }

    /// <param name="environment">Variables' names → values; without keys in it nothing is shared.</param>
    public void Join(PhotoStore? place, Func<string, string?> environment, TimeSpan? patience = null) =>
        (_place, Shared) = (place, SharedPhotos.Of(place, _recipe, environment, _clock, patience));

    private Task BorrowAsync<T>(IReadOnlyList<T> places, Func<T, PhotoLook.ToMake> lookOf, Action<T, PhotoLook> settled, CancellationToken cancel) =>
        Shared is null ? Task.CompletedTask : Shared.FetchAsync(places, place => lookOf(place).Key, (place, made, files) => settled(place, Borrow(lookOf(place), made, files)), cancel);

    private PhotoLook.Ready Borrow(PhotoLook.ToMake look, MadePhoto made, IReadOnlyList<ReadOnlyMemory<byte>> files)
    {
        var folder = _cache.NewFolder();
        foreach (var (variant, file) in made.Variants.Zip(files))
        {
            using var stream = File.Create(Path.Combine(folder, variant.File));
            stream.Write(file.Span);
        }
        return new(look.Key, _cache.Keep(look.Key, folder, made with { HasGps = look.Traces.HasGps }));
    }

    private void GiveKnown(IEnumerable<PhotoLook> looks, CancellationToken cancel)
    {
        if (!GivesKnown)
            return;
        foreach (var look in looks.OfType<PhotoLook.Ready>().DistinctBy(r => r.Key).ToArray())
            Give(look, unlessThere: true, cancel);
    }

    private void Give(PhotoLook look, bool unlessThere, CancellationToken cancel)
    {
        if (Shared is null || look is not PhotoLook.Ready ready)
            return;
        lock (_gifts)
            _gifts.Add(Shared.GiveAsync(ready.Key, ready.Photo, unlessThere, cancel));
    }

    // The site is whole without the store: never more than a warning.
    private void TellOfStore(Faults faults)
    {
        if (Shared?.Trouble is { } trouble)
            faults.Add(Rules.PhotoStoreTrouble, _place!.Source, trouble);
        if (Shared?.Forged is > 0 and var forged)
            faults.Add(Rules.PhotoStoreForged, _place!.Source, Number(forged));
    }
}
