using Showcase.Images;

namespace Showcase.Tests.Images;

/// <summary>A warm build decodes nothing, and nothing that happens to the cache can do worse than cost time.</summary>
public sealed class PhotoCacheTests : IDisposable
{
    private readonly PhotoRoom _room = new();

    public PhotoCacheTests() => _room.Node("""
        const paint = (name, hue) => sharp({ create: { width: 200, height: 150, channels: 3, background: `hsl(${hue}, 60%, 50%)` } }).toFile(name);
        await Promise.all([paint('a.jpg', 10), paint('b.jpg', 120), paint('c.jpg', 240)]); fs.copyFileSync('a.jpg', 'again.jpg');
        """);

    [Fact]
    public async Task A_second_run_starts_no_process_and_gives_the_same_photos()
    {
        var (cold, started) = await _room.PrepareAsync(["a.jpg", "b.jpg", "again.jpg", "a.jpg"]);
        Assert.Equal((1, 2, 0), (started, cold.Made, cold.Reused));
        var (warm, startedAgain) = await _room.PrepareAsync(["a.jpg", "b.jpg", "again.jpg", "a.jpg"]);
        Assert.Equal((0, 0, 2), (startedAgain, warm.Made, warm.Reused));
        Assert.Equal(cold.Photos.Select(Said), warm.Photos.Select(Said));
        // One content, one photo, however often it is shown.
        Assert.Equal(Said(warm.Photos[0]), Said(warm.Photos[2]));
    }

    [Fact]
    public async Task Another_recipe_makes_other_variants_under_other_names()
    {
        var (first, _) = await _room.PrepareAsync(["a.jpg"]);
        var (other, started) = await _room.PrepareAsync(["a.jpg"], PhotoRoom.Small with { JpegQuality = 40 });
        Assert.Equal(1, started);
        Assert.NotEqual(first.Photos[0]!.Hash, other.Photos[0]!.Hash);
    }

    [Theory]
    [InlineData("160.avif", "cut")]
    [InlineData("40.jpg", "delete")]
    [InlineData("photo.json", "cut")]
    [InlineData("photo.json", "delete")]
    public async Task A_damaged_entry_is_made_again(string file, string harm)
    {
        var (first, _) = await _room.PrepareAsync(["a.jpg"]);
        var victim = Path.Combine(Path.GetDirectoryName(first.Photos[0]!.Variants[0].CachePath)!, file);
        if (harm == "delete")
            File.Delete(victim);
        else
            File.WriteAllBytes(victim, File.ReadAllBytes(victim)[..30]);
        var (second, started) = await _room.PrepareAsync(["a.jpg"]);
        Assert.Equal(1, started);
        Assert.Equal(Said(first.Photos[0]), Said(second.Photos[0]));
    }

    [Fact]
    public async Task A_cache_serves_in_another_place()
    {
        await _room.PrepareAsync(["a.jpg", "b.jpg"]);
        using var elsewhere = new PhotoRoom();
        File.Copy(Path.Combine(_room.Folder, "b.jpg"), Path.Combine(elsewhere.Folder, "renamed.jpg"));
        Directory.Move(_room.Cache, elsewhere.Cache);
        var (harvest, started) = await elsewhere.PrepareAsync(["renamed.jpg"]);
        Assert.Equal((0, 1), (started, harvest.Reused));
        Assert.All(harvest.Photos[0]!.Variants, v => Assert.StartsWith(elsewhere.Cache, v.CachePath, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Builds_running_at_once_may_share_a_cache()
    {
        var runs = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            await using var workshop = new PhotoWorkshop(PhotoRoom.NodeFolder, _room.Cache, PhotoRoom.Small);
            var requests = ((string[])["a.jpg", "b.jpg", "c.jpg"]).Select(f => new PhotoRequest(Path.Combine(_room.Folder, f), new("index.md", 1, 1))).ToList();
            return (await workshop.PrepareAsync(requests, _room.Faults, null, TestContext.Current.CancellationToken)).Photos.Select(Said).ToArray();
        })));
        Assert.Equal(runs[0], runs[1]);
        Assert.Equal(runs[0], runs[2]);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(_room.Cache, "photos", "making")));
    }

    [Fact]
    public async Task A_photo_replaced_by_another_is_noticed_even_with_the_same_size_and_time()
    {
        var path = Path.Combine(_room.Folder, "a.jpg");
        var (first, _) = await _room.PrepareAsync(["a.jpg"], clock: new Clock(TimeProvider.System.GetUtcNow().AddHours(1)));
        Assert.True(File.Exists(Path.Combine(_room.Cache, "photos", "fingerprints")));
        var when = File.GetLastWriteTimeUtc(path);
        var other = File.ReadAllBytes(Path.Combine(_room.Folder, "b.jpg"));
        File.WriteAllBytes(path, [.. other, .. new byte[Math.Max(0, (int)new FileInfo(path).Length - other.Length)]]);
        File.SetLastWriteTimeUtc(path, when);
        var (second, _) = await _room.PrepareAsync(["a.jpg"], clock: new Clock(TimeProvider.System.GetUtcNow().AddHours(1)));
        Assert.NotEqual(first.Photos[0]!.Hash, second.Photos[0]!.Hash);
    }

    [Fact]
    public async Task Photos_unused_for_three_months_are_forgotten_and_those_in_use_stay()
    {
        var start = TimeProvider.System.GetUtcNow();
        await _room.PrepareAsync(["a.jpg", "b.jpg"], clock: new Clock(start));
        await _room.PrepareAsync(["a.jpg"], clock: new Clock(start.AddDays(60)));
        await _room.PrepareAsync(["a.jpg"], clock: new Clock(start.AddDays(91)));
        var (harvest, _) = await _room.PrepareAsync(["a.jpg", "b.jpg"], clock: new Clock(start.AddDays(92)));
        Assert.Equal((1, 1), (harvest.Made, harvest.Reused));
    }

    public void Dispose() => _room.Dispose();

    private static string Said(PreparedPhoto? photo) => $"{photo! with { Variants = [] }} {string.Join(' ', photo.Variants)}";

    private sealed class Clock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
