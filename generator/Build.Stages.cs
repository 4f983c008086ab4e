using System.Diagnostics;

namespace Showcase;

/// <summary>Says where the walk is, and keeps how long each part took.</summary>
internal sealed partial class Build
{
    private readonly List<(string Name, TimeSpan Took)> _stages = [];
    private CancellationToken _cancel;

    private T Stage<T>(string name, Func<T> work)
    {
        _cancel.ThrowIfCancellationRequested();
        progress?.Report(new(name, 0, 0));
        var start = Stopwatch.GetTimestamp();
        var result = work();
        _stages.Add((name, Stopwatch.GetElapsedTime(start)));
        return result;
    }

    private void Stage(string name, Action work) => Stage(name, () =>
    {
        work();
        return true;
    });

    private async Task<T> StageAsync<T>(string name, Func<Task<T>> work)
    {
        progress?.Report(new(name, 0, 0));
        var start = Stopwatch.GetTimestamp();
        var result = await work().ConfigureAwait(false);
        _stages.Add((name, Stopwatch.GetElapsedTime(start)));
        return result;
    }
}
