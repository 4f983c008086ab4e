using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.ExceptionServices;

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

    /// <summary>Stages that do not need one another, side by side; while serving one after the other, since somebody waits for pages.</summary>
    private void Stages(List<(string Name, Action Work)> stages)
    {
        _cancel.ThrowIfCancellationRequested();
        var took = new TimeSpan[stages.Count];
        Together([.. stages.Select((stage, i) => (Action)(() =>
        {
            progress?.Report(new(stage.Name, 0, 0));
            var start = Stopwatch.GetTimestamp();
            stage.Work();
            took[i] = Stopwatch.GetElapsedTime(start);
        }))]);
        _stages.AddRange(stages.Select((stage, i) => (stage.Name, took[i])));
    }

    /// <summary>All of it, as far as there are processors; what fails first is thrown as it is.</summary>
    private void Together(params Action[] works)
    {
        try
        {
            Parallel.ForEach(Partitioner.Create(works, EnumerablePartitionerOptions.NoBuffering), new ParallelOptions { MaxDegreeOfParallelism = Memory is null ? -1 : 1 }, work => work());
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.Flatten().InnerExceptions[0]);
        }
    }

    private async Task<T> StageAsync<T>(string name, Func<Task<T>> work)
    {
        progress?.Report(new(name, 0, 0));
        var start = Stopwatch.GetTimestamp();
        var result = await work().ConfigureAwait(false);
        _stages.Add((name, Stopwatch.GetElapsedTime(start)));
        return result;
    }
}
