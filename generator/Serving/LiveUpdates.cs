using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading.Channels;

namespace Showcase.Serving;

/// <summary>What open pages are told: a new build to load, or faults to show.</summary>
/// <param name="Build">Counts good builds: a page that knows a smaller one reloads.</param>
internal sealed record LiveUpdate(int Build, string Title, IReadOnlyList<LiveFault> Faults);

/// <param name="Help">Where the served site explains it; empty: nowhere.</param>
internal sealed record LiveFault(string Place, string Id, string What, string Fix, string? Help = null);

internal sealed class LiveUpdates
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly List<Channel<LiveUpdate>> _listeners = [];
    private LiveUpdate _current = new(0, "", []);

    public void Publish(string title, IReadOnlyList<LiveFault> faults)
    {
        lock (_listeners)
        {
            _current = new LiveUpdate(faults.Count == 0 ? _current.Build + 1 : _current.Build, title, faults);
            foreach (var listener in _listeners)
                listener.Writer.TryWrite(_current);
        }
    }

    /// <summary>Where things stand now, then each change.</summary>
    public async IAsyncEnumerable<LiveUpdate> ListenAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var channel = Channel.CreateUnbounded<LiveUpdate>();
        lock (_listeners)
        {
            _listeners.Add(channel);
            channel.Writer.TryWrite(_current);
        }
        try
        {
            await foreach (var update in channel.Reader.ReadAllAsync(cancel).ConfigureAwait(false))
                yield return update;
        }
        finally
        {
            lock (_listeners)
                _listeners.Remove(channel);
        }
    }
}
