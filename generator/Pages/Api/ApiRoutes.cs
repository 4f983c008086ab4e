using System.Globalization;

namespace Showcase.Pages.Api;

/// <summary>Addresses of the interface. They carry its version: what a reader relies on does not move.</summary>
internal static class ApiRoutes
{
    /// <summary>The first number changes only when a reader of the former would break.</summary>
    public const string Version = "1.0";

    public const string Folder = "/api/v1/";

    public static Route Index => In("index.json");
    public static Route Everything => In("all.ndjson");
    public static Route Digests => In("digests.ndjson");
    public static Route Changes => In("changes.ndjson");
    public static Route Changed => In("changed.ndjson");
    public static Route OpenApi => In("openapi.json");
    public static Route Terms => In("context.jsonld");
    public static Route Catalogue => In("catalog.jsonld");
    public static Route Vocabularies => In("vocabularies.json");
    public static Route WellKnown => new("/.well-known/showcase.json");

    public static Route Record(string collection, string id) => In($"{collection}/{id}.json");
    public static Route Page(string collection, int number) => In(string.Create(CultureInfo.InvariantCulture, $"{collection}/pages/{number}.json"));
    public static Route Map(string collection) => In(collection + ".geojson");
    public static Route Table(string collection) => In(collection + ".csv");
    public static Route Schema(string shape) => In($"schemas/{shape}.json");
    public static Route TableSchema(string collection) => In($"schemas/{collection}.table.json");
    public static Route Murmurations(string collection, string id) => In($"murmurations/{collection}/{id}.json");
    public static Route OEmbed(string language, string id) => In($"oembed/{language}/{id}.json");

    private static Route In(string path) => new(Folder + path);
}
