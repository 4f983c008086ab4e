using System.Globalization;

namespace Showcase.Pages.Embeds;

/// <summary>Addresses that pages of others hold for years: they carry a version, and what stands at one never changes its meaning. See docs/decisions/embedding.md.</summary>
internal static class EmbedRoutes
{
    public const string Folder = "/embed/v1/";

    /// <summary>The only pages of a site that others may frame.</summary>
    public const string Frames = Folder + "frame/";

    public const string Facets = Folder + "facets/";

    public static Route Script => In("embed.js");
    public static Route FrameScript => In("frame.js");
    public static Route FrameStyles => In("frame.css");
    public static Route Index => In("index.json");
    public static Route First => In("first.json");

    /// <param name="name">As the theme has it: <c>embed.js</c>.</param>
    public static Route Part(string name) => In(name);
    public static Route Trade(string id) => In($"trades/{id}.json");
    public static Route Near(int row, int column) => In(string.Create(CultureInfo.InvariantCulture, $"near/{row}-{column}.json"));
    /// <summary>Some of all vitrines, by name.</summary>
    public static Route Chunk(int number) => In(string.Create(CultureInfo.InvariantCulture, $"all/{number}.json"));

    /// <summary>Which of all vitrines have that value.</summary>
    public static Route Facet(string attribute, string value) => new($"{Facets}{attribute}/{value}.json");
    public static Route Frame(string language) => new($"{Frames}{language}/");

    private static Route In(string path) => new(Folder + path);
}
