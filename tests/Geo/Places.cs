using Showcase.Geo;

namespace Showcase.Tests.Geo;

/// <summary>Folders and the gazetteer that tests about places share.</summary>
internal static class Places
{
    private static readonly Lazy<Gazetteer> Loaded = new(() => Gazetteer.Load(NodeModules, Directory.CreateTempSubdirectory("showcase-places-").FullName));

    public static string Root => TinySite.Repository;
    public static string NodeModules => Path.Combine(Root, "generator", "node", "node_modules");
    public static Gazetteer Gazetteer => Loaded.Value;

    /// <summary>A file of the folder beside the repository; skips the test where there is none.</summary>
    public static string Shared(params string[] path)
    {
        var file = Path.Combine([Root, "..", "shared", .. path]);
        Assert.SkipUnless(File.Exists(file), $"{string.Join('/', path)} is not beside the repository");
        return file;
    }
}
