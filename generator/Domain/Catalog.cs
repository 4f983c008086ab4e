using Showcase.Diagnostics;

namespace Showcase.Domain;

/// <summary>Everything the directory knows, checked and cross-linked. Lists are in ordinal order of slug.</summary>
internal sealed record Catalog(
    IReadOnlyList<Artisan> Artisans,
    IReadOnlyList<Trade> Trades,
    IReadOnlyList<Event> Events,
    IReadOnlyList<Network> Networks,
    IReadOnlyList<FreePage> Pages)
{
    /// <summary>Every photo that any entry names, also a draft or one that could not be read.</summary>
    public IReadOnlyList<PhotoMention> PhotoMentions { get; init; } = [];
}

/// <param name="Path">Full path on disk.</param>
internal sealed record PhotoMention(string Path, SourceLocation Source);
