namespace Showcase.Images;

internal enum PhotoVerdict { Made, TooManyPixels, CutShort, Damaged, Changed, Unreadable, NeverEnds, Crashes }

/// <summary>What became of one request to the worker.</summary>
internal sealed record PhotoOutcome(PhotoVerdict Verdict, WorkerAnswer? Answer = null);

/// <summary>
/// Keeps one worker process busy. When it dies or a photo takes too long, the process is replaced and every photo that was under way
/// is tried once more, alone: a photo is blamed only for what it does with nothing beside it, and the others never suffer.
/// </summary>
internal sealed class PhotoQueue(string nodeFolder, PhotoRecipe recipe, PhotoLimits limits, IReadOnlyDictionary<string, string> environment) : IAsyncDisposable
{
    private readonly SemaphoreSlim _starting = new(1, 1);
    private PhotoWorker? _worker;

    /// <summary>How many processes have been started; 0 after a warm build.</summary>
    public int Started { get; private set; }

    /// <summary>The process at work now.</summary>
    public int? WorkerProcessId => _worker is { Gone: false } worker ? worker.ProcessId : null;

    /// <param name="done">Told of each outcome as it comes, from several threads.</param>
    public async Task RunAsync<T>(IReadOnlyList<T> jobs, Func<T, WorkerRequest> request, Action<T, PhotoOutcome> done, CancellationToken cancel)
    {
        var suspects = new List<(int Order, T Job)>();
        // One more than there are cores: reading a file must not leave an encoder thread idle. Memory grows with this, never with the jobs.
        var lanes = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount + 1, CancellationToken = cancel };
        await Parallel.ForEachAsync(jobs.Select((job, order) => (order, job)), lanes, async (next, stop) =>
        {
            var outcome = await AskAsync(request(next.job), stop);
            if (outcome.Verdict is PhotoVerdict.NeverEnds or PhotoVerdict.Crashes)
                lock (suspects)
                    suspects.Add(next);
            else
                done(next.job, outcome);
        });
        foreach (var (_, job) in suspects.OrderBy(s => s.Order))
            done(job, await AskAsync(request(job), cancel));
    }

    public async ValueTask DisposeAsync()
    {
        if (_worker is not null)
            await _worker.DisposeAsync();
        _starting.Dispose();
    }

    private async Task<PhotoOutcome> AskAsync(WorkerRequest request, CancellationToken cancel)
    {
        var worker = await WorkerAsync(cancel);
        try
        {
            var answer = await worker.AskAsync(request, cancel).WaitAsync(limits.Time, cancel);
            return new(answer.Refused switch
            {
                null when answer.Photo is not null => PhotoVerdict.Made,
                "pixels" => PhotoVerdict.TooManyPixels,
                "cut" => PhotoVerdict.CutShort,
                "changed" => PhotoVerdict.Changed,
                "unreadable" => PhotoVerdict.Unreadable,
                _ => PhotoVerdict.Damaged,
            }, answer);
        }
        catch (TimeoutException)
        {
            worker.Kill();
            return new(PhotoVerdict.NeverEnds);
        }
        catch (PhotoWorkerGoneException)
        {
            return new(PhotoVerdict.Crashes);
        }
    }

    private async Task<PhotoWorker> WorkerAsync(CancellationToken cancel)
    {
        await _starting.WaitAsync(cancel);
        try
        {
            if (_worker is { Gone: false } alive)
                return alive;
            if (_worker is not null)
                await _worker.DisposeAsync();
            _worker = null;
            Started++;
            return _worker = await PhotoWorker.StartAsync(nodeFolder, recipe, limits, environment, cancel);
        }
        finally
        {
            _starting.Release();
        }
    }
}
