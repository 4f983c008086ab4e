using System.CommandLine;
using Showcase.Advice;
using Showcase.Diagnostics;
using Showcase.Images;

namespace Showcase.Cli;

internal static class CheckCommand
{
    public static Command Make(Options options, TimeProvider clock)
    {
        var format = new Option<string>("--format") { Description = "How faults are printed", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "github");
        var fix = new Option<bool>("--fix") { Description = "Remove the place where a photo was taken from the photos that tell it" };
        var advice = new Option<bool>("--advice") { Description = "Say also what would make each vitrine more useful; never a fault" };
        var command = new Command("check", "Check content, photos, site and theme as a build would; write nothing") { format, fix, advice };
        command.SetAction(async (line, cancel) =>
        {
            var (place, language) = options.PlaceOf(line);
            if (line.GetValue(fix))
                RemovePlaces(place, language);
            var result = await new Build(place, clock).CheckAsync(line.GetValue(advice), cancel).ConfigureAwait(false);
            var faults = result.Faults.Sorted();
            var counsels = result.Counsels ?? [];
            var page = FaultPages.Of(place, language);
            switch (line.GetValue(format))
            {
                case "json":
                    Console.Write(line.GetValue(advice)
                        ? $"{{\n\"faults\": {FaultFormat.Json(faults, language, page).TrimEnd()},\n\"advice\": {CounselFormat.Json(counsels, language).TrimEnd()}\n}}\n"
                        : FaultFormat.Json(faults, language, page));
                    break;
                case "github":
                    Console.Write(FaultFormat.GitHub(faults, language) + CounselFormat.GitHub(counsels, language));
                    break;
                default:
                    Console.Write(FaultFormat.Text(faults, language, page));
                    Console.WriteLine(faults.Count == 0 ? Words.NoFault.In(language) : Screen.Tally(faults, language));
                    if (counsels.Count > 0)
                        Console.Write("\n" + CounselFormat.Text(counsels, language));
                    break;
            }
            return faults.Any(f => f.Severity == Severity.Error) ? ExitCode.Faults : ExitCode.Good;
        });
        return command;
    }

    private static void RemovePlaces(Workplace place, string language)
    {
        foreach (var path in Directory.EnumerateFiles(place.Content, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (path.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
                continue;
            var removal = PhotoPrivacy.RemoveGps(path);
            if (removal is GpsRemoval.Removed or GpsRemoval.NotPossible)
                Console.Error.WriteLine((removal == GpsRemoval.Removed ? Words.Fixed : Words.NotFixed).Say(language, ShownPath.Of(path)));
        }
    }
}
