using Showcase.Diagnostics;

namespace Showcase.Output;

/// <summary>The files of <c>site/static/</c>, copied as they are.</summary>
internal static class SiteStatic
{
    /// <summary>Route of the site's logo, or null when it has none.</summary>
    public static string? Logo(string folder) =>
        Array.Find(["logo.svg", "logo.png", "logo.webp"], name => File.Exists(Path.Combine(folder, name))) is { } found ? "/" + found : null;

    public static void Copy(string folder, OutputFolder output, Faults faults)
    {
        if (!Directory.Exists(folder))
            return;
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var path = Path.GetRelativePath(folder, file).Replace('\\', '/');
            if (path.Split('/').Any(p => p is ".DS_Store" or "Thumbs.db"))
                continue;
            if (output.Has(path))
                faults.Add(Rules.StaticClash, SourceLocation.WholeFile(ShownPath.Of(file)), path);
            else
                output.Write(path, File.ReadAllBytes(file));
        }
    }
}
