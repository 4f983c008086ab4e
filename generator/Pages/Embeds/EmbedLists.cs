using System.Text.Json;
using Showcase.Domain;
using Showcase.Pages.Api;
using Showcase.Pages.Search;

namespace Showcase.Pages.Embeds;

/// <summary>The vitrines that pages of others may show, by trade and by squares of the land, so that a page reads only what it shows.</summary>
internal sealed class EmbedLists(RecordDesk desk, PhotoShelf photos)
{
    /// <summary>Where nothing is asked for, the first by name; the link beneath leads to the others.</summary>
    private const int First = 60;

    /// <summary>Vitrines in a file of those by name: what a facet's numbers count.</summary>
    private const int Chunk = 60;

    private readonly Artisan[] _artisans = [.. desk.Artisans.Where(a => a.Republish.Everyone)];

    public IEnumerable<(Route Route, byte[] Bytes)> Write()
    {
        var cells = _artisans.Where(a => a.Address.PublicPoint is not null).GroupBy(a => NearFiles.CellOf(a.Address.PublicPoint!.Value)).OrderBy(c => c.Key).ToArray();
        var trades = _artisans.SelectMany(a => a.OtherTrades.Prepend(a.Trade).Distinct().Select(t => (Trade: t, Artisan: a)))
            .GroupBy(t => t.Trade, t => t.Artisan).OrderBy(t => t.Key.Id.Value, StringComparer.Ordinal).ToArray();
        int[] byName = [.. desk.Main.OrderOf(desk.Listings.Everyone).Where(i => desk.Listings.Artisans[i].Republish.Everyone)];
        var facets = EmbedFacets.Of(desk.Listings, byName).ToArray();

        yield return (EmbedRoutes.Index, ScriptJson.Write(json => WriteIndex(json, trades, cells.Select(c => (c.Key.Row, c.Key.Column, c.Count())), facets)));
        yield return (EmbedRoutes.First, List(Named(byName.Take(First))));
        foreach (var trade in trades)
            yield return (EmbedRoutes.Trade(trade.Key.Id.Value), List(trade));
        foreach (var cell in cells)
            yield return (EmbedRoutes.Near(cell.Key.Row, cell.Key.Column), List(cell));
        foreach (var (number, chunk) in byName.Chunk(Chunk).Index())
            yield return (EmbedRoutes.Chunk(number), List(Named(chunk)));
        foreach (var (attribute, facet) in facets)
        {
            foreach (var (value, numbers) in facet.Values)
                yield return (EmbedRoutes.Facet(attribute, value), Steps(numbers));
        }
    }

    private IEnumerable<Artisan> Named(IEnumerable<int> artisans) => artisans.Select(i => desk.Listings.Artisans[i]);

    // Each number as its distance from the one before: most have one digit.
    private static byte[] Steps(List<int> numbers) => ScriptJson.Write(json =>
    {
        json.WriteStartArray();
        for (var i = 0; i < numbers.Count; i++)
            json.WriteNumberValue(numbers[i] - (i == 0 ? 0 : numbers[i - 1]));
        json.WriteEndArray();
    });

    private void WriteIndex(Utf8JsonWriter json, IEnumerable<IGrouping<Trade, Artisan>> trades, IEnumerable<(int Row, int Column, int Count)> cells, IEnumerable<(string Attribute, SearchFacet Facet)> facets)
    {
        json.WriteStartObject();
        json.WriteNumber("count", _artisans.Length);
        json.WriteStartObject("trades");
        foreach (var trade in trades)
        {
            json.WriteStartObject(trade.Key.Id.Value);
            json.Said("name", [.. desk.Editions.Select(e => new Said(e.Language, trade.Key.Name(e.Language)))]);
            json.WriteString("family", ViewMaker.FamilyOf(trade.Key));
            json.WriteNumber("count", trade.Count());
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.Numbers("cells", cells.SelectMany(c => new[] { c.Row, c.Column, c.Count }));
        json.WriteNumber("chunk", Chunk);
        json.WriteStartObject("facets");
        foreach (var (attribute, facet) in facets)
            json.Strings(attribute, facet.Values.Select(v => v.Value));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private byte[] List(IEnumerable<Artisan> artisans) => ScriptJson.Write(json =>
    {
        json.WriteStartArray();
        foreach (var artisan in artisans)
            EmbedEntry.Write(json, artisan, desk, photos);
        json.WriteEndArray();
    });
}
