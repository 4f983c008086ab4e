using System.CommandLine;
using Showcase.Diagnostics;
using Showcase.Images;

namespace Showcase.Cli;

/// <summary>Prepares photos ahead of a build, on as many machines as there are.</summary>
internal static class ImagesCommand
{
    public static Command Make(Options options, TimeProvider clock)
    {
        var shard = new Option<PhotoShare?>("--shard")
        {
            Description = "Only this share of all photos: of four machines, the second takes 2/4",
            HelpName = "I/N",
            CustomParser = result =>
            {
                if (PhotoShare.Parse(result.Tokens[0].Value) is { } share)
                    return share;
                result.AddError($"'{result.Tokens[0].Value}' is not a share such as 2/4.");
                return null;
            },
        };
        var command = new Command("images", "Prepare the photos that a build would show, into the cache; build nothing") { shard };
        command.SetAction(async (line, cancel) =>
        {
            var (place, language) = options.PlaceOf(line);
            var (faults, made, reused) = await new Build(place, clock).ImagesAsync(line.GetValue(shard), cancel).ConfigureAwait(false);
            await Console.Error.WriteAsync(FaultFormat.Text(faults.Sorted(), language)).ConfigureAwait(false);
            Console.WriteLine(Words.ImagesDone.Say(language, made, reused));
            return faults.AnyErrors ? ExitCode.Faults : ExitCode.Good;
        });
        return command;
    }
}
