using Showcase.Domain;
using Showcase.Social;

namespace Showcase.Pages.Api;

/// <summary>Records of one kind and the files they are given out in.</summary>
/// <param name="Name">First part of their addresses: <c>artisans</c>.</param>
/// <param name="IsOpen">Whether anyone at all may republish the entry: what is not open stands in no table and on no map.</param>
internal sealed record ApiCollection(string Name, Shape Shape, IReadOnlyList<object> Entries, IReadOnlyList<Column> Columns, Func<object, bool> IsOpen)
{
    /// <summary>Every collection, in the order of the NDJSON file.</summary>
    public static IReadOnlyList<ApiCollection> All(RecordDesk desk)
    {
        var listings = desk.Listings;
        var social = desk.Artisans.SelectMany(a => ArtisanShape.OpenAccounts(a.Social).Select(s => s.Network).Distinct(StringComparer.Ordinal))
            .CountBy(n => n, StringComparer.Ordinal).OrderBy(n => n.Key, StringComparer.Ordinal);
        return
        [
            new("artisans", ArtisanShape.Shape, desk.Artisans, Tables.Artisans, a => ((Artisan)a).Republish.Everyone),
            new("events", EventShape.Shape, listings.Events, Tables.Events, _ => true),
            new("networks", NetworkShape.Shape, listings.Networks, Tables.Networks, _ => true),
            new("trades", ListShapes.Trade, Tallies(listings.ByTrade, desk), Tables.Trades, _ => true),
            new("communes", ListShapes.Commune, Tallies(listings.ByCommune, desk), Tables.Communes, _ => true),
            new("social-networks", ListShapes.SocialNetwork, [.. social.Select(n => new Tally<SocialNetwork>(NetworkRegistry.Shared.Find(n.Key)!, n.Value))], Tables.SocialNetworks, _ => true),
        ];
    }

    /// <summary>Whether the entries stand somewhere. A trade and a social network are nowhere: there is no map of them.</summary>
    public bool HasMap => Shape.Fields.Any(f => f.Name == "location");

    public string IdOf(object entry, RecordDesk desk) => (string)Shape["id"].Value(entry, desk)!;

    // A trade whose only workshop lets no one republish it is not named either.
    private static IReadOnlyList<object> Tallies<T>(IReadOnlyList<Listing<T>> listings, RecordDesk desk) =>
        [.. listings.Select(l => new Tally<T>(l.Key, l.Artisans.Count(i => desk.Publishes(desk.Listings.Artisans[i].Slug)))).Where(t => t.Count > 0)];
}
