using System.Text.Json;
using Showcase.Domain;

namespace Showcase.Geo;

/// <summary>The shapes of a TopoJSON file: borders are arcs of whole-number steps, each shared by the shapes on its two sides.</summary>
internal sealed class TopoJson : IDisposable
{
    private readonly JsonDocument _file;
    private readonly GeoPoint[][] _arcs;

    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public TopoJson(string path)
    {
        _file = JsonDocument.Parse(File.ReadAllBytes(path));
        _arcs = ReadArcs(_file.RootElement);
    }

    /// <summary>The shapes of one object of the file, each with its id (empty where it has none) and its rings. The first point of a ring is not said again at its end.</summary>
    public IEnumerable<(string Id, IReadOnlyList<GeoPoint[]> Rings)> Shapes(string name)
    {
        foreach (var shape in _file.RootElement.GetProperty("objects").GetProperty(name).GetProperty("geometries").EnumerateArray())
        {
            if (!shape.TryGetProperty("arcs", out var arcs))
                continue;
            var polygons = shape.GetProperty("type").GetString() == "Polygon" ? [arcs] : arcs.EnumerateArray().ToArray();
            var id = shape.TryGetProperty("id", out var said) ? said.ToString() : "";
            yield return (id, [.. polygons.SelectMany(p => p.EnumerateArray()).Select(Assemble)]);
        }
    }

    public void Dispose() => _file.Dispose();

    private static GeoPoint[][] ReadArcs(JsonElement root)
    {
        var transform = root.GetProperty("transform");
        var (scale, origin) = (transform.GetProperty("scale"), transform.GetProperty("translate"));
        var (scaleX, scaleY, originX, originY) = (scale[0].GetDouble(), scale[1].GetDouble(), origin[0].GetDouble(), origin[1].GetDouble());
        return [.. root.GetProperty("arcs").EnumerateArray().Select(arc =>
        {
            var (x, y) = (0, 0);
            return arc.EnumerateArray().Select(step =>
            {
                x += step[0].GetInt32();
                y += step[1].GetInt32();
                return new GeoPoint(Math.Clamp(originY + (y * scaleY), -90, 90), Math.Clamp(originX + (x * scaleX), -180, 180));
            }).ToArray();
        })];
    }

    // An arc's number turned over (~n) means the arc backwards; each arc starts where the last ended.
    private GeoPoint[] Assemble(JsonElement ring)
    {
        var points = new List<GeoPoint>();
        foreach (var number in ring.EnumerateArray())
        {
            var index = number.GetInt32();
            points.AddRange((index < 0 ? _arcs[~index].Reverse() : _arcs[index]).Skip(points.Count == 0 ? 0 : 1));
        }
        points.RemoveAt(points.Count - 1);
        return [.. points];
    }
}
