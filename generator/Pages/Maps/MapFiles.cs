using Showcase.Domain;

namespace Showcase.Pages.Maps;

/// <summary>
/// The files of the map, under <c>/atlas/</c>: what the script reads first, in each language; the drawn land; towns; and the vitrines,
/// all together and by trade. See docs/decisions/map.md.
/// </summary>
internal static class MapFiles
{
    public const string Folder = "atlas";

    /// <summary>The set of all vitrines.</summary>
    public const string All = "all";

    public static string SetOf(Trade trade) => $"trades/{trade.Id}";

    /// <summary>What the map's script reads first; null when nobody has a known place.</summary>
    public static string? AtlasUrl(Edition edition) =>
        edition.HasMap ? edition.Routes.Href(new Route($"/{Folder}/{edition.Language}.json")) : null;

    /// <summary>What the map of these vitrines covers; null when nobody has a known place.</summary>
    public static MapExtent? ExtentOf(Listings listings) =>
        listings.OnTheMap.Count == 0 ? null : MapExtent.Of([.. listings.OnTheMap.Select(i => listings.Artisans[i].Address.PublicPoint!.Value)]);

    /// <param name="land">The drawn land of the extent, as JSON.</param>
    /// <param name="communes">Of the whole gazetteer: towns that are named on the map.</param>
    /// <param name="icons">Address of the sprite, from the site's root.</param>
    public static void Write(SitePlan plan, string land, IReadOnlyList<Commune> communes, string icons, FileWrite write)
    {
        var listings = plan.Listings;
        if (ExtentOf(listings) is not { } extent)
            return;
        var towns = new MapTowns(communes, extent);
        MapBase.Write(land, towns.Main, write);
        towns.Write(write);

        var numbers = listings.ByTrade.Select((t, n) => (t.Key.Id, n)).ToDictionary(t => t.Id, t => t.n);
        new TileSet(listings.OnTheMap.Select(Point)).Write(new TileWriter($"{Folder}/{All}", write));
        foreach (var trade in listings.ByTrade)
            new TileSet(trade.Artisans.Where(i => listings.Artisans[i].Address.PublicPoint is not null).Select(Point)).Write(new TileWriter($"{Folder}/{SetOf(trade.Key)}", write));
        foreach (var edition in plan.Editions.Values)
            AtlasIndex.Write(edition, plan, extent, towns, icons, write);

        MapPoint Point(int index)
        {
            var artisan = listings.Artisans[index];
            return new MapPoint(artisan.Slug.Value, artisan.Name, numbers[artisan.Trade.Id], artisan.Trade.Family, artisan.Address.PublicPoint!.Value);
        }
    }
}
