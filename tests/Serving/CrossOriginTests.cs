using System.Text.RegularExpressions;
using Showcase.Model;
using Showcase.Serving;
using Showcase.Tests.Walk;

namespace Showcase.Tests.Serving;

/// <summary>The host's configuration and the server at home send the same headers.</summary>
public partial class CrossOriginTests
{
    private static readonly string Toml = File.ReadAllText(Path.Combine(TinySite.Repository, "netlify.toml"));

    [Fact]
    public void Netlify_sends_the_security_headers_of_the_house()
    {
        var settings = SiteSettingsReader.Read(Path.Combine(TinySite.Repository, "site", "showcase.yaml"), new())!;
        Assert.Equal(SecurityHeaders.All(settings.Map, settings.Intake).Select(h => $"{h.Name}: {h.Value}"), HeadersOf("/*"));
    }

    [Fact]
    public void Netlify_sends_the_headers_of_the_CMS_after_those_of_the_house()
    {
        var settings = SiteSettingsReader.Read(Path.Combine(TinySite.Repository, "site", "showcase.yaml"), new())!;
        Assert.Equal(SecurityHeaders.Admin(settings.Cms).Select(h => $"{h.Name}: {h.Value}"), HeadersOf("/admin/*"));
        Assert.True(Toml.IndexOf("\"/*\"", StringComparison.Ordinal) < Toml.IndexOf("\"/admin/*\"", StringComparison.Ordinal));
        var policy = SecurityHeaders.Admin(settings.Cms)[0].Value;
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("*", policy, StringComparison.Ordinal);
    }

    [Fact]
    public void Netlify_lets_others_frame_the_page_that_is_made_for_it()
    {
        var settings = SiteSettingsReader.Read(Path.Combine(TinySite.Repository, "site", "showcase.yaml"), new())!;
        Assert.Equal([$"Content-Security-Policy: {SecurityHeaders.FramePolicy(settings.Map, settings.Intake)}"], HeadersOf("/embed/v1/frame/*"));
    }

    [Fact]
    public void Netlify_lets_pages_of_other_hosts_read_the_data_and_the_feeds() =>
        Assert.All(CrossOrigin.Folders.Select(f => f + "*").Concat(CrossOrigin.Endings.Select(e => "/*" + e)), f => Assert.Equal(CrossOrigin.Headers.Select(h => $"{h.Name}: {h.Value}"), HeadersOf(f).Where(h => !h.StartsWith("Cache-Control", StringComparison.Ordinal))));

    /// <summary>A star of Netlify's stands for anything, slashes too.</summary>
    [Fact]
    public void Whatever_a_page_subscribes_to_may_be_read_by_pages_of_others()
    {
        using var site = new TinySite(Entries.Artisan("atelier-kerbriand", "added: 2026-10-01\nsocial: { mastodon: \"@demo@mastodon.example\" }\nmember_of: [ponant]") + Entries.Network("ponant") + Entries.Event("noel", "artisans: [atelier-kerbriand]"));
        site.WalkWell();
        string[] kinds = ["application/atom+xml", "application/rss+xml", "application/feed+json", "text/calendar", "text/x-opml"];
        var links = site.DistPaths().Where(p => p.EndsWith(".html", StringComparison.Ordinal) && !p.StartsWith("admin/", StringComparison.Ordinal))
            .SelectMany(p => site.Page("/" + p).QuerySelectorAll("link[rel~=alternate][type], a[type], a[href$='.ics'], a[href$='opml.xml']"))
            .Where(l => l.GetAttribute("type") is not { } type || kinds.Contains(type)).Select(l => new Uri(new Uri("https://x.example/"), l.GetAttribute("href")).AbsolutePath).Distinct().ToArray();
        foreach (var name in (string[])["feed.xml", "rss.xml", "feed.json", "events.xml", "events-rss.xml", "events.json", "agenda.ics"])
            Assert.Contains(links, l => l.EndsWith("/" + name, StringComparison.Ordinal));
        Assert.All(links, l => Assert.True(CrossOrigin.Covers(l), l));
        Assert.DoesNotContain(site.DistPaths(), p => p.EndsWith(".html", StringComparison.Ordinal) && !p.StartsWith("embed/", StringComparison.Ordinal) && CrossOrigin.Covers("/" + p));
    }

    private static string[] HeadersOf(string path)
    {
        var block = Toml.Split("[[headers]]").Single(b => b.Contains($"for = \"{path}\"", StringComparison.Ordinal));
        return [.. Line().Matches(block[..(block.IndexOf("\n\n", StringComparison.Ordinal) is var end and >= 0 ? end : block.Length)]).Select(m => $"{m.Groups[1].Value}: {m.Groups[2].Value}")];
    }

    [GeneratedRegex("^    ([A-Za-z-]+) = \"(.*)\"$", RegexOptions.Multiline)]
    private static partial Regex Line();
}
