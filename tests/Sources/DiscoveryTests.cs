using Showcase.Tests.Walk;
using Showcase.Tests.Web;

namespace Showcase.Tests.Sources;

/// <summary>A source is named by an address of its site: where its data are is found out.</summary>
public class DiscoveryTests
{
    private static string Known(string index) => $"{{\"showcase\":\"1.0\",\"api\":{{\"v1\":\"{index}\"}}}}";

    private static ServedSite Serve(TinySite origin, string under)
    {
        var served = new ServedSite(origin, under);
        origin.WalkWell(served.Server.At(under).AbsoluteUri);
        served.Refresh();
        return served;
    }

    /// <summary>A site under /vitrines/ is asked for at another address of its host: its data come all the same.</summary>
    /// <param name="found">The better address that is told; null: the data were beneath the one that was written.</param>
    /// <param name="answer">What else the host answers.</param>
    private static async Task ComesAsync(string from, string? found, Action<RudeServer>? answer = null)
    {
        using var origin = Federation.Origin(Entries.Artisan("atelier-00"));
        await using var served = Serve(origin, "/vitrines/");
        answer?.Invoke(served.Server);
        using var federation = new Federation($"  - {{ name: bretagne, from: \"{served.Server.At(from)}\" }}");
        var report = Assert.Single(await federation.SyncAsync());
        Assert.Null(report.Failure);
        await federation.BuildAsync();
        Assert.Equal("atelier-00", federation.Artisans);
        Assert.Equal(found is null ? null : served.Server.At(found), report.FoundAt);
        if (found is null)
            Assert.Empty(served.Server.HeardAt("/vitrines/.well-known/showcase.json"));
    }

    [Theory]
    [InlineData("/vitrines/")]
    [InlineData("/vitrines")]
    [InlineData("/vitrines/api/v1/index.json")]
    [InlineData("/vitrines/api/v1/")]
    [InlineData("/vitrines/.well-known/showcase.json")]
    public Task Data_beneath_the_address_need_no_search(string from) => ComesAsync(from, found: null);

    [Theory]
    [InlineData("/")]
    [InlineData("/a-propos")]
    [InlineData("/autre/page/")]
    public Task The_host_s_root_tells_of_a_site_under_a_path(string from) => ComesAsync(from, "/vitrines/",
        server => server.Answer("/.well-known/showcase.json", "200 OK", Known(server.At("/vitrines/api/v1/index.json").AbsoluteUri)));

    [Fact]
    public Task An_address_that_moved_leads_to_the_data() => ComesAsync("/", "/vitrines/",
        server => server.Answer("/", "302 Found\r\nLocation: /vitrines/"));

    [Fact]
    public Task A_redirect_of_the_well_known_address_is_followed() => ComesAsync("/", "/vitrines/",
        server => server.Answer("/.well-known/showcase.json", "301 Moved\r\nLocation: /vitrines/.well-known/showcase.json"));

    [Fact]
    public Task A_host_that_answers_everything_with_a_page_is_looked_through() => ComesAsync("/", "/vitrines/", server =>
    {
        server.Answer("/api/v1/index.json", "200 OK", "\n<!doctype html><title>Accueil</title>");
        server.Answer("/.well-known/showcase.json", "200 OK", Known("/vitrines/api/v1/index.json"));
    });

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"api":"v1"}""")]
    [InlineData("""{"api":{"v1":3}}""")]
    [InlineData("""{"api":{"v1":"file:///etc/api/v1/index.json"}}""")]
    [InlineData("""{"api":{"v1":"http://moi:secret@127.0.0.1/api/v1/index.json"}}""")]
    [InlineData("""{"api":{"v1":"/vitrines/index.json"}}""")]
    [InlineData("""{"api":{"v1":"http://10.0.0.1/api/v1/index.json"}}""")]
    [InlineData("""{"api":{"v1":"http://[::1]:1/api/v1/index.json"}}""")]
    public async Task Nonsense_at_the_well_known_address_finds_nothing_and_ends(string known)
    {
        using var origin = Federation.Origin(Entries.Artisan("atelier-00"));
        await using var served = Serve(origin, "/vitrines/");
        served.Server.Answer("/.well-known/showcase.json", "200 OK", known);
        using var federation = new Federation($"  - {{ name: bretagne, from: \"{served.Server.At("/")}\" }}");
        var report = Assert.Single(await federation.SyncAsync());
        Assert.NotNull(report.Failure);
        Assert.InRange(served.Server.Heard.Count, 1, 5);
    }

    [Fact]
    public async Task A_server_that_is_down_is_not_looked_for_elsewhere()
    {
        using var origin = Federation.Origin(Entries.Artisan("atelier-00"));
        await using var served = Serve(origin, "/");
        served.Server.Answer("/api/v1/index.json", "500 Broken");
        using var federation = new Federation(served.Source());
        Assert.NotNull(Assert.Single(await federation.SyncAsync()).Failure);
        Assert.Empty(served.Server.HeardAt("/.well-known/showcase.json"));
    }
}
