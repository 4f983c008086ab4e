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
            var place = options.WorkplaceOf(line);
            // The addresses of this machine must not get into a site that is meant for publication.
            if (line.GetResult(options.Output)?.Implicit != false)
                place = place with { Output = Path.Combine(place.CacheFolder, "serve") };
            place = place with { BaseUrl = place.BaseUrl ?? address };
            var language = CommandLanguage.Of(line.GetValue(options.Language), place.SettingsPath);

            var updates = new LiveUpdates();
            using var watch = new FolderWatch([place.Content, place.Site, .. place.ThemeFolders]);
            Report(await Screen.BuildAsync(place, clock, language, cancel, withCms: false).ConfigureAwait(false), updates, language, TimeSpan.Zero);
            Directory.CreateDirectory(place.Output);
            var server = await DevServer.StartAsync(place.Output, updates, line.GetValue(port), cancel).ConfigureAwait(false);
            await using var closing = server.ConfigureAwait(false);
            Allow(server, place);
            server.Cms = (await ServedCms.OpenAsync(place, clock, cancel).ConfigureAwait(false)).AnswerAsync;
            Console.WriteLine(Words.Serving.Say(language, address));
            Console.WriteLine(Words.ServingCms.Say(language, new Uri(address, "admin/")));
            try
            {
                while (true)
                {
                    await watch.NextAsync(cancel).ConfigureAwait(false);
                    var start = Stopwatch.GetTimestamp();
                    var result = await RebuildAsync(place, clock, cancel).ConfigureAwait(false);
                    Allow(server, place);
                    Report(result, updates, language, Stopwatch.GetElapsedTime(start));
                }
            }
            catch (OperationCanceledException)
            {
                return ExitCode.Good;
            }
        });
        return command;
    }

    // A file may be half written, or gone between listing and reading: that is no reason to stop serving.
    private static async Task<BuildResult> RebuildAsync(Workplace place, TimeProvider clock, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await new Build(place, clock) { Geocodes = false, WithCms = false }.RunAsync(cancel).ConfigureAwait(false);
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
        (server.Background, server.Intake) = (settings?.Map, settings?.Intake);
    }

    private static void Report(BuildResult result, LiveUpdates updates, string language, TimeSpan took)
    {
        var faults = result.Faults.Sorted();
        if (faults.Count > 0)
            Console.Error.Write(FaultFormat.Text(faults, language));
        if (result.Report is { } report && took > TimeSpan.Zero)
            Console.WriteLine(Words.Rebuilt.Say(language, (int)took.TotalMilliseconds, report.Written));
        var errors = result.Report is null ? faults.Where(f => f.Severity == Severity.Error) : [];
        updates.Publish(Words.NotBuilt.In(language), [.. errors.Select(f => new LiveFault(f.Location.ToString(), f.Rule.Id, f.What(language), f.Fix(language)))]);
    }
}
