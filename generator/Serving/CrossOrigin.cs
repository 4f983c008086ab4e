namespace Showcase.Serving;

/// <summary>What pages of other hosts may read: the data, and what shows them there. <c>netlify.toml</c> says the same, and a test holds the two together.</summary>
internal static class CrossOrigin
{
    public static IReadOnlyList<string> Folders { get; } = ["/api/", "/.well-known/", "/embed/", "/search/", "/atlas/", "/photos/"];

    /// <summary>Feeds, calendars and lists of feeds, wherever they stand: a reader in a browser subscribes to them.</summary>
    public static IReadOnlyList<string> Endings { get; } = [".xml", ".ics", "feed.json", "events.json"];

    /// <summary>No credentials are ever needed, so any origin will do.</summary>
    public static IReadOnlyList<(string Name, string Value)> Headers { get; } =
    [
        ("Access-Control-Allow-Origin", "*"),
        ("Cross-Origin-Resource-Policy", "cross-origin"),
    ];

    public static IReadOnlyList<(string Ending, string Type)> MediaTypes { get; } =
    [
        (".geojson", "application/geo+json"),
        (".jsonld", "application/ld+json"),
        (".ndjson", "application/x-ndjson"),
        (".csv", "text/csv; charset=utf-8"),
    ];

    public static bool Covers(string path) => Folders.Any(f => path.StartsWith(f, StringComparison.Ordinal)) || Endings.Any(e => path.EndsWith(e, StringComparison.Ordinal));
}
