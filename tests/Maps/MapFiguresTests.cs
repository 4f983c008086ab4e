using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Showcase.Domain;
using Showcase.Geo;
using Showcase.Pages.Maps;

namespace Showcase.Tests.Maps;

/// <summary>What the map's files weigh and cost, for vitrines spread over France as its people are.</summary>
public class MapFiguresTests
{
    private const int Trades = 60;

    private static readonly int[] Sizes = [1_000, 10_000, 100_000];

    [Fact]
    public void A_first_view_weighs_at_most_30_KB_and_a_hundred_thousand_vitrines_at_most_60_MB()
    {
        var rows = new List<string>();
        foreach (var count in Sizes)
        {
            var points = Spread(count);
            var extent = MapExtent.Of([.. points.Select(p => p.Point)]);
            var (before, start) = (GC.GetTotalAllocatedBytes(true), Stopwatch.GetTimestamp());
            var (files, bytes, largest) = (0, 0L, 0);
            var all = new Dictionary<string, byte[]>(StringComparer.Ordinal);
            Write(points, (path, content) =>
            {
                files++;
                bytes += content.Length;
                largest = Math.Max(largest, content.Length);
                if (path.StartsWith("all/", StringComparison.Ordinal))
                    all[path] = content.ToArray();
            });
            var (took, allocated) = (Stopwatch.GetElapsedTime(start), GC.GetTotalAllocatedBytes(true) - before);

            MapBase.Write(LandFile.Read(Path.Combine(TinySite.Repository, "generator", "node", "node_modules"), TinySite.CacheFolder, extent.Core, extent.Frame),
                new MapTowns(TinySite.Gazetteer.Communes, extent).Main, (_, content) => all["base.json"] = content.ToArray());
            var (phone, wide) = (FirstView(all, 360, 500), FirstView(all, 1168, 620));
            Assert.InRange(phone.Bytes, 1_000, 30_000);
            Assert.InRange(wide.Bytes, 1_000, 30_000);
            Assert.InRange(bytes, 1, 60_000_000);
            rows.Add(string.Create(CultureInfo.InvariantCulture, $"| {count:N0} | {phone.Bytes / 1000.0:0.0} KB, {phone.Files} files | {wide.Bytes / 1000.0:0.0} KB, {wide.Files} files | {files:N0} | {bytes / 1e6:0.0} MB | {largest / 1000.0:0.0} KB | {took.TotalSeconds:0.00} s | {allocated / 1e6:0} MB |"));
        }
        Figures.Write("map", $"""
            ## Map: tiles

            Vitrines invented over France as its people live, in {Trades} trades; every vitrine stands in the set of all and in that of its trade. A first view is what the whole
            region asks for: the set's index, the drawn land with its towns, and the squares in view, gzip at its best; the atlas of words and trades (about 2 KB) and Leaflet (43 KB) come besides, once.

            | vitrines | first view, phone | first view, 1,280 px | files | all files | largest file | time to write | allocated |
            |---|---|---|---|---|---|---|---|
            {string.Join('\n', rows)}
            """);
    }

    private static void Write(IReadOnlyList<MapPoint> points, FileWrite write)
    {
        new TileSet(points).Write(new TileWriter("all", write));
        foreach (var trade in points.GroupBy(p => p.Trade))
            new TileSet(trade).Write(new TileWriter($"trades/{trade.Key}", write));
    }

    private static MapPoint[] Spread(int count)
    {
        var random = new Random(1);
        var communes = TinySite.Gazetteer.Communes.Where(c => c.Point is { Latitude: > 41, Longitude: > -6 and < 10 }).ToArray();
        var sums = new long[communes.Length];
        var sum = 0L;
        for (var i = 0; i < communes.Length; i++)
            sums[i] = sum += communes[i].Population + 1;
        return [.. Enumerable.Range(0, count).Select(i =>
        {
            var at = Array.BinarySearch(sums, random.NextInt64(sum));
            var town = communes[Math.Min(at < 0 ? ~at : at, communes.Length - 1)];
            var point = new GeoPoint(Math.Round(town.Point!.Value.Latitude + ((random.NextDouble() - 0.5) * 0.03), 5), Math.Round(town.Point.Value.Longitude + ((random.NextDouble() - 0.5) * 0.04), 5));
            var trade = (int)(Trades * random.NextDouble() * random.NextDouble());
            return new MapPoint($"atelier-{town.Slug}-{i}", $"Atelier de {town.Name}", trade, (TradeFamily)(trade % 4), point);
        })];
    }

    /// <summary>The files that <c>scripts/map.js</c> reads for a frame of that many pixels: the same walk as <c>MapTiles.inView</c>.</summary>
    private static (int Files, int Bytes) FirstView(Dictionary<string, byte[]> files, int width, int height)
    {
        var index = JsonDocument.Parse(files["all/index.json"]).RootElement;
        var box = index.GetProperty("box").EnumerateArray().Select(n => n.GetDouble()).ToArray();
        var (west, east, north, south) = (X(box[1]), X(box[3]), Y(box[2]), Y(box[0]));
        var zoom = Math.Min(14, Math.Floor(Math.Log2(Math.Min((width - 96) / (east - west), (height - 96) / (south - north)) / 256)));
        var world = 256 * Math.Pow(2, zoom);
        var (left, top) = (((west + east) / 2 * world) - (width / 2.0), ((north + south) / 2 * world) - (height / 2.0));
        var root = index.GetProperty("root").EnumerateArray().Select(n => n.GetUInt32()).ToArray();
        var tree = index.GetProperty("tree").GetString()!;
        var (at, wanted) = (0, new List<string> { "all/index.json", "base.json" });
        Walk(new TileNumber((int)root[0], root[1], root[2]), true);
        return (wanted.Count, wanted.Sum(f => Compressed(files[f])));

        void Walk(TileNumber tile, bool open)
        {
            var (there, full) = (Convert.ToInt32(tree[at++].ToString(), 16), Convert.ToInt32(tree[at++].ToString(), 16));
            var size = world / Math.Pow(2, tile.Z);
            var seen = InView(tile);
            var deeper = open && seen && size / 16 > 84;
            if (open && seen && !deeper)
                wanted.Add($"all/{tile.FileName}.json");
            for (var quarter = 0; quarter < 4; quarter++)
            {
                if ((there & (1 << quarter)) == 0)
                    continue;
                var child = new TileNumber(tile.Z + 1, (tile.X * 2) + (uint)(quarter & 1), (tile.Y * 2) + (uint)(quarter >> 1));
                if ((full & (1 << quarter)) != 0)
                    Walk(child, deeper);
                else if (deeper && InView(child))
                    wanted.Add($"all/{child.FileName}.json");
            }
        }

        bool InView(TileNumber tile)
        {
            var size = world / Math.Pow(2, tile.Z);
            return ((tile.X + 1) * size) >= left - (width / 4.0) && (tile.X * size) <= left + (width * 1.25) && ((tile.Y + 1) * size) >= top - (height / 4.0) && (tile.Y * size) <= top + (height * 1.25);
        }

        static double X(double longitude) => (longitude + 180) / 360;

        static double Y(double latitude) => (1 - (Math.Asinh(Math.Tan(double.DegreesToRadians(latitude))) / Math.PI)) / 2;
    }

    private static int Compressed(byte[] bytes)
    {
        using var counted = new MemoryStream();
        using (var gzip = new GZipStream(counted, CompressionLevel.SmallestSize, leaveOpen: true))
            gzip.Write(bytes);
        return (int)counted.Length;
    }
}
