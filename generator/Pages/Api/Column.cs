using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Text;
using Showcase.Diagnostics;

namespace Showcase.Pages.Api;

/// <summary>A column of a table: a field of a record, however deep, under the name that French place data gives it.</summary>
internal sealed class Column
{
    private const string Between = "|"; // as in standard-mediation-num
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n|");

    private readonly ShapeField[] _path;

    /// <param name="path">Names of fields, joined by dots.</param>
    public Column(string name, Shape shape, string path)
    {
        Name = name;
        var fields = new List<ShapeField>();
        foreach (var step in path.Split('.'))
        {
            var field = shape[step];
            fields.Add(field);
            shape = (field.Type is ShapeType.ListOf(var item) ? item : field.Type) is ShapeType.Part(var inner) ? inner : shape;
        }
        _path = [.. fields];
    }

    public string Name { get; }

    /// <summary>The field that the cell holds.</summary>
    public ShapeField Field => _path[^1];

    public Bilingual About => _path.Length == 1 || Field.Name is not ("id" or "name" or "family") ? Field.About : _path[^2].About;

    public bool Required => _path.All(f => f.Required);

    /// <summary>Whether a cell may hold several values.</summary>
    public bool IsList => _path.Any(f => f.Type is ShapeType.ListOf or ShapeType.ByLanguage(ShapeType.ListOf));

    public string Cell(object record, RecordDesk desk) => Text(record, 0, desk);

    private string Text(object value, int step, RecordDesk desk)
    {
        if (step == _path.Length)
            return Flat(value);
        var held = _path[step].Value(value, desk);
        return held switch
        {
            null => "",
            IEnumerable several when _path[step].Type is ShapeType.ListOf => string.Join(Between, several.Cast<object>().Select(one => Text(one, step + 1, desk))),
            _ => Text(held, step + 1, desk),
        };
    }

    private static string Flat(object value) => value switch
    {
        string text => text,
        bool flag => flag ? "true" : "false",
        IEnumerable<Said> said => said.FirstOrDefault() is { Value: { } first } ? Flat(first) : "", // the main language
        IEnumerable several => string.Join(Between, several.Cast<object>().Select(Flat)),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    /// <summary>Quoted where RFC 4180 asks for it. A text that a spreadsheet would run as a formula gets an apostrophe before it.</summary>
    public static void Append(StringBuilder row, string cell)
    {
        if (cell is ['=' or '@' or '\t' or '\r', ..] or ['+' or '-', not (>= '0' and <= '9'), ..])
            cell = "'" + cell;
        if (cell.AsSpan().IndexOfAny(Quoted) < 0)
            row.Append(cell);
        else
            row.Append('"').Append(cell.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }
}
