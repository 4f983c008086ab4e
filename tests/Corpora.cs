namespace Showcase.Tests;

/// <summary>Inputs made to break things, which live beside the repository and not in it: tests that read them are skipped where they are absent.</summary>
internal static class Corpora
{
    public static string? Folder { get; } = Find();

    public static string Require(string name)
    {
        Assert.SkipUnless(Folder is not null, "the corpora are not beside this repository (../shared/corpora)");
        return Path.Combine(Folder!, name);
    }

    private static string? Find()
    {
        var folder = Path.Combine(TinySite.Repository, "..", "shared", "corpora");
        return Directory.Exists(folder) ? Path.GetFullPath(folder) : null;
    }
}
