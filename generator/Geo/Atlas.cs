using Showcase.Domain;

namespace Showcase.Geo;

/// <summary>All that the gazetteer holds, built from the packages or read back from the cache.</summary>
/// <param name="Communes">In order of INSEE code.</param>
/// <param name="OtherPlaces">In order of INSEE code.</param>
/// <param name="FormerCodes">INSEE codes that vanished in mergers, each with the index of today's commune.</param>
internal sealed record Atlas(
    IReadOnlyList<Commune> Communes,
    IReadOnlyList<Place> OtherPlaces,
    IReadOnlyList<(string Insee, int Commune)> FormerCodes);
