using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Showcase.Pages.Maps;

/// <summary>One JSON file of the map.</summary>
internal static class MapJson
{
    // Accents as they are: these files are fetched, never put into a page.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Save(string path, FileWrite write, Action<Utf8JsonWriter> fill, ArrayBufferWriter<byte>? buffer = null)
    {
        buffer ??= new();
        buffer.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(buffer, Options))
            fill(json);
        write(path, buffer.WrittenSpan);
    }

    public static void Numbers(this Utf8JsonWriter json, string name, params ReadOnlySpan<double> numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers)
            json.WriteNumberValue(number);
        json.WriteEndArray();
    }
}
