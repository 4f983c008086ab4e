using System.Buffers;
using System.Text;
using Showcase.Rendering.Templates;

namespace Showcase.Rendering;

/// <summary>Escapes what would have a meaning in HTML, in text and in quoted attributes alike; accents stay as they are.</summary>
internal static class HtmlText
{
    private static readonly SearchValues<char> Meaningful = SearchValues.Create("&<>\"'");

    public static void Encode(ReadOnlySpan<char> text, Utf8Sink target)
    {
        while (text.IndexOfAny(Meaningful) is >= 0 and var at)
        {
            target.Write(text[..at]);
            target.Write(text[at] switch { '&' => "&amp;"u8, '<' => "&lt;"u8, '>' => "&gt;"u8, '"' => "&quot;"u8, _ => "&#39;"u8 });
            text = text[(at + 1)..];
        }
        target.Write(text);
    }

    public static byte[] Bytes(string text)
    {
        var bytes = new ArrayBufferWriter<byte>();
        Encode(text, new Utf8Sink(bytes));
        return bytes.WrittenSpan.ToArray();
    }

    public static string Escape(string text) => Encoding.UTF8.GetString(Bytes(text));
}
