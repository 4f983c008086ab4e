using System.Runtime.CompilerServices;
using System.Text;

namespace Showcase.Intake;

/// <summary>HTML under construction: what stands in a template is markup, what is filled in is text and escaped, unless it is HTML itself.</summary>
internal sealed class Html
{
    private readonly StringBuilder _text = new();

    public Html Add([InterpolatedStringHandlerArgument("")] Template template)
    {
        _ = template;
        return this;
    }

    public override string ToString() => _text.ToString();

    private void Escape(string? words)
    {
        foreach (var c in words ?? "")
        {
            _ = c switch
            {
                '&' => _text.Append("&amp;"),
                '<' => _text.Append("&lt;"),
                '>' => _text.Append("&gt;"),
                '"' => _text.Append("&quot;"),
                '\'' => _text.Append("&#39;"),
                _ => _text.Append(c),
            };
        }
    }

    [InterpolatedStringHandler]
    internal readonly ref struct Template(int literalLength, int formattedCount, Html html)
    {
        private readonly Html _html = Begin(html, literalLength + (formattedCount * 16));

        public void AppendLiteral(string markup) => _html._text.Append(markup);

        public void AppendFormatted(string? words) => _html.Escape(words);

        public void AppendFormatted(int number) => _html._text.Append(number);

        public void AppendFormatted(Html inner) => _html._text.Append(inner._text);

        private static Html Begin(Html html, int room)
        {
            html._text.EnsureCapacity(html._text.Length + room);
            return html;
        }
    }
}
