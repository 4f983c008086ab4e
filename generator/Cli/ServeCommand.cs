using System.CommandLine;
using System.Diagnostics;
using Showcase.Diagnostics;
using Showcase.Model;
using Showcase.Serving;

namespace Showcase.Cli;

internal static class ServeCommand
{
    public static Command Make(Options options, TimeProvider clock)
    {
        var port = new Option<int>("--port") { Description = "Port on 127.0.0.1", DefaultValueFactory = _ => 8080 };
        var command = new Command("serve", "Build, serve on this machine, and follow every change") { port };
        command.SetAction(async (line, cancel) =>
        {
            var address = new Uri($"http://127.0.0.1:{line.GetValue(port)}/");
            var (place, language) = options.PlaceOf(line);
            // The addresses of this machine must not get into a site that is meant for publication.
            if (line.GetResult(options.Output)?.Implicit != false)
                place = place with { Output = Path.Combine(place.CacheFolder, "serve") };
            place = place with { BaseUrl = place.BaseUrl ?? address };

            var updates = new LiveUpdates();
            using var watch = new FolderWatch([place.Content, place.Site, .. place.ThemeFolders]);
            var memory = new BuildMemory();
            Report(await Screen.BuildAsync(place, clock, language, cancel, memory).ConfigureAwait(false), updates, language, TimeSpan.Zero, shown: false, FaultPages.Of(place, language));
            Directory.CreateDirectory(place.Output);
            var server = await DevServer.StartAsync(place.Output, updates, line.GetValue(port), cancel).ConfigureAwait(false);
            await using var closing = server.ConfigureAwait(false);
            Allow(server, place);
            server.Cms = (await ServedCms.OpenAsync(place, clock, cancel).ConfigureAwait(false)).AnswerAsync;
            Console.WriteLine(Words.Serving.Say(language, address));
            Console.WriteLine(Words.ServingCms.Say(language, new Uri(address, "admin/")));
            try
            {
                await FollowAsync(place, clock, memory, watch, server, updates, language, cancel).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                // Ctrl+C.
            }
            return ExitCode.Good;
        });
        return command;
    }

    // Open pages load anew as soon as the site is planned, and are made when they ask; the rest is written behind them, until the next save.
    private static async Task FollowAsync(Workplace place, TimeProvider clock, BuildMemory memory, FolderWatch watch, DevServer server, LiveUpdates updates, string language, CancellationToken cancel)
    {
        var next = watch.NextAsync(cancel);
        if (memory.IsEmpty)
            await Task.Run(() => new Build(place, clock) { Geocodes = false, WithCms = false, Memory = memory }.WarmAsync(cancel), cancel).ConfigureAwait(false);
        while (true)
        {
            memory.Files.Note(await next.ConfigureAwait(false));
            next = watch.NextAsync(cancel);
            using var newer = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            var (start, lastGood) = (Stopwatch.GetTimestamp(), server.Fresh);
            var run = RebuildAsync(place, clock, memory, live => Show(live, server, place, updates, language, Stopwatch.GetElapsedTime(start)), newer.Token);
            if (await Task.WhenAny(run, next).ConfigureAwait(false) == run)
            {
                var result = await run.ConfigureAwait(false);
                server.Fresh = result.Report is null ? lastGood : null;
                Allow(server, place);
                Report(result, updates, language, Stopwatch.GetElapsedTime(start), shown: true, FaultPages.Of(place, language));
                continue;
            }
            await newer.CancelAsync().ConfigureAwait(false);
            await Task.WhenAny(run).ConfigureAwait(false); // two runs at once would write over each other
            _ = run.Exception;
        }
    }

    private static void Show(LiveSite live, DevServer server, Workplace place, LiveUpdates updates, string language, TimeSpan took)
    {
        server.Fresh = live.Read;
        Allow(server, place);
        updates.Publish(Words.NotBuilt.In(language), []);
        Console.WriteLine(Words.Shown.Say(language, (int)took.TotalMilliseconds));
    }

    // A file may be half written, or gone between listing and reading: that is no reason to stop serving.
    private static async Task<BuildResult> RebuildAsync(Workplace place, TimeProvider clock, BuildMemory memory, Action<LiveSite> ready, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var build = new Build(place, clock) { Geocodes = false, WithCms = false, Memory = memory, Ready = ready };
                return await Task.Run(() => build.RunAsync(cancel), cancel).ConfigureAwait(false);
            }
            catch (IOException) when (attempt < 3)
            {
                await Task.Delay(100, cancel).ConfigureAwait(false);
            }
        }
    }

    // What the settings let a page ask of others.
    private static void Allow(DevServer server, Workplace place)
    {
        var settings = SiteSettingsReader.Read(place.SettingsPath, new Faults());
        (server.Background, server.Intake, server.Forge) = (settings?.Map, settings?.Intake, settings?.Cms);
    }

    private static void Report(BuildResult result, LiveUpdates updates, string language, TimeSpan took, bool shown, Func<Rule, Uri?>? page)
    {
        var faults = result.Faults.Sorted();
        if (faults.Count > 0)
            Console.Error.Write(FaultFormat.Text(faults, language, page));
        if (result.Report is { } report && took > TimeSpan.Zero)
            Console.WriteLine(Words.Rebuilt.Say(language, (int)took.TotalMilliseconds, report.Written));
        var errors = result.Report is null ? faults.Where(f => f.Severity == Severity.Error) : [];
        // Open pages have loaded a good site already.
        if (!shown || result.Report is null)
            updates.Publish(Words.NotBuilt.In(language), [.. errors.Select(f => new LiveFault(f.Location.ToString(), f.Rule.Id, f.What(language), f.Fix(language), PathOf(page?.Invoke(f.Rule))))]);

        static string? PathOf(Uri? address) => address is null ? null : address.PathAndQuery + address.Fragment;
    }
}
