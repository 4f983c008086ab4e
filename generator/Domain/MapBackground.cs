namespace Showcase.Domain;

/// <summary>Pictures a square (<c>{z}/{x}/{y}</c>), vector squares described by a TileJSON file, or one PMTiles file read in parts.</summary>
internal enum BackgroundKind { Raster, Vector, Pmtiles }

/// <summary>The map behind the vitrines that a visitor may ask for. Until then no request leaves for it.</summary>
/// <param name="Id">As <c>showcase.yaml</c> names it; the visitor's consent is remembered under it and the address.</param>
/// <param name="Address">An address, with <c>{z}</c>, <c>{x}</c>, <c>{y}</c> for pictures; a path stands for a file of the site's own.</param>
/// <param name="Name">As people know it.</param>
/// <param name="Credit">Whom the map must name, always in view.</param>
/// <param name="Policy">What the service asks of those who use it.</param>
internal sealed record MapBackground(string Id, BackgroundKind Kind, string Address, string Name, string Credit, string? CreditUrl, int MaxZoom, string? Policy)
{
    /// <summary>Needs no key; open licence; the whole of France, to the house.</summary>
    public static MapBackground Ign { get; } = new("ign", BackgroundKind.Raster,
        "https://data.geopf.fr/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=GEOGRAPHICALGRIDSYSTEMS.PLANIGNV2&STYLE=normal&FORMAT=image/png&TILEMATRIXSET=PM&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}",
        "Plan IGN", "© IGN – Géoplateforme", "https://www.ign.fr/", 18, "https://geoservices.ign.fr/cgu-licences");

    /// <summary>For small sites: the policy forbids heavy use.</summary>
    public static MapBackground OpenStreetMap { get; } = new("osm", BackgroundKind.Raster,
        "https://tile.openstreetmap.org/{z}/{x}/{y}.png", "OpenStreetMap", "© OpenStreetMap", "https://www.openstreetmap.org/copyright", 19,
        "https://operations.osmfoundation.org/policies/tiles/");

    public static MapBackground OpenFreeMap { get; } = new("openfreemap", BackgroundKind.Vector,
        "https://tiles.openfreemap.org/planet", "OpenFreeMap", "© OpenFreeMap, OpenMapTiles, OpenStreetMap", "https://www.openstreetmap.org/copyright", 18,
        "https://openfreemap.org/tos/");

    /// <summary>Those that need no address of their own.</summary>
    public static IReadOnlyList<MapBackground> Known { get; } = [Ign, OpenStreetMap, OpenFreeMap];

    /// <summary>Scheme, host and port that a visitor's browser will call; null for a file of the site's own.</summary>
    public string? Origin => Address.StartsWith('/') ? null : WebOrigin.Of(new Uri(Address.Replace('{', '0').Replace('}', '0')));
}
