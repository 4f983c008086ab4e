using System.Text.RegularExpressions;

namespace Showcase.Tests.Walk;

/// <summary>A small site and every page and feed made of it, kept as text: a change of theme or generator shows here as a difference to read.</summary>
public partial class GoldenSiteTests
{
    private static readonly string Folder = Path.Combine(TinySite.Repository, "tests", "Golden", "site");

    [Fact]
    public void The_small_site_is_built_as_its_golden_files_say()
    {
        using var site = new TinySite("-- delete content/artisans/atelier-kerbriand/index.md --\n" + File.ReadAllText(Path.Combine(Folder, "site.txt")));
        site.WalkWell();
        var expected = Path.Combine(Folder, "expected");
        // The worker's version is that of the theme's files, which are left out too.
        var made = site.DistPaths().Where(p => !p.StartsWith("assets/", StringComparison.Ordinal) && !p.StartsWith("photos/", StringComparison.Ordinal) && !p.StartsWith("search/", StringComparison.Ordinal) && p != "sw.js" && !(p.StartsWith("embed/", StringComparison.Ordinal) && Path.GetExtension(p) is ".js" or ".css") && !p.StartsWith("atlas/towns/", StringComparison.Ordinal)).ToArray();
        if (Golden.Updating)
        {
            if (Directory.Exists(expected))
                Directory.Delete(expected, recursive: true);
            foreach (var path in made)
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(expected, path))!);
        }
        else
        {
            Assert.Equal(Directory.EnumerateFiles(expected, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(expected, f).Replace('\\', '/')).Order(StringComparer.Ordinal), made);
        }
        foreach (var path in made)
            Golden.Equal(Path.Combine("tests", "Golden", "site", "expected", path), Hashed().Replace(site.ReadDist(path), "$1-HASH.$2"));
    }

    [GeneratedRegex(@"(/(?:assets|photos)/[A-Za-z0-9/-]+?)-(?:[A-Za-z0-9]{8}|[0-9a-f]{10})\.([a-z0-9]+)")]
    private static partial Regex Hashed();
}
