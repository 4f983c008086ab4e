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
    private readonly int[] _byName = [.. desk.Main.OrderOf(desk.Listings.Everyone).Where(i => desk.Listings.Artisans[i].Republish.Everyone)];

    /// <summary>Files that tell of the vitrines themselves.</summary>
    public IEnumerable<(Route Route, Func<byte[]> Make)> Lists()
    {
        yield return (EmbedRoutes.First, () => List(Named(_byName.Take(First))));
        foreach (var trade in Trades())
            yield return (EmbedRoutes.Trade(trade.Key.Id.Value), () => List(trade));
        foreach (var cell in Cells())
            yield return (EmbedRoutes.Near(cell.Key.Row, cell.Key.Column), () => List(cell));
        foreach (var (number, chunk) in _byName.Chunk(Chunk).Index())
            yield return (EmbedRoutes.Chunk(number), () => List(Named(chunk)));
    }

    /// <summary>Files that tell which list holds whom.</summary>
    public IEnumerable<(Route Route, byte[] Bytes)> Indexes()
    {
        var facets = EmbedFacets.Of(desk.Listings, _byName).ToArray();
        yield return (EmbedRoutes.Index, ScriptJson.Write(json => WriteIndex(json, Trades(), Cells().Select(c => (c.Key.Row, c.Key.Column, c.Count())), facets)));
        foreach (var (attribute, facet) in facets)
        {
            foreach (var (value, numbers) in facet.Values)
                yield return (EmbedRoutes.Facet(attribute, value), Steps(numbers));
        }
    }

    private IEnumerable<IGrouping<(int Row, int Column), Artisan>> Cells() =>
        _artisans.Where(a => a.Address.PublicPoint is not null).GroupBy(a => NearFiles.CellOf(a.Address.PublicPoint!.Value)).OrderBy(c => c.Key);

    private IEnumerable<IGrouping<Trade, Artisan>> Trades() => _artisans.SelectMany(a => a.OtherTrades.Prepend(a.Trade).Distinct().Select(t => (Trade: t, Artisan: a)))
        .GroupBy(t => t.Trade, t => t.Artisan).OrderBy(t => t.Key.Id.Value, StringComparer.Ordinal);

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
