using Showcase.Domain;
using Showcase.Pages.Views;

namespace Showcase.Pages.Search;

/// <summary>The search index as files: the browser fetches the few that a question needs. See docs/search.md.</summary>
internal static class SearchFiles
{
    public static string FolderOf(SearchOrder order) => $"/search/{order.Stamp}/";

    public static Route Manifest(string language) => new($"/search/{language}.json");

    /// <param name="communes">All that a visitor may name.</param>
    /// <param name="front">An artisan's front in the site's own language.</param>
    public static IEnumerable<(Route Route, byte[] Bytes)> Write(SitePlan plan, IReadOnlyList<Commune> communes, PhotoShelf photos, Func<int, FrontView> front)
    {
        var listings = plan.Listings;
        var order = new SearchOrder(listings);
        var folder = FolderOf(order);
        var tradeNumbers = listings.ByTrade.Select((t, i) => (t.Key.Id, i)).ToDictionary(t => t.Id, t => t.i);

        var terms = new TermFiles(folder);
        for (var document = 0; document < order.Artisans.Count; document++)
        {
            foreach (var (field, text) in SearchTexts.Of(listings.Artisans[order.Artisans[document]]))
                terms.Add(document, field, text);
        }
        var near = new NearFiles(folder, order.Artisans.Select(a => listings.Artisans[a].Address.PublicPoint));
        var places = new PlaceFiles(folder);
        var records = new RecordFiles(folder, listings, order.Artisans, front, photos) { TradeNumber = trade => tradeNumbers[trade.Id], Editions = [.. plan.Editions.Values] };
        var facets = SearchFacet.Of(listings, order.Artisans).Select(f => (Facet: f, Bytes: f.Bytes())).ToArray();

        foreach (var file in terms.Write().Concat(near.Write()).Concat(places.Write(PlaceFiles.Known(communes, listings))).Concat(records.Write()))
            yield return file;
        foreach (var (facet, bytes) in facets)
            yield return (new Route($"{folder}facets/{facet.Id}.bin"), bytes);
        foreach (var edition in plan.Editions.Values)
            yield return (Manifest(edition.Language), SearchManifest.Write(edition, plan, order, terms, near, places, [.. facets.Select(f => (f.Facet, f.Bytes.Length))]));
    }
}
