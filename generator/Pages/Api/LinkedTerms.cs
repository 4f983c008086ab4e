using System.Text.Json;

namespace Showcase.Pages.Api;

/// <summary>The JSON-LD context of the records: made of the shapes, so that a new field brings its term along.</summary>
internal static class LinkedTerms
{
    private static readonly (string Prefix, string Address)[] Prefixes =
    [
        ("schema", "https://schema.org/"), ("dcterms", "http://purl.org/dc/terms/"), ("xsd", "http://www.w3.org/2001/XMLSchema#"),
    ];

    public static void Write(Utf8JsonWriter w, IEnumerable<Shape> shapes)
    {
        w.WriteStartObject();
        w.WriteStartObject("@context");
        w.WriteNumber("@version", 1.1);
        foreach (var (prefix, address) in Prefixes)
            w.WriteString(prefix, address);
        w.WriteString("type", "@type");
        foreach (var shape in shapes)
        {
            w.WriteStartObject(shape.Name);
            w.WriteString("@id", shape.Term);
            WriteTerms(w, shape);
            w.WriteEndObject();
        }
        w.WriteEndObject();
        w.WriteEndObject();
    }

    private static void WriteTerms(Utf8JsonWriter w, Shape shape)
    {
        w.WriteStartObject("@context");
        WriteTermsOf(w, shape);
        w.WriteEndObject();
    }

    private static void WriteTermsOf(Utf8JsonWriter w, Shape shape)
    {
        foreach (var field in shape.Fields.Where(f => f.Term is not null && f.Name != "type"))
        {
            if (field.Term is "@id" or "@nest")
            {
                w.WriteString(field.Name, field.Term);
                if (field.Type is ShapeType.Part(var nested))
                    WriteTermsOf(w, nested);
                continue;
            }
            w.WriteStartObject(field.Name);
            w.WriteString("@id", field.Term);
            switch (field.Type)
            {
                case ShapeType.ByLanguage:
                    w.WriteString("@container", "@language");
                    break;
                case ShapeType.Text { Format: "uri" }:
                    w.WriteString("@type", "@id");
                    break;
                case ShapeType.Text { Format: "date" }:
                    w.WriteString("@type", "xsd:date");
                    break;
                case ShapeType.Part(var part):
                    WriteTerms(w, part);
                    break;
                case ShapeType.ListOf(ShapeType.Part(var item)):
                    WriteTerms(w, item);
                    break;
            }
            w.WriteEndObject();
        }
    }
}
