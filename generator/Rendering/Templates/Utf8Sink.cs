using System.Buffers;
using System.Buffers.Text;
using System.Text.Unicode;

namespace Showcase.Rendering.Templates;

/// <summary>Text to UTF-8 bytes, as short as it gets: literals of templates are bytes already.</summary>
internal sealed class Utf8Sink(IBufferWriter<byte> target)
{
    public void Write(ReadOnlySpan<byte> bytes) => target.Write(bytes);

    public void Write(int number)
    {
        Utf8Formatter.TryFormat(number, target.GetSpan(11), out var written);
        target.Advance(written);
    }

    public void Write(ReadOnlySpan<char> text)
    {
        // Unpaired surrogates become U+FFFD: the reader refuses them, and bytes must be valid whatever comes.
        Utf8.FromUtf16(text, target.GetSpan(text.Length * 3), out _, out var written, replaceInvalidSequences: true);
        target.Advance(written);
    }
}
