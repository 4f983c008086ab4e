using System.Text;

namespace Showcase.Geo;

/// <summary>Comma-separated values (RFC 4180), as the national address service takes and gives them.</summary>
internal static class CsvText
{
    /// <summary>Whole rows only: one that the text breaks off in, which no line end closes, is left out.</summary>
    public static List<string[]> Read(string text)
    {
        var rows = new List<string[]>();
        var row = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"')
                field.Append(text[++i]);
            else if (c == '"')
                quoted = !quoted;
            else if (quoted || c is not (',' or '\r' or '\n'))
                field.Append(c);
            else if (c is ',' or '\n')
            {
                row.Add(field.ToString());
                field.Clear();
                if (c == ',')
                    continue;
                rows.Add([.. row]);
                row.Clear();
            }
        }
        return rows;
    }

    public static string Row(params ReadOnlySpan<string> fields)
    {
        var row = new StringBuilder();
        foreach (var field in fields)
            row.Append(row.Length > 0 ? "," : "").Append('"').Append(field.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        return row.Append('\n').ToString();
    }
}
