using System.Text;
using HandlebarsDotNet;
using HandlebarsDotNet.IO;
using Showcase.Pages.Views;

namespace Showcase.Rendering;

/// <summary>Escapes what would have a meaning in HTML, in text and in quoted attributes alike; accents stay as they are.</summary>
internal sealed class HtmlText : ITextEncoder
{
    public void Encode(string? text, TextWriter target)
    {
        var rest = text.AsSpan();
        while (rest.IndexOfAny("&<>\"'") is >= 0 and var at)
        {
            target.Write(rest[..at]);
            target.Write(rest[at] switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", '"' => "&quot;", _ => "&#39;" });
            rest = rest[(at + 1)..];
        }
        target.Write(rest);
    }

    public void Encode(StringBuilder? text, TextWriter target) => Encode(text?.ToString(), target);

    public void Encode<T>(T? text, TextWriter target)
        where T : IEnumerator<char>
    {
        var all = new StringBuilder();
        while (text?.MoveNext() == true)
            all.Append(text.Current);
        Encode(all.ToString(), target);
    }
}

/// <summary>Lets <see cref="SafeHtml"/>, and nothing else, through unescaped.</summary>
internal sealed class SafeHtmlFormatter : IFormatter, IFormatterProvider
{
    public bool TryCreateFormatter(Type type, out IFormatter formatter)
    {
        formatter = this;
        return type == typeof(SafeHtml);
    }

    public void Format<T>(T value, in EncodedTextWriter writer) => writer.Write(value!.ToString()!, false);
}
