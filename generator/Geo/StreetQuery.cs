using Showcase.Diagnostics;
using Showcase.Domain;

namespace Showcase.Geo;

/// <summary>A street to be found, as finely as its entry may be shown: a house number that nobody may see is asked of nobody.</summary>
/// <param name="Show">The least that the entries of this address allow.</param>
/// <param name="Source">The first of these entries.</param>
internal sealed record StreetQuery(string Street, string Postcode, string Town, Commune Commune, AddressPrecision Show, SourceLocation Source)
{
    /// <summary>How the address is written in <c>.places.yaml</c>.</summary>
    public string Key => KeyOf(Street, Postcode, Town);

    /// <summary>The key of the address that a geocoder is asked for; null when there is none to ask for.</summary>
    public static string? KeyOf(Address address) =>
        Needed(address) && address.PublicStreet is { } street ? KeyOf(street, address.Postcode, address.Town) : null;

    /// <summary>Every address of the catalogue that a geocoder could say more of, once each.</summary>
    public static IReadOnlyList<StreetQuery> AllOf(Catalog catalog)
    {
        var all = new Dictionary<string, StreetQuery>(StringComparer.Ordinal);
        foreach (var (address, source) in Addresses(catalog))
        {
            if (address is null || KeyOf(address) is not { } key)
                continue;
            if (all.TryGetValue(key, out var same))
                all[key] = same with { Show = (AddressPrecision)Math.Max((int)same.Show, (int)address.Show) };
            else
                all[key] = new StreetQuery(address.PublicStreet!, address.Postcode, address.Town, address.Commune, address.Show, source);
        }
        return [.. all.Values.OrderBy(q => q.Key, StringComparer.Ordinal)];
    }

    /// <summary>The point as it may be kept: a door that was found for a street alone is coarsened before it is written anywhere.</summary>
    public RememberedPlace Allowed(RememberedPlace place) => Show == AddressPrecision.Street && place.Precision == AddressPrecision.Exact
        ? place with { Point = Discretion.Coarse(place.Point), Kind = RememberedPlace.Street }
        : place;

    // A given point is the workshop's own word. For a street it is only coarse, and the street's own point is better.
    private static bool Needed(Address address) =>
        address.Show == AddressPrecision.Street || (address.Show == AddressPrecision.Exact && address.Given is null);

    private static string KeyOf(string street, string postcode, string town) => $"{street}, {postcode} {town}";

    private static IEnumerable<(Address? Address, SourceLocation Source)> Addresses(Catalog catalog) =>
    [
        .. catalog.Artisans.Select(a => ((Address?)a.Address, a.Source)),
        .. catalog.Events.Select(e => ((Address?)e.Address, e.Source)),
        .. catalog.Networks.Select(n => (n.Address, n.Source)),
    ];
}

/// <summary>What a geocoder, or a person, said of an address.</summary>
/// <param name="Source"><c>ban</c>, or whoever looked it up.</param>
/// <param name="Kind">What the point is of: <c>housenumber</c>, <c>street</c> or <c>locality</c>, in the words of the national address base.</param>
internal sealed record RememberedPlace(GeoPoint Point, string Source, string Kind)
{
    public const string Door = "housenumber";
    public const string Street = "street";
    public const string Locality = "locality";

    public static bool IsKind(string text) => text is Door or Street or Locality;

    public AddressPrecision Precision => Kind == Door ? AddressPrecision.Exact : AddressPrecision.Street;

    public FoundPoint Found => new(Point, Precision);
}
