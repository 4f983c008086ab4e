using System.Globalization;
using System.Text;
using Showcase.Content;
using Showcase.Diagnostics;
using Showcase.Model;

namespace Showcase.Imports;

/// <summary>Which column is for what, as guessed and as a person confirms it in a file.</summary>
internal sealed record ImportMap
{
    public const int MaxBytes = 256 * 1024;

    public required IReadOnlyList<GuessedColumn> Columns { get; init; }

    /// <summary>Words of the list → id of a trade, or nothing for those to leave out.</summary>
    public IReadOnlyDictionary<string, string> Trades { get; init; } = new Dictionary<string, string>();

    /// <summary>Fields of every profile that the list does not fill.</summary>
    public IReadOnlyList<(string Key, YamlValue Value, string? Form)> Defaults { get; init; } = [];

    /// <summary>What the list is remembered by: the same next year, whatever the file is called then. Null: the file's name.</summary>
    public string? Source { get; init; }

    /// <summary>Keep those that look like shops of a chain.</summary>
    public bool Chains { get; init; }

    public IEnumerable<int> Of(Target target) => Columns.Where(c => c.Target == target).Select(c => c.Column);

    public bool Has(Target target) => Columns.Any(c => c.Target == target);

    /// <returns>Null when a fault keeps it from being used.</returns>
    public static ImportMap? Read(string path, string shown, ListTable table, Faults faults)
    {
        var before = faults.Sorted().Count(f => f.Severity == Severity.Error);
        if (!File.Exists(path))
        {
            faults.Add(Rules.ImportNoFile, SourceLocation.WholeFile(shown));
            return null;
        }
        if (TextFile.Read(path, shown, MaxBytes, faults) is not { } text || YamlReader.Read(text, shown, firstLine: 1, faults) is not { } root)
            return null;
        var columns = new List<GuessedColumn>();
        foreach (var entry in (root["columns"] as MappingNode)?.Entries ?? [])
        {
            if (TargetNames.Parse(entry.Key) is not { } target)
            {
                faults.Add(Rules.ImportMapTarget, entry.KeySource, entry.Key, DidYouMean.Closest(entry.Key, Enum.GetValues<Target>().Select(TargetNames.Key)) ?? "", string.Join(", ", Enum.GetValues<Target>().Select(TargetNames.Key)));
                continue;
            }
            foreach (var node in entry.Value is SequenceNode list ? list.Items : [entry.Value])
            {
                if (node is not ScalarNode { IsEmpty: false } name)
                    continue;
                var column = table.Columns.ToList().FindIndex(c => c.Equals(Cells.Tidy(name.Text), StringComparison.OrdinalIgnoreCase));
                if (column < 0)
                    faults.Add(Rules.ImportMapColumn, name.Source, name.Text, DidYouMean.Closest(name.Text, table.Columns) ?? "", table.Shown);
                else
                    columns.Add(new GuessedColumn(target, column, 1));
            }
        }
        foreach (var entry in root.Entries.Where(e => e.Key is not ("columns" or "trades" or "defaults" or "source" or "chains")))
            faults.Add(Rules.ImportMapTarget, entry.KeySource, entry.Key, "", "columns, trades, defaults, source, chains");
        return faults.Sorted().Count(f => f.Severity == Severity.Error) > before ? null : new ImportMap
        {
            Columns = columns,
            Trades = ((root["trades"] as MappingNode)?.Entries ?? []).Where(e => e.Value is ScalarNode).ToDictionary(e => Geo.TownName.Fold(e.Key), e => ((ScalarNode)e.Value) is { IsEmpty: false } id ? id.Text : "", StringComparer.Ordinal),
            Defaults = [.. ((root["defaults"] as MappingNode)?.Entries ?? []).Select(e => (e.Key, YamlValue.Of(e.Value), (string?)null))],
            Source = root["source"] is ScalarNode { IsEmpty: false } source ? source.Text : null,
            Chains = root["chains"] is ScalarNode { Text: "true" or "keep" or "yes" },
        };
    }

    /// <summary>The file that <see cref="Read"/> takes back, with what is to be decided in comments.</summary>
    public string Write(ListTable table, string language)
    {
        var text = new StringBuilder(language == "fr"
            ? "# À quoi sert chaque colonne. Corrigez, puis relancez avec --map. Une liste : la première remplie compte (rue, adresse, personnes : elles se suivent).\n"
            : "# What each column is for. Put it right, then run again with --map. Of a list the first filled one counts (street, address, people: all in turn).\n");
        text.Append("columns:\n");
        foreach (var group in Columns.GroupBy(c => c.Target))
        {
            var names = group.Select(c => YamlScalar.Spell(new YamlValue.Scalar(table.Columns[c.Column], Bare: false))).ToArray();
            text.Append(CultureInfo.InvariantCulture, $"  {TargetNames.Key(group.Key)}: {(names.Length == 1 ? names[0] : $"[{string.Join(", ", names)}]")}  # {group.Min(c => c.Confidence) * 100:0} %\n");
        }
        var idle = table.Columns.Where((_, i) => Columns.All(c => c.Column != i)).ToArray();
        if (idle.Length > 0)
            text.Append(language == "fr" ? "# Sans emploi : " : "# Not used: ").Append(string.Join(", ", idle.Take(60).Select(n => Cells.Tidy(n)))).Append('\n');
        text.Append(language == "fr"
            ? "# Les mots de la liste que le catalogue ne connaît pas : à gauche ceux de la liste, à droite un métier (« showcase trades »), ou rien pour laisser de côté.\n# trades: { \"santonnier\": ceramiste }\n# Ce que toutes les fiches disent, quand la liste ne le dit pas.\n# defaults: { trade: potier, republish: { licence: etalab-2.0, partners: all }, draft: true }\n"
            : "# Words of the list that the catalogue does not know: on the left the list's, on the right a trade ('showcase trades'), or nothing to leave them out.\n# trades: { \"santonnier\": ceramiste }\n# What all profiles say where the list does not.\n# defaults: { trade: potier, republish: { licence: etalab-2.0, partners: all }, draft: true }\n");
        return text.ToString();
    }
}
