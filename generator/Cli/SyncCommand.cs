using System.CommandLine;
using Showcase.Diagnostics;
using Showcase.Model;
using Showcase.Sources;

namespace Showcase.Cli;

internal static class SyncCommand
{
    public static Command Make(Options options, TimeProvider clock)
    {
        var command = new Command("sync", "Copy what the sources in showcase.yaml publish; builds then need no network");
        command.SetAction(async (line, cancel) =>
        {
            var (place, language) = options.PlaceOf(line);
            var faults = new Faults();
            var settings = SiteSettingsReader.Read(place.SettingsPath, faults);
            if (settings is not null && place.BaseUrl is not null)
                settings = settings with { BaseUrl = place.BaseUrl };
            if (settings is null || faults.AnyErrors)
            {
                await Console.Error.WriteAsync(FaultFormat.Text(faults.Sorted(), language)).ConfigureAwait(false);
                return ExitCode.Faults;
            }
            var reports = await new SourceRound(settings, place.SourcesFolder, new SyncLimits(), clock).RunAsync(faults, cancel).ConfigureAwait(false);
            foreach (var report in reports)
            {
                Console.WriteLine(LineOf(report, language));
                if (report is { Failure: null, FoundAt: { } found })
                    Console.WriteLine(Words.SyncFound.Say(language, report.Source, found));
            }
            if (reports.Count == 0)
                Console.WriteLine(Words.SyncNothing.In(language));
            await Console.Error.WriteAsync(FaultFormat.Text(faults.Sorted(), language)).ConfigureAwait(false);
            return reports.Any(r => r.Failure is not null && r.CopyOf is null) ? ExitCode.Faults : ExitCode.Good;
        });
        return command;
    }

    private static string LineOf(SyncReport report, string language) => report switch
    {
        { Failure: not null } => Words.SyncFailed.Say(language, report.Source, MessageTemplate.In(report.Failure, language)),
        { Unchanged: true } => Words.SyncUnchanged.Say(language, report.Source),
        _ => Words.SyncDone.Say(language, report.Source, report.Kept, report.Removed, report.PassedBy, report.Photos, report.Requests, Screen.Size(report.Bytes, language)),
    };
}
