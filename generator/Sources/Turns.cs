using System.Collections.Concurrent;

namespace Showcase.Sources;

/// <summary>Does something with each of many, a few at once; what needs no waiting is done one after the other, on the thread that asked.</summary>
internal static class Turns
{
    private const int AtOnce = 4;

    public static Task TakeAsync<T>(IEnumerable<T> items, Func<T, CancellationToken, Task> work, CancellationToken cancel)
        where T : class
    {
        var waiting = new ConcurrentQueue<T>(items);
        var hands = new Task[AtOnce];
        for (var i = 0; i < AtOnce; i++)
            hands[i] = HandAsync(waiting, work, cancel);
        return Task.WhenAll(hands);
    }

    private static async Task HandAsync<T>(ConcurrentQueue<T> waiting, Func<T, CancellationToken, Task> work, CancellationToken cancel)
    {
        while (waiting.TryDequeue(out var item))
        {
            cancel.ThrowIfCancellationRequested();
            await work(item, cancel).ConfigureAwait(false);
        }
    }
}
