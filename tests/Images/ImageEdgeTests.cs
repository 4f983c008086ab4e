using Showcase.Domain;
using Showcase.Images;
using Showcase.Serving;
using Showcase.Tests.Walk;

namespace Showcase.Tests.Images;

/// <summary>Sizes made at the edge: one clean original is published, and pages ask the service for the rest.</summary>
public sealed class ImageEdgeTests : IDisposable
{
    private readonly PhotoRoom _room = new();

    private TinySite SiteWith(string images, int width = 3000)
    {
        _room.Node($$"""
            await sharp({ create: { width: {{width}}, height: {{width * 2 / 3}}, channels: 3, background: '#3366cc' } })
              .withExif({ IFD0: { Copyright: 'Atelier' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 0/1 0/1', GPSLongitudeRef: 'W', GPSLongitude: '4/1 0/1 0/1' } }).jpeg().toFile('bol.jpg')
            """);
        var site = new TinySite($$"""
            {{TinySite.Settings.TrimEnd()}}
            images: {{images}}
            -- content/artisans/atelier-kerbriand/index.md --
            ---
            name: Atelier Kerbriand
            trade: potier
            summary: Grès au sel, à deux pas du port.
            address: { postcode: "29000", town: Quimper }
            photos: [{ file: bol.jpg, alt: Un bol }]
            ---
            """);
        site.Write("content/artisans/atelier-kerbriand/bol.jpg", File.ReadAllBytes(Path.Combine(_room.Folder, "bol.jpg")));
        return site;
    }

    [Fact]
    public void Netlify_is_asked_for_each_width_and_has_one_clean_original_to_make_it_from()
    {
        using var site = SiteWith("netlify");
        Assert.True(PhotoPrivacy.HasGps(File.ReadAllBytes(Path.Combine(_room.Folder, "bol.jpg"))));
        site.WalkWell();
        var published = site.DistPaths().Where(p => p.StartsWith("photos/", StringComparison.Ordinal) && !p.Contains("/front-", StringComparison.Ordinal)).ToArray();
        Assert.Equal("400.jpg 2560.jpg", string.Join(' ', published.Select(p => p[(p.LastIndexOf('-') + 1)..]).OrderBy(n => n.Length)));
        Assert.All(published, p => Assert.False(PhotoPrivacy.HasGps(File.ReadAllBytes(Path.Combine(site.Dist, p)))));
        var original = "/" + published.Single(p => p.EndsWith("-2560.jpg", StringComparison.Ordinal));

        var page = site.Page("/artisans/atelier-kerbriand/");
        Assert.Empty(page.QuerySelectorAll("picture source"));
        var image = page.QuerySelector("img[srcset]")!;
        Assert.Equal(string.Join(", ", ImageSettings.Default.Widths.Select(w => $"/.netlify/images?url={original}&w={w} {w}w")), image.GetAttribute("srcset"));
        Assert.Equal($"/.netlify/images?url={original}&w=800", image.GetAttribute("src"));
        Assert.Equal(("1600", "1067"), (image.GetAttribute("width"), image.GetAttribute("height")));
        // What a script shows and what a network fetches are files of the site.
        Assert.All(site.FilesWith("/.netlify/"), p => Assert.EndsWith(".html", p, StringComparison.Ordinal));
        Assert.DoesNotContain("https:", SecurityHeaders.ContentSecurityPolicy(null, null, site.ReadSettings()!.Images.Edge), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_host_is_allowed_as_the_source_of_pictures_and_of_nothing_else()
    {
        using var site = SiteWith("{ edge: \"https://res.cloud.example/fetch/w_{width},f_{format}/{url}\", widths: [300, 600] }");
        site.WalkWell();
        var page = site.Page("/artisans/atelier-kerbriand/");
        var original = Uri.EscapeDataString("https://vitrines.example/" + site.DistPaths().Single(p => p.EndsWith("-2560.jpg", StringComparison.Ordinal)));
        var source = Assert.Single(page.QuerySelector("picture")!.QuerySelectorAll("source"));
        Assert.Equal(("image/avif", $"https://res.cloud.example/fetch/w_300,f_avif/{original} 300w, https://res.cloud.example/fetch/w_600,f_avif/{original} 600w"), (source.GetAttribute("type"), source.GetAttribute("srcset")));
        Assert.Equal($"https://res.cloud.example/fetch/w_600,f_jpeg/{original}", page.QuerySelector("picture img")!.GetAttribute("src"));
        var policy = SecurityHeaders.ContentSecurityPolicy(null, null, site.ReadSettings()!.Images.Edge);
        Assert.Contains("img-src 'self' data: https://res.cloud.example;", policy, StringComparison.Ordinal);
        Assert.Single(policy.Split("https://")[1..]);
    }

    [Fact]
    public void A_photo_is_not_asked_for_larger_than_it_is()
    {
        using var site = SiteWith("netlify", width: 500);
        site.WalkWell();
        Assert.EndsWith("&w=400 400w", site.Page("/artisans/atelier-kerbriand/").QuerySelector("img[srcset]")!.GetAttribute("srcset"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_serves_at_home_makes_the_sizes_at_home()
    {
        using var site = SiteWith("{ edge: netlify, avif_effort: 0 }", width: 900);
        var result = await new Build(site.Place(), TinySite.Clock) { WithCms = false }.RunAsync(TestContext.Current.CancellationToken);
        Assert.NotNull(result.Report);
        Assert.Empty(site.FilesWith("/.netlify/"));
        Assert.Contains(site.DistPaths(), p => p.EndsWith("-800.avif", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("cloudflare")]
    [InlineData("https://photos.example/{path}")]
    [InlineData("https://photos.example/?w={width}")]
    [InlineData("http://photos.example{path}?w={width}")]
    [InlineData("//photos.example{path}?w={width}")]
    [InlineData("https://u:p@photos.example{path}?w={width}")]
    [InlineData("https://*.example{path}?w={width}")]
    [InlineData("https://photos.example{path}?w={width}; script-src *")]
    [InlineData("https://{url}?w={width}")]
    [InlineData("javascript:alert(1)//{path}{width}")]
    public void An_address_that_is_no_photo_service_is_refused(string edge)
    {
        using var site = new TinySite(Entries.Settings($"images: {{ edge: \"{edge}\" }}"));
        Assert.Null(site.ReadSettings()?.Images.Edge);
        Assert.Contains("SC0012", site.FaultIds());
    }

    public void Dispose() => _room.Dispose();
}
