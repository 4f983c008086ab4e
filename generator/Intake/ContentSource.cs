namespace Showcase.Intake;

/// <summary>Our copy of the repository and the content of its base, both brought up to date now and then.</summary>
internal sealed class ContentSource(GitRepository repository, string content, string folder, IReadOnlyList<string> languages, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);

    private volatile Snapshot? _snapshot;
    private long _fetched;
    private bool _stale = true;

    public GitRepository Repository => repository;

    /// <summary>As last seen; null before the first time.</summary>
    public Snapshot? Latest => _snapshot;

    /// <summary>After a push that was refused: the other side has moved.</summary>
    public void Distrust() => _stale = true;

    /// <summary>For the worker alone: it is the one that fetches.</summary>
    /// <exception cref="GitException">The other side is not there.</exception>
    public async Task<Snapshot> FreshAsync(CancellationToken cancel)
    {
        if (_snapshot is { } known && !_stale && clock.GetElapsedTime(_fetched) < Fresh)
            return known;
        await repository.FetchAsync(cancel).ConfigureAwait(false);
        (_stale, _fetched) = (false, clock.GetTimestamp());
        var commit = await repository.ResolveAsync(GitRepository.BaseRef, cancel).ConfigureAwait(false);
        return _snapshot = _snapshot?.Commit == commit ? _snapshot : await Snapshot.TakeAsync(repository, commit, content, folder, languages, cancel).ConfigureAwait(false);
    }
}
