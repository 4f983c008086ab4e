using System.Text.Json;
using Showcase.Tests.Web;

namespace Showcase.Tests.Cli;

public class LinksCommandTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    internal static Task<(int Code, string Out, string Err)> RunAsync(TinySite site, params string[] arguments) => ProgramRun.RunAsync(ProgramRun.In(site.Folder, ["links", .. arguments]));

    [Fact]
    public async Task Addresses_are_checked_on_demand_and_private_ones_only_when_a_person_says_so()
    {
        await using var server = new RudeServer();
        using var site = new TinySite();
        server.Answer("/ok", "200 OK");
        server.Answer("/robots", "403 Forbidden");
        var (code, output, error) = await RunAsync(site, server.At("/ok").AbsoluteUri, "--lang", "en");
        Assert.Equal((1, 0), (code, server.Heard.Count));
        Assert.Contains("SC1203", output, StringComparison.Ordinal);

        (code, output, error) = await RunAsync(site, server.At("/ok").AbsoluteUri, server.At("/gone").AbsoluteUri, server.At("/robots").AbsoluteUri, "--allow-local", "--lang", "en");
        Assert.Equal(1, code);
        Assert.Matches(@"(?m)^alive +http://127.0.0.1:\d+/ok \(200\)$", output);
        Assert.Matches(@"(?m)^unknown +http://127.0.0.1:\d+/robots \(robots\)$", output);
        Assert.Matches(@"SC1201: 'http://127.0.0.1:\d+/gone' has led nowhere since", output);
        Assert.Contains("3 addresses", error, StringComparison.Ordinal);

        (code, output, _) = await RunAsync(site, server.At("/robots").AbsoluteUri, "--allow-local", "--format", "json");
        Assert.Equal((0, "unknown"), (code, JsonDocument.Parse(output).RootElement[0].GetProperty("state").GetString()));
    }

    [Fact]
    public async Task What_is_in_the_content_is_remembered_with_its_date_and_the_rest_is_not()
    {
        await using var server = new RudeServer();
        using var site = new TinySite(Walk.Entries.Artisan("demo", "social: { instagram: demo.a }"));
        var (code, _, error) = await RunAsync(site, "demo", server.At("/gone").AbsoluteUri, "--allow-local");
        Assert.True(code == 1, error);
        var links = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(site.Folder, "site", "links.json"), Cancel)).RootElement.GetProperty("links");
        Assert.Equal("https://www.instagram.com/demo.a/", Assert.Single(links.EnumerateArray()).GetProperty("url").GetString());
        Assert.Matches(@"^\d{4}-\d\d-\d\d$", links[0].GetProperty("checked").GetString());
        (code, _, error) = await RunAsync(site, "--older-than", "1", "--lang", "en");
        Assert.Equal(0, code);
        Assert.Contains("0 addresses", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_vitrine_that_no_one_knows_is_told_with_the_nearest_name()
    {
        using var site = new TinySite(Walk.Entries.Artisan("atelier-kerbriand", "social: { instagram: demo.a }"));
        var (code, _, error) = await RunAsync(site, "atelier-kerbrian", "--lang", "en");
        Assert.Equal(1, code);
        Assert.Contains("Did you mean 'atelier-kerbriand'?", error, StringComparison.Ordinal);
    }
}
