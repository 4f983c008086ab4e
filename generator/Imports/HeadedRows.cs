using System.Globalization;
using Showcase.Diagnostics;

namespace Showcase.Imports;

/// <summary>Rows of cells as a table: which row holds the titles, and what stands beneath.</summary>
internal static class HeadedRows
{
    /// <summary>A title, a date and an empty line may stand above the header; more is no table.</summary>
    private const int HeaderWithin = 15;

    /// <summary>How many columns it has whose names are known: of several sheets the one with most is the list.</summary>
    public static int Known(IReadOnlyList<ListRow> rows) => rows.Take(HeaderWithin).Select(KnownIn).DefaultIfEmpty(0).Max();

    /// <returns>Null when a fault tells why not.</returns>
    public static ListTable? Table(IReadOnlyList<ListRow> rows, string shown, Faults faults)
    {
        if (HeaderOf(rows) is not { } header)
        {
            if (!faults.AnyErrors)
                faults.Add(Rules.ImportEmpty, SourceLocation.WholeFile(shown));
            return null;
        }
        var columns = Named(rows[header].Cells);
        var kept = new List<ListRow>(rows.Count);
        foreach (var row in rows.Skip(header + 1))
        {
            if (row.Cells.All(string.IsNullOrWhiteSpace))
                continue;
            // What stands beyond the last column would be lost; a row cut short is only lacking.
            if (row.Cells.Skip(columns.Count).Any(c => !string.IsNullOrWhiteSpace(c)))
                faults.Add(Rules.ImportRagged, new SourceLocation(shown, row.Line, columns.Count + 1), row.Cells.Count.ToString(CultureInfo.InvariantCulture), columns.Count.ToString(CultureInfo.InvariantCulture));
            kept.Add(row with { Cells = [.. row.Cells.Take(columns.Count), .. Enumerable.Repeat("", Math.Max(0, columns.Count - row.Cells.Count))] });
        }
        return new ListTable(shown, columns, kept);
    }

    private static int KnownIn(ListRow row) => row.Cells.Count(c => TargetNames.Find(c) is not null);

    /// <summary>The row that names most columns we know; else the first that names several.</summary>
    private static int? HeaderOf(IReadOnlyList<ListRow> rows)
    {
        var first = rows.Take(HeaderWithin).Select((row, i) => (Index: i, Known: KnownIn(row), Filled: row.Cells.Count(c => !string.IsNullOrWhiteSpace(c)))).ToArray();
        var best = first.OrderByDescending(f => f.Known).FirstOrDefault();
        return best.Known > 1 ? best.Index
            : first.Where(f => f.Filled > 1).Select(f => (int?)f.Index).FirstOrDefault() ?? first.Where(f => f.Filled > 0).Select(f => (int?)f.Index).FirstOrDefault();
    }

    // A name must tell one column from the others: a mapping refers to it.
    private static List<string> Named(IReadOnlyList<string> cells)
    {
        var last = cells.Count;
        while (last > 0 && string.IsNullOrWhiteSpace(cells[last - 1]))
            last--;
        var names = new List<string>();
        for (var i = 0; i < last; i++)
        {
            var name = Cells.Tidy(cells[i]) is { Length: > 0 } said ? said : string.Create(CultureInfo.InvariantCulture, $"#{i + 1}");
            for (var copy = 2; names.Contains(name, StringComparer.OrdinalIgnoreCase); copy++)
                name = string.Create(CultureInfo.InvariantCulture, $"{cells[i].Trim()} ({copy})");
            names.Add(name);
        }
        return names;
    }
}
