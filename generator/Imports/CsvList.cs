using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Showcase.Diagnostics;

namespace Showcase.Imports;

/// <summary>Reads what spreadsheets save as "CSV": any separator, quotes or none, lines of text before the header.</summary>
internal static class CsvList
{
    private static readonly char[] Separators = [';', ',', '\t', '|'];

    public static ListTable? Read(string text, string shown, Faults faults) => HeadedRows.Table(Rows(text, shown, faults), shown, faults);

    private static List<ListRow> Rows(string text, string shown, Faults faults)
    {
        var (separator, start, line) = Opening(text);
        var rows = new List<ListRow>();
        using var reader = new StringReader(text[start..]);
        using var parser = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = separator.ToString(),
            BadDataFound = null,
            IgnoreBlankLines = false,
            MaxFieldSize = 0,
        });
        for (var next = line; parser.Read(); next = parser.RawRow + line)
        {
            var cells = parser.Record!;
            if (cells.FirstOrDefault(c => c.Length > ListTable.MaxCell) is { } endless)
            {
                faults.Add(Rules.ImportQuoteOpen, new SourceLocation(shown, next, Array.IndexOf(cells, endless) + 1));
                break;
            }
            if (rows.Count == ListTable.MaxRows || cells.Length > ListTable.MaxColumns)
            {
                faults.Add(Rules.ImportTooMuch, new SourceLocation(shown, next, 1), ListTable.MaxRows.ToString(CultureInfo.InvariantCulture), ListTable.MaxColumns.ToString(CultureInfo.InvariantCulture));
                break;
            }
            rows.Add(new ListRow(next, cells));
        }
        return rows;
    }

    /// <summary>The separator, and where the rows begin: Excel may write <c>sep=;</c> above them.</summary>
    private static (char Separator, int Start, int Line) Opening(string text)
    {
        if (text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 4 && text.IndexOf('\n', StringComparison.Ordinal) is > 0 and <= 7 and var end)
            return (text[4], end + 1, 2);
        var best = Separators.Select(s => (Separator: s, Regular: Regularity(text, s))).MaxBy(s => s.Regular);
        return (best.Regular > 0 ? best.Separator : ',', 0, 1);
    }

    /// <summary>How many separators the commonest number of them a line makes up, in the first lines and outside quotes.</summary>
    private static int Regularity(string text, char separator)
    {
        var counts = new Dictionary<int, int>();
        var (quoted, count, lines) = (false, 0, 0);
        for (var i = 0; i < text.Length && lines < 60 && i < 200_000; i++)
        {
            var c = text[i];
            if (c == '"')
                quoted = !quoted;
            else if (!quoted && c == separator)
                count++;
            else if (!quoted && c == '\n')
            {
                counts[count] = counts.GetValueOrDefault(count) + 1;
                (count, lines) = (0, lines + 1);
            }
        }
        counts[count] = counts.GetValueOrDefault(count) + 1;
        return counts.Where(c => c.Key > 0).Select(c => c.Key * c.Value).DefaultIfEmpty(0).Max();
    }
}
