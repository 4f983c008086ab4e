using System.CommandLine;
using Showcase.Geo;

namespace Showcase.Cli;

internal static class PlacesCommand
{
    public static Command Make(Options options, TimeProvider clock) => new("places", "Look after the list of communes") { Update(options, clock) };

    private static Command Update(Options options, TimeProvider clock)
    {
        var from = new Option<Uri>("--from")
        {
            Description = "Where the list of communes is, as geo.api.gouv.fr gives it",
            HelpName = "URL",
            DefaultValueFactory = _ => GazetteerUpdate.Default,
            CustomParser = result =>
            {
                if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
                    return url!;
                result.AddError($"'{result.Tokens[0].Value}' is not an http or https address.");
                return GazetteerUpdate.Default;
            },
        };
        var command = new Command("update", "Take points, postcodes and populations from the official list into the cache; an answer that makes no sense changes nothing") { from };
        command.SetAction(async (line, cancel) =>
        {
            var (place, language) = options.PlaceOf(line);
            var outcome = await GazetteerUpdate.RunAsync(line.GetValue(from)!, Path.Combine(place.NodeFolder, "node_modules"), place.CacheFolder, clock, cancel).ConfigureAwait(false);
            if (outcome.Refusal is { } why)
            {
                await Console.Error.WriteLineAsync(Words.PlacesKept.Say(language, why)).ConfigureAwait(false);
                return ExitCode.Faults;
            }
            Console.WriteLine(Words.PlacesUpdated.Say(language, outcome.Communes, outcome.Moved));
            return ExitCode.Good;
        });
        return command;
    }
}
