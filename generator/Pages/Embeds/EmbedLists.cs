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

    private readonly Artisan[] _artisans = [.. desk.Artisans.Where(a => a.Republish.Everyone)];

    public IEnumerable<(Route Route, byte[] Bytes)> Write()
    {
        var cells = _artisans.Where(a => a.Address.PublicPoint is not null).GroupBy(a => NearFiles.CellOf(a.Address.PublicPoint!.Value)).OrderBy(c => c.Key).ToArray();
        var trades = _artisans.SelectMany(a => a.OtherTrades.Prepend(a.Trade).Distinct().Select(t => (Trade: t, Artisan: a)))
            .GroupBy(t => t.Trade, t => t.Artisan).OrderBy(t => t.Key.Id.Value, StringComparer.Ordinal).ToArray();
        var byName = desk.Main.InOrder(Enumerable.Range(0, desk.Listings.Artisans.Count)).Select(i => desk.Listings.Artisans[i]).Where(a => a.Republish.Everyone);

        yield return (EmbedRoutes.Index, SearchJson.Write(json => WriteIndex(json, trades, cells.Select(c => (c.Key.Row, c.Key.Column, c.Count())))));
        yield return (EmbedRoutes.First, List(byName.Take(First)));
        foreach (var trade in trades)
            yield return (EmbedRoutes.Trade(trade.Key.Id.Value), List(trade));
        foreach (var cell in cells)
            yield return (EmbedRoutes.Near(cell.Key.Row, cell.Key.Column), List(cell));
    }

    private void WriteIndex(Utf8JsonWriter json, IEnumerable<IGrouping<Trade, Artisan>> trades, IEnumerable<(int Row, int Column, int Count)> cells)
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
        json.WriteEndObject();
    }

    private byte[] List(IEnumerable<Artisan> artisans) => SearchJson.Write(json =>
    {
        json.WriteStartArray();
        foreach (var artisan in artisans)
            EmbedEntry.Write(json, artisan, desk, photos);
        json.WriteEndArray();
    });
}
