using Showcase.Diagnostics;

namespace Showcase.Output;

/// <summary>The files of <c>site/static/</c>, copied as they are.</summary>
internal static class SiteStatic
{
    /// <summary>Route of the site's logo, or null when it has none.</summary>
    public static string? Logo(string folder) =>
        Array.Find(["logo.svg", "logo.png", "logo.webp"], name => File.Exists(Path.Combine(folder, name))) is { } found ? "/" + found : null;

    /// <summary>Path in the site and full path of each file, in ordinal order; without what systems leave behind.</summary>
    public static IEnumerable<(string Path, string File)> Files(string folder) => !Directory.Exists(folder) ? []
        : Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(f => (Path.GetRelativePath(folder, f).Replace('\\', '/'), f)).Where(f => !f.Item1.Split('/').Any(p => p is ".DS_Store" or "Thumbs.db"));

    public static void Copy(string folder, OutputFolder output, Faults faults)
    {
        foreach (var (path, file) in Files(folder))
        {
            if (output.Has(path))
                faults.Add(Rules.StaticClash, SourceLocation.WholeFile(ShownPath.Of(file)), path);
            else
                output.Write(path, File.ReadAllBytes(file));
        }
    }
}
