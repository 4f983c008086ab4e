using System.Buffers.Binary;
using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Showcase.Images;
using Showcase.Images.Metadata;

namespace Showcase.Tests.Images;

/// <summary>Taking the place out of a photo, and out of nothing else.</summary>
public sealed class PhotoPrivacyTests : IDisposable
{
    private static readonly string[] Formats = ["jpg", "png", "webp", "avif"];
    private readonly PhotoRoom _room = new();

    public static TheoryData<string> WithGps =>
    [
        "exif__DSCN0010.jpg", "exif__iphone_hdr_YES.jpg", "exif__IMG_5195.HEIC", "exif__67-0_length_string.jpg", "dn__Apple_iPhone_6.jpg",
        "dn__Samsung_GT-I9000_(Galaxy_S).jpg", "dn__Issue_508.jpg", "vips__avif-orientation-6.avif", "exiv2__exiv2-bug1199.webp", "exiv2__Stonehenge.heic",
    ];

    [Theory]
    [MemberData(nameof(WithGps))]
    public void The_place_goes_from_real_photos_and_everything_else_stays(string file)
    {
        var path = _room.Copy("corpora/images/good/" + file, "photo" + Path.GetExtension(file));
        var before = File.ReadAllBytes(path);
        var traces = PhotoPrivacy.Read(before);
        Assert.True(traces.HasGps);
        Assert.Equal(GpsRemoval.Removed, PhotoPrivacy.RemoveGps(path));
        Assert.Equal(GpsRemoval.NothingToRemove, PhotoPrivacy.RemoveGps(path));

        var after = File.ReadAllBytes(path);
        Assert.Equal(before.Length, after.Length);
        Assert.Equal(traces with { HasGps = false }, PhotoPrivacy.Read(after));
        // Whatever changed stands inside a metadata block: not one byte of a pixel.
        var blocks = MetadataBlocks.Find(before);
        for (var i = 0; i < before.Length; i++)
            if (before[i] != after[i])
                Assert.Contains(blocks, b => b.Start <= i && i < b.Start + b.Length);
        Assert.Equal([path], Directory.GetFiles(_room.Folder));
    }

    [Fact]
    public void The_place_goes_from_every_format_and_pixels_orientation_and_rights_stay()
    {
        Paint();
        var see = $$"""
            for (const format of {{System.Text.Json.JsonSerializer.Serialize(Formats)}}) {
              const { orientation, width } = await sharp(`gps.${format}`).metadata();
              print([orientation ?? 1, width, (await sharp(`gps.${format}`).raw().toBuffer()).toString('base64')]);
            }
            """;
        var before = _room.Node(see);
        foreach (var format in Formats)
        {
            var path = Path.Combine(_room.Folder, "gps." + format);
            Assert.Equal(new PhotoTraces(true, "Zoe", "Atelier"), PhotoPrivacy.Read(File.ReadAllBytes(path)));
            Assert.Equal(GpsRemoval.Removed, PhotoPrivacy.RemoveGps(path));
            Assert.Equal(new PhotoTraces(false, "Zoe", "Atelier"), PhotoPrivacy.Read(File.ReadAllBytes(path)));
        }
        Assert.Equal(before, _room.Node(see));
    }

    [Fact]
    public void The_place_goes_from_a_tiff()
    {
        // libvips writes no EXIF into TIFF files; but an EXIF block is a TIFF, if one without a picture.
        Paint();
        var jpeg = File.ReadAllBytes(Path.Combine(_room.Folder, "gps.jpg"));
        var tiff = MetadataBlocks.Find(jpeg).First(b => b.Kind == BlockKind.Exif).Of(jpeg.AsSpan()).ToArray();
        Assert.Equal(PhotoKind.Tiff, PhotoKinds.Sniff(tiff));
        Assert.Equal(new PhotoTraces(true, "Zoe", "Atelier"), PhotoPrivacy.Read(tiff));
        Assert.Equal(new PhotoTraces(false, "Zoe", "Atelier"), PhotoPrivacy.Read(PhotoPrivacy.WithoutGps(tiff)));
    }

    [Fact]
    public void A_profile_packed_into_a_png_loses_its_place_by_going_altogether()
    {
        Paint();
        var jpeg = File.ReadAllBytes(Path.Combine(_room.Folder, "gps.jpg"));
        var exif = MetadataBlocks.Find(jpeg).First(b => b.Kind == BlockKind.Exif).Of(jpeg.AsSpan()).ToArray();
        var hex = Convert.ToHexStringLower([.. "Exif\0\0"u8, .. exif]);
        using var packed = new MemoryStream();
        packed.Write("Raw profile type exif\0\0"u8);
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            zlib.Write(Encoding.ASCII.GetBytes($"\nexif\n{hex.Length / 2}\n{hex}\n"));

        _room.Paint("plain.png", 20, 20);
        var plain = File.ReadAllBytes(Path.Combine(_room.Folder, "plain.png"));
        var chunk = new byte[12 + packed.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, (int)packed.Length);
        "zTXt"u8.CopyTo(chunk.AsSpan(4));
        packed.ToArray().CopyTo(chunk, 8);
        byte[] png = [.. plain[..33], .. chunk, .. plain[33..]];
        Assert.True(PhotoPrivacy.HasGps(png));
        Assert.Equal(plain, PhotoPrivacy.WithoutGps(png));
    }

    [Theory]
    [InlineData("""<rdf:Description exif:GPSLatitude="48,6.5N" exif:GPSLongitude='1,40.7W' dc:title="Gps"/>""", """<rdf:Description exif:GPSLatitude="       " exif:GPSLongitude='       ' dc:title="Gps"/>""")]
    [InlineData("<e:GPSLatitude>48,6.5N</e:GPSLatitude><x>1</x>", "<e:GPSLatitude>       </e:GPSLatitude><x>1</x>")]
    public void Xmp_is_blanked_where_it_stands(string packet, string expected)
    {
        var bytes = Encoding.UTF8.GetBytes(packet);
        Assert.True(XmpBlock.HasGps(bytes));
        XmpBlock.EraseGps(bytes);
        Assert.Equal(expected, Encoding.UTF8.GetString(bytes));
        Assert.False(XmpBlock.HasGps(bytes));
    }

    [Fact]
    public void A_photo_without_a_place_is_not_touched()
    {
        _room.Paint("plain.jpg", 20, 20);
        var path = Path.Combine(_room.Folder, "plain.jpg");
        var when = File.GetLastWriteTimeUtc(path);
        Assert.Equal(GpsRemoval.NothingToRemove, PhotoPrivacy.RemoveGps(path));
        Assert.Equal(when, File.GetLastWriteTimeUtc(path));
    }

    [Fact]
    public void Mutilated_files_neither_throw_nor_take_long()
    {
        Paint();
        var seeds = Formats.Select(f => File.ReadAllBytes(Path.Combine(_room.Folder, "gps." + f))).ToList();
        var corpus = Path.Combine(PhotoRoom.Root, "..", "shared", "corpora", "images");
        if (Directory.Exists(corpus))
            seeds.AddRange(Directory.EnumerateFiles(corpus, "*.*", SearchOption.AllDirectories).Where(f => new FileInfo(f).Length < 200_000 && !f.EndsWith(".csv", StringComparison.Ordinal)).Select(File.ReadAllBytes));
        // Fixed: a failure can be repeated.
        var dice = new Random(20260101);
        var time = Stopwatch.StartNew();
        var slowest = TimeSpan.Zero;
        for (var turn = 0; turn < 20_000 && time.Elapsed < TimeSpan.FromSeconds(20); turn++)
        {
            var file = Mutilate(seeds[dice.Next(seeds.Count)], dice);
            var one = Stopwatch.StartNew();
            var clean = PhotoPrivacy.WithoutGps(file);
            Assert.False(clean is not null && PhotoPrivacy.HasGps(clean));
            slowest = one.Elapsed > slowest ? one.Elapsed : slowest;
        }
        Assert.True(slowest < TimeSpan.FromSeconds(5), $"one file took {slowest}");
    }

    [Fact]
    public void Files_made_to_keep_a_reader_busy_are_left_soon()
    {
        // Directories that all point at one another, by hundreds of GPS and EXIF pointers each.
        var ring = new byte[60_000];
        "II*\0"u8.CopyTo(ring);
        ring[4] = 8;
        for (var at = 8; at + 3700 < ring.Length; at += 3700)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(ring.AsSpan(at), 300);
            for (var i = 0; i < 300; i++)
            {
                var entry = ring.AsSpan(at + 2 + i * 12);
                BinaryPrimitives.WriteUInt16LittleEndian(entry, (ushort)(i % 2 == 0 ? 0x8825 : 0x8769));
                BinaryPrimitives.WriteUInt16LittleEndian(entry[2..], 4);
                BinaryPrimitives.WriteUInt32LittleEndian(entry[4..], 1);
                BinaryPrimitives.WriteUInt32LittleEndian(entry[8..], (uint)(8 + (i * 3700 % 55_500)));
            }
        }
        var time = Stopwatch.StartNew();
        PhotoPrivacy.WithoutGps(ring);
        Assert.True(time.Elapsed < TimeSpan.FromSeconds(10), $"took {time.Elapsed}");
    }

    public void Dispose() => _room.Dispose();

    private void Paint() => _room.Node($$"""
        const exif = { IFD0: { Artist: 'Zoe', Copyright: 'Atelier', Orientation: '6' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 6/1 3050/100', GPSLongitudeRef: 'W', GPSLongitude: '1/1 40/1 4012/100' } };
        for (const format of {{System.Text.Json.JsonSerializer.Serialize(Formats)}})
          await sharp({ create: { width: 40, height: 20, channels: 3, background: '#a52' } }).withExif(exif).toFile(`gps.${format}`);
        """);

    private static byte[] Mutilate(byte[] seed, Random dice)
    {
        var file = seed.ToArray();
        // Metadata stand at the beginning of most files: half of the harm is done there.
        for (var i = dice.Next(1, 12); i > 0; i--)
        {
            var at = dice.Next(dice.Next(2) == 0 ? Math.Min(file.Length, 2000) : file.Length);
            if (dice.Next(3) == 0 && at + 4 < file.Length)
                BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(at), dice.Next(2) == 0 ? uint.MaxValue - (uint)dice.Next(16) : (uint)dice.Next(file.Length));
            else
                file[at] = (byte)dice.Next(256);
        }
        return dice.Next(4) == 0 ? file[..dice.Next(1, file.Length + 1)] : file;
    }
}
