using System.Buffers;
using System.Text.Json;

namespace Showcase.Pages;

/// <summary>Room to write small pieces of JSON in, one after the other: each thread uses its own again, and nothing is left behind for the collector.</summary>
internal sealed class JsonRoom(JsonWriterOptions options)
{
    private readonly ThreadLocal<(ArrayBufferWriter<byte> Bytes, Utf8JsonWriter Json)?> _room = new();

    /// <returns>What was written: gone with this thread's next piece.</returns>
    public ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> content)
    {
        var (bytes, json) = _room.Value ?? Make();
        _room.Value = null; // who writes a piece within a piece gets room of their own
        bytes.ResetWrittenCount();
        json.Reset();
        content(json);
        json.Flush();
        _room.Value = (bytes, json);
        return bytes.WrittenMemory;
    }

    private (ArrayBufferWriter<byte>, Utf8JsonWriter) Make()
    {
        var bytes = new ArrayBufferWriter<byte>(16 * 1024);
        return (bytes, new Utf8JsonWriter(bytes, options));
    }
}
