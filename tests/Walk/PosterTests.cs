using System.Buffers.Binary;
using System.Text;
using AngleSharp.Dom;

namespace Showcase.Tests.Walk;

/// <summary>What a link shows where it is shared: the front with its sign.</summary>
public class PosterTests
{
    private static readonly string Photo = Path.Combine(TinySite.Repository, "content", "artisans", "forge-de-kerampeulven", "volute.jpg");

    private static TinySite WithPhoto(string more = "", string name = "La Forge")
    {
        var site = new TinySite($$"""
            -- content/artisans/forge/index.md --
            ---
            name: "{{name}}"
            trade: ferronnier
            summary: Le fer rougit.
            address: { postcode: "29000", town: Quimper }
            photos: [{ file: volute.jpg, alt: Une volute }]
            ---
            Bonjour.
            -- content/artisans/forge/index.en.md --
            ---
            summary: Iron glows.
            photos: [{ file: volute.jpg, alt: A scroll }]
            ---
            Hello.

            """ + Entries.Settings("images: { widths: [320], avif_effort: 0 }") + more);
        site.Write("content/artisans/forge/volute.jpg", File.ReadAllBytes(Photo));
        return site;
    }

    [Theory]
    [InlineData("/artisans/forge/", "profile", "Une devanture à l’enseigne « La Forge » (Quimper). En vitrine : Une volute")]
    [InlineData("/en/artisans/forge/", "profile", "A shop front with the sign “La Forge” (Quimper). In the window: A scroll")]
    [InlineData("/artisans/atelier-kerbriand/", "profile", "Une devanture à l’enseigne « Atelier Kerbriand » (Quimper)")]
    [InlineData("/en/trades/potier/", "website", "A shop front with the sign “Potter” (in Bretagne)")]
    [InlineData("/metiers/ferronnier/", "website", "Une devanture à l’enseigne « Ferronnerie d’art » (en Bretagne). En vitrine : Une volute")]
    [InlineData("/", "website", "Une devanture à l’enseigne « Les Vitrines » (Porte après porte). En vitrine : Une volute")]
    [InlineData("/en/map/", "website", "A shop front with the sign “Les Vitrines” (Porte après porte). In the window: A scroll")]
    public void A_shared_page_shows_its_front_and_says_so_in_its_language(string route, string type, string alt)
    {
        using var site = WithPhoto();
        site.WalkWell();
        var page = site.Page(route);
        Assert.Equal(type, Meta(page, "og:type"));
        Assert.Equal(alt, Meta(page, "og:image:alt"));
        Assert.Equal(("1200", "630"), (Meta(page, "og:image:width"), Meta(page, "og:image:height")));
        Assert.Equal("summary_large_image", page.QuerySelector("meta[name='twitter:card']")?.GetAttribute("content"));
        var address = new Uri(Meta(page, "og:image")!);
        Assert.Equal("vitrines.example", address.Host);
        var bytes = File.ReadAllBytes(Path.Combine(site.Dist, address.AbsolutePath[1..]));
        Assert.Equal((1200, 630), SizeOf(bytes));
        Assert.InRange(bytes.Length, 10_000, 300_000);
    }

    [Fact]
    public void Search_engines_are_still_shown_the_photo()
    {
        using var site = WithPhoto();
        site.WalkWell();
        var data = site.Page("/artisans/forge/").QuerySelector("script[type='application/ld+json']")!.TextContent;
        Assert.Contains("/photos/forge/volute-", data, StringComparison.Ordinal);
        Assert.DoesNotContain("/front-", data, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_build_draws_nothing_and_one_without_the_cache_draws_the_same()
    {
        using var site = WithPhoto();
        var place = site.Place() with { CacheFolder = site.PathOf(".cache") };
        Assert.NotNull(Walk(place).Report);
        var posters = Drawn(place);
        Assert.Equal(2 + 2 * 2 + 1, posters.Count); // vitrines, trades in two languages, the site whose name is the same in both

        // Another output: a run over the same files into the same folder is not made at all.
        Assert.NotNull(Walk(place with { Output = site.PathOf("again") }).Report);
        Assert.Equal(posters, Drawn(place));

        Directory.Delete(Path.Combine(place.CacheFolder, "posters"), recursive: true);
        Assert.NotNull(Walk(place with { Output = site.PathOf("anew") }).Report);
        Assert.Equal(posters.Select(p => (p.Key, p.Value.Bytes)), Drawn(place).Select(p => (p.Key, p.Value.Bytes)));
        Assert.Equal(Published(site.Dist), Published(site.PathOf("anew")));
    }

    [Fact]
    public void Another_name_photo_crop_or_colour_is_another_picture()
    {
        string Address(TinySite site)
        {
            using (site)
            {
                site.WalkWell();
                return Meta(site.Page("/artisans/forge/"), "og:image")!;
            }
        }
        var focus = WithPhoto();
        var path = focus.PathOf("content/artisans/forge/index.md");
        File.WriteAllText(path, File.ReadAllText(path).Replace("alt: Une volute }", "alt: Une volute, focus: { x: 0.1, y: 0.1 } }", StringComparison.Ordinal));
        string[] addresses = [Address(WithPhoto()), Address(WithPhoto(name: "La Vieille Forge")), Address(focus),
            Address(WithPhoto(Entries.Settings("images: { widths: [320], avif_effort: 0 }\nvariables: { fabrication: '#005a9c' }")))];
        Assert.Equal(4, addresses.Distinct().Count());
        Assert.Equal(addresses[0], Address(WithPhoto()));
    }

    [Theory]
    [InlineData("<script>alert(1)</script> & ]]> <!--")]
    [InlineData("L’Établi & fils, menuiserie, ébénisterie, restauration de meubles anciens")]
    [InlineData("Rhabarberbarbarabarbarbarenbartbarbierbierbarbärbelundnochvielmehrworte")]
    [InlineData("陶芸工房")]
    [InlineData("ورشة الفخار")]
    [InlineData("🎨🧵")]
    [InlineData("Z̸̡̢a̵̛l̷g̶o̴ 🎨 Nguyễn Żółć Донауж")]
    public void No_name_breaks_its_picture(string name)
    {
        using var site = WithPhoto(name: name);
        site.WalkWell();
        var address = new Uri(Meta(site.Page("/artisans/forge/"), "og:image")!);
        Assert.Equal((1200, 630), SizeOf(File.ReadAllBytes(Path.Combine(site.Dist, address.AbsolutePath[1..]))));
    }

    [Fact]
    public void Many_vitrines_without_a_photo_share_the_picture_of_their_trade()
    {
        var many = new StringBuilder();
        for (var i = 0; i < 205; i++)
            many.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"-- content/artisans/a{i}/index.md --\n---\nname: Atelier {i}\ntrade: potier\nsummary: Du grès.\naddress: {{ postcode: \"29000\", town: Quimper }}\n---\nBonjour.");
        using var site = WithPhoto(many.ToString());
        site.WalkWell();
        Assert.Equal(Meta(site.Page("/metiers/potier/"), "og:image"), Meta(site.Page("/artisans/a7/"), "og:image"));
        Assert.Equal("profile", Meta(site.Page("/artisans/a7/"), "og:type"));
        Assert.Contains("/photos/forge/front-", Meta(site.Page("/artisans/forge/"), "og:image"), StringComparison.Ordinal);
        Assert.Equal(1 + 2 * 2 + 2, site.DistPaths().Count(p => p.Contains("/front-", StringComparison.Ordinal)));
    }

    private static string? Meta(IDocument page, string property) => page.QuerySelector($"meta[property='{property}']")?.GetAttribute("content");

    private static BuildResult Walk(Workplace place) => new Build(place, TinySite.Clock).RunAsync(TestContext.Current.CancellationToken).GetAwaiter().GetResult();

    private static Dictionary<string, (DateTime Time, string Bytes)> Drawn(Workplace place) =>
        Directory.EnumerateFiles(Path.Combine(place.CacheFolder, "posters"), "*.jpg", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .ToDictionary(f => Path.GetFileName(f), f => (File.GetLastWriteTimeUtc(f), Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f)))), StringComparer.Ordinal);

    private static string[] Published(string dist) => [.. Directory.EnumerateFiles(dist, "front-*.jpg", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(dist, f)).Order(StringComparer.Ordinal)];

    /// <summary>Width and height that a JPEG's frame header tells.</summary>
    private static (int Width, int Height) SizeOf(byte[] jpeg)
    {
        for (var at = 2; ; at += 2 + BinaryPrimitives.ReadUInt16BigEndian(jpeg.AsSpan(at + 2)))
        {
            Assert.Equal(0xff, jpeg[at]);
            if (jpeg[at + 1] is 0xc0 or 0xc2)
                return (BinaryPrimitives.ReadUInt16BigEndian(jpeg.AsSpan(at + 7)), BinaryPrimitives.ReadUInt16BigEndian(jpeg.AsSpan(at + 5)));
        }
    }
}
