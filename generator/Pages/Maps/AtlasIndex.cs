using System.Text.Json;
using Showcase.Domain;

namespace Showcase.Pages.Maps;

/// <summary>What the map's script reads first, <c>atlas/fr.json</c>: addresses, extent, trades, background and the words of one language.</summary>
internal static class AtlasIndex
{
    public static void Write(Edition edition, SitePlan plan, MapExtent extent, MapTowns towns, string icons, FileWrite write)
    {
        var (texts, routes, background) = (edition.Texts, edition.Routes, edition.Settings.Map);
        MapJson.Save($"{MapFiles.Folder}/{edition.Language}.json", write, json =>
        {
            json.WriteStartObject();
            json.WriteString("vitrines", routes.Href(routes.Artisans));
            json.WriteString("folder", routes.Href(new Route($"/{MapFiles.Folder}/")));
            json.WriteString("icons", routes.Href(new Route(icons)));
            json.Numbers("core", extent.Core.South, extent.Core.West, extent.Core.North, extent.Core.East);
            json.Numbers("frame", extent.Frame.South, extent.Frame.West, extent.Frame.North, extent.Frame.East);
            json.WriteStartArray("towns");
            foreach (var square in towns.Squares)
                json.WriteStringValue(square);
            json.WriteEndArray();
            Trades(json, edition, plan);
            if (background is not null)
                Background(json, background, routes);
            json.WriteStartObject("words");
            var host = background?.Origin is { } origin ? new Uri(origin).Host : null;
            foreach (var key in GeneratorTexts.MapWords)
            {
                var word = key[(key.LastIndexOf('.') + 1)..];
                // A file of the site's own is asked of no stranger: there is nothing to warn of.
                json.WriteString(word, word == "notice" && host is null ? "" : texts.Format(key, ("background", background?.Name), ("host", host)));
            }
            json.WriteEndObject();
            json.WriteEndObject();
        });
    }

    private static void Trades(Utf8JsonWriter json, Edition edition, SitePlan plan)
    {
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
    }

    private static void Background(Utf8JsonWriter json, MapBackground background, Routes routes)
    {
        json.WriteStartObject("background");
        json.WriteString("id", background.Id);
        json.WriteString("kind", background.Kind switch { BackgroundKind.Raster => "raster", BackgroundKind.Vector => "vector", _ => "pmtiles" });
        json.WriteString("url", background.Origin is null ? routes.Href(new Route(background.Address)) : background.Address);
        json.WriteString("name", background.Name);
        json.WriteString("credit", background.Credit);
        if (background.CreditUrl is { } url)
            json.WriteString("creditUrl", url);
        if (background.Policy is { } policy)
            json.WriteString("policy", policy);
        json.WriteNumber("maxZoom", background.MaxZoom);
        json.WriteEndObject();
    }
}
