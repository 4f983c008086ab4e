using System.CommandLine;
using Showcase.Intake;
using Showcase.Review;

namespace Showcase.Cli;

internal static class PreviewCommand
{
    public static Command Make(Options options, TimeProvider clock)
    {
        var from = new Argument<string>("base") { Description = "The commit or branch that the proposal would join" };
        var to = new Argument<string>("head") { Description = "The commit or branch proposed" };
        var command = new Command("preview", "Show what a proposal changes: a report and the changed vitrines before and after, in --output (preview)") { from, to };
        command.SetAction(async (line, cancel) =>
        {
            var (place, language) = options.PlaceOf(line);
            var output = line.GetResult(options.Output) is { Implicit: false } ? place.Output : Path.GetFullPath("preview");
            try
            {
                var proposal = await new ProposalReader(place, clock, output).ReadAsync(line.GetValue(from)!, line.GetValue(to)!, cancel).ConfigureAwait(false);
                PreviewFolder.Write(proposal, output, language);
                Console.Write(ReportText.Write(proposal, language));
                return proposal.IsGood ? ExitCode.Good : ExitCode.Faults;
            }
            catch (GitException e)
            {
                await Console.Error.WriteLineAsync(Words.Machine.Say(language, e.Message)).ConfigureAwait(false);
                return ExitCode.Machine;
            }
        });
        return command;
    }
}
