using Showcase.Domain;

namespace Showcase.Geo;

/// <summary>A name that people use in addresses though it is no commune of today: a municipal arrondissement, or a commune merged into another.</summary>
/// <param name="Commune">Today's commune, as an index.</param>
/// <param name="Postcodes">Its own; empty when the commune's apply.</param>
internal sealed record Place(string Name, string Insee, int Commune, IReadOnlyList<string> Postcodes, GeoPoint? Point)
{
    public bool IsArrondissement => Postcodes.Count > 0;
}
