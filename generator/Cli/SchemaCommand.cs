using System.CommandLine;
using Showcase.Model;

namespace Showcase.Cli;

internal static class SchemaCommand
{
    public static Command Make()
    {
        var collection = new Argument<string>("collection") { Description = "artisans, events, networks, pages or site", DefaultValueFactory = _ => "artisans" };
        collection.AcceptOnlyFromAmong("artisans", "events", "networks", "pages", "site");
        var command = new Command("schema", "Print the JSON Schema of a kind of file, for completion in editors") { collection };
        command.SetAction(line => Console.Write(JsonSchema.Write(line.GetValue(collection)!)));
        return command;
    }
}
