namespace Showcase.Pages.Help;

/// <summary>One page under <c>/aide/</c>, in one language.</summary>
/// <param name="Name">The same in every language: what <c>page:name</c> leads to.</param>
/// <param name="Slug">Last part of its address.</param>
/// <param name="TextLanguage">Of the text, where nobody has translated it; else that of the page.</param>
/// <param name="Text">Markdown, written when the page is made.</param>
internal sealed record HelpPage(string Name, string Slug, string TextLanguage, string Title, string Summary, int Order, Lazy<string> Text)
{
    /// <summary>Markdown.</summary>
    public string Body => Text.Value;

    /// <summary>Made from the program itself; the others are a theme's guides.</summary>
    public bool IsReference { get; init; }
}
