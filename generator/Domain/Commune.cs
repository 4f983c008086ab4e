namespace Showcase.Domain;

/// <summary>A département or an overseas collectivity: INSEE code (<c>29</c>, <c>2A</c>, <c>974</c>) and name.</summary>
internal sealed record Departement(string Code, string Name, string RegionCode, string RegionName)
{
    public Slug Slug => Domain.Slug.From(Name)!.Value;
}

/// <summary>A commune of the INSEE Code officiel géographique.</summary>
/// <param name="Insee">Five characters, unique.</param>
/// <param name="Slug">Unique in the whole gazetteer: homonyms carry their département code, so that the address does not depend on who else is listed.</param>
/// <param name="Point">The commune's own point; null when the gazetteer has none.</param>
internal sealed record Commune(string Insee, string Name, Slug Slug, Departement Departement, IReadOnlyList<string> Postcodes, GeoPoint? Point, int Population)
{
    /// <summary>True when <see cref="Point"/> is only the middle of neighbouring communes: 6 km off in the median, seldom more than 20 (docs/decisions/places.md).</summary>
    public bool PointIsEstimated { get; init; }
}
