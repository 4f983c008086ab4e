using System.Globalization;
using System.Text;
using System.Text.Json;
using Showcase.Content;
using Showcase.Domain;

namespace Showcase.Geo;

/// <summary>The drawn land of a region as JSON, kept in the cache: reading the coasts of the world takes longer than all the rest of a small site.</summary>
internal static class LandFile
{
    private const byte Format = 1;

    /// <summary>Units in a degree: some 110 m, finer than the source's own grid.</summary>
    private const double Scale = 1_000;

    /// <returns><c>[[y, x, dy, dx, …], …]</c> in thousandths of a degree: each ring starts at a point and goes on in steps.</returns>
    /// <exception cref="FileNotFoundException">The package is not installed.</exception>
    public static string Read(string nodeModulesFolder, string cacheFolder, GeoBox core, GeoBox frame)
    {
        var manifest = Path.Combine(nodeModulesFolder, "world-atlas", "package.json");
        if (!File.Exists(manifest))
            throw new FileNotFoundException("The coast cannot be drawn: a Node part is missing. Run `npm ci` in generator/node.", manifest);
        var stamp = Fingerprint.Of(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Format} {core} {frame}")), Fingerprint.Of(File.ReadAllBytes(manifest)));
        var path = Path.Combine(cacheFolder, $"land-{stamp:x16}.json");
        if (File.Exists(path))
            return File.ReadAllText(path);
        var text = JsonSerializer.Serialize(Coastline.Within(nodeModulesFolder, core, frame).Select(Steps).Where(r => r.Count >= 6));
        AtomicFile.Write(path, text);
        return text;
    }

    /// <summary>The rings of what <see cref="Read"/> gives.</summary>
    public static IReadOnlyList<GeoPoint[]> Rings(string land)
    {
        using var json = JsonDocument.Parse(land);
        return [.. json.RootElement.EnumerateArray().Select(RingOf)];
    }

    private static GeoPoint[] RingOf(JsonElement ring)
    {
        var (y, x) = (0, 0);
        var points = new GeoPoint[ring.GetArrayLength() / 2];
        var steps = ring.EnumerateArray();
        for (var i = 0; i < points.Length; i++)
            points[i] = new((y += Next(ref steps)) / Scale, (x += Next(ref steps)) / Scale);
        return points;
    }

    private static int Next(ref JsonElement.ArrayEnumerator steps) => steps.MoveNext() ? steps.Current.GetInt32() : 0;

    private static List<int> Steps(GeoPoint[] ring)
    {
        var steps = new List<int>(ring.Length * 2);
        var (lastY, lastX) = (0, 0);
        foreach (var point in ring)
        {
            var (y, x) = ((int)Math.Round(point.Latitude * Scale), (int)Math.Round(point.Longitude * Scale));
            if (steps.Count > 0 && y == lastY && x == lastX)
                continue;
            steps.Add(y - lastY);
            steps.Add(x - lastX);
            (lastY, lastX) = (y, x);
        }
        return steps;
    }
}
