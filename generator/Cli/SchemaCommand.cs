using System.CommandLine;
using Showcase.Content;
using Showcase.Model;

namespace Showcase.Cli;

internal static class SchemaCommand
{
    public static Command Make(Options options)
    {
        var kind = new Argument<string>("kind") { Description = "Which kind of file: artisans, events, networks, pages or site", DefaultValueFactory = _ => "artisans" };
        kind.AcceptOnlyFromAmong([.. Enum.GetNames<Collection>().Select(n => n.ToLowerInvariant()), "site"]);
        var translation = new Option<bool>("--translation") { Description = "The schema of a translation of such a file" };
        var command = new Command("schema", "Print the JSON Schema of a kind of file, for completion in editors") { kind, translation };
        command.SetAction(line =>
        {
            var (place, language) = options.PlaceOf(line);
            var trades = TradesCommand.Of(place);
            var model = Enum.TryParse<Collection>(line.GetValue(kind), ignoreCase: true, out var collection) ? ContentModel.Of(collection) : null;
            Console.Write(model is null ? JsonSchema.WriteSite(trades, language)
                : line.GetValue(translation) ? JsonSchema.WriteTranslation(model, trades, language)
                : JsonSchema.Write(model, trades, language));
        });
        return command;
    }
}
