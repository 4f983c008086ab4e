using System.Threading.Channels;

namespace Showcase.Intake;

/// <summary>One after the other, takes what was accepted to its proposal; what fails is tried again later; what is open is followed until it is decided.</summary>
internal sealed class Worker(Spool spool, ProposalBook book, ContentSource source, Proposer proposer, SentPage pages, IForge forge, IntakeLimits limits, TimeProvider clock, Action<string> log)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(5), LongestPause = TimeSpan.FromMinutes(30), Round = TimeSpan.FromMinutes(2);

    private readonly Channel<string> _bell = Channel.CreateBounded<string>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly SortedSet<(DateTimeOffset Due, string Id)> _waiting = [];
    private readonly Lock _gate = new();

    public int Waiting
    {
        get
        {
            lock (_gate)
                return _waiting.Count;
        }
    }

    /// <summary>A submission that was just accepted.</summary>
    public void Take(Submission submission)
    {
        Await(submission.Id, submission.Received);
        _bell.Writer.TryWrite("");
    }

    /// <summary>Finds again what was accepted and not proposed when the service last stopped.</summary>
    public void Resume()
    {
        foreach (var id in spool.Ids())
        {
            if ((spool.ReadProgress(id)?.Stage ?? Stage.Received) == Stage.Received && spool.Read(id) is { } submission)
                Await(id, submission.Received);
        }
    }

    public async Task RunAsync(CancellationToken cancel)
    {
        var lastRound = long.MinValue;
        while (!cancel.IsCancellationRequested)
        {
            await DrainAsync(cancel).ConfigureAwait(false);
            // One by one: a proposal that has come meanwhile goes first.
            if (await pages.DrawNextAsync(cancel).ConfigureAwait(false))
                continue;
            if (lastRound == long.MinValue || clock.GetElapsedTime(lastRound) >= Round)
            {
                lastRound = clock.GetTimestamp();
                await FollowAsync(cancel).ConfigureAwait(false);
            }
            await PauseAsync(cancel).ConfigureAwait(false);
        }
    }

    /// <summary>Proposes all that is due.</summary>
    public async Task DrainAsync(CancellationToken cancel)
    {
        while (Next() is { } submission)
        {
            try
            {
                await proposer.ProposeAsync(submission, cancel).ConfigureAwait(false);
            }
            catch (Exception e) when (e is not OperationCanceledException || !cancel.IsCancellationRequested)
            {
                Postpone(submission, e);
            }
        }
    }

    /// <summary>Looks at every open proposal: what is asked, what was decided. Then forgets what is no longer needed of people.</summary>
    public async Task FollowAsync(CancellationToken cancel)
    {
        try
        {
            await source.FreshAsync(cancel).ConfigureAwait(false);
            var failed = 0;
            foreach (var branch in book.All.Where(k => k.Progress.Stage == Stage.InReview).GroupBy(k => k.Progress.Branch).ToList())
            {
                try
                {
                    await FollowAsync(branch.Key, branch, cancel).ConfigureAwait(false);
                    failed = 0;
                }
                // One that the forge chokes on holds up no other; several in a row are a forge that is down.
                catch (ForgeException e) when (++failed < 3)
                {
                    log(e.Message);
                }
            }
        }
        catch (Exception e) when (e is GitException or ForgeException or IOException or UnauthorizedAccessException)
        {
            log(e.Message);
        }
        try
        {
            Retention.Apply(spool, book, limits, clock.GetUtcNow());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            log(e.Message);
        }
    }

    private async Task FollowAsync(string branch, IEnumerable<(string Id, Progress Progress)> submissions, CancellationToken cancel)
    {
        if (await forge.FindAsync(branch, cancel).ConfigureAwait(false) is not { } proposal)
            proposal = new Proposal("", null, Stage.Declined); // the branch is gone and its commit is not on the base
        var asked = proposal.Stage == Stage.InReview ? await forge.AskedAsync(proposal, cancel).ConfigureAwait(false) : [];
        foreach (var (id, progress) in submissions)
            Note(id, progress, proposal.Stage, asked);
    }

    private void Note(string id, Progress progress, Stage stage, IReadOnlyList<string> asked)
    {
        if (stage != progress.Stage || !asked.SequenceEqual(progress.Asked ?? []))
        {
            // As it stands on disk: its sender may have had the name erased meanwhile.
            var now = (spool.ReadProgress(id) ?? progress) with { Stage = stage, Asked = asked, Changed = clock.GetUtcNow() };
            spool.Write(id, now);
            book.Know(id, now);
        }
    }

    private void Postpone(Submission submission, Exception e)
    {
        source.Distrust();
        var progress = spool.ReadProgress(submission.Id) ?? new Progress(submission.Kind, Stage.Received, submission.Form().One("name"), null, submission.Branch, null, null, null, 0, null, clock.GetUtcNow(), []);
        var pause = TimeSpan.FromTicks(Math.Min(LongestPause.Ticks, FirstPause.Ticks << Math.Min(progress.Attempts, 12)));
        var due = clock.GetUtcNow() + pause;
        log($"{submission.Id}: {e.GetType().Name}: {e.Message} ({pause.TotalSeconds:0} s)");
        try
        {
            spool.Write(submission.Id, progress with { Attempts = progress.Attempts + 1, NextAttempt = due });
        }
        catch (Exception unwritten) when (unwritten is IOException or UnauthorizedAccessException)
        {
            // Erased meanwhile, or a full disk: the next attempt finds out, and the service lives on.
            log($"{submission.Id}: {unwritten.Message}");
        }
        Await(submission.Id, due);
    }

    private void Await(string id, DateTimeOffset due)
    {
        lock (_gate)
            _waiting.Add((due, id));
    }

    /// <summary>The first that is due; one that was erased meanwhile is passed over.</summary>
    private Submission? Next()
    {
        while (true)
        {
            string id;
            lock (_gate)
            {
                if (_waiting.Count == 0 || _waiting.Min.Due > clock.GetUtcNow())
                    return null;
                id = _waiting.Min.Id;
                _waiting.Remove(_waiting.Min);
            }
            if (spool.Read(id) is { } submission)
                return submission;
        }
    }

    private async Task PauseAsync(CancellationToken cancel)
    {
        DateTimeOffset? due;
        lock (_gate)
            due = _waiting.Count > 0 ? _waiting.Min.Due : null;
        var pause = due is { } at && at - clock.GetUtcNow() < Round ? at - clock.GetUtcNow() : Round;
        using var wake = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        wake.CancelAfter(pause > TimeSpan.Zero ? pause : TimeSpan.FromMilliseconds(1));
        try
        {
            await _bell.Reader.ReadAsync(wake.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // Something is due, or the service ends.
        }
    }
}
