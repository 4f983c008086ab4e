using Showcase.Social;

namespace Showcase.Tests.Social;

public sealed class NetworkRegistryTests
{
    private static NetworkRegistry Registry => NetworkPair.Registry;

    [Fact]
    public void Every_network_of_the_facts_is_there()
    {
        string[] ids =
        [
            "facebook", "messenger", "instagram", "threads", "linkedin", "x", "youtube", "pinterest", "snapchat", "tiktok", "whatsapp", "telegram",
            "signal", "discord", "mastodon", "pixelfed", "peertube", "bluesky", "clubhouse", "viadeo", "google-plus", "twitch", "vimeo", "etsy",
            "behance", "dribbble", "houzz", "github", "google-maps", "tripadvisor", "malt", "leboncoin", "ulule", "website", "other",
        ];
        Assert.Equal(ids.Order(StringComparer.Ordinal), Registry.All.Select(n => n.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_name_means_two_networks()
    {
        foreach (var network in Registry.All)
            Assert.All(network.Aliases.Append(network.Id).Append(network.Name.Fr).Append(network.Name.En), name => Assert.Same(network, Registry.Find(name)));
    }

    [Fact]
    public void A_closed_network_says_since_when_and_names_open_ones_instead()
    {
        var closed = Registry.All.Where(n => n.State.IsClosed).ToList();
        Assert.Equal(["viadeo", "google-plus"], closed.Select(n => n.Id));
        Assert.All(closed.SelectMany(n => n.State.Successors), id => Assert.False(Registry.Find(id)!.State.IsClosed));
    }

    [Fact]
    public void Icons_are_in_the_sets_that_are_installed()
    {
        var modules = Path.Combine(TinySite.Repository, "generator", "node", "node_modules");
        Assert.SkipUnless(Directory.Exists(modules), "the Node parts are not installed");
        foreach (var network in Registry.All.Where(n => n.Icon is not null))
        {
            var (set, slug) = (network.Icon!.Split('/')[0], network.Icon.Split('/')[1]);
            Assert.True(File.Exists(Path.Combine(modules, set, "icons", slug + ".svg")), network.Icon);
        }
        Assert.All(Registry.All, n => Assert.Matches("^#[0-9A-F]{6}$", n.Colour));
    }

    [Fact]
    public void Every_purpose_has_a_name_and_a_line_in_both_languages()
    {
        foreach (var purpose in Registry.Purposes)
        {
            Assert.All([purpose.Name.Fr, purpose.Name.En, purpose.Hint.Fr, purpose.Hint.En], text => Assert.False(string.IsNullOrWhiteSpace(text)));
            Assert.Contains(Registry.All, n => n.Purpose == purpose);
        }
    }
}
