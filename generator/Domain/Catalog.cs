namespace Showcase.Domain;

/// <summary>Everything the directory knows, checked and cross-linked. Lists are in ordinal order of slug.</summary>
internal sealed record Catalog(
    IReadOnlyList<Artisan> Artisans,
    IReadOnlyList<Trade> Trades,
    IReadOnlyList<Event> Events,
    IReadOnlyList<Network> Networks,
    IReadOnlyList<FreePage> Pages);
