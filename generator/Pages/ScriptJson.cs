using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Showcase.Pages;

/// <summary>JSON for scripts: in files that they fetch, or within a page.</summary>
internal static class ScriptJson
{
    /// <summary>Accents as they are; what could end a script or a tag is still escaped.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private static readonly JsonRoom Room = new(Options);

    public static byte[] Write(Action<Utf8JsonWriter> content)
    {
        byte[] written = [];
        Room.Write(content, bytes => written = bytes.ToArray());
        return written;
    }

    public static void Strings(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    public static void Numbers(this Utf8JsonWriter json, string name, IEnumerable<int> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteNumberValue(value);
        json.WriteEndArray();
    }
}
