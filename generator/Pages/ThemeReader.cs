using Showcase.Content;
using Showcase.Diagnostics;
using Showcase.Domain;

namespace Showcase.Pages;

/// <summary>Reads a theme's <c>theme.yaml</c> with those of its parents, and its words.</summary>
internal static class ThemeReader
{
    /// <param name="themeFolders">Folders that hold themes, searched in order.</param>
    public static ThemeFolder? Read(IReadOnlyList<string> themeFolders, SiteSettings settings, Faults faults)
    {
        var chain = new List<string>();
        var folders = new List<string>();
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        var location = settings.Source;
        for (var name = settings.Theme; name is not null;)
        {
            if (chain.Contains(name))
            {
                faults.Add(Rules.ThemeLoop, location, name, string.Join(" → ", chain));
                return null;
            }
            var folder = themeFolders.Select(f => Path.Combine(f, name)).FirstOrDefault(f => Slug.TryParse(name, out _) && File.Exists(Path.Combine(f, "theme.yaml")));
            if (folder is null)
            {
                faults.Add(Rules.ThemeMissing, location, name, string.Join(", ", Names(themeFolders)));
                return null;
            }
            chain.Add(name);
            folders.Add(folder);
            if (ReadYaml(Path.Combine(folder, "theme.yaml"), faults) is not { } theme)
                return null;
            foreach (var entry in (theme["variables"] as MappingNode)?.Entries ?? [])
            {
                if (entry.Value is not ScalarNode value)
                    continue;
                if (value.Text.AsSpan().IndexOfAny(";{}<") >= 0 || value.Text.Contains("url(", StringComparison.OrdinalIgnoreCase) || !entry.Key.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
                    faults.Add(Rules.VariableUnsafe, value.Source, entry.Key, value.Text);
                variables.TryAdd(entry.Key, value.Text);
            }
            var parent = theme["parent"] as ScalarNode;
            location = parent?.Source ?? theme.Source;
            name = parent is { IsEmpty: false } ? parent.Text : null;
        }
        return new ThemeFolder(chain[0], folders, variables);
    }

    /// <summary>The words of every language of the site; a child theme's win over its parent's, key by key.</summary>
    public static IReadOnlyList<Texts> Texts(ThemeFolder theme, SiteSettings settings, Faults faults)
    {
        var all = new List<Texts>();
        foreach (var language in settings.Languages)
        {
            if (!theme.Folders.Any(f => File.Exists(Path.Combine(f, "strings", language + ".yaml"))))
            {
                // One fault, and not one for each of its words.
                faults.Add(Rules.LanguageMissing, settings.Source, theme.Name, language);
                continue;
            }
            var words = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var folder in theme.Folders)
            {
                var path = Path.Combine(folder, "strings", language + ".yaml");
                if (File.Exists(path) && ReadYaml(path, faults) is { } strings)
                    Flatten(strings, "", words);
            }
            all.Add(new Texts(language, words));
        }
        ReportMissing(all, theme, faults);
        ReportRoutes(all, theme, faults);
        return all;
    }

    private static void ReportMissing(List<Texts> all, ThemeFolder theme, Faults faults)
    {
        // What one language says, each must say: and the generator's own words must all be there.
        var keys = all.SelectMany(t => t.Keys).Concat(GeneratorTexts.Keys).Distinct(StringComparer.Ordinal).ToArray();
        foreach (var texts in all)
        {
            foreach (var key in keys.Where(k => !texts.Has(k)))
                faults.Add(Rules.TextMissing, StringsOf(theme, texts), key, texts.Language);
        }
    }

    // These words are folders of the site: each must make an address, and no two the same.
    private static void ReportRoutes(List<Texts> all, ThemeFolder theme, Faults faults)
    {
        foreach (var texts in all)
        {
            var taken = new HashSet<string>(StringComparer.Ordinal);
            foreach (var key in texts.Keys.Where(k => k.StartsWith("routes.", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
            {
                if (!Slug.TryParse(texts[key], out _) || !taken.Add(texts[key]))
                    faults.Add(Rules.RouteWord, StringsOf(theme, texts), texts[key], key);
            }
        }
    }

    private static SourceLocation StringsOf(ThemeFolder theme, Texts texts) =>
        SourceLocation.WholeFile(ShownPath.Of(Path.Combine(theme.Folders[0], "strings", texts.Language + ".yaml")));

    private static void Flatten(MappingNode mapping, string prefix, Dictionary<string, string> words)
    {
        foreach (var entry in mapping.Entries)
        {
            if (entry.Value is MappingNode inner)
                Flatten(inner, $"{prefix}{entry.Key}.", words);
            else if (entry.Value is ScalarNode text)
                words.TryAdd(prefix + entry.Key, text.Text);
        }
    }

    private static MappingNode? ReadYaml(string path, Faults faults) => YamlReader.Read(File.ReadAllText(path), ShownPath.Of(path), 1, faults);

    private static IEnumerable<string> Names(IEnumerable<string> themeFolders) =>
        themeFolders.Where(Directory.Exists).SelectMany(Directory.EnumerateDirectories).Where(d => File.Exists(Path.Combine(d, "theme.yaml")))
            .Select(d => Path.GetFileName(d)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
}
