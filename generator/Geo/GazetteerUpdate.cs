using System.Text.Json;
using Showcase.Domain;
using Showcase.Web;

namespace Showcase.Geo;

/// <summary>Takes points, postcodes and populations from the official list of communes (geo.api.gouv.fr) into the gazetteer of the cache.</summary>
internal static class GazetteerUpdate
{
    public static readonly Uri Default = new("https://geo.api.gouv.fr/communes");

    private const string Fields = "code,nom,codesPostaux,population,centre,mairie";
    private const int MaxBytes = 64 * 1024 * 1024; // the list is some 9 MB
    // An answer that lacks more than this share of what is known, or that puts it elsewhere, is no list of France's communes.
    private const double LeastShare = 0.9;
    private const double NearKm = 30;

    /// <param name="Refusal">Why the old gazetteer stands; null when it was replaced.</param>
    /// <param name="Moved">Communes whose point was estimated or absent and is known now.</param>
    public sealed record Outcome(string? Refusal, int Communes, int Moved);

    public static async Task<Outcome> RunAsync(Uri list, string nodeModulesFolder, string cacheFolder, TimeProvider clock, CancellationToken cancel)
    {
        using var web = new WebVisitor(new WebManners { Timeout = TimeSpan.FromMinutes(3), Patience = TimeSpan.FromSeconds(30) }, clock, LocalAddresses.Only(list));
        var url = new UriBuilder(list) { Query = $"fields={Fields}&format=json" }.Uri;
        var answer = await web.AskAsync(new WebAsk(url) { Accept = "application/json", MaxBytes = MaxBytes }, cancel).ConfigureAwait(false);
        if (!answer.IsSuccess)
            return new Outcome(answer.Outcome == WebOutcome.Answered ? $"{url.Host}: HTTP {(int)answer.Status}" : $"{url.Host}: {answer.Outcome}", 0, 0);
        var file = new AtlasFile(cacheFolder, new PlacePackages(nodeModulesFolder).Stamp());
        var old = file.Read() ?? AtlasBuilder.Build(new PlacePackages(nodeModulesFolder));
        if (Read(answer.Body) is not { } rows)
            return new Outcome($"{url.Host}: JSON", 0, 0);
        var communes = old.Communes.Select(c => rows.TryGetValue(c.Insee, out var row) ? With(c, row) : c).ToArray();
        var agreeing = old.Communes.Count(c => rows.TryGetValue(c.Insee, out var row) && row.Point is { } point && (c.Point is not { } known || c.PointIsEstimated || known.DistanceKm(point) < NearKm));
        if (agreeing < LeastShare * old.Communes.Count)
            return new Outcome($"{url.Host}: {agreeing} / {old.Communes.Count}", 0, 0);
        file.Write(old with { Communes = communes });
        return new Outcome(null, communes.Length, communes.Zip(old.Communes).Count(c => !c.First.PointIsEstimated && c.First.Point is not null && (c.Second.PointIsEstimated || c.Second.Point is null)));
    }

    private sealed record Row(GeoPoint? Point, IReadOnlyList<string> Postcodes, int Population);

    private static Commune With(Commune commune, Row row) => commune with
    {
        Point = row.Point ?? commune.Point,
        PointIsEstimated = row.Point is null && commune.PointIsEstimated,
        // Some communes have no postcode of their own in that list; those that La Poste knew stay right.
        Postcodes = row.Postcodes.Count > 0 ? row.Postcodes : commune.Postcodes,
        Population = row.Population > 0 ? row.Population : commune.Population,
    };

    private static Dictionary<string, Row>? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 8 });
            var rows = new Dictionary<string, Row>(StringComparer.Ordinal);
            foreach (var item in json.RootElement.EnumerateArray())
            {
                if (item.GetProperty("code").GetString() is { Length: 5 } code)
                    rows[code] = new Row(PointOf(item, "mairie") ?? PointOf(item, "centre"), PostcodesOf(item), item.TryGetProperty("population", out var people) && people.TryGetInt32(out var count) ? count : 0);
            }
            return rows;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }

    private static string[] PostcodesOf(JsonElement item) => item.TryGetProperty("codesPostaux", out var codes)
        ? [.. codes.EnumerateArray().Select(c => c.GetString() ?? "").Where(c => c.Length == 5 && c.All(char.IsAsciiDigit)).Distinct().Order(StringComparer.Ordinal)]
        : [];

    // GeoJSON: longitude first.
    private static GeoPoint? PointOf(JsonElement item, string key) =>
        item.TryGetProperty(key, out var shape) && shape.ValueKind == JsonValueKind.Object && shape.TryGetProperty("coordinates", out var at) && at.GetArrayLength() == 2
        && at[1].GetDouble() is var latitude && at[0].GetDouble() is var longitude && Math.Abs(latitude) <= 90 && Math.Abs(longitude) <= 180
            ? new GeoPoint(latitude, longitude)
            : null;
}
