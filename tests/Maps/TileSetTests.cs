using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Showcase.Domain;
using Showcase.Pages.Maps;

namespace Showcase.Tests.Maps;

/// <summary>The quadtree of the map's files, read back as the script reads it.</summary>
public class TileSetTests
{
    [Fact]
    public void Every_vitrine_stands_in_exactly_one_list_and_every_square_counts_what_lies_beneath() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(40), Prop.ForAll(
            Gen.Choose(1, 900).SelectMany(n => Gen.Choose(0, 3).SelectMany(kind => Gen.Choose(0, 1_000_000).Select(seed => Scatter(n, kind, seed)))).ToArbitrary(), points =>
        {
            var files = Write(points);
            var found = new TreeReader(files).Vitrines();
            Assert.Equal(points.Select(p => p.Slug).Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
            Assert.Equal(files.Count, new TreeReader(files).Reached());
        }));

    [Fact]
    public void The_order_in_which_vitrines_come_changes_no_byte()
    {
        var points = Scatter(700, 1, 5);
        var (there, back) = (Write(points), Write([.. points.Reverse()]));
        Assert.Equal(there.Keys, back.Keys);
        Assert.All(there, f => Assert.Equal(f.Value, back[f.Key]));
    }

    [Fact]
    public void A_thousand_vitrines_behind_one_door_are_listed_in_parts()
    {
        var points = Enumerable.Range(0, 1000).Select(i => Point($"v{i:0000}", 48.1, -4.1)).ToArray();
        var files = Write(points);
        Assert.Equal(points.Select(p => p.Slug), new TreeReader(files).Vitrines().Order(StringComparer.Ordinal));
        Assert.All(files.Values, f => Assert.InRange(f.Length, 2, TileSet.LeafSize * 80));
    }

    [Fact]
    public void A_few_vitrines_need_one_file()
    {
        var files = Write(Scatter(TileSet.LeafSize, 0, 3));
        Assert.Equal(["t/index.json"], files.Keys);
    }

    [Fact]
    public void No_file_grows_with_the_number_of_vitrines()
    {
        foreach (var count in (int[])[2_000, 20_000])
        {
            var files = Write(Scatter(count, 2, 11));
            Assert.All(files.Where(f => f.Key != "t/index.json"), f => Assert.InRange(f.Value.Length, 2, 30_000));
            // The shape of the tree: two digits a square that branches.
            Assert.InRange(files["t/index.json"].Length, 50, 200 + (count / 10));
        }
    }

    private static MapPoint Point(string slug, double latitude, double longitude) =>
        new(slug, "Atelier " + slug, 3, (TradeFamily)(slug[^1] % 4), new GeoPoint(latitude, longitude));

    // 0: over a region; 1: in a few towns; 2: half of them in one town; 3: over the world, the edges of the map included.
    private static MapPoint[] Scatter(int count, int kind, int seed)
    {
        var random = new System.Random(seed);
        return [.. Enumerable.Range(0, count).Select(i => kind switch
        {
            0 => Point($"v{i}", 47.5 + (random.NextDouble() * 1.3), -5 + (random.NextDouble() * 4)),
            1 => Point($"v{i}", 48 + (random.Next(5) * 0.1), -4 + (random.Next(5) * 0.1)),
            2 => random.Next(2) == 0 ? Point($"v{i}", 48.85 + (random.NextDouble() * 0.02), 2.35 + (random.NextDouble() * 0.02)) : Point($"v{i}", 42 + (random.NextDouble() * 8), -4 + (random.NextDouble() * 11)),
            _ => random.Next(8) switch
            {
                0 => Point($"v{i}", 90, 180),
                1 => Point($"v{i}", -90, -180),
                2 => Point($"v{i}", 0, 0),
                _ => Point($"v{i}", (random.NextDouble() * 180) - 90, (random.NextDouble() * 360) - 180),
            },
        })];
    }

    private static SortedDictionary<string, byte[]> Write(IReadOnlyList<MapPoint> points)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        new TileSet(points).Write(new TileWriter("t", (path, bytes) => files.Add(path, bytes.ToArray())));
        return files;
    }

    private sealed class TreeReader(SortedDictionary<string, byte[]> files)
    {
        private readonly List<string> _slugs = [];
        private int _reached = 1;
        private int _at;
        private string _tree = "";

        public List<string> Vitrines()
        {
            Walk();
            return _slugs;
        }

        public int Reached()
        {
            Walk();
            return _reached;
        }

        private void Walk()
        {
            var index = Read("t/index.json");
            if (index.TryGetProperty("vitrines", out var all))
            {
                List(all);
            }
            else
            {
                _tree = index.GetProperty("tree").GetString()!;
                var root = index.GetProperty("root").EnumerateArray().Select(n => n.GetUInt32()).ToArray();
                Assert.Equal(index.GetProperty("count").GetInt32(), Branch(new TileNumber((int)root[0], root[1], root[2])));
                Assert.Equal(_tree.Length, _at);
            }
            Assert.Equal(index.GetProperty("count").GetInt32(), _slugs.Count);
        }

        /// <returns>How many vitrines lie beneath: what the square says, and what its quarters hold.</returns>
        private int Branch(TileNumber tile)
        {
            var (there, full) = (Digit(), Digit());
            _reached++;
            var cells = Read($"t/{tile.FileName}.json").EnumerateArray().ToArray();
            Assert.InRange(cells.Length, 1, 1 << (2 * TileSet.GridPower));
            var said = cells.Sum(c => c[3].ValueKind == JsonValueKind.String ? 1 : c.EnumerateArray().Skip(2).Sum(n => n.GetInt32()));
            var beneath = 0;
            for (var quarter = 0; quarter < 4; quarter++)
            {
                if ((there & (1 << quarter)) == 0)
                    continue;
                var child = new TileNumber(tile.Z + 1, (tile.X * 2) + (uint)(quarter & 1), (tile.Y * 2) + (uint)(quarter >> 1));
                beneath += (full & (1 << quarter)) != 0 ? Branch(child) : Leaf(child.FileName, 1);
            }
            Assert.Equal(said, beneath);
            return said;
        }

        private int Leaf(string name, int part)
        {
            _reached++;
            var rows = Read(part == 1 ? $"t/{name}.json" : $"t/{name}.{part}.json");
            var count = List(rows);
            var last = rows.EnumerateArray().Last();
            return count + (last.ValueKind == JsonValueKind.Number ? Leaf(name, last.GetInt32()) : 0);
        }

        private int List(JsonElement rows)
        {
            var vitrines = rows.EnumerateArray().Where(r => r.ValueKind == JsonValueKind.Array).ToArray();
            Assert.InRange(vitrines.Length, 1, TileSet.LeafSize);
            _slugs.AddRange(vitrines.Select(v => v[3].GetString()!));
            return vitrines.Length;
        }

        private int Digit() => Convert.ToInt32(_tree[_at++].ToString(), 16);

        private JsonElement Read(string path) => JsonDocument.Parse(Encoding.UTF8.GetString(files[path])).RootElement;
    }
}
