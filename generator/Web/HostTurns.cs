using System.Collections.Concurrent;

namespace Showcase.Web;

/// <summary>Who may ask which host, and when.</summary>
internal sealed class HostTurns(WebManners manners, TimeProvider clock) : IDisposable
{
    private readonly ConcurrentDictionary<string, Host> _hosts = new(StringComparer.OrdinalIgnoreCase);
    private readonly SemaphoreSlim _all = new(manners.AtOnce);

    private sealed class Host(int places) : IDisposable
    {
        public readonly SemaphoreSlim Places = new(places);
        public DateTimeOffset NotBefore;
        public int Refusals;

        public void Dispose() => Places.Dispose();
    }

    /// <summary>Waits for a place; disposing what it gives frees the place.</summary>
    public async Task<IDisposable> TakeAsync(string host, CancellationToken cancel)
    {
        var places = Of(host).Places;
        // The host first: whoever waits for a slow host holds no place of another's.
        await places.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            await _all.WaitAsync(cancel).ConfigureAwait(false);
        }
        catch
        {
            places.Release();
            throw;
        }
        return new Turn(places, _all);
    }

    /// <summary>The host asked to be left alone until then: a short while is granted at once, a long one to a host that asks for the third time,
    /// since a single page may be closed for a day on a host that is otherwise open.</summary>
    public void Postpone(string host, DateTimeOffset until)
    {
        var known = Of(host);
        if (until - clock.GetUtcNow() <= manners.Patience || Interlocked.Increment(ref known.Refusals) >= 3)
            known.NotBefore = until;
    }

    /// <summary>Waits until the host may be asked again.</summary>
    /// <returns>Null when it may; else the time that lies beyond our patience.</returns>
    public async Task<DateTimeOffset?> WaitAsync(string host, CancellationToken cancel)
    {
        var until = Of(host).NotBefore;
        var wait = until - clock.GetUtcNow();
        if (wait > manners.Patience)
            return until;
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, clock, cancel).ConfigureAwait(false);
        return null;
    }

    public void Dispose()
    {
        _all.Dispose();
        foreach (var host in _hosts.Values)
            host.Dispose();
    }

    private Host Of(string host) => _hosts.GetOrAdd(host, _ => new Host(manners.PerHost));

    private sealed class Turn(SemaphoreSlim places, SemaphoreSlim all) : IDisposable
    {
        public void Dispose()
        {
            all.Release();
            places.Release();
        }
    }
}
