using Showcase.Diagnostics;

namespace Showcase.Tests.Walk;

public sealed class LeaveOutTests
{
    /// <summary>What each part writes, and the words by which pages would speak of it.</summary>
    public static TheoryData<string, string[], string[]> Parts => new()
    {
        { "data", ["api/", ".well-known/showcase.json", "embed/", "integrer/"], ["/api/v1/", "oembed", "/integrer/"] },
        { "search", ["search/", "recherche/", "en/search/", "metiers/potier/quimper/"], ["/recherche/", "data-finder"] },
        { "map", ["atlas/", "carte/", "en/map/"], ["/carte/", "data-atlas"] },
        { "feeds", ["feed.xml", "rss.xml", "feed.json", "metiers/potier/feed.xml"], ["application/atom+xml", "application/feed+json", "feed.xml"] },
        { "posters", ["photos/front-fr-", "photos/potier/front-en-", "photos/atelier-kerbriand/front-"], ["og:image", "twitter:card"] },
    };

    [Theory]
    [MemberData(nameof(Parts))]
    public void A_part_that_is_left_out_is_neither_written_nor_linked(string part, string[] paths, string[] words)
    {
        using var whole = new TinySite();
        whole.WalkWell();
        Assert.All(paths.Where(p => !p.StartsWith("en/", StringComparison.Ordinal)), p => Assert.Contains(whole.DistPaths(), d => d.StartsWith(p, StringComparison.Ordinal)));
        Assert.All(words, w => Assert.Contains(whole.Pages(), p => whole.ReadDist(p.Path).Contains(w, StringComparison.Ordinal)));

        using var site = new TinySite($"{TinySite.Settings}leave_out: [{part}]\n");
        site.WalkWell();
        Assert.All(paths, p => Assert.DoesNotContain(site.DistPaths(), d => d.StartsWith(p, StringComparison.Ordinal)));
        Assert.All(site.Pages(), p => Assert.All(words, w => Assert.DoesNotContain(w, site.ReadDist(p.Path), StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("boulevard")]
    [InlineData("atelier-bleu")]
    public void A_site_stands_without_any_of_them(string theme)
    {
        using var site = new TinySite($"{TinySite.Settings}theme: {theme}\nleave_out: [data, search, map, feeds, posters]\n");
        site.WalkWell();
        Assert.NotNull(site.Page("/artisans/atelier-kerbriand/").QuerySelector("h1"));
    }

    [Fact]
    public void An_unknown_part_is_told_where_it_stands_with_those_there_are()
    {
        using var site = new TinySite($"{TinySite.Settings}leave_out: [maps]\n");
        Assert.Null(site.Walk().Report);
        var fault = Assert.Single(site.Faults.Sorted());
        Assert.Equal(8, fault.Location.Line);
        Assert.Contains("map", FaultFormat.Text([fault], "en"), StringComparison.Ordinal);
    }
}
