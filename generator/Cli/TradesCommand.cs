using System.CommandLine;
using Showcase.Diagnostics;
using Showcase.Model;

namespace Showcase.Cli;

internal static class TradesCommand
{
    public static Command Make(Options options)
    {
        var command = new Command("trades", "List the trades a profile may name");
        command.SetAction(line =>
        {
            var place = options.WorkplaceOf(line);
            var language = CommandLanguage.Of(line.GetValue(options.Language), place.SettingsPath);
            var trades = SiteSettingsReader.Read(place.SettingsPath, new Faults()) is { } settings ? TradeTaxonomy.Read(settings) : TradeTaxonomy.BuiltIn;
            foreach (var trade in trades.All)
                Console.WriteLine($"{trade.Id,-34} {trade.Name(language)}");
            return ExitCode.Good;
        });
        return command;
    }
}
