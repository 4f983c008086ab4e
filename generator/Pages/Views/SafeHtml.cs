using System.Text;

namespace Showcase.Pages.Views;

/// <summary>HTML that a template prints as it is. Made in two places only: rendered Markdown and JSON-LD.</summary>
/// <remarks>A type and not a syntax, so that no template can decide to print content unescaped.</remarks>
/// <param name="utf8">Nobody else's from now on.</param>
internal sealed class SafeHtml(byte[] utf8)
{
    public SafeHtml(string html)
        : this(Encoding.UTF8.GetBytes(html))
    {
    }

    public ReadOnlySpan<byte> Utf8 => utf8;

    public override string ToString() => Encoding.UTF8.GetString(utf8);
}
