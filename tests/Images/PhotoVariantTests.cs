using System.Security.Cryptography;
using System.Text.Json;
using Showcase.Domain;
using Showcase.Images;

namespace Showcase.Tests.Images;

/// <summary>What is published of a photo.</summary>
public sealed class PhotoVariantTests : IDisposable
{
    private readonly PhotoRoom _room = new();

    [Theory]
    [InlineData(1000, "400 800 1000", false)]
    [InlineData(600, "400 600", false)]
    [InlineData(820, "400 800", false)]
    [InlineData(1600, "400 800 1600", true)]
    [InlineData(2000, "400 800 1600", true)]
    [InlineData(300, "300", true)]
    public async Task A_photo_is_never_enlarged_and_keeps_its_own_width_between_two(int width, string expected, bool webp)
    {
        _room.Paint("photo.png", width, 500);
        var photo = await _room.PrepareOneAsync("photo.png", new([400, 800, 1600], webp, 50, 0, 70));
        string[] formats = webp ? ["avif", "webp", "jpeg"] : ["avif", "jpeg"];
        Assert.Equal(formats.Select(f => $"{f} {expected}"), photo.Variants.GroupBy(v => v.Format).Select(g => $"{g.Key} {string.Join(' ', g.Select(v => v.Width))}"));
        foreach (var (variant, seen) in See(photo))
        {
            Assert.Equal(new FileInfo(variant.CachePath).Length, variant.Bytes);
            Assert.Equal($"atelier-{photo.Hash}-{variant.Width}.{(variant.Format == "jpeg" ? "jpg" : variant.Format)}", variant.PublishedName("atelier"));
            Assert.Equal((variant.Width, variant.Height), (seen.GetProperty("width").GetInt32(), seen.GetProperty("height").GetInt32()));
        }
    }

    [Theory]
    [InlineData("orient__Landscape_3.jpg")]
    [InlineData("orient__Landscape_5.jpg")]
    [InlineData("orient__Landscape_8.jpg")]
    [InlineData("orient__Portrait_6.jpg")]
    [InlineData("vips__avif-orientation-6.avif")]
    public async Task Photos_stand_upright_and_their_variants_carry_no_orientation(string file)
    {
        var photo = await _room.PrepareOneAsync(_room.Copy("corpora/images/good/" + file));
        var portrait = !file.Contains("Landscape", StringComparison.Ordinal);
        Assert.Equal(portrait, photo.Height > photo.Width);
        if (!portrait)
        {
            // The eight landscapes show one scene: upright, each looks like the one that needs no turning.
            var upright = await _room.PrepareOneAsync(_room.Copy("corpora/images/good/orient__Landscape_1.jpg"));
            Assert.InRange(Difference(photo.Variants[^1].CachePath, upright.Variants[^1].CachePath), 0, 4);
        }
        Assert.All(See(photo), v => Assert.False(v.Seen.TryGetProperty("orientation", out var turn) && turn.GetInt32() != 1));
    }

    [Theory]
    [InlineData("exif__DSCN0010.jpg")]
    [InlineData("exif__IMG_5195.HEIC")]
    [InlineData("exiv2__exiv2-bug1199.webp")]
    [InlineData("vips__avif-orientation-6.avif")]
    [InlineData("sharp__gain-map.jpg")]
    [InlineData("dn__Canon_EOS_7D.jpg")]
    public async Task No_metadata_and_no_colour_profile_leave_with_a_variant(string file)
    {
        var (harvest, _) = await _room.PrepareAsync([_room.Copy("corpora/images/good/" + file)], PhotoRoom.Small with { WebP = true });
        foreach (var (variant, seen) in See(harvest.Photos[0]!))
        {
            Assert.Equal("srgb", seen.GetProperty("space").GetString());
            foreach (var leftover in (string[])["exif", "iptc", "icc", "comments"])
                Assert.False(seen.TryGetProperty(leftover, out _), leftover);
            Assert.False(PhotoPrivacy.HasGps(File.ReadAllBytes(variant.CachePath)));
        }
    }

    [Theory]
    [InlineData("rights.jpg")]
    [InlineData("rights.png")]
    [InlineData("rights.webp")]
    [InlineData("rights.tiff")]
    [InlineData("rights.avif")]
    public async Task Author_and_rights_are_kept_with_their_accents_and_nothing_else_is(string file)
    {
        const string xmp = """
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:CreatorTool="Secret 3">
            <dc:creator><rdf:Seq><rdf:li>Gwenaël &amp; Zoé (Rennes)</rdf:li></rdf:Seq></dc:creator><dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© 2026 L’Atelier</rdf:li></rdf:Alt></dc:rights></rdf:Description></rdf:RDF></x:xmpmeta>
            """;
        _room.Node($"await sharp({{ create: {{ width: 200, height: 100, channels: 3, background: '#a52' }} }}).withXmp({JsonSerializer.Serialize(xmp)}).withExif({{ IFD0: {{ Software: 'Secret 3' }} }}).toFile('{file}')");
        var photo = await _room.PrepareOneAsync(file, PhotoRoom.Small with { WebP = true });
        foreach (var variant in photo.Variants)
        {
            var bytes = File.ReadAllBytes(variant.CachePath);
            Assert.Equal(new PhotoTraces(false, "Gwenaël & Zoé (Rennes)", "© 2026 L’Atelier"), PhotoPrivacy.Read(bytes));
            Assert.True(bytes.AsSpan().IndexOf("Secret"u8) < 0);
        }
    }

    [Theory]
    [InlineData("sharp__Channel_digital_image_CMYK_color.jpg")]
    [InlineData("sharp__16-bit-grey-alpha.png")]
    [InlineData("sharp__animated-loop-3.gif")]
    [InlineData("dn__Alpha_Lossy_(1).webp")]
    public async Task Odd_colours_transparency_and_animation_come_out_as_one_plain_picture(string file)
    {
        var photo = await _room.PrepareOneAsync(_room.Copy("corpora/images/good/" + file));
        foreach (var (_, seen) in See(photo))
        {
            Assert.Equal(("srgb", 3, "uchar"), (seen.GetProperty("space").GetString(), seen.GetProperty("channels").GetInt32(), seen.GetProperty("depth").GetString()));
            Assert.False(seen.TryGetProperty("pages", out var pages) && pages.GetInt32() > 1);
        }
    }

    [Fact]
    public async Task Transparency_becomes_white()
    {
        _room.Node("await sharp({ create: { width: 100, height: 100, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } }).toFile('clear.png')");
        var photo = await _room.PrepareOneAsync("clear.png");
        Assert.All(Pixels(photo.Variants[^1].CachePath), b => Assert.InRange(b, 253, 255));
    }

    [Fact]
    public async Task A_wide_gamut_heic_photo_keeps_its_colours()
    {
        // The same photo through another decoder would differ by rounding only; without its Display P3 profile, reds would lose a tenth.
        _room.Node("""
            const raw = Buffer.alloc(64 * 64 * 3); for (let i = 0; i < raw.length; i += 3) { raw[i] = 220; raw[i + 1] = 60; raw[i + 2] = 40; }
            const red = sharp(raw, { raw: { width: 64, height: 64, channels: 3 } });
            await red.clone().png().withIccProfile('p3').toFile('p3.png');
            await red.clone().png().toFile('srgb.png');
            """);
        var (harvest, _) = await _room.PrepareAsync(["p3.png", "srgb.png"]);
        Assert.InRange(Difference(harvest.Photos[0]!.Variants[^1].CachePath, harvest.Photos[1]!.Variants[^1].CachePath), 0, 3);

        // Averages of this photo by ImageMagick with the profile applied; without it blue is 118.7.
        var heic = await _room.PrepareOneAsync(_room.Copy("corpora/images/good/exif__IMG_5195.HEIC"), new([160], false, 80, 0, 95));
        var average = JsonSerializer.Deserialize<double[]>(_room.Node($"print((await sharp('{heic.Variants[^1].CachePath}').stats()).channels.map(c => c.mean))"))!;
        Assert.All(average.Zip(HeicAverage), channel => Assert.InRange(channel.First - channel.Second, -0.6, 0.6));
    }

    private static readonly double[] HeicAverage = [124.2, 119.8, 117.5];

    [Theory]
    [InlineData("#3366cc", 240, 290)]
    [InlineData("#c0392b", 15, 45)]
    [InlineData("#2e8b57", 140, 170)]
    [InlineData("#808080", -1, -1)]
    [InlineData("#ffffff", -1, -1)]
    public async Task The_tint_is_the_hue_of_the_colours_and_greys_have_none(string colour, int least, int most)
    {
        _room.Node($"await sharp({{ create: {{ width: 200, height: 200, channels: 3, background: '#8a8a8a' }} }}).composite([{{ input: {{ create: {{ width: 80, height: 80, channels: 3, background: '{colour}' }} }} }}]).png().toFile('photo.png')");
        Assert.InRange((await _room.PrepareOneAsync("photo.png")).TintHue, least, most);
    }

    [Fact]
    public async Task Every_placeholder_is_a_picture_of_at_most_two_hundred_bytes()
    {
        var demo = PhotoRoom.Shared("demo-photos");
        var (harvest, _) = await _room.PrepareAsync(Directory.EnumerateFiles(demo, "*.jpg").Order(StringComparer.Ordinal), PhotoRoom.Small with { Widths = [40] });
        foreach (var photo in harvest.Photos)
        {
            Assert.InRange(photo!.Placeholder.Length, 60, 200);
            Assert.InRange(photo.TintHue, -1, 359);
            var picture = Convert.FromBase64String(photo.Placeholder["data:image/webp;base64,".Length..]);
            Assert.Equal(PhotoKind.WebP, PhotoKinds.Sniff(picture));
        }
    }

    [Fact]
    public async Task Two_caches_made_apart_hold_the_same_bytes()
    {
        _room.Copy("demo-photos/potier-1.jpg");
        var settings = ImageSettings.Default with { WebP = true };
        var first = Digests(await _room.PrepareOneAsync("potier-1.jpg", settings));
        Directory.Delete(_room.Cache, recursive: true);
        Assert.Equal(first, Digests(await _room.PrepareOneAsync("potier-1.jpg", settings)));
    }

    public void Dispose() => _room.Dispose();

    private static string[] Digests(PreparedPhoto photo) =>
        [photo.Placeholder, photo.Hash, .. photo.Variants.Select(v => v.PublishedName("x") + Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(v.CachePath))))];

    /// <summary>What sharp says of each variant, in one go: starting Node takes longer than looking.</summary>
    private IEnumerable<(PhotoVariant Variant, JsonElement Seen)> See(PreparedPhoto photo) =>
        photo.Variants.Zip(JsonDocument.Parse(_room.Node(
            $"print(await Promise.all({JsonSerializer.Serialize(photo.Variants.Select(v => v.CachePath))}.map(path => sharp(path).metadata())))")).RootElement.EnumerateArray());

    private byte[] Pixels(string path) => Convert.FromHexString(_room.Node($"console.log((await sharp('{path}').resize(32, 32, {{ fit: 'fill' }}).raw().toBuffer()).toString('hex'))"));

    private double Difference(string one, string other) => Pixels(one).Zip(Pixels(other), (a, b) => Math.Abs(a - b)).Average();
}
