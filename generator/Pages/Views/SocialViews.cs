namespace Showcase.Pages.Views;

/// <summary>Template <c>social.hbs</c>: the social networks that someone here is on.</summary>
internal sealed record SocialIndexView : PageView
{
    public required IReadOnlyList<SocialPurposeView> Purposes { get; init; }
    /// <summary>Every feed in one file for a feed reader; null when no account has one.</summary>
    public string? OpmlUrl { get; init; }
    public string? FeedCountText { get; init; }
}

/// <param name="Hint">One line on what the visitor finds there.</param>
internal sealed record SocialPurposeView(string Id, string Name, string Hint, IReadOnlyList<SocialNetworkLinkView> Networks);

internal sealed record SocialNetworkLinkView(string Name, string Url, string Icon, string CountText);

/// <summary>Template <c>social-network.hbs</c>: who is on one of them.</summary>
internal sealed record SocialNetworkView : PageView
{
    public required string Icon { get; init; }
    public required string NetworkName { get; init; }
    public required string Purpose { get; init; }
    public required string Hint { get; init; }
    public required int Count { get; init; }
    public required IReadOnlyList<SocialTradeView> Trades { get; init; }
    /// <summary>On the first page only.</summary>
    public required IReadOnlyList<SocialTownView> Towns { get; init; }
    /// <summary>True: links would show telephone numbers, which are for whoever visits the vitrine.</summary>
    public required bool NumbersHidden { get; init; }
    public required PagingView Paging { get; init; }
    public string? OpmlUrl { get; init; }
    public string? FeedCountText { get; init; }
}

internal sealed record SocialTradeView(string Name, string Url, string Icon, string Family, IReadOnlyList<SocialMemberView> Members);

/// <param name="Handle">Null where it would be a telephone number.</param>
internal sealed record SocialMemberView(string Name, string Url, string Town, string? Handle, string? AccountUrl, bool Verified);

/// <param name="People">Empty when there are too many to name.</param>
internal sealed record SocialTownView(string Name, string Url, string CountText, IReadOnlyList<LinkView> People);
