using System.Buffers;
using System.Globalization;
using System.Text;

namespace Showcase.Content;

/// <summary>Text straight to UTF-8 bytes in one buffer that is used again for page after page.</summary>
internal sealed class Utf8TextWriter() : TextWriter(CultureInfo.InvariantCulture), IBufferWriter<byte>
{
    private byte[] _buffer = new byte[32 * 1024];
    private int _length;

    public override Encoding Encoding => Encoding.UTF8;

    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    public void Clear() => _length = 0;

    public override void Write(char value) => Write([value]);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        // Unpaired surrogates become U+FFFD: the reader refuses them, and bytes must be valid whatever comes.
        var status = System.Text.Unicode.Utf8.FromUtf16(buffer, GetSpan(buffer.Length * 3), out _, out var written, replaceInvalidSequences: true);
        if (status != OperationStatus.Done)
            throw new InvalidOperationException($"UTF-8 encoding stopped: {status}.");
        _length += written;
    }

    public void Advance(int count) => _length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        var needed = Math.Max(1, sizeHint);
        if (needed > _buffer.Length - _length)
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + needed));
        return _buffer.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
}
