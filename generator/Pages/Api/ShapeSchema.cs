using System.Text.Json;

namespace Showcase.Pages.Api;

/// <summary>Shapes as JSON Schema 2020-12, for files of their own and for the OpenAPI description.</summary>
/// <param name="language">Of the titles and descriptions.</param>
internal sealed class ShapeSchema(string language)
{
    /// <summary>A document that stands alone.</summary>
    public void Write(Utf8JsonWriter w, Shape shape, string id)
    {
        w.WriteStartObject();
        w.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
        w.WriteString("$id", id);
        WriteInside(w, shape);
        w.WriteEndObject();
    }

    public void WriteObject(Utf8JsonWriter w, Shape shape)
    {
        w.WriteStartObject();
        WriteInside(w, shape);
        w.WriteEndObject();
    }

    // Open to fields of a later version: a reader leaves alone what it does not know.
    private void WriteInside(Utf8JsonWriter w, Shape shape)
    {
        w.WriteString("title", shape.Title.In(language));
        w.WriteString("type", "object");
        w.WriteStartObject("properties");
        foreach (var field in shape.Fields)
        {
            w.WriteStartObject(field.Name);
            w.WriteString("description", field.About.In(language));
            WriteType(w, field.Type);
            w.WriteEndObject();
        }
        w.WriteEndObject();
        w.WriteStartArray("required");
        foreach (var field in shape.Fields.Where(f => f.Required))
            w.WriteStringValue(field.Name);
        w.WriteEndArray();
    }

    private void WriteType(Utf8JsonWriter w, ShapeType type)
    {
        switch (type)
        {
            case ShapeType.Text text:
                w.WriteString("type", "string");
                if (text.Format is not null)
                    w.WriteString("format", text.Format);
                if (text.Pattern is not null)
                    w.WriteString("pattern", text.Pattern);
                break;
            case ShapeType.Choice(var among):
                w.WriteString("type", "string");
                w.WriteStartArray("enum");
                foreach (var one in among)
                    w.WriteStringValue(one);
                w.WriteEndArray();
                break;
            case ShapeType.Whole(var min, var max):
                w.WriteString("type", "integer");
                w.WriteNumber("minimum", min);
                if (max != int.MaxValue)
                    w.WriteNumber("maximum", max);
                break;
            case ShapeType.Real(var min, var max):
                w.WriteString("type", "number");
                w.WriteNumber("minimum", min);
                w.WriteNumber("maximum", max);
                break;
            case ShapeType.Flag:
                w.WriteString("type", "boolean");
                break;
            case ShapeType.ListOf(var item):
                w.WriteString("type", "array");
                w.WriteStartObject("items");
                WriteType(w, item);
                w.WriteEndObject();
                break;
            case ShapeType.ByLanguage(var of):
                w.WriteString("type", "object");
                w.WriteStartObject("propertyNames");
                w.WriteString("pattern", "^[a-z]{2,3}$");
                w.WriteEndObject();
                w.WriteStartObject("additionalProperties");
                WriteType(w, of);
                w.WriteEndObject();
                break;
            case ShapeType.Part(var shape):
                WriteInside(w, shape);
                break;
        }
    }
}
