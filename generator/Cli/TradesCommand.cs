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
            var (place, language) = options.PlaceOf(line);
            foreach (var trade in Of(place).All)
                Console.WriteLine($"{trade.Id,-34} {trade.Name(language)}");
            return ExitCode.Good;
        });
        return command;
    }

    /// <summary>The trades of the site at hand, or the whole catalogue where there is none.</summary>
    public static TradeTaxonomy Of(Workplace place) =>
        SiteSettingsReader.Read(place.SettingsPath, new Faults()) is { } settings ? TradeTaxonomy.Read(settings) : TradeTaxonomy.BuiltIn;
}
