using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Showcase.Domain;
using Showcase.Images;
using Showcase.Tests.Web;

namespace Showcase.Tests.Images;

/// <summary>Machines share variants through a store, which can only save work: whatever it does, the photos are there and are the right ones.</summary>
public sealed class SharedCacheTests : IDisposable
{
    private readonly PhotoRoom _room = new();

    public SharedCacheTests() => _room.Node("""
        const paint = (name, hue) => sharp({ create: { width: 200, height: 150, channels: 3, background: `hsl(${hue}, 60%, 50%)` } }).toFile(name);
        await Promise.all([paint('a.jpg', 10), paint('b.jpg', 120), paint('c.jpg', 240)]);
        """);

    private sealed record Run(IReadOnlyList<PreparedPhoto?> Photos, int Started, string? Trouble, int Forged)
    {
        public IEnumerable<string> Files => Photos.SelectMany(p => p!.Variants.Select(v => $"{v.PublishedName("x")} {v.Height} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(v.CachePath)))}"))
            .Concat(Photos.Select(p => $"{p!.Hash} {p.Width} {p.Height} {p.Placeholder} {p.TintHue} {p.HasGps}"));
    }

    // Every machine has a cache of its own.
    private async Task<Run> WorkAsync(string machine, PhotoStore place, Func<string, string?>? environment = null, string[]? files = null, bool givesKnown = false, double patience = 10)
    {
        await using var workshop = new PhotoWorkshop(PhotoRoom.NodeFolder, Path.Combine(_room.Folder, machine), PhotoRoom.Small) { GivesKnown = givesKnown };
        workshop.Join(place, environment ?? S3Server.Keys, TimeSpan.FromSeconds(patience));
        var requests = (files ?? ["a.jpg", "b.jpg", "c.jpg"]).Select(f => new PhotoRequest(Path.Combine(_room.Folder, f), new("index.md", 1, 1))).ToList();
        var harvest = await workshop.PrepareAsync(requests, _room.Faults, null, TestContext.Current.CancellationToken);
        Assert.Equal("", string.Join('\n', _room.Errors));
        return new(harvest.Photos, workshop.Queue.Started, workshop.Shared?.Trouble, workshop.Shared?.Forged ?? 0);
    }

    [Fact]
    public async Task A_second_machine_decodes_nothing_and_has_the_same_bytes()
    {
        using var server = new S3Server();
        var first = await WorkAsync("one", server.Place());
        var second = await WorkAsync("two", server.Place());
        Assert.Equal((1, null, 0), (first.Started, first.Trouble, first.Forged));
        Assert.Equal((0, null, 0), (second.Started, second.Trouble, second.Forged));
        Assert.Equal(first.Files, second.Files);
        Assert.Equal(3, server.Objects.Count);
    }

    [Fact]
    public async Task What_a_machine_had_before_is_given_only_when_asked_to()
    {
        using var server = new S3Server();
        await WorkAsync("one", server.Place(), _ => null);
        await WorkAsync("one", server.Place());
        Assert.Empty(server.Objects);
        await WorkAsync("one", server.Place(), givesKnown: true);
        Assert.Equal(3, server.Objects.Count);
        Assert.Equal(0, (await WorkAsync("two", server.Place())).Started);
    }

    [Fact]
    public async Task Without_keys_the_store_is_not_asked()
    {
        await using var server = new RudeServer();
        var run = await WorkAsync("one", PlaceAt(server), _ => null);
        Assert.Equal((1, null), (run.Started, run.Trouble));
        Assert.Empty(server.Heard);
    }

    [Theory]
    [InlineData("flip")]
    [InlineData("cut")]
    [InlineData("empty")]
    [InlineData("swap")]
    [InlineData("html")]
    [InlineData("miniature")]
    [InlineData("enlarged")]
    [InlineData("longer")]
    public async Task What_is_not_this_photo_is_made_anew_and_mended_in_the_store(string harm)
    {
        using var server = new S3Server();
        var honest = await WorkAsync("one", server.Place());
        foreach (var path in server.Objects)
            File.WriteAllBytes(path, Spoil(harm, File.ReadAllBytes(path), File.ReadAllBytes(server.Objects[0])));
        var forged = harm == "swap" ? 2 : 3; // the first, in its own place, is right
        var second = await WorkAsync("two", server.Place());
        Assert.Equal((1, null, forged), (second.Started, second.Trouble, second.Forged));
        Assert.Equal(honest.Files, second.Files);
        var third = await WorkAsync("three", server.Place());
        Assert.Equal((0, 0), (third.Started, third.Forged));
        Assert.Equal(honest.Files, third.Files);
    }

    // All but the first three are sealed again, as anyone can who may write to the store.
    private static byte[] Spoil(string harm, byte[] pack, byte[] other)
    {
        switch (harm)
        {
            case "flip": pack[^20] ^= 1; return pack;
            case "cut": return pack[..^100];
            case "empty": return [];
            case "swap": return other;
        }
        var end = Array.IndexOf(pack, (byte)'\n');
        var note = Encoding.UTF8.GetString(pack, 64, end - 64);
        var files = pack[(end + 1)..];
        switch (harm)
        {
            case "html": "<script>alert(1)</script>"u8.CopyTo(files); break;
            case "miniature": note = note.Replace("data:image/webp;base64,", "data:text/html;base64,", StringComparison.Ordinal); break;
            case "enlarged": note = note.Replace("\"width\":160", "\"width\":190", StringComparison.Ordinal); break;
            default: files = [.. files, 0]; break;
        }
        byte[] rest = [.. Encoding.UTF8.GetBytes(note), (byte)'\n', .. files];
        return [.. Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(rest))), .. rest];
    }

    [Fact]
    public async Task With_a_secret_of_their_own_machines_take_only_each_others_packs()
    {
        using var server = new S3Server();
        Func<string, string?> With(string secret) => name => name == "SHOWCASE_CACHE_KEY" ? secret : S3Server.Keys(name);
        await WorkAsync("stranger", server.Place());
        var first = await WorkAsync("one", server.Place(), With("blé noir"));
        Assert.Equal((1, 3), (first.Started, first.Forged));
        Assert.Equal((0, 0), await StartedAsync("two", With("blé noir")));
        Assert.Equal((1, 3), await StartedAsync("three", With("sarrasin")));

        async Task<(int, int)> StartedAsync(string machine, Func<string, string?> environment)
        {
            var run = await WorkAsync(machine, server.Place(), environment);
            return (run.Started, run.Forged);
        }
    }

    [Fact]
    public async Task A_bucket_that_is_not_there_and_keys_that_open_nothing_cost_a_word()
    {
        using var server = new S3Server();
        Assert.Contains("NoSuchBucket", (await WorkAsync("one", server.Place("absent"))).Trouble, StringComparison.Ordinal);
        var wrong = await WorkAsync("two", server.Place(), name => name.StartsWith("AWS_", StringComparison.Ordinal) && name != "AWS_SESSION_TOKEN" ? "wrong" : null);
        Assert.Contains("403", wrong.Trouble, StringComparison.Ordinal);
        Assert.Equal(3, wrong.Photos.Count(p => p is not null));
    }

    [Theory]
    [InlineData("500")]
    [InlineData("silent")]
    [InlineData("drip")]
    [InlineData("hang up")]
    [InlineData("redirect")]
    [InlineData("gone")]
    public async Task A_store_that_is_down_is_left_alone_and_the_photos_are_made(string harm)
    {
        await using var server = new RudeServer();
        var many = Enumerable.Range(0, 12).Select(i => $"{i}.jpg").ToArray();
        _room.Node($"for (let i = 0; i < 12; i++) await sharp({{ create: {{ width: 50, height: 40, channels: 3, background: `hsl(${{i * 30}}, 60%, 50%)` }} }}).toFile(i + '.jpg')");
        var recipe = new PhotoRecipe(PhotoRoom.Small, PhotoRoom.NodeFolder);
        foreach (var file in many)
        {
            var key = PhotoCache.Key(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(_room.Folder, file)))), recipe);
            server.On($"/vitrines/photos-1/{key[..2]}/{key}", (stream, _, cancel) => Misbehave(harm, server, stream, cancel));
        }
        // Nobody listens on port 1.
        var place = harm == "gone" ? PlaceAt(server) with { Endpoint = new("http://127.0.0.1:1/") } : PlaceAt(server);
        var start = Stopwatch.StartNew();
        var run = await WorkAsync("one", place, files: many, patience: 1);
        Assert.Equal(12, run.Photos.Count(p => p is not null));
        Assert.NotNull(run.Trouble);
        Assert.InRange(server.Heard.Count, harm == "gone" ? 0 : 3, 30);
        Assert.InRange(start.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    private static async Task Misbehave(string harm, RudeServer server, Stream stream, CancellationToken cancel)
    {
        switch (harm)
        {
            case "500":
                await RudeServer.WriteAsync(stream, "HTTP/1.1 500 Oops\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", cancel);
                break;
            case "silent":
                await Task.Delay(TimeSpan.FromSeconds(30), cancel);
                break;
            case "drip":
                await RudeServer.WriteAsync(stream, "HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n", cancel);
                while (true)
                {
                    await stream.WriteAsync(new byte[10], cancel);
                    await Task.Delay(50, cancel);
                }
            case "redirect":
                await RudeServer.WriteAsync(stream, $"HTTP/1.1 307 There\r\nLocation: {server.At("/elsewhere")}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", cancel);
                break;
            default:
                await RudeServer.WriteAsync(stream, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\nConnection: close\r\n\r\nshort", cancel);
                break;
        }
    }

    [Fact]
    public async Task A_name_that_leads_into_ones_own_network_is_not_followed()
    {
        await using var server = new RudeServer();
        var name = Dns.GetHostName();
        Assert.SkipWhen((await Dns.GetHostAddressesAsync(name, TestContext.Current.CancellationToken)).Length == 0, "this machine's name leads nowhere");
        var run = await WorkAsync("one", PlaceAt(server) with { Endpoint = server.At("/", name) });
        Assert.Contains("forbidden address", run.Trouble, StringComparison.Ordinal);
        Assert.Empty(server.Heard);
    }

    private static PhotoStore PlaceAt(RudeServer server) => new("vitrines", server.At("/"), "us-east-1", "", new("showcase.yaml", 8, 1));

    public void Dispose() => _room.Dispose();
}
