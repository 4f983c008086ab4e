using System.Globalization;
using Showcase.Domain;
using Showcase.Pages.Api;

namespace Showcase.Sources;

/// <summary>
/// Brings the copy of one source up to date: by the book of changes where it can, by digests where the book is too short, whole only the
/// first time. Everything is verified before it is kept; when the source fails or sends nonsense, the last good copy stands.
/// </summary>
internal sealed class SourceSync
{
    private const string ApiFolder = "api/v1/";
    private const int FewRecords = 8; // are asked for one by one
    private const double RequestBytes = 16 * 1024; // what asking once more is worth
    private readonly SourceGate _gate;
    private readonly SourceCopy _copy;
    private readonly ISourceDoor _door;
    private readonly SyncLimits _limits;
    private readonly TimeProvider _clock;
    private readonly SyncReport _report;
    private readonly RecordFetch _records;

    public SourceSync(Source source, SiteSettings settings, SourceCopy copy, ISourceDoor door, SyncLimits limits, TimeProvider clock)
    {
        (_copy, _door, _limits, _clock) = (copy, door, limits, clock);
        _gate = new SourceGate(settings, source);
        _report = new SyncReport(source.Name.Value);
        _records = new RecordFetch(new RecordJudge(_gate, limits, _report), door, limits, _report);
    }

    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> only; a source that takes too long has failed.</exception>
    public async Task<SyncReport> RunAsync(CancellationToken cancel)
    {
        using var late = new CancellationTokenSource(_limits.Time, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, late.Token);
        var last = _copy.State();
        try
        {
            await UpdateAsync(last?.Fingerprint == _gate.Fingerprint ? last : null, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            _report.Failure = string.Create(CultureInfo.InvariantCulture, $"> {_limits.Time.TotalSeconds:0} s");
        }
        catch (NonsenseException e)
        {
            _report.Failure = e.Message;
        }
        if (_report.Failure is { } failure && last is not null)
        {
            _copy.Remember(last with { Failure = failure });
            _report.CopyOf = DateOnly.FromDateTime(last.Good.UtcDateTime);
        }
        return _report;
    }

    private async Task UpdateAsync(SourceState? state, CancellationToken cancel)
    {
        var settled = state is { Owed.Count: 0, PhotosMissing: 0 };
        var delivery = await IndexAsync(settled ? state!.Mark : null, cancel).ConfigureAwait(false);
        if (delivery.Kind == DeliveryKind.Unchanged)
        {
            _report.Unchanged = true;
            _copy.Remember(state! with { Good = _clock.GetUtcNow(), Failure = null });
            return;
        }
        var site = RemoteSite.Read(Came(delivery));
        var differences = state is null ? null : await DifferencesAsync(site, state, cancel).ConfigureAwait(false);
        var arrivals = differences is null ? await WholeAsync(site, cancel).ConfigureAwait(false)
            : differences.Count == 0 ? new Arrivals([], [])
            : await _records.ApplyAsync(_copy, differences, await TogetherAsync(site, differences, cancel).ConfigureAwait(false), cancel).ConfigureAwait(false);
        _report.Unchanged = differences is { Count: 0 };

        var photos = new PhotoFetch(_copy.Photos, site, _door, _limits, _report);
        await photos.FetchAsync(_report.Whole || state is { PhotosMissing: > 0 } ? _copy.Records() : arrivals.Fresh, cancel).ConfigureAwait(false);
        if (_copy.IsBulky)
            _copy.Compact();
        if (_report.Whole)
            photos.Prune(_copy.Records());
        _copy.Remember(new SourceState
        {
            Fingerprint = _gate.Fingerprint,
            SiteName = site.Name,
            SiteAddress = site.Address,
            Build = site.Build,
            ETag = delivery.Mark?.ETag,
            Modified = delivery.Mark?.Modified,
            Good = _clock.GetUtcNow(),
            Owed = arrivals.Owed,
            PhotosMissing = _report.PhotosMissing,
        });
    }

    /// <summary>A source is asked at the address that a person wrote; where that has no data, or a page in their place, where they are.</summary>
    private async Task<Delivery> IndexAsync(FileMark? known, CancellationToken cancel)
    {
        var delivery = await FetchAsync("index.json", known, _limits.IndexBytes, cancel).ConfigureAwait(false);
        if (!delivery.IsElsewhere && !delivery.Bytes.Span.TrimStart(" \r\n\t"u8).StartsWith("<"u8))
            return delivery;
        _report.FoundAt = await _door.LookElsewhereAsync(_report, cancel).ConfigureAwait(false);
        return _report.FoundAt is null ? delivery : await FetchAsync("index.json", known, _limits.IndexBytes, cancel).ConfigureAwait(false);
    }

    private async Task<Arrivals> WholeAsync(RemoteSite site, CancellationToken cancel)
    {
        _report.Whole = true;
        if (site.Collections.Sum(c => (long)c.Count) > _limits.Records)
            throw new NonsenseException($"index.json: {Why.MoreThan(_limits.Records)}");
        using (var writer = _copy.Begin())
        {
            foreach (var collection in site.Collections)
            {
                for (var page = 1; page <= Math.Min(collection.Pages, (_limits.Records / CollectionWriter.PageSize) + 1); page++)
                {
                    var name = string.Create(CultureInfo.InvariantCulture, $"{collection.Name}/pages/{page}.json");
                    _records.TakePage(name, (await VerifiedAsync(site, name, cancel).ConfigureAwait(false)).Bytes, collection, writer);
                }
            }
        }
        _copy.Replace();
        return new Arrivals([], []);
    }

    /// <returns>Null: the whole must be read.</returns>
    private async Task<IReadOnlyList<Difference>?> DifferencesAsync(RemoteSite site, SourceState state, CancellationToken cancel)
    {
        if (state.Owed.Count == 0)
        {
            if (site.Build == state.Build)
                return [];
            if (Differences.After((await VerifiedAsync(site, "changes.ndjson", cancel).ConfigureAwait(false)).Bytes, state.Build) is { } told)
                return told;
        }
        var differences = Differences.Between(_copy, (await VerifiedAsync(site, "digests.ndjson", cancel).ConfigureAwait(false)).Bytes);
        // Pages bring five hundred records at once: past some point they are the shorter way.
        return differences.Count > Math.Max(CollectionWriter.PageSize, site.Collections.Sum(c => c.Count) / 4) ? null : differences;
    }

    /// <summary>What the book names in one file, where that is less than asking for each. A file that is not as told is done without.</summary>
    private async Task<ReadOnlyMemory<byte>> TogetherAsync(RemoteSite site, IReadOnlyList<Difference> differences, CancellationToken cancel)
    {
        const string path = ApiFolder + "changed.ndjson";
        var wanted = differences.Count(d => d.Sha256 is not null);
        if (wanted < FewRecords || site.FileAt(path) is not { } told || told.Bytes > Math.Min(_limits.FileBytes, wanted * RequestBytes))
            return default;
        var delivery = await _door.FetchAsync(path, null, (int)told.Bytes, cancel).ConfigureAwait(false);
        _report.Count(delivery);
        return delivery.Kind == DeliveryKind.Came && Sha256.Of(delivery.Bytes.Span) == told.Sha256 ? delivery.Bytes : default;
    }

    private async Task<Delivery> VerifiedAsync(RemoteSite site, string name, CancellationToken cancel)
    {
        var delivery = await FetchAsync(name, null, _limits.FileBytes, cancel).ConfigureAwait(false);
        site.Verify(ApiFolder + name, Came(delivery));
        return delivery;
    }

    private async Task<Delivery> FetchAsync(string name, FileMark? known, int maxBytes, CancellationToken cancel)
    {
        var delivery = await _door.FetchAsync(ApiFolder + name, known, maxBytes, cancel).ConfigureAwait(false);
        _report.Count(delivery);
        return delivery;
    }

    private static ReadOnlyMemory<byte> Came(Delivery delivery) => delivery.Kind == DeliveryKind.Came ? delivery.Bytes : throw new NonsenseException(delivery.Detail);
}
