using System.Text.Json;
using Showcase.Domain;
using Showcase.Pages.Api;
using Showcase.Pages.Search;

namespace Showcase.Pages.Embeds;

/// <summary>A vitrine as a stranger's page shows it: what everyone may republish, and no more than a front needs.</summary>
internal static class EmbedEntry
{
    public static void Write(Utf8JsonWriter json, Artisan artisan, RecordDesk desk, PhotoShelf photos)
    {
        json.WriteStartObject();
        json.WriteString("slug", artisan.Slug.Value);
        json.WriteString("name", artisan.Name);
        json.WriteString("trade", artisan.Trade.Id.Value);
        if (artisan.OtherTrades.Count > 0)
            json.Strings("others", artisan.OtherTrades.Select(t => t.Id.Value));
        json.WriteString("town", artisan.Address.Town);
        json.Said("summary", desk.Say(artisan.Summary, l => artisan.Translations.GetValueOrDefault(l)?.Summary));
        if (artisan.Address.PublicPoint is { } point)
        {
            json.WriteNumber("lat", point.Latitude);
            json.WriteNumber("lon", point.Longitude);
        }
        if (artisan.Photos.Count > 0 && photos.Find(artisan.Photos[0]) is { } prepared)
        {
            json.WritePropertyName("cover");
            CoverJson.Write(json, artisan, prepared);
        }
        json.WriteString("departement", artisan.Address.Commune.Departement.Code);
        Some(json, "label", artisan.Labels);
        Some(json, "network", desk.Networks(artisan.MemberOf).Select(n => n.Value));
        Some(json, "language", artisan.Languages);
        Some(json, "access", artisan.Access);
        json.WriteString("licence", artisan.Republish.Licence);
        if (artisan.Origin is { } origin)
            json.WriteString("from", origin.Attribution);
        json.WriteEndObject();
    }

    private static void Some(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        if (values.Any())
            json.Strings(name, values);
    }

    public static void Said(this Utf8JsonWriter json, string name, IReadOnlyList<Said> texts)
    {
        json.WriteStartObject(name);
        foreach (var (language, text) in texts)
            json.WriteString(language, (string)text);
        json.WriteEndObject();
    }
}
