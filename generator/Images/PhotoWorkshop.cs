using System.Globalization;
using Showcase.Diagnostics;
using Showcase.Domain;

namespace Showcase.Images;

/// <summary>
/// Photos in, variants in the cache out. Nothing is decoded in this process: a file is hashed, recognised and read for rights and GPS here,
/// and handed to the worker only when the cache does not hold it.
/// </summary>
internal sealed partial class PhotoWorkshop : IAsyncDisposable
{
    private readonly TimeProvider _clock;
    private readonly PhotoRecipe _recipe;
    private readonly PhotoLimits _limits;
    private readonly PhotoCache _cache;
    private readonly PhotoFingerprints _fingerprints;

    /// <param name="nodeFolder">Holds <c>photo-worker.mjs</c>, <c>package.json</c> and <c>node_modules</c>.</param>
    /// <param name="cacheFolder">Made when absent; <c>.cache</c> beside the site.</param>
    /// <param name="environment">More variables for the worker's process; tests use it.</param>
    public PhotoWorkshop(string nodeFolder, string cacheFolder, ImageSettings settings, TimeProvider? clock = null, PhotoLimits? limits = null,
        IReadOnlyDictionary<string, string>? environment = null)
        : this(nodeFolder, cacheFolder, new PhotoRecipe(settings, nodeFolder), clock, limits, environment)
    {
    }

    public PhotoWorkshop(string nodeFolder, string cacheFolder, PhotoRecipe recipe, TimeProvider? clock, PhotoLimits? limits = null,
        IReadOnlyDictionary<string, string>? environment = null)
    {
        clock ??= TimeProvider.System;
        _clock = clock;
        _recipe = recipe;
        _limits = limits ?? PhotoLimits.Default;
        _cache = new(cacheFolder, clock);
        _fingerprints = new(Path.Combine(_cache.Root, "fingerprints"), clock);
        Queue = new(nodeFolder, _recipe, _limits, environment ?? new Dictionary<string, string>());
    }

    public PhotoQueue Queue { get; }

    /// <summary>Adds a fault at every mention of a photo that is refused, and a warning where one tells where it was taken or is very small.</summary>
    /// <exception cref="PhotoWorkerException">Node or its packages are missing.</exception>
    public async Task<PhotoHarvest> PrepareAsync(IReadOnlyList<PhotoRequest> requests, Faults faults, IProgress<PhotoProgress>? progress, CancellationToken cancel)
    {
        var done = 0;
        void Advance(int mentions) => progress?.Report(new(Interlocked.Add(ref done, mentions), requests.Count));

        // By path first, then by content: a photo shown in two places is read and made once.
        var mentions = requests.CountBy(r => r.Path, StringComparer.Ordinal).ToArray();
        var looks = new PhotoLook[mentions.Length];
        await Parallel.ForAsync(0, mentions.Length, cancel, (i, _) =>
        {
            looks[i] = Look(mentions[i].Key);
            if (looks[i] is not PhotoLook.ToMake)
                Advance(mentions[i].Value);
            return ValueTask.CompletedTask;
        });

        void Settled(IEnumerable<int> same, PhotoLook look)
        {
            foreach (var i in same)
                looks[i] = look;
            Advance(same.Sum(i => mentions[i].Value));
        }

        var places = Enumerable.Range(0, looks.Length).Where(i => looks[i] is PhotoLook.ToMake).GroupBy(i => ((PhotoLook.ToMake)looks[i]).Key, StringComparer.Ordinal).ToList();
        GiveKnown(looks, cancel);
        await BorrowAsync(places, same => (PhotoLook.ToMake)looks[same.First()], Settled, cancel);
        places.RemoveAll(same => looks[same.First()] is PhotoLook.Ready);
        var reused = looks.OfType<PhotoLook.Ready>().DistinctBy(r => r.Key).Count();
        await Queue.RunAsync(places, same => Request((PhotoLook.ToMake)looks[same.First()]), (same, outcome) =>
        {
            var look = Settle((PhotoLook.ToMake)looks[same.First()], outcome);
            Give(look, unlessThere: false, cancel);
            Settled(same, look);
        }, cancel);
        var made = places.Count(same => looks[same.First()] is PhotoLook.Ready);
        await Task.WhenAll(_gifts);
        TellOfStore(faults);

        _fingerprints.Save();
        _cache.Prune();
        var byPath = mentions.Select((mention, i) => (mention.Key, i)).ToDictionary(p => p.Key, p => looks[p.i], StringComparer.Ordinal);
        return new([.. requests.Select(request => Deliver(request, byPath[request.Path], faults))], made, reused);
    }

    public async ValueTask DisposeAsync()
    {
        await Queue.DisposeAsync();
        Shared?.Dispose();
    }

    private PhotoLook Look(string path)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
                return new PhotoLook.Refused(Rules.PhotoUnreadable);
            if (file.Length > _limits.Bytes)
                return new PhotoLook.Refused(Rules.PhotoTooHeavy, Millions(file.Length), Millions(_limits.Bytes));
            // Pipes and devices also say 0, and would never end.
            if (file.Length == 0)
                return new PhotoLook.Refused(Rules.NotAPhoto);
            var hash = _fingerprints.HashOf(path);
            if (Share?.Holds(hash) == false)
                return new PhotoLook.Elsewhere();
            var key = PhotoCache.Key(hash, _recipe);
            return _cache.Find(key) is { } photo ? new PhotoLook.Ready(key, photo) : Examine(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new PhotoLook.Refused(Rules.PhotoUnreadable);
        }
    }

    private PhotoLook Examine(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var kind = PhotoKinds.Sniff(bytes.AsSpan(0, Math.Min(bytes.Length, 256)));
        if (kind == PhotoKind.Unknown)
            return new PhotoLook.Refused(Rules.NotAPhoto);
        if (!kind.IsAccepted())
            return new PhotoLook.Refused(Rules.PhotoFormatRefused, kind.DisplayName());
        // Hashed again from the very bytes that are looked at, whatever the fingerprints remembered.
        var hash = Sha256.Of(bytes);
        return new PhotoLook.ToMake(PhotoCache.Key(hash, _recipe), path, hash, kind, PhotoPrivacy.Read(bytes));
    }

    private WorkerRequest Request(PhotoLook.ToMake look)
    {
        look.Folder ??= _cache.NewFolder();
        return new(0, look.Path, look.ContentHash, look.Kind == PhotoKind.Heic, look.Folder, look.Traces.Artist, look.Traces.Copyright);
    }

    private PhotoLook Settle(PhotoLook.ToMake look, PhotoOutcome outcome)
    {
        var answer = outcome.Answer;
        if (outcome.Verdict == PhotoVerdict.Made)
            return new PhotoLook.Ready(look.Key, _cache.Keep(look.Key, look.Folder!, answer!.Photo! with { HasGps = look.Traces.HasGps }));
        PhotoCache.Discard(look.Folder!);
        return outcome.Verdict switch
        {
            PhotoVerdict.TooManyPixels => new PhotoLook.Refused(Rules.PhotoTooLarge, Number(answer!.Width), Number(answer.Height), Millions(_limits.Pixels)),
            PhotoVerdict.CutShort => new PhotoLook.Refused(Rules.PhotoCutShort),
            PhotoVerdict.NeverEnds => new PhotoLook.Refused(Rules.PhotoNeverEnds, Number((long)_limits.Time.TotalSeconds)),
            PhotoVerdict.Crashes => new PhotoLook.Refused(Rules.PhotoCrashes),
            PhotoVerdict.Changed or PhotoVerdict.Unreadable => new PhotoLook.Refused(Rules.PhotoUnreadable),
            _ => new PhotoLook.Refused(Rules.PhotoDamaged, answer?.Detail ?? "?"),
        };
    }

    private PreparedPhoto? Deliver(PhotoRequest request, PhotoLook look, Faults faults)
    {
        var file = Path.GetFileName(request.Path);
        if (look is PhotoLook.Refused refused)
            faults.Add(refused.Rule, request.Source, [file, .. refused.Arguments]);
        if (look is not PhotoLook.Ready { Photo: var photo })
            return null;
        if (photo.HasGps)
            faults.Add(Rules.PhotoTellsWhere, request.Source, file);
        if (photo.Width < _recipe.Widths[0])
            faults.Add(Rules.PhotoSmall, request.Source, file, Number(photo.Width), Number(_recipe.Widths[^1]));
        return photo;
    }

    private static string Millions(long count) => Number((long)Math.Round(count / 1e6));

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
