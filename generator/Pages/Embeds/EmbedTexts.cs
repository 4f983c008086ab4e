namespace Showcase.Pages.Embeds;

/// <summary>What the embedded parts say, told to their script; placeholders stay as they are.</summary>
internal static class EmbedTexts
{
    private const string Prefix = "generator.embed.";

    private static readonly string[] Names =
    [
        "all", "asList", "away", "gone", "kilometres", "label", "mapLabel", "none", "source", "there", "together", "unknownTown", "unknownTrade", "visit", "zoomIn", "zoomOut",
    ];

    public static IEnumerable<string> Keys => Names.Select(n => Prefix + n);

    public static IEnumerable<(string Name, string Text)> Words(Texts texts) => Names.Select(n => (n, texts.Whole(Prefix + n)));
}
