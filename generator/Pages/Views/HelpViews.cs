namespace Showcase.Pages.Views;

/// <summary>Template <c>help.hbs</c>: what help there is.</summary>
internal sealed record HelpIndexView : PageView
{
    public required IReadOnlyList<HelpLinkView> Guides { get; init; }
    public required IReadOnlyList<HelpLinkView> Reference { get; init; }
}

/// <summary>Template <c>guide.hbs</c>: a guide, or a page of reference.</summary>
internal sealed record GuideView : PageView
{
    public required string Summary { get; init; }
    public required SafeHtml Body { get; init; }
    /// <summary>Language of the text when it is not the page's.</summary>
    public string? BodyLanguage { get; init; }
    /// <summary>Made from the program itself.</summary>
    public required bool IsReference { get; init; }
    public required IReadOnlyList<LinkView> Sections { get; init; }
    public required IReadOnlyList<HelpLinkView> Guides { get; init; }
    public required IReadOnlyList<HelpLinkView> Reference { get; init; }
}

/// <param name="Sections">Its parts.</param>
/// <param name="Current">True on the page itself.</param>
internal sealed record HelpLinkView(string Title, string Summary, string Url, IReadOnlyList<LinkView> Sections, bool Current);
