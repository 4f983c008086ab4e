using System.Diagnostics;
using System.Globalization;
using Showcase.Diagnostics;
using Spectre.Console;

namespace Showcase.Cli;

/// <summary>Progress for people: a live bar on a terminal, plain lines elsewhere.</summary>
internal static class Screen
{
    public static async Task<BuildResult> BuildAsync(Workplace place, TimeProvider clock, string language, CancellationToken cancel, BuildMemory? memory = null)
    {
        if (Console.IsOutputRedirected || !AnsiConsole.Profile.Capabilities.Interactive)
            return await new Build(place, clock, new PlainLines(language)) { WithCms = memory is null, Memory = memory }.RunAsync(cancel).ConfigureAwait(false);

        return await AnsiConsole.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new CountColumn())
            .StartAsync(context => new Build(place, clock, new LiveBar(context, language)) { WithCms = memory is null, Memory = memory }.RunAsync(cancel)).ConfigureAwait(false);
    }

    public static void Summarise(BuildReport report, string output, string language)
    {
        foreach (var (name, took) in report.Stages)
            Console.WriteLine(string.Create(Bilingual.CultureOf(language), $"  {Words.Stage(name).In(language),-24} {took.TotalSeconds,7:0.00} s"));
        Console.WriteLine(Words.Summary.Say(language, report.Pages, report.PhotosMade, report.PhotosReused, report.Files, Size(report.Bytes, language), report.Written, report.Removed));
        Console.WriteLine(Words.Built.Say(language, ShownPath.Of(output)));
    }

    public static string Tally(IReadOnlyList<Fault> faults, string language) =>
        Words.Tally(faults.Count(f => f.Severity == Severity.Error), faults.Count(f => f.Severity == Severity.Warning), language);

    public static string Size(long bytes, string language) => bytes < 1_000_000
        ? (language == "fr" ? $"{bytes / 1000} ko" : $"{bytes / 1000} kB")
        : string.Create(Bilingual.CultureOf(language), $"{bytes / 1e6:0.0} {(language == "fr" ? "Mo" : "MB")}");

    private sealed class PlainLines(string language) : IProgress<BuildProgress>
    {
        private readonly Lock _gate = new();
        private string _stage = "";
        private long _last;

        public void Report(BuildProgress value)
        {
            lock (_gate)
            {
                // One line as a stage begins, then one every two seconds while it counts, and one when it is done.
                var due = Stopwatch.GetElapsedTime(_last) > TimeSpan.FromSeconds(2);
                if (value.Stage == _stage && !(value.Total > 0 && (due || value.Done == value.Total)))
                    return;
                _last = Stopwatch.GetTimestamp();
                _stage = value.Stage;
                Console.WriteLine(value.Total > 0
                    ? string.Create(CultureInfo.InvariantCulture, $"{Words.Stage(value.Stage).In(language)}: {value.Done}/{value.Total}")
                    : Words.Stage(value.Stage).In(language));
            }
        }
    }

    private sealed class LiveBar(ProgressContext context, string language) : IProgress<BuildProgress>
    {
        private readonly Dictionary<string, ProgressTask> _tasks = [];

        public void Report(BuildProgress value)
        {
            lock (_tasks)
            {
                if (!_tasks.TryGetValue(value.Stage, out var task))
                {
                    foreach (var earlier in _tasks.Values)
                        earlier.Value = earlier.MaxValue;
                    _tasks[value.Stage] = task = context.AddTask(Words.Stage(value.Stage).In(language), maxValue: Math.Max(value.Total, 1));
                }
                if (value.Total > 0)
                {
                    task.MaxValue = value.Total;
                    task.Value = Math.Max(task.Value, value.Done);
                }
            }
        }
    }

    private sealed class CountColumn : ProgressColumn
    {
        public override Spectre.Console.Rendering.IRenderable Render(Spectre.Console.Rendering.RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
            new Text(task.MaxValue > 1 ? string.Create(CultureInfo.InvariantCulture, $"{task.Value:0}/{task.MaxValue:0}") : task.IsFinished ? "✓" : "");
    }
}
