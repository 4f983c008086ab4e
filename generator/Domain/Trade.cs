namespace Showcase.Domain;

/// <summary>The four sectors of the French chambers of trades.</summary>
internal enum TradeFamily { Alimentation, Batiment, Fabrication, Services }

/// <summary>A trade of the taxonomy (<c>generator/Data/trades.yaml</c>, which a site may extend or hide from).</summary>
/// <param name="Id">A slug: <c>potier</c>.</param>
/// <param name="Activity">Language → the activity: <c>fr: Poterie</c>, <c>en: Potter</c>.</param>
/// <param name="Masculine">French name of the person, masculine; for other languages see <paramref name="Activity"/>.</param>
/// <param name="Naf">Codes of the French nomenclature of activities, in the version the data file names; indicative.</param>
/// <param name="SchemaType">A schema.org type, or null when none is known.</param>
/// <param name="SchemaExact">False when <paramref name="SchemaType"/> is only the nearest supertype.</param>
/// <param name="Osm">OpenStreetMap tags such as <c>craft=pottery</c>.</param>
/// <param name="Icon">An icon's name with its set's prefix (<c>maki-bakery</c>, <c>temaki-…</c>), or null.</param>
internal sealed record Trade(
    Slug Id,
    TradeFamily Family,
    IReadOnlyDictionary<string, string> Activity,
    string Masculine,
    string Feminine,
    IReadOnlyList<string> Naf,
    string? SchemaType,
    bool SchemaExact,
    IReadOnlyList<string> Osm,
    string? Icon)
{
    /// <summary>The activity's name in <paramref name="language"/>, or in French where the taxonomy lacks that language.</summary>
    public string Name(string language) => Activity.TryGetValue(language, out var name) ? name : Activity["fr"];
}
