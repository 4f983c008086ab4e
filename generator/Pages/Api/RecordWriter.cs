using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Showcase.Pages.Api;

/// <summary>Writes what a shape describes.</summary>
internal static class RecordWriter
{
    /// <summary>Letters stay readable; &lt; &gt; &amp; and quotes are escaped, so that a careless reader's page cannot be opened by content.</summary>
    public static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), SkipValidation = true };

    public static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), Indented = true, NewLine = "\n" };

    public static void Write(Utf8JsonWriter w, Shape shape, object value, RecordDesk desk)
    {
        w.WriteStartObject();
        WriteFields(w, shape.Fields, value, desk);
        w.WriteEndObject();
    }

    public static void WriteFields(Utf8JsonWriter w, IEnumerable<ShapeField> fields, object value, RecordDesk desk)
    {
        foreach (var field in fields)
        {
            var held = field.Value(value, desk);
            if (held is null || (held is IEnumerable several and not string && IsEmpty(several)))
            {
                if (field.Required && field.Type is not (ShapeType.ListOf or ShapeType.ByLanguage))
                    throw new InvalidOperationException($"A record lacks its '{field.Name}'.");
                if (!field.Required)
                    continue;
            }
            w.WritePropertyName(field.Name);
            WriteValue(w, field.Type, held ?? Array.Empty<object>(), desk);
        }
    }

    private static void WriteValue(Utf8JsonWriter w, ShapeType type, object value, RecordDesk desk)
    {
        switch (type)
        {
            case ShapeType.Whole:
                w.WriteNumberValue((int)value);
                break;
            case ShapeType.Real:
                w.WriteNumberValue((double)value);
                break;
            case ShapeType.Flag:
                w.WriteBooleanValue((bool)value);
                break;
            case ShapeType.Part(var shape):
                Write(w, shape, value, desk);
                break;
            case ShapeType.ListOf(var item):
                w.WriteStartArray();
                foreach (var one in (IEnumerable)value)
                    WriteValue(w, item, one, desk);
                w.WriteEndArray();
                break;
            case ShapeType.ByLanguage(var of):
                w.WriteStartObject();
                foreach (Said said in (IEnumerable)value)
                {
                    w.WritePropertyName(said.Language);
                    WriteValue(w, of, said.Value, desk);
                }
                w.WriteEndObject();
                break;
            default:
                w.WriteStringValue((string)value);
                break;
        }
    }

    private static bool IsEmpty(IEnumerable several)
    {
        if (several is ICollection counted)
            return counted.Count == 0;
        var walk = several.GetEnumerator();
        try
        {
            return !walk.MoveNext();
        }
        finally
        {
            (walk as IDisposable)?.Dispose();
        }
    }
}
