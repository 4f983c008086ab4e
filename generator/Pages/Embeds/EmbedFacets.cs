using Showcase.Pages.Search;

namespace Showcase.Pages.Embeds;

/// <summary>What else an embedded list may be narrowed by: facets of the search, under the names that attributes give them.</summary>
internal static class EmbedFacets
{
    /// <summary>Attribute and facet. An attribute keeps its name for as long as its version; <c>lang</c> is the language that an element speaks.</summary>
    public static IReadOnlyList<(string Attribute, string Facet)> Attributes { get; } =
        [("family", "family"), ("departement", "dep"), ("label", "label"), ("network", "network"), ("language", "lang"), ("access", "access")];

    /// <param name="artisans">Those that everyone may republish, by their place in the listings; a facet's documents are places in this list.</param>
    public static IEnumerable<(string Attribute, SearchFacet Facet)> Of(Listings listings, IReadOnlyList<int> artisans)
    {
        var all = SearchFacet.Of(listings, artisans).ToDictionary(f => f.Id, StringComparer.Ordinal);
        return Attributes.Select(a => (a.Attribute, all[a.Facet])).Where(f => f.Item2.Values.Count > 0);
    }
}
