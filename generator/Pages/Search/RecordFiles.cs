using System.Globalization;
using System.Text.Json;
using Showcase.Domain;
using Showcase.Pages.Views;

namespace Showcase.Pages.Search;

/// <summary>What a result shows, a few to a file, in any language of the site.</summary>
/// <param name="front">A document's front in the site's own language.</param>
internal sealed class RecordFiles(string folder, Listings listings, IReadOnlyList<int> documents, Func<int, FrontView> front, PhotoShelf photos)
{
    /// <summary>Records in one file: a page of results asks for up to 24 of them, so that more to a file would be waste.</summary>
    public const int PerFile = 4;

    /// <summary>Number in the manifest of a trade's id.</summary>
    public required Func<Trade, int> TradeNumber { get; init; }

    /// <summary>The site's own language first.</summary>
    public required IReadOnlyList<Edition> Editions { get; init; }

    public IEnumerable<(Route Route, Func<byte[]> Make)> Write()
    {
        for (var start = 0; start < documents.Count; start += PerFile)
        {
            var file = start / PerFile;
            var members = documents.Skip(start).Take(PerFile);
            yield return (new Route(string.Create(CultureInfo.InvariantCulture, $"{folder}records/{file / 256}/{file % 256}.json")), () => ScriptJson.Write(json =>
            {
                json.WriteStartArray();
                foreach (var artisan in members)
                    WriteRecord(json, listings.Artisans[artisan], front(artisan));
                json.WriteEndArray();
            }));
        }
    }

    private void WriteRecord(Utf8JsonWriter json, Artisan artisan, FrontView front)
    {
        json.WriteStartObject();
        json.WriteString("slug", front.Slug);
        json.WriteString("name", front.Name);
        json.WriteNumber("trade", TradeNumber(artisan.Trade));
        if (front.Role is not null)
            json.WriteString("role", front.Role);
        json.WriteString("town", front.Town);
        json.WriteNumber("variant", front.Variant);
        json.WriteNumber("tint", front.Tint);
        if (artisan.Address.Published is { } published)
        {
            json.WriteNumber("lat", published.Point.Latitude);
            json.WriteNumber("lon", published.Point.Longitude);
            if (published.Precision == AddressPrecision.Town)
                json.WriteBoolean("rough", true);
        }
        if (front.Open is not null)
            json.WriteString("open", front.Open);
        if (front.Zone is not null)
            json.WriteString("zone", front.Zone);
        WritePocket(json, artisan);
        if (artisan.Photos.Count > 0 && photos.Find(artisan.Photos[0]) is { } prepared)
        {
            json.WritePropertyName("cover");
            CoverJson.Write(json, artisan, prepared);
        }
        else
            json.WriteString("initials", front.Initials);
        json.WriteEndObject();
    }

    /// <summary>For paper: a search is printed as any list is. Other languages' hours only where they are said otherwise.</summary>
    private void WritePocket(Utf8JsonWriter json, Artisan artisan)
    {
        if (artisan.Address.PublicStreet is { } street)
            json.WriteString("street", street);
        if (PocketWords.Phone(artisan) is { } phone)
            json.WriteString("phone", phone);
        var main = PocketWords.Hours(Editions[0], artisan);
        if (main is not null)
            json.WriteString("hours", main);
        foreach (var edition in Editions.Skip(1))
        {
            if (PocketWords.Hours(edition, artisan) is { } other && other != main)
                json.WriteString($"hours-{edition.Language}", other);
        }
    }
}
