namespace Showcase.Pages.Views;

/// <summary>HTML that a template prints as it is. Made in two places only: rendered Markdown and JSON-LD.</summary>
/// <remarks>A type and not a syntax, so that no template can decide to print content unescaped.</remarks>
internal sealed class SafeHtml(string html)
{
    public override string ToString() => html;
}
