using Showcase.Domain;

namespace Showcase.Pages;

/// <summary>A theme and its parents, nearest first: a file is taken from the first folder that has it.</summary>
/// <param name="Folders">Full paths, the chosen theme's first.</param>
/// <param name="Variables">CSS custom properties without their hyphens; the child's win.</param>
internal sealed record ThemeFolder(string Name, IReadOnlyList<string> Folders, IReadOnlyDictionary<string, string> Variables)
{
    /// <summary>The variables with those that the site's settings replace, in order of their names.</summary>
    public IReadOnlyDictionary<string, string> VariablesOf(SiteSettings settings)
    {
        var variables = new SortedDictionary<string, string>(Variables.ToDictionary(v => v.Key, v => v.Value, StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var (name, value) in settings.Variables)
            variables[name] = value;
        return variables;
    }

    /// <summary>Relative path with forward slashes → full path, for the files under <paramref name="folder"/> that end in <paramref name="extension"/>.</summary>
    public IReadOnlyDictionary<string, string> Files(string folder, string extension)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var theme in Folders)
        {
            var root = Path.Combine(theme, folder);
            if (!Directory.Exists(root))
                continue;
            foreach (var file in Directory.EnumerateFiles(root, "*" + extension, SearchOption.AllDirectories))
                files.TryAdd(Path.GetRelativePath(root, file).Replace('\\', '/'), file);
        }
        return files;
    }
}
