using Showcase.Diagnostics;

namespace Showcase.Imports;

/// <summary>Reads a list by what it holds, whatever its name ends in.</summary>
internal static class ListReader
{
    /// <returns>Null when a fault tells why not.</returns>
    public static ListTable? Read(string path, string shown, Faults faults)
    {
        if (ListFile.Read(path, shown, faults) is not { } bytes)
            return null;
        if (Workbook.Is(bytes))
            return Workbook.Read(bytes, shown, faults);
        var text = ListFile.Decode(bytes);
        if (string.IsNullOrWhiteSpace(text))
        {
            faults.Add(Rules.ImportEmpty, SourceLocation.WholeFile(shown));
            return null;
        }
        return text.AsSpan().TrimStart() is ['{' or '[', ..] ? JsonList.Read(text, shown, faults) : CsvList.Read(text, shown, faults);
    }

    /// <summary>The mapping as far as the list itself tells it.</summary>
    public static ImportMap Guess(ListTable table) => new() { Columns = ColumnGuess.Of(table) };

    /// <summary>Without these no row becomes a profile.</summary>
    public static void Require(ListTable table, ImportMap map, Faults faults)
    {
        if (!map.Has(Target.Name))
            faults.Add(Rules.ImportColumnsMissing, new SourceLocation(table.Shown, 1, 1), "name");
        if (!map.Has(Target.Address) && !map.Has(Target.Town) && !map.Has(Target.Postcode) && !map.Has(Target.Insee))
            faults.Add(Rules.ImportColumnsMissing, new SourceLocation(table.Shown, 1, 1), "address, town, postcode, insee");
    }
}
