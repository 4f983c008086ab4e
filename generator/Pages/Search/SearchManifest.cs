using System.Text.Json;

namespace Showcase.Pages.Search;

/// <summary>The one file that a search begins with, for one language: how everything else is found, and the words of facets.</summary>
internal static class SearchManifest
{
    /// <summary>Facets of few bytes come with the first results, the others when their group is opened.</summary>
    private const int EagerBytes = 12_000;

    public static byte[] Write(Edition edition, SitePlan plan, string folder, int count, TermFiles terms, NearFiles near, PlaceFiles places, IReadOnlyList<(SearchFacet Facet, int Bytes)> facets) => ScriptJson.Write(json =>
    {
        var routes = edition.Routes;
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteNumber("count", count);
        json.WriteString("files", routes.Href(new Route(folder)));
        json.WriteString("root", routes.Href(new Route("/")));
        json.WriteString("artisans", routes.Href(routes.Artisans));
        json.WriteNumber("perFile", RecordFiles.PerFile);
        json.Strings("stop", SearchWords.Stop);
        json.Strings("terms", terms.TermStarts);
        json.Strings("endings", terms.EndingStarts);
        json.Strings("places", places.Starts);
        json.Numbers("cells", near.Cells);
        json.WriteStartArray("trades");
        foreach (var trade in edition.Listings.ByTrade.Select(t => t.Key))
        {
            json.WriteStartArray();
            json.WriteStringValue(trade.Name(edition.Language));
            json.WriteStringValue(ViewMaker.IconOf(plan, trade));
            json.WriteStringValue(ViewMaker.FamilyOf(trade));
            json.WriteEndArray();
        }
        json.WriteEndArray();
        json.WriteStartObject("words");
        foreach (var (name, text) in SearchTextKeys.Words(edition.Texts))
            json.WriteString(name, text);
        json.WriteEndObject();
        WriteFacets(json, edition, facets);
        json.WriteEndObject();
    });

    /// <summary>A manifest that differs in nothing but how words are found.</summary>
    public static byte[] Amend(byte[] former, TermFiles terms) => ScriptJson.Write(json =>
    {
        using var manifest = JsonDocument.Parse(former);
        json.WriteStartObject();
        foreach (var part in manifest.RootElement.EnumerateObject())
        {
            if (part.NameEquals("terms"))
            {
                json.Strings("terms", terms.TermStarts);
            }
            else if (part.NameEquals("endings"))
            {
                json.Strings("endings", terms.EndingStarts);
            }
            else
            {
                json.WritePropertyName(part.Name);
                json.WriteRawValue(part.Value.GetRawText(), skipInputValidation: true);
            }
        }
        json.WriteEndObject();
    });

    private static void WriteFacets(Utf8JsonWriter json, Edition edition, IReadOnlyList<(SearchFacet Facet, int Bytes)> facets)
    {
        var spent = 0;
        json.WriteStartArray("facets");
        foreach (var (facet, bytes) in facets)
        {
            json.WriteStartObject();
            json.WriteString("id", facet.Id);
            json.WriteString("label", edition.Texts[SearchTextKeys.FacetKey(facet.Id)]);
            json.WriteBoolean("open", facet.Id is "family" or "dep" or "trade");
            json.WriteBoolean("eager", spent + bytes <= EagerBytes);
            spent += spent + bytes <= EagerBytes ? bytes : 0;
            json.WriteStartArray("values");
            foreach (var (value, _) in facet.Values)
            {
                json.WriteStartArray();
                json.WriteStringValue(value);
                json.WriteStringValue(facet.Label(value, edition));
                json.WriteEndArray();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
