using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Showcase.Domain;

namespace Showcase.Pages.Maps;

/// <summary>Takes the bytes of one file; they are good until it returns.</summary>
internal delegate void FileWrite(string path, ReadOnlySpan<byte> bytes);

/// <summary>
/// The form of the tiles, as <c>scripts/map-tiles.js</c> reads them. A vitrine is <c>[latitude, longitude, trade, slug, name]</c>, a cell of
/// several <c>[latitude, longitude, n, n, n, n]</c>: its vitrines by family. Arrays, as names said again in every row would double the size.
/// </summary>
internal sealed class TileWriter(string folder, FileWrite write)
{
    /// <summary>About a metre: no finer than a point that was given.</summary>
    private const int Decimals = 5;

    private readonly ArrayBufferWriter<byte> _buffer = new();

    public void Index(GeoBox box, int count, TileNumber root, string tree, IReadOnlyList<MapPoint> all) => Save("index.json", json =>
    {
        json.WriteStartObject();
        json.WriteNumber("count", count);
        json.Numbers("box", Math.Round(box.South, Decimals), Math.Round(box.West, Decimals), Math.Round(box.North, Decimals), Math.Round(box.East, Decimals));
        if (tree.Length > 0)
        {
            json.Numbers("root", root.Z, root.X, root.Y);
            json.WriteString("tree", tree);
        }
        else
        {
            json.WriteStartArray("vitrines");
            foreach (var point in all)
                Vitrine(json, point);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    });

    public void Branch(TileNumber tile, IEnumerable<MapCell> cells) => Save(tile.FileName + ".json", json =>
    {
        json.WriteStartArray();
        foreach (var cell in cells)
        {
            if (cell.Alone is { } alone)
            {
                Vitrine(json, alone);
                continue;
            }
            json.WriteStartArray();
            Place(json, cell.Middle);
            foreach (var number in cell.Families)
                json.WriteNumberValue(number);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    });

    /// <param name="part">From 1. All but the last part end with the number of the next.</param>
    public void Leaf(TileNumber tile, int part, int parts, ReadOnlySpan<MapPoint> points)
    {
        var vitrines = points.ToArray();
        var name = part == 1 ? tile.FileName : string.Create(CultureInfo.InvariantCulture, $"{tile.FileName}.{part}");
        Save(name + ".json", json =>
        {
            json.WriteStartArray();
            foreach (var point in vitrines)
                Vitrine(json, point);
            if (part < parts)
                json.WriteNumberValue(part + 1);
            json.WriteEndArray();
        });
    }

    private static void Vitrine(Utf8JsonWriter json, MapPoint point)
    {
        json.WriteStartArray();
        Place(json, point.Point);
        json.WriteNumberValue(point.Trade);
        json.WriteStringValue(point.Slug);
        json.WriteStringValue(point.Name);
        json.WriteEndArray();
    }

    private static void Place(Utf8JsonWriter json, GeoPoint point)
    {
        json.WriteNumberValue(Math.Round(point.Latitude, Decimals));
        json.WriteNumberValue(Math.Round(point.Longitude, Decimals));
    }

    private void Save(string path, Action<Utf8JsonWriter> fill) => MapJson.Save($"{folder}/{path}", write, fill, _buffer);
}
