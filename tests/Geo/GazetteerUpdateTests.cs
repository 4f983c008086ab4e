using System.Text.Json;
using Showcase.Geo;
using Showcase.Tests.Web;

namespace Showcase.Tests.Geo;

/// <summary>The official list of communes makes the gazetteer better, or leaves it as it was.</summary>
public sealed class GazetteerUpdateTests : IDisposable
{
    private const string Path = "/communes?fields=code,nom,codesPostaux,population,centre,mairie&format=json";

    private readonly string _cache = Directory.CreateTempSubdirectory("places-update-").FullName;

    public void Dispose() => Directory.Delete(_cache, recursive: true);

    [Fact]
    public async Task Points_of_town_halls_replace_estimates_and_a_later_load_has_them()
    {
        await using var server = new RudeServer();
        server.Answer(Path, "200 OK\nContent-Type: application/json", JsonSerializer.Serialize(List()));
        var outcome = await Update(server);
        Assert.Null(outcome.Refusal);
        Assert.True(outcome.Moved > 20_000);
        var locronan = Gazetteer.Load(Places.NodeModules, _cache).ByInsee("29134")!;
        Assert.False(locronan.PointIsEstimated);
        Assert.Equal(48.0999, locronan.Point!.Value.Latitude, 4);
        Assert.Equal(["29180"], locronan.Postcodes);
    }

    [Theory]
    [InlineData("500 Internal Server Error", "oops")]
    [InlineData("200 OK\nContent-Type: text/html", "<!doctype html>")]
    [InlineData("200 OK", "[]")]
    [InlineData("200 OK", "{}")]
    [InlineData("200 OK", "[{\"code\": \"29232\", \"mairie\": {\"coordinates\": [\"x\"]}}]")]
    [InlineData("200 OK", "[{\"code\": 29232}]")]
    [InlineData("302 Found\nLocation: http://169.254.169.254/", "")]
    public async Task Nonsense_leaves_the_old_gazetteer(string head, string body)
    {
        await using var server = new RudeServer();
        server.Answer(Path, head, body);
        var outcome = await Update(server);
        Assert.NotNull(outcome.Refusal);
        Assert.True(Gazetteer.Load(Places.NodeModules, _cache).ByInsee("29134")!.PointIsEstimated);
    }

    [Fact]
    public async Task A_list_with_latitude_and_longitude_exchanged_is_refused()
    {
        await using var server = new RudeServer();
        server.Answer(Path, "200 OK", JsonSerializer.Serialize(List(swapped: true)));
        Assert.NotNull((await Update(server)).Refusal);
    }

    private Task<GazetteerUpdate.Outcome> Update(RudeServer server) =>
        GazetteerUpdate.RunAsync(server.At("/communes"), Places.NodeModules, _cache, TimeProvider.System, TestContext.Current.CancellationToken);

    private static IEnumerable<object> List(bool swapped = false) => Places.Gazetteer.Communes.Where(c => c.Point is not null).Select(c =>
    {
        double[] at = c.Insee == "29134" ? [-4.2078, 48.0999] : [c.Point!.Value.Longitude, c.Point.Value.Latitude];
        if (swapped)
            Array.Reverse(at);
        return new { code = c.Insee, nom = c.Name, codesPostaux = c.Postcodes, population = c.Population, centre = new { type = "Point", coordinates = at } };
    });
}
