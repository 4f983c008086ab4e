using Showcase.Domain;
namespace Showcase.Social;

/// <summary>What an address is when it is no account.</summary>
internal enum RefusedAs { Post, Share, Search, Tag, Group, NotProfile, Redirector, ShortLink, Retired }

/// <summary>What an address of a form comes to.</summary>
internal abstract record FormOutcome
{
    /// <param name="Emit">The canonical address with slots.</param>
    /// <param name="Opaque">The handle is a number or a code that says nothing to a reader.</param>
    /// <param name="ShowsPhone">The link publishes a telephone number.</param>
    public sealed record Accepted(AccountKind Kind, string Emit, string Shown, bool Opaque, bool ShowsPhone) : FormOutcome;

    public sealed record Refused(RefusedAs Why) : FormOutcome;

    /// <summary>A canonical address has this feed.</summary>
    public sealed record Feed(string Template) : FormOutcome;
}
