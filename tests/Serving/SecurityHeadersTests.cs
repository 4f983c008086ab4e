using Showcase.Domain;
using Showcase.Serving;
using Showcase.Tests.Walk;

namespace Showcase.Tests.Serving;

/// <summary>Hosts are told what a page may ask for: nothing but the site's own, and the map's background when there is one.</summary>
public class SecurityHeadersTests
{
    private static MapBackground? BackgroundOf(string map)
    {
        using var site = new TinySite(Entries.Settings("map: " + map));
        var settings = site.ReadSettings();
        Assert.Equal("", site.Report());
        return settings!.Map;
    }

    [Theory]
    [InlineData("ign", "img-src", "https://data.geopf.fr")]
    [InlineData("osm", "img-src", "https://tile.openstreetmap.org")]
    [InlineData("openfreemap", "connect-src", "https://tiles.openfreemap.org")]
    [InlineData("{ background: tiles, url: \"https://tiles.example:8443/a/{z}/{x}/{y}.png\", credit: Nous }", "img-src", "https://tiles.example:8443")]
    [InlineData("{ background: tiles, url: \"http://127.0.0.1:5000/{z}/{x}/{y}.png\", credit: Nous }", "img-src", "http://127.0.0.1:5000")]
    [InlineData("{ background: pmtiles, url: \"https://files.example/region.pmtiles\", credit: Nous }", "connect-src", "https://files.example")]
    [InlineData("{ background: pmtiles, url: /cartes/region.pmtiles, credit: Nous }", null, null)]
    [InlineData("{ background: tiles, url: \"/tuiles/{z}/{x}/{y}.png\", credit: Nous }", null, null)]
    [InlineData("none", null, null)]
    public void The_policy_allows_the_host_of_the_background_and_no_other(string map, string? directive, string? origin)
    {
        var policy = SecurityHeaders.ContentSecurityPolicy(BackgroundOf(map), null);
        var hosts = policy.Split("; ").SelectMany(d => d.Split(' ').Skip(1).Select(s => (d.Split(' ')[0], s))).Where(d => d.s.Contains("//", StringComparison.Ordinal)).ToArray();
        if (directive is null)
            Assert.Empty(hosts);
        else
            Assert.Equal((directive, origin), Assert.Single(hosts));
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("*", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://tiles.example/{z}/{x}/{y}.png; script-src *")]
    [InlineData("https://u:p@tiles.example/{z}/{x}/{y}.png")]
    [InlineData("http://tiles.example/{z}/{x}/{y}.png")]
    [InlineData("javascript:alert(1)//{z}/{x}/{y}")]
    [InlineData("data:image/png,{z}{x}{y}")]
    [InlineData("https://*.example/{z}/{x}/{y}.png")]
    [InlineData("//tiles.example/{z}/{x}/{y}.png")]
    [InlineData("https://tiles.example/'self'/{z}/{x}/{y}.png")]
    [InlineData("https://{s}.tiles.example/{z}/{x}/{y}.png")]
    [InlineData("https://tuiles-d\\u00e9t\\u00e9.example/{z}/{x}/{y}.png")]
    public void An_address_that_could_open_another_door_is_refused(string url)
    {
        using var site = new TinySite(Entries.Settings($"map: {{ background: tiles, url: \"{url}\", credit: Nous }}"));
        Assert.Null(site.ReadSettings()?.Map);
        Assert.Contains("SC0902", site.FaultIds());
    }

    [Theory]
    [InlineData("{ door: service, url: \"https://intake.example:8443/intake/\" }", " https://intake.example:8443")]
    [InlineData("service", "")]
    [InlineData("netlify", "")]
    public void Forms_go_to_the_intake_and_nowhere_else(string intake, string origin)
    {
        using var site = new TinySite(Entries.Settings("intake: " + intake));
        var policy = SecurityHeaders.ContentSecurityPolicy(null, site.ReadSettings()!.Intake);
        Assert.Equal("", site.Report());
        Assert.Contains($"form-action 'self'{origin};", policy, StringComparison.Ordinal);
        Assert.Contains($"connect-src 'self'{origin};", policy, StringComparison.Ordinal);
    }
}
