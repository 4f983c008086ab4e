namespace Showcase;

/// <summary>Where everything is for one run. Full paths.</summary>
/// <param name="Site">Folder of <c>showcase.yaml</c> and <c>static/</c>.</param>
/// <param name="ThemeFolders">Folders that hold themes, searched in order.</param>
/// <param name="CacheFolder">May be deleted at any time, and kept between machines.</param>
/// <param name="NodeFolder">Holds the Node parts and their <c>node_modules</c>.</param>
/// <param name="BaseUrl">In place of the site's own address; null keeps that.</param>
internal sealed record Workplace(string Site, string Content, string Output, IReadOnlyList<string> ThemeFolders, string CacheFolder, string NodeFolder, Uri? BaseUrl)
{
    public string SettingsPath => Path.Combine(Site, "showcase.yaml");

    /// <summary>What <c>showcase links</c> remembers.</summary>
    public string LinksPath => Path.Combine(Site, "links.json");

    /// <summary>Copies of the sources that the site republishes: kept, since a build works without a network.</summary>
    public string SourcesFolder => Path.Combine(Site, ".showcase", "sources");

    public string StaticFolder => Path.Combine(Site, "static");
}
