using System.Text.Json;

namespace Showcase.Pages.Api;

/// <summary>A table's columns as Frictionless Table Schema, with which a CSV file can be checked.</summary>
internal static class TableSchema
{
    public static void Write(Utf8JsonWriter w, IReadOnlyList<Column> columns, string title, string address, string language)
    {
        w.WriteStartObject();
        w.WriteString("$schema", "https://frictionlessdata.io/schemas/table-schema.json");
        w.WriteString("title", title);
        w.WriteString("homepage", address);
        w.WriteStartArray("fields");
        foreach (var column in columns)
            WriteField(w, column, language);
        w.WriteEndArray();
        w.WriteStartArray("missingValues");
        w.WriteStringValue("");
        w.WriteEndArray();
        w.WriteString("primaryKey", "id");
        w.WriteEndObject();
    }

    private static void WriteField(Utf8JsonWriter w, Column column, string language)
    {
        var several = language == "fr" ? " Plusieurs valeurs sont séparées par « | »." : " Several values are separated by '|'.";
        w.WriteStartObject();
        w.WriteString("name", column.Name);
        w.WriteString("description", column.About.In(language) + (column.IsList ? several : ""));
        var type = column.IsList ? new ShapeType.Text() : column.Field.Type;
        w.WriteString("type", type switch
        {
            ShapeType.Whole => "integer",
            ShapeType.Real => "number",
            ShapeType.Flag => "boolean",
            ShapeType.Text { Format: "date" } => "date",
            _ => "string",
        });
        if (type is ShapeType.Text { Format: "uri" or "email" } text)
            w.WriteString("format", text.Format);
        w.WriteStartObject("constraints");
        w.WriteBoolean("required", column.Required);
        if (column.Name == "id")
            w.WriteBoolean("unique", true);
        switch (type)
        {
            case ShapeType.Text { Format: null, Pattern: { } pattern }:
                w.WriteString("pattern", pattern);
                break;
            case ShapeType.Choice(var among):
                w.WriteStartArray("enum");
                foreach (var one in among)
                    w.WriteStringValue(one);
                w.WriteEndArray();
                break;
            case ShapeType.Real(var min, var max):
                w.WriteNumber("minimum", min);
                w.WriteNumber("maximum", max);
                break;
        }
        w.WriteEndObject();
        w.WriteEndObject();
    }
}
