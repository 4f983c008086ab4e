namespace Showcase.Domain;

internal enum AccountKind { Person, Page, Channel, Shop }

/// <summary>An account on a social network, understood and in canonical form.</summary>
/// <param name="Network">Id of the registry (<c>instagram</c>), or <c>website</c>.</param>
/// <param name="Handle">What the visitor reads: <c>@demo.atelier</c>, a page's name, a host.</param>
/// <param name="Url">The one canonical https address, as <see cref="Uri.AbsoluteUri"/> writes it: text, since there are many and few are ever taken apart; null for a closed network or one without addresses: shown as text, never linked.</param>
internal sealed record SocialAccount(string Network, AccountKind Kind, string Handle, string? Url)
{
    /// <summary>The handle is a number or a code that says nothing to a reader: show the network's name instead.</summary>
    public bool Opaque { get; init; }
}
