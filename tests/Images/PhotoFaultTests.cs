using System.Diagnostics;
using System.Text;
using Showcase.Images;

namespace Showcase.Tests.Images;

/// <summary>One test for every SC05 rule, and what the others of the same run get meanwhile.</summary>
public sealed class PhotoFaultTests : IDisposable
{
    private readonly PhotoRoom _room = new();

    [Fact]
    public async Task A_missing_photo_is_a_fault_at_its_mention()
    {
        await _room.PrepareAsync(["there-is-none.jpg"]);
        Assert.Equal(["index.md:1:1 SC0501 the photo “there-is-none.jpg” is missing, unreadable, or changing during the build"], _room.Errors);
    }

    [Theory]
    [InlineData("photo.jpg", "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>", "SC0502", "SVG")]
    [InlineData("photo.png", "%PDF-1.7", "SC0502", "PDF")]
    [InlineData("photo.heic", "Bonjour", "SC0503", "photo.heic")]
    [InlineData("photo.jpg", "", "SC0503", "photo.jpg")]
    public async Task A_file_is_judged_by_its_content_and_not_by_its_name(string name, string content, string id, string named)
    {
        File.WriteAllText(Path.Combine(_room.Folder, name), content);
        var (harvest, started) = await _room.PrepareAsync([name]);
        Assert.Contains(id, Assert.Single(_room.Errors), StringComparison.Ordinal);
        Assert.Contains(named, _room.Errors.First(), StringComparison.Ordinal);
        Assert.Null(harvest.Photos[0]);
        Assert.Equal(0, started);
    }

    [Fact]
    public async Task A_photo_heavier_than_the_limit_is_refused_unread()
    {
        File.WriteAllBytes(Path.Combine(_room.Folder, "heavy.jpg"), new byte[3_000_000]);
        await _room.PrepareAsync(["heavy.jpg"], limits: PhotoLimits.Default with { Bytes = 2_000_000 });
        Assert.Equal(["index.md:1:1 SC0504 the photo “heavy.jpg” weighs 3 MB; the limit is 2 MB"], _room.Errors);
    }

    [Fact]
    public async Task A_photo_of_too_many_pixels_is_refused_from_its_header()
    {
        _room.Paint("wide.png", 3000, 1000);
        await _room.PrepareAsync(["wide.png"], limits: PhotoLimits.Default with { Pixels = 2_000_000 });
        Assert.Equal(["index.md:1:1 SC0505 the photo “wide.png” measures 3000 × 1000 pixels; the limit is 2 million pixels"], _room.Errors);
    }

    [Theory]
    [InlineData("jpg")]
    [InlineData("png")]
    [InlineData("webp")]
    [InlineData("avif")]
    [InlineData("tiff")]
    [InlineData("gif")]
    public async Task A_photo_whose_upload_was_cut_is_refused(string format)
    {
        // Noise does not compress: the cut falls among the pixels and not in the metadata.
        _room.Node($"const d = Buffer.alloc(300 * 300 * 3); for (let i = 0, x = 1; i < d.length; i++) d[i] = (x = x * 48271 % 2147483647) >> 8; await sharp(d, {{ raw: {{ width: 300, height: 300, channels: 3 }} }}).toFile('whole.{format}')");
        var whole = File.ReadAllBytes(Path.Combine(_room.Folder, "whole." + format));
        File.WriteAllBytes(Path.Combine(_room.Folder, "cut." + format), whole[..(whole.Length * 6 / 10)]);
        var (harvest, _) = await _room.PrepareAsync(["whole." + format, "cut." + format]);
        Assert.NotNull(harvest.Photos[0]);
        Assert.Null(harvest.Photos[1]);
        Assert.Equal([$"index.md:2:1 SC0506 the photo “cut.{format}” is incomplete: the end of the file is missing"], _room.Errors);
    }

    [Fact]
    public async Task A_damaged_photo_is_refused_with_what_the_decoder_says()
    {
        _room.Paint("photo.png", 200, 200);
        var bytes = File.ReadAllBytes(Path.Combine(_room.Folder, "photo.png"));
        bytes[bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes("IDAT")) + 10] ^= 0x55;
        File.WriteAllBytes(Path.Combine(_room.Folder, "photo.png"), bytes);
        await _room.PrepareAsync(["photo.png"]);
        Assert.StartsWith("index.md:1:1 SC0507 the photo “photo.png” is damaged and cannot be opened (", Assert.Single(_room.Errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("stall", "SC0508")]
    [InlineData("crash", "SC0509")]
    public async Task A_photo_that_hangs_or_kills_the_worker_becomes_a_fault_and_the_others_are_made(string trial, string id)
    {
        string[] files = ["a.png", "b.png", "bad.png", "c.png", "d.png", "e.png"];
        for (var i = 0; i < files.Length; i++)
            _room.Paint(files[i], 100 + i, 90);
        var (harvest, started) = await _room.PrepareAsync(files, limits: PhotoLimits.Default with { Time = TimeSpan.FromSeconds(4) }, trial: trial + ":bad.png");
        Assert.StartsWith("index.md:3:1 " + id, Assert.Single(_room.Errors), StringComparison.Ordinal);
        Assert.Equal([true, true, false, true, true, true], harvest.Photos.Select(p => p is not null));
        Assert.InRange(started, 2, 4);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(_room.Cache, "photos", "making")));
    }

    [Fact]
    public async Task A_worker_killed_from_outside_costs_no_photo()
    {
        for (var i = 0; i < 8; i++)
            _room.Paint($"{i}.png", 900 + i, 900);
        await using var workshop = new PhotoWorkshop(PhotoRoom.NodeFolder, _room.Cache, PhotoRoom.Small);
        var requests = Enumerable.Range(0, 8).Select(i => new PhotoRequest(Path.Combine(_room.Folder, $"{i}.png"), new("index.md", i + 1, 1))).ToList();
        var killed = 0;
        var progress = new Watch(seen =>
        {
            if (seen.Done >= 2 && workshop.Queue.WorkerProcessId is { } id && Interlocked.Exchange(ref killed, 1) == 0)
                Process.GetProcessById(id).Kill();
        });
        var harvest = await workshop.PrepareAsync(requests, _room.Faults, progress, TestContext.Current.CancellationToken);
        Assert.Equal(1, killed);
        Assert.Equal(2, workshop.Queue.Started);
        Assert.Empty(_room.Errors);
        Assert.DoesNotContain(null, harvest.Photos);
    }

    [Fact]
    public async Task A_photo_that_tells_where_it_was_taken_is_a_warning_at_each_run()
    {
        _room.Copy("corpora/images/good/exif__DSCN0010.jpg", "gps.jpg");
        await _room.PrepareAsync(["gps.jpg"]);
        Assert.Equal(["SC0510"], _room.Ids);
        await _room.PrepareAsync(["gps.jpg"]);
        Assert.Equal(["SC0510"], _room.Ids);
        Assert.Equal(GpsRemoval.Removed, PhotoPrivacy.RemoveGps(Path.Combine(_room.Folder, "gps.jpg")));
        await _room.PrepareAsync(["gps.jpg"]);
        Assert.Empty(_room.Ids);
    }

    [Fact]
    public async Task A_photo_narrower_than_the_smallest_width_is_a_warning_and_is_not_enlarged()
    {
        _room.Paint("tiny.png", 30, 20);
        var (harvest, _) = await _room.PrepareAsync(["tiny.png"]);
        Assert.Equal(["SC0511"], _room.Ids);
        Assert.Equal([30, 30], harvest.Photos[0]!.Variants.Select(v => v.Width));
    }

    [Fact]
    public async Task Without_node_packages_the_machine_is_at_fault_and_says_so()
    {
        _room.Paint("photo.png", 100, 100);
        var bare = Directory.CreateDirectory(Path.Combine(_room.Folder, "node")).FullName;
        foreach (var file in (string[])["photo-worker.mjs", "package.json"])
            File.Copy(Path.Combine(PhotoRoom.NodeFolder, file), Path.Combine(bare, file));
        await using var workshop = new PhotoWorkshop(bare, _room.Cache, PhotoRoom.Small);
        var fault = await Assert.ThrowsAsync<PhotoWorkerException>(() => workshop.PrepareAsync(
            [new(Path.Combine(_room.Folder, "photo.png"), new("index.md", 1, 1))], _room.Faults, null, TestContext.Current.CancellationToken));
        Assert.Contains("sharp", fault.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _room.Dispose();

    // Progress<T> reports later, on another thread; this one at once.
    private sealed class Watch(Action<PhotoProgress> look) : IProgress<PhotoProgress>
    {
        public void Report(PhotoProgress value) => look(value);
    }
}
