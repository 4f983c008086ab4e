using Showcase.Diagnostics;
using Showcase.Domain;
using Showcase.Geo;
using Showcase.Tests.Walk;
using Showcase.Tests.Web;
using Showcase.Web;

namespace Showcase.Tests.Geo;

/// <summary>Streets are found at build time, once each, and never more finely than their artisans allow.</summary>
public class GeocodingTests
{
    private const string Potiers = "47.99612,-4.10245,0.97,housenumber,29232";
    private const string Memory = "content/.places.yaml";

    private static string Settings(Uri service) => $"""
        -- site/showcase.yaml --
        name: Les Vitrines
        tagline: Porte après porte
        description: L'annuaire des artisans.
        url: https://vitrines.example/
        language: fr
        region: Bretagne
        geocoder: ban
        geocoder_url: {service}

        """;

    private static string Artisan(string slug, string street, string show = "exact", string more = "") =>
        Entries.Artisan(slug, address: $"{{ street: {street}, postcode: \"29000\", town: Quimper, show: {show}{more} }}");

    private static TinySite Site(Uri service, params string[] artisans) =>
        new(Settings(service) + string.Concat(artisans));

    [Fact]
    public async Task A_street_is_asked_for_once_and_kept_in_a_file_that_a_person_can_read()
    {
        await using var server = new AddressServer().Knows("12 rue des Potiers", Potiers);
        using var site = Site(server.Url, Artisan("atelier", "12 rue des Potiers"));
        site.WalkWell();
        Assert.Equal("", site.Report());
        Assert.Equal("""
            # Points of addresses: latitude, longitude, source, precision. Kept by showcase; lines of addresses that are gone are dropped.
            "12 rue des Potiers, 29000 Quimper": [47.99612, -4.10245, ban, housenumber]

            """, File.ReadAllText(site.PathOf(Memory)));
        Assert.Contains("47.99612", site.ReadDist("artisans/atelier/index.html"), StringComparison.Ordinal);
        Assert.Equal("columns=address columns=city postcode=postcode", Assert.Single(server.Forms));

        site.WalkWell();
        Assert.Single(server.Tables);
    }

    [Fact]
    public async Task What_is_remembered_needs_no_network_and_check_asks_nobody()
    {
        await using var server = new AddressServer().Knows("12 rue des Potiers", Potiers);
        using var site = Site(server.Url, Artisan("atelier", "12 rue des Potiers"), Artisan("autre", "3 rue du Port"));
        site.WriteText(Memory, "\"12 rue des Potiers, 29000 Quimper\": [47.9, -4.1, moi, housenumber]\n");
        site.Check();
        Assert.Empty(server.Tables);
        Assert.Equal(new GeoPoint(47.9, -4.1), site.Read().Artisans.Single(a => a.Slug.Value == "atelier").Address.PublicPoint);
    }

    [Fact]
    public async Task A_number_that_nobody_may_see_is_asked_of_nobody_and_a_town_only_address_is_not_asked_for()
    {
        await using var server = new AddressServer().Knows("rue du Secret", "47.99123,-4.10456,0.9,housenumber,29232");
        using var site = Site(server.Url, Artisan("rue", "14 rue du Secret", "street"), Artisan("ville", "16 rue Cachée", "town"),
            Artisan("donnee", "18 rue Connue", "exact", ", location: { lat: 47.98, lon: -4.09 }"));
        site.WalkWell();
        Assert.Equal("\"id\",\"address\",\"postcode\",\"city\"\n\"0\",\"rue du Secret\",\"29000\",\"Quimper\"\n", Assert.Single(server.Tables));
        // A door found for a street alone is coarsened before it is kept.
        Assert.Contains("\"rue du Secret, 29000 Quimper\": [47.9925, -4.1025, ban, street]", File.ReadAllText(site.PathOf(Memory)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("48.39,-4.48,0.97,housenumber,29019")] // Brest
    [InlineData("47.99612,-4.10245,0.41,street,29232")]
    [InlineData("47.99612,-4.10245,0.97,municipality,29232")]
    [InlineData("-4.10245,47.99612,0.97,housenumber,29232")]
    [InlineData("NaN,1e999,0.97,housenumber,29232")]
    public async Task An_answer_for_another_town_or_of_little_worth_is_not_believed(string result)
    {
        await using var server = new AddressServer().Knows("12 rue des Potiers", result);
        using var site = Site(server.Url, Artisan("atelier", "12 rue des Potiers"));
        site.WalkWell();
        Assert.Equal(["SC0852"], site.FaultIds());
        Assert.False(File.Exists(site.PathOf(Memory)));
        Assert.Equal(AddressPrecision.Town, site.Read().Artisans.Single(a => a.Slug.Value == "atelier").Address.PublicPrecision);
    }

    [Theory]
    [InlineData("500 Internal Server Error", "oops", "HTTP 500")]
    [InlineData("404 Not Found", "", "HTTP 404")]
    [InlineData("302 Found\nLocation: http://127.0.0.1:1/inside", "", "HTTP 302")]
    [InlineData("307 Temporary Redirect\nLocation: http://10.0.0.1/inside", "", "HTTP 307")]
    [InlineData("200 OK\nContent-Type: text/html", "<!doctype html><p>Maintenance", "text/html")]
    [InlineData("200 OK\nContent-Type: text/csv", "id,lat,lng\n0,47.99,-4.10\n", "text/csv")]
    [InlineData("200 OK\nContent-Type: text/csv", "", "text/csv")]
    public async Task A_server_that_fails_costs_a_warning_and_the_town_s_point_serves(string head, string body, string why)
    {
        await using var server = new AddressServer();
        server.Rude.Answer(AddressServer.Path, head, body);
        using var site = Site(server.Url, Artisan("atelier", "12 rue des Potiers"));
        site.WalkWell();
        Assert.Equal(["SC0851"], site.FaultIds());
        Assert.Contains($"127.0.0.1 gave no answer ({why}); addresses not looked up: 1\n", site.Report(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_that_never_ends_is_left()
    {
        await using var server = new AddressServer();
        server.Spoil = text => text + new string('x', 5_000_000);
        var harvest = await Ask(server.Url, Query("12 rue des Potiers"));
        Assert.Equal((1, "answer too long"), (harvest.Unanswered, MessageTemplate.In(harvest.Silence!, "en")));
    }

    [Fact]
    public async Task Nobody_there_is_the_same()
    {
        var server = new AddressServer();
        var url = server.Url;
        await server.DisposeAsync();
        using var site = Site(url, Artisan("atelier", "12 rue des Potiers"));
        site.WalkWell();
        Assert.Equal(["SC0851"], site.FaultIds());
    }

    [Fact]
    public async Task Whole_rows_of_a_table_that_breaks_off_are_used_and_the_others_are_asked_for_next_time()
    {
        await using var server = new AddressServer().Knows("1 rue A", Potiers).Knows("2 rue B", "47.99,-4.1,0.9,street,29232");
        server.Spoil = text => text[..text.LastIndexOf("9232", StringComparison.Ordinal)];
        using var site = Site(server.Url, Artisan("a", "1 rue A"), Artisan("b", "2 rue B"));
        site.WalkWell();
        Assert.Equal(["SC0851"], site.FaultIds());
        Assert.Contains("not looked up: 1\n", site.Report(), StringComparison.Ordinal);
        server.Spoil = text => text;
        site.WalkWell();
        Assert.Equal("", site.Report());
        Assert.EndsWith("\"0\",\"2 rue B\",\"29000\",\"Quimper\"\n", server.Tables.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_drips_is_left_after_a_while_and_not_asked_again()
    {
        await using var server = new AddressServer();
        server.Rude.On(AddressServer.Path, async (stream, _, cancel) =>
        {
            await RudeServer.WriteAsync(stream, "HTTP/1.1 200 OK\r\nContent-Type: text/csv\r\nContent-Length: 1000\r\n\r\n", cancel);
            for (var i = 0; i < 1000; i++)
            {
                await RudeServer.WriteAsync(stream, "i", cancel);
                await Task.Delay(100, cancel);
            }
        });
        var harvest = await Ask(server.Url, Query("12 rue des Potiers"));
        Assert.Equal((1, "too slow"), (harvest.Unanswered, MessageTemplate.In(harvest.Silence!, "en")));
        Assert.Single(server.Rude.Heard);
    }

    [Fact]
    public async Task A_server_that_says_when_to_come_back_is_asked_then()
    {
        var first = true;
        await using var busy = new RudeServer();
        var asked = new List<DateTime>();
        busy.On(AddressServer.Path, async (stream, _, cancel) =>
        {
            asked.Add(DateTime.UtcNow);
            var table = "id,latitude,longitude,result_score,result_type,result_citycode\n0,47.99612,-4.10245,0.97,housenumber,29232\n";
            await RudeServer.WriteAsync(stream, first ? "HTTP/1.1 429 Too Many Requests\r\nRetry-After: 1\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                : $"HTTP/1.1 200 OK\r\nContent-Type: text/csv\r\nContent-Length: {table.Length}\r\nConnection: close\r\n\r\n{table}", cancel);
            first = false;
        });
        var harvest = await Ask(busy.At("/geocodage/"), Query("12 rue des Potiers"));
        Assert.Null(harvest.Silence);
        Assert.Single(harvest.Found);
        Assert.InRange((asked[1] - asked[0]).TotalSeconds, 0.9, 20);
    }

    [Fact]
    public async Task Many_addresses_go_in_batches_one_after_the_other()
    {
        await using var server = new AddressServer().Knows("1999 rue \"Longue\", bât. B", Potiers);
        var harvest = await Ask(server.Url, [.. Enumerable.Range(0, 2500).Select(i => Query($"{i} rue \"Longue\", bât. B"))]);
        Assert.Equal(3, server.Tables.Count);
        Assert.Equal("1999 rue \"Longue\", bât. B, 29000 Quimper", Assert.Single(harvest.Found).Key);
        Assert.Equal((2499, 0), (harvest.NotFound.Count, harvest.Unanswered));
    }

    [Fact]
    public async Task A_name_that_leads_to_this_machine_is_not_asked()
    {
        await using var server = new AddressServer().Knows("12 rue des Potiers", Potiers);
        var name = System.Net.Dns.GetHostName();
        Assert.SkipWhen((await System.Net.Dns.GetHostAddressesAsync(name, TestContext.Current.CancellationToken)).Length == 0, "this machine's name leads nowhere");
        var harvest = await Ask(new UriBuilder(server.Url) { Host = name }.Uri, Query("12 rue des Potiers"));
        // The server may not listen at that address: only the reason tells a refusal from a failure.
        Assert.Equal((1, "forbidden address"), (harvest.Unanswered, MessageTemplate.In(harvest.Silence!, "en")));
        Assert.Empty(server.Tables);
    }

    [Fact]
    public async Task Lines_of_addresses_that_are_gone_are_dropped_and_a_line_that_says_nothing_is_told()
    {
        await using var server = new AddressServer();
        using var site = Site(server.Url, Artisan("atelier", "12 rue \\\"des\\\" Potiers".Replace("\\\"", "'", StringComparison.Ordinal)));
        site.WriteText(Memory, "\"12 rue 'des' Potiers, 29000 Quimper\": [47.9961, -4.1, ban, housenumber]\n\"1 rue Partie, 29000 Quimper\": [47.9, -4.1, ban, street]\n\"2 rue Mal, 29000 Quimper\": [nord, -4.1, ban, street]\n");
        site.WalkWell();
        Assert.Equal(["SC0850"], site.FaultIds());
        var lines = File.ReadAllLines(site.PathOf(Memory));
        Assert.Equal("\"12 rue 'des' Potiers, 29000 Quimper\": [47.9961, -4.1, ban, housenumber]", lines[^1]);
        Assert.Equal(2, lines.Length);
        Assert.Empty(server.Tables);
    }

    private static StreetQuery Query(string street) => new(street, "29000", "Quimper", TinySite.Gazetteer.ByInsee("29232")!, AddressPrecision.Exact, default);

    private static async Task<AddressService.Harvest> Ask(Uri url, params StreetQuery[] queries)
    {
        using var web = new WebVisitor(AddressService.Manners with { Timeout = TimeSpan.FromSeconds(2) }, TimeProvider.System, LocalAddresses.Only(url));
        return await new AddressService(url, web, TimeProvider.System).AskAsync(queries, TinySite.Gazetteer, TestContext.Current.CancellationToken);
    }
}
