namespace Showcase.Pages.Search;

/// <summary>What the search script says: told to it by the manifest, with its placeholders left as they are.</summary>
internal static class SearchTextKeys
{
    private const string Prefix = "generator.finder.";

    private static readonly string[] Names =
    [
        "around", "askAgain", "countNear", "denied", "failed", "found", "found1", "guess", "kilometres", "locating", "lost", "me", "metres", "near", "none", "noneHint", "shown", "unknownTown", "wider",
    ];

    private static readonly string[] Facets = ["family", "dep", "trade", "label", "lang", "access", "pay", "social", "network"];

    public static IEnumerable<string> Keys => Names.Select(n => Prefix + n).Concat(Facets.Select(FacetKey));

    public static IEnumerable<(string Name, string Text)> Words(Texts texts) => Names.Select(n => (n, texts.Whole(Prefix + n)));

    public static string FacetKey(string id) => $"{Prefix}facets.{id}";
}
