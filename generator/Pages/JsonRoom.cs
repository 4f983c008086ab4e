using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Json;

namespace Showcase.Pages;

/// <summary>Room to write small pieces of JSON in, used again and again: nothing is left behind for the collector.</summary>
internal sealed class JsonRoom(JsonWriterOptions options)
{
    private readonly ConcurrentBag<(ArrayBufferWriter<byte> Bytes, Utf8JsonWriter Json)> _free = [];

    /// <param name="use">Given what was written, which is gone afterwards.</param>
    public void Write(Action<Utf8JsonWriter> content, Action<ReadOnlyMemory<byte>> use)
    {
        var (bytes, json) = _free.TryTake(out var free) ? free : Make();
        bytes.ResetWrittenCount();
        json.Reset();
        content(json);
        json.Flush();
        use(bytes.WrittenMemory);
        _free.Add((bytes, json));
    }

    private (ArrayBufferWriter<byte>, Utf8JsonWriter) Make()
    {
        var bytes = new ArrayBufferWriter<byte>(16 * 1024);
        return (bytes, new Utf8JsonWriter(bytes, options));
    }
}
