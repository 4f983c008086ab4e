using Showcase.Diagnostics;

namespace Showcase.Imports;

/// <summary>A list as a table, whatever form it came in.</summary>
/// <param name="Shown">The file as messages name it.</param>
internal sealed record ListTable(string Shown, IReadOnlyList<string> Columns, IReadOnlyList<ListRow> Rows)
{
    /// <summary>More rows than any directory has artisans.</summary>
    public const int MaxRows = 200_000;

    public const int MaxColumns = 500;

    /// <summary>Longer texts are no cell of a list; a quote that was never closed swallows the rest of a file.</summary>
    public const int MaxCell = 20_000;

    /// <summary>Where a cell stands: the line that its row begins on, and the number of its column.</summary>
    public SourceLocation At(ListRow row, int column) => new(Shown, row.Line, column + 1);
}

/// <param name="Line">In the file, from 1.</param>
/// <param name="Cells">As many as there are columns.</param>
internal sealed record ListRow(int Line, IReadOnlyList<string> Cells);
