using System.CommandLine;
using Showcase.Diagnostics;

namespace Showcase.Cli;

internal static class BuildCommand
{
    public static void AddTo(RootCommand root, Options options, TimeProvider clock)
    {
        root.SetAction((line, cancel) => RunAsync(line, options, clock, cancel));
        var build = new Command("build", "Build the site (what showcase does without a command)");
        build.SetAction((line, cancel) => RunAsync(line, options, clock, cancel));
        root.Subcommands.Add(build);
    }

    private static async Task<int> RunAsync(ParseResult line, Options options, TimeProvider clock, CancellationToken cancel)
    {
        var (place, language) = options.PlaceOf(line);
        var result = await Screen.BuildAsync(place, clock, language, cancel).ConfigureAwait(false);
        var faults = result.Faults.Sorted();
        if (faults.Count > 0)
            await Console.Error.WriteAsync(FaultFormat.Text(faults, language, FaultPages.Of(place, language))).ConfigureAwait(false);
        if (result.Report is { } report)
        {
            Screen.Summarise(report, place.Output, language);
            return ExitCode.Good;
        }
        await Console.Error.WriteLineAsync(Screen.Tally(faults, language) + " " + Words.NotBuilt.In(language)).ConfigureAwait(false);
        return ExitCode.Faults;
    }
}
