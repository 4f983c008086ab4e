using System.Globalization;
using System.Text;
using System.Text.Json;
using Showcase.Diagnostics;

namespace Showcase.Imports;

/// <summary>Reads a list of objects: GeoJSON, Overpass, what open data portals give out, or a plain array.</summary>
internal static class JsonList
{
    private const int MaxDepth = 32;

    public static ListTable? Read(string text, string shown, Faults faults)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        var rows = new List<(int Line, Dictionary<string, string> Values)>();
        try
        {
            var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = MaxDepth });
            var (line, counted) = (1, 0);
            // The first array of objects is the list, at whatever key: features, elements, results, records, data.
            while (reader.Read())
            {
                if (reader.TokenType != JsonTokenType.StartObject || reader.CurrentDepth == 0 || !InArray(bytes, (int)reader.TokenStartIndex))
                    continue;
                for (; counted < reader.TokenStartIndex; counted++)
                    line += bytes[counted] == (byte)'\n' ? 1 : 0;
                if (rows.Count == ListTable.MaxRows)
                {
                    faults.Add(Rules.ImportTooMuch, new SourceLocation(shown, line, 1), ListTable.MaxRows.ToString(CultureInfo.InvariantCulture), ListTable.MaxColumns.ToString(CultureInfo.InvariantCulture));
                    break;
                }
                using var item = JsonDocument.ParseValue(ref reader);
                var values = new Dictionary<string, string>(StringComparer.Ordinal);
                Take(item.RootElement, values);
                foreach (var name in values.Keys)
                {
                    if (columns.Count < ListTable.MaxColumns)
                        columns.TryAdd(name, columns.Count);
                }
                rows.Add((line, values));
            }
        }
        catch (JsonException e)
        {
            faults.Add(Rules.ImportNotJson, new SourceLocation(shown, (int)(e.LineNumber ?? 0) + 1, (int)(e.BytePositionInLine ?? 0) + 1));
            return null;
        }
        if (rows.Count == 0 || columns.Count == 0)
        {
            faults.Add(Rules.ImportEmpty, SourceLocation.WholeFile(shown));
            return null;
        }
        return new ListTable(shown, [.. columns.Keys], [.. rows.Select(r => new ListRow(r.Line, [.. columns.Keys.Select(c => r.Values.GetValueOrDefault(c, ""))]))]);
    }

    // What stands before an item of an array is its bracket or a comma; before a value, a colon.
    private static bool InArray(byte[] bytes, int at)
    {
        for (at--; at >= 0; at--)
        {
            if (bytes[at] is not ((byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t'))
                return bytes[at] is (byte)'[' or (byte)',';
        }
        return false;
    }

    private static void Take(JsonElement item, Dictionary<string, string> values)
    {
        foreach (var property in item.EnumerateObject())
        {
            // A feature is what its properties say; a record of a portal lies in "fields", one of Overpass in "tags".
            if (property.Name is "properties" or "fields" or "tags" && property.Value.ValueKind == JsonValueKind.Object)
                Flatten(property.Value, "", values, 0);
            else if (property.Name is "geometry" or "center" or "geo_point_2d" && property.Value.ValueKind == JsonValueKind.Object)
                Point(property.Value, values);
            else if (!(property.Name == "type" && property.Value.ValueKind == JsonValueKind.String && property.Value.GetString() is "Feature" or "node" or "way" or "relation"))
                Flatten(property.Value, property.Name, values, 0);
        }
    }

    private static void Flatten(JsonElement value, string name, Dictionary<string, string> values, int depth)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object when depth < 4:
                foreach (var property in value.EnumerateObject())
                    Flatten(property.Value, name.Length == 0 ? property.Name : $"{name}.{property.Name}", values, depth + 1);
                break;
            case JsonValueKind.Array when value.EnumerateArray().All(v => v.ValueKind is JsonValueKind.String or JsonValueKind.Number):
                values.TryAdd(name, string.Join("; ", value.EnumerateArray().Select(v => v.ToString())));
                break;
            case JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False:
                values.TryAdd(name, value.ToString());
                break;
        }
    }

    /// <summary>A point, or the middle of a shape's corners: shops are often drawn as buildings.</summary>
    private static void Point(JsonElement geometry, Dictionary<string, string> values)
    {
        var corners = new List<(double Lon, double Lat)>();
        if (geometry.TryGetProperty("coordinates", out var coordinates))
            Corners(coordinates, corners, 0);
        else if (geometry.TryGetProperty("lat", out var lat) && geometry.TryGetProperty("lon", out var lon) && lat.TryGetDouble(out var y) && lon.TryGetDouble(out var x))
            corners.Add((x, y));
        if (corners.Count == 0)
            return;
        values.TryAdd("lat", corners.Average(c => c.Lat).ToString("0.#######", CultureInfo.InvariantCulture));
        values.TryAdd("lon", corners.Average(c => c.Lon).ToString("0.#######", CultureInfo.InvariantCulture));
    }

    private static void Corners(JsonElement coordinates, List<(double, double)> corners, int depth)
    {
        if (coordinates.ValueKind != JsonValueKind.Array || depth > 5 || corners.Count > 10_000)
            return;
        if (coordinates.GetArrayLength() >= 2 && coordinates[0].ValueKind == JsonValueKind.Number && coordinates[1].ValueKind == JsonValueKind.Number)
        {
            corners.Add((coordinates[0].GetDouble(), coordinates[1].GetDouble()));
            return;
        }
        foreach (var part in coordinates.EnumerateArray())
            Corners(part, corners, depth + 1);
    }
}
