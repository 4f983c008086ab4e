using System.CommandLine;
using System.Globalization;
using Showcase.Content;
using Showcase.Diagnostics;
using Showcase.Domain;
using Showcase.Geo;
using Showcase.Imports;
using Showcase.Model;

namespace Showcase.Cli;

/// <summary>Shows what it has understood of a list; writes profiles once that is confirmed.</summary>
internal static class ImportCommand
{
    /// <summary>Messages on the screen; all of them go into the report.</summary>
    private const int MostShown = 40;

    public static Command Make(Options options, TimeProvider clock)
    {
        var file = new Argument<string>("file") { Description = "A list of workshops: .csv, .geojson or .json" };
        var map = new Option<string?>("--map") { Description = "The mapping, as --write-map wrote it and you put it right", HelpName = "YAML" };
        var writeMap = new Option<string?>("--write-map") { Description = "Write the guessed mapping to a file and stop", HelpName = "YAML" };
        var yes = new Option<bool>("--yes", "-y") { Description = "Take the guessed mapping as it is" };
        var dry = new Option<bool>("--dry-run") { Description = "Tell what would be done, and write nothing" };
        var update = new Option<bool>("--update") { Description = "Write anew the profiles of an earlier import that nobody has edited" };
        var report = new Option<string?>("--report") { Description = "Write everything that was not understood to a file (.txt or .json)", HelpName = "FILE" };
        var command = new Command("import", "Turn an existing list into profiles") { file, map, writeMap, yes, dry, update, report };
        command.SetAction(line =>
        {
            var (place, language) = options.PlaceOf(line);
            var faults = new Faults();
            var path = Path.GetFullPath(line.GetValue(file)!);
            if (ListReader.Read(path, ShownPath.Of(path), faults) is not { } table)
                return Stop(faults, language);
            var given = line.GetValue(map);
            var mapping = given is null ? ListReader.Guess(table) : ImportMap.Read(Path.GetFullPath(given), ShownPath.Of(Path.GetFullPath(given)), table, faults);
            if (mapping is null)
                return Stop(faults, language);
            Show(table, mapping, language);
            if (line.GetValue(writeMap) is { } target)
            {
                File.WriteAllText(target, mapping.Write(table, language));
                Console.WriteLine(Words.ImportMapWritten.Say(language, target));
                return ExitCode.Good;
            }
            ListReader.Require(table, mapping, faults);
            if (faults.AnyErrors || SiteSettingsReader.Read(place.SettingsPath, faults) is not { } settings || ImportMemory.Read(place.Content, faults) is not { } memory)
                return Stop(faults, language);
            var confirmed = given is not null || line.GetValue(yes) || Ask(language);
            var done = Run(table, mapping, settings, place, clock, memory, line.GetValue(update), confirmed && !line.GetValue(dry), faults);
            Tell(faults.Sorted(), line.GetValue(report), language);
            Console.WriteLine(Words.ImportDone.Say(language, done.Rows, done.Written, done.Updated, done.Known, done.Doubles, done.LeftOut));
            Console.WriteLine(!confirmed ? Words.ImportToConfirm.In(language) : line.GetValue(dry) ? Words.ImportDry.In(language) : done.Written + done.Updated > 0 ? Words.ImportNext.In(language) : "");
            return ExitCode.Good;
        });
        return command;
    }

    private static ImportReport Run(ListTable table, ImportMap map, SiteSettings settings, Workplace place, TimeProvider clock, ImportMemory memory, bool update, bool write, Faults faults)
    {
        var trades = TradeTaxonomy.Read(settings);
        var gazetteer = Gazetteer.Load(Path.Combine(place.NodeFolder, "node_modules"), place.CacheFolder);
        var today = new Build(place, clock).Today(settings);
        // What is wrong with content that is there already is told by check.
        var own = new Faults();
        var files = Directory.Exists(place.Content) ? ContentFolder.Read(place.Content, settings.Languages, own) : [];
        var catalog = CatalogReader.Read(files, settings, trades, gazetteer, today, own);
        return new Importer(table, map, settings, trades, gazetteer, catalog, place.Content, today, faults).Run(memory, update, write);
    }

    private static void Show(ListTable table, ImportMap map, string language)
    {
        Console.WriteLine(Words.ImportRead.Say(language, table.Shown, table.Rows.Count, table.Columns.Count));
        foreach (var column in map.Columns)
        {
            var example = table.Rows.Select(r => Cells.Tidy(r.Cells[column.Column])).FirstOrDefault(c => c.Length > 0) ?? "";
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {TargetNames.Key(column.Target),-10} ← {Printable(table.Columns[column.Column], 40),-40} {column.Confidence * 100,4:0} %  {Printable(example, 50)}"));
        }
        var idle = table.Columns.Where((_, i) => map.Columns.All(c => c.Column != i)).ToArray();
        if (idle.Length > 0)
            Console.WriteLine(Words.ImportIdle.Say(language, Printable(string.Join(", ", idle), 300)));
    }

    private static string Printable(string text, int most)
    {
        var clean = MessageTemplate.Printable(Cells.Tidy(text));
        return clean.Length <= most ? clean : clean[..(most - 1)] + "…";
    }

    private static bool Ask(string language) => new Words.Question(Words.ImportConfirm, "no", "yes", "no").Ask(language) == "yes";

    private static void Tell(IReadOnlyList<Fault> faults, string? report, string language)
    {
        if (report is not null)
            File.WriteAllText(report, report.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? FaultFormat.Json(faults, language) : FaultFormat.Text(faults, language));
        Console.Error.Write(FaultFormat.Text(faults.Take(MostShown), language));
        if (faults.Count > MostShown)
            Console.Error.WriteLine(Words.ImportMore.Say(language, faults.Count - MostShown, report ?? "--report"));
        foreach (var group in faults.GroupBy(f => f.Rule.Id).OrderBy(g => g.Key, StringComparer.Ordinal).Where(_ => faults.Count > MostShown))
            Console.Error.WriteLine($"  {group.Key}: {group.Count()}");
    }

    private static int Stop(Faults faults, string language)
    {
        Console.Error.Write(FaultFormat.Text(faults.Sorted(), language));
        return ExitCode.Faults;
    }
}
