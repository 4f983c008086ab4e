using Showcase.Domain;
using Showcase.Pages.Views;

namespace Showcase.Pages.Search;

/// <summary>The search index as files: the browser fetches the few that a question needs. See docs/search.md.</summary>
internal sealed class SearchFiles(SitePlan plan)
{
    private readonly SearchOrder _order = new(plan.Listings);

    private string Folder => $"/search/{_order.Stamp}/";

    /// <summary>Folders of files that tell what decides about lists, and nothing that is only shown.</summary>
    public IEnumerable<string> Steady => ((string[])["near/", "places/", "facets/"]).Select(f => Folder[1..] + f);

    public static Route Manifest(string language) => new($"/search/{language}.json");

    /// <summary>What results show: each file tells of a few vitrines, and of nobody else.</summary>
    /// <param name="front">An artisan's front in the site's own language.</param>
    public IEnumerable<(Route Route, Func<byte[]> Make)> Records(PhotoShelf photos, Func<int, FrontView> front)
    {
        var trades = plan.Listings.ByTrade.Select((t, i) => (t.Key.Id, i)).ToDictionary(t => t.Id, t => t.i);
        return new RecordFiles(Folder, plan.Listings, _order.Artisans, front, photos) { TradeNumber = trade => trades[trade.Id], Editions = [.. plan.Editions.Values] }.Write();
    }

    /// <summary>How they are found.</summary>
    /// <param name="communes">All that a visitor may name.</param>
    public IEnumerable<(Route Route, byte[] Bytes)> Index(IReadOnlyList<Commune> communes)
    {
        var terms = new TermFiles(Folder);
        for (var document = 0; document < _order.Artisans.Count; document++)
            Add(terms, document);
        return Index(communes, terms);
    }

    /// <summary>What differs of the index where nothing is new but what some vitrines say: it knows the words of all the others.</summary>
    /// <param name="former">The bytes of a file of the site that stands; null where there is none.</param>
    /// <param name="changed">Vitrines, by their place in the listings.</param>
    /// <exception cref="InvalidDataException">A file of the index is missing.</exception>
    public IEnumerable<(Route Route, byte[] Bytes)> Amend(Func<Route, byte[]?> former, IReadOnlySet<int> changed)
    {
        var terms = TermFiles.Read(Folder, former);
        foreach (var (document, _) in _order.Artisans.Index().Where(a => changed.Contains(a.Item)))
        {
            terms.Remove(document);
            Add(terms, document);
        }
        foreach (var file in terms.Write())
            yield return file;
        foreach (var manifest in plan.Editions.Keys.Select(Manifest))
            yield return (manifest, SearchManifest.Amend(former(manifest) ?? throw new InvalidDataException($"'{manifest}' is missing."), terms));
    }

    private void Add(TermFiles terms, int document)
    {
        foreach (var (field, text) in SearchTexts.Of(plan.Listings.Artisans[_order.Artisans[document]]))
            terms.Add(document, field, text);
    }

    private IEnumerable<(Route Route, byte[] Bytes)> Index(IReadOnlyList<Commune> communes, TermFiles terms)
    {
        var listings = plan.Listings;
        var near = new NearFiles(Folder, _order.Artisans.Select(a => listings.Artisans[a].Address.PublicPoint));
        var places = new PlaceFiles(Folder);
        var facets = SearchFacet.Of(listings, _order.Artisans).Select(f => (Facet: f, Bytes: f.Bytes())).ToArray();
        foreach (var file in terms.Write().Concat(near.Write()).Concat(places.Write(PlaceFiles.Known(communes, listings))))
            yield return file;
        foreach (var (facet, bytes) in facets)
            yield return (new Route($"{Folder}facets/{facet.Id}.bin"), bytes);
        foreach (var edition in plan.Editions.Values)
            yield return (Manifest(edition.Language), SearchManifest.Write(edition, plan, Folder, _order.Artisans.Count, terms, near, places, [.. facets.Select(f => (f.Facet, f.Bytes.Length))]));
    }
}
