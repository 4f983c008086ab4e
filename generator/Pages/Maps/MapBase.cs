using System.Text.Json;
using Showcase.Domain;

namespace Showcase.Pages.Maps;

/// <summary>What every view of the map is drawn upon: <c>base.json</c>, the land and the main towns.</summary>
internal static class MapBase
{
    /// <summary>About 200 m: a name stands beside a town, not upon a door.</summary>
    private const int Decimals = 3;

    public static void Write(string land, IEnumerable<Commune> towns, FileWrite write) => MapJson.Save($"{MapFiles.Folder}/base.json", write, json =>
    {
        json.WriteStartObject();
        json.WritePropertyName("land");
        json.WriteRawValue(land);
        json.WriteStartArray("towns");
        foreach (var town in towns)
            Town(json, town);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary><c>[latitude, longitude, name]</c>.</summary>
    public static void Town(Utf8JsonWriter json, Commune town)
    {
        json.WriteStartArray();
        json.WriteNumberValue(Math.Round(town.Point!.Value.Latitude, Decimals));
        json.WriteNumberValue(Math.Round(town.Point.Value.Longitude, Decimals));
        json.WriteStringValue(town.Name);
        json.WriteEndArray();
    }
}
