using Showcase.Diagnostics;
using Showcase.Domain;

namespace Showcase.Content;

/// <summary>A content file whose name is in order, not yet read.</summary>
internal sealed record ContentPlace(Collection Collection, Slug Slug, string? Language, string FullPath, string ShownPath, IReadOnlyList<string> PhotoFiles);

/// <summary>Says which file of <c>content/</c> is what, by its name alone, and refuses what the site would silently leave out.</summary>
/// <param name="known">What a folder is known to hold, by its full path; null where nobody has looked.</param>
/// <param name="artisans">Names of the artisans' folders that are looked into; null for all.</param>
internal sealed class ContentLayout(string root, string shownRoot, IReadOnlyList<string> languages, Faults faults, Func<string, IReadOnlyList<FolderEntry>?>? known = null, IReadOnlySet<string>? artisans = null)
{
    // What systems and version control leave behind; never worth a word.
    private static readonly HashSet<string> Debris = new(StringComparer.OrdinalIgnoreCase) { "Thumbs.db", "desktop.ini", "__MACOSX" };

    public IReadOnlyList<ContentPlace> Survey()
    {
        var places = new List<ContentPlace>();
        foreach (var item in List(""))
        {
            if (item.IsFolder && Enum.TryParse<Collection>(item.Name, ignoreCase: true, out var collection) && item.Name == FolderOf(collection))
            {
                if (collection == Collection.Artisans)
                    SurveyArtisans(places);
                else
                    SurveyFlat(collection, places);
            }
            else if (!(item.Name.Equals("README.md", StringComparison.OrdinalIgnoreCase) && !item.IsFolder))
            {
                var meant = Enum.GetValues<Collection>().Select(FolderOf).FirstOrDefault(f => item.IsFolder && Resembles(f, item.Name));
                Refuse(Rules.OutsideLayout, item.Name, item.Name, meant is null ? "" : $"{shownRoot}/{meant}");
            }
        }
        return places;
    }

    public static string FolderOf(Collection collection) => collection switch
    {
        Collection.Artisans => "artisans",
        Collection.Events => "events",
        Collection.Networks => "networks",
        _ => "pages",
    };

    private void SurveyArtisans(List<ContentPlace> places)
    {
        var items = List("artisans");
        if (artisans is not null)
            items.RemoveAll(i => !artisans.Contains(i.Name));
        var found = new List<ContentPlace>?[items.Count];
        Parallel.For(0, items.Count, i =>
        {
            if (items[i].IsFolder)
                found[i] = SurveyArtisan(items[i].Name);
            else
                Refuse(Rules.OutsideLayout, $"artisans/{items[i].Name}", items[i].Name,
                    items[i].Name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && Slug.From(Path.GetFileNameWithoutExtension(items[i].Name)) is { } slug ? $"{shownRoot}/artisans/{slug}/index.md" : "");
        });
        foreach (var several in found)
        {
            if (several is not null)
                places.AddRange(several);
        }
    }

    /// <summary>The files of one artisan, who has a folder of that name; null when it is no vitrine.</summary>
    public List<ContentPlace>? SurveyArtisan(string name)
    {
        var folder = $"artisans/{name}";
        if (!Slug.TryParse(name, out var slug))
        {
            Refuse(Rules.NameNotSlug, folder, name, Slug.From(name)?.Value ?? "");
            return null;
        }
        var items = List(folder);
        var pages = new List<(string Name, string? Language)>(2);
        var photos = new List<string>();
        foreach (var item in items)
            Sort(item);
        photos.Sort(StringComparer.Ordinal);
        if (!pages.Exists(p => p.Language is null))
        {
            // A page under another name has been told to become index.md.
            if (!items.Exists(i => !i.IsFolder && IsMarkdown(i.Name) && !i.Name.StartsWith("index.", StringComparison.Ordinal)))
                Refuse(Rules.IndexMissing, folder, name);
            return null;
        }
        return pages.ConvertAll(p => Place(Collection.Artisans, slug, p.Language, $"{folder}/{p.Name}", photos));

        void Sort(FolderEntry item)
        {
            var path = $"{folder}/{item.Name}";
            if (item.IsFolder)
                Refuse(Rules.OutsideLayout, path, item.Name, "");
            else if (item.Name == "index.md")
                pages.Add((item.Name, null));
            else if (item.Name.StartsWith("index.", StringComparison.Ordinal) && item.Name.EndsWith(".md", StringComparison.Ordinal))
                AddTranslation(item.Name[6..^3], path, language => pages.Add((item.Name, language)));
            else if (PhotoFormats.HasPhotoExtension(item.Name))
                photos.Add(item.Name);
            else if (IsMarkdown(item.Name))
                Refuse(Rules.OutsideLayout, path, item.Name, $"{shownRoot}/{folder}/index.md");
            else
                Refuse(Rules.FileUnused, path, item.Name, "jpg, png, webp, heic, avif");
        }
    }

    private void SurveyFlat(Collection collection, List<ContentPlace> places)
    {
        var folder = FolderOf(collection);
        var items = List(folder);
        var photos = items.Where(i => !i.IsFolder && PhotoFormats.HasPhotoExtension(i.Name)).Select(i => i.Name).Order(StringComparer.Ordinal).ToArray();
        var names = items.Select(i => i.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var item in items)
        {
            var path = $"{folder}/{item.Name}";
            if (!item.IsFolder && item.Name.EndsWith(".md", StringComparison.Ordinal))
                AddPage(item.Name[..^3], path);
            else if (item.IsFolder || IsMarkdown(item.Name))
                Refuse(Rules.OutsideLayout, path, item.Name, Slug.From(Path.GetFileNameWithoutExtension(item.Name)) is { } slug ? $"{shownRoot}/{folder}/{slug}.md" : "");
            else if (!PhotoFormats.HasPhotoExtension(item.Name))
                Refuse(Rules.FileUnused, path, item.Name, "jpg, png, webp, heic, avif");
        }

        void AddPage(string stem, string path)
        {
            var dot = stem.LastIndexOf('.');
            var (name, language) = dot < 0 ? (stem, null) : (stem[..dot], stem[(dot + 1)..]);
            if (!Slug.TryParse(name, out var slug))
            {
                Refuse(Rules.NameNotSlug, path, stem + ".md", Slug.From(stem) is { } better ? better + ".md" : "");
                return;
            }
            if (language is null)
                places.Add(Place(collection, slug, null, path, photos));
            else if (!names.Contains(name + ".md"))
                Refuse(Rules.TranslationAlone, path, name + ".md");
            else
                AddTranslation(language, path, l => places.Add(Place(collection, slug, l, path, photos)));
        }
    }

    private void AddTranslation(string language, string path, Action<string> add)
    {
        if (languages.Skip(1).Contains(language, StringComparer.Ordinal))
            add(language);
        else
            Refuse(Rules.TranslationLanguage, path, language, string.Join(", ", languages.Skip(1)));
    }

    private ContentPlace Place(Collection collection, Slug slug, string? language, string path, IReadOnlyList<string> photos) =>
        new(collection, slug, language, $"{root}{Path.DirectorySeparatorChar}{path.Replace('/', Path.DirectorySeparatorChar)}", $"{shownRoot}/{path}", photos);

    /// <summary>What a folder holds, in ordinal order, without debris and without links that lead outside.</summary>
    private List<FolderEntry> List(string folder)
    {
        var full = folder.Length == 0 ? root : Path.Join(root, folder);
        var items = new List<FolderEntry>();
        try
        {
            items.AddRange(known?.Invoke(full) ?? FolderEntry.In(full));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Refuse(Rules.FileUnreadable, folder);
        }
        items.RemoveAll(i => i.Name[0] == '.' || Debris.Contains(i.Name) || (i.IsLink && LeavesContent(folder, i)));
        items.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        return items;
    }

    private bool LeavesContent(string folder, FolderEntry item)
    {
        var full = Path.Combine(root, folder, item.Name);
        string? target;
        try
        {
            FileSystemInfo link = item.IsFolder ? new DirectoryInfo(full) : new FileInfo(full);
            target = link.ResolveLinkTarget(returnFinalTarget: true)?.FullName;
        }
        catch (IOException)
        {
            target = null; // a link in a circle
        }
        if (target is not null && target.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal) && Path.Exists(target))
            return false;
        Refuse(Rules.LinkLeavesContent, folder.Length == 0 ? item.Name : $"{folder}/{item.Name}", item.Name);
        return true;
    }

    private static bool IsMarkdown(string name) =>
        Path.GetExtension(name).ToUpperInvariant() is ".MD" or ".MARKDOWN" or ".MDOWN" or ".TXT" or ".YAML" or ".YML" or ".JSON" or ".TOML" or ".HTML";

    // The singular, another case or the French word: what a person writes who has not seen the layout.
    private static bool Resembles(string folder, string name) =>
        folder.TrimEnd('s').Equals(name.TrimEnd('s', 'S'), StringComparison.OrdinalIgnoreCase)
        || (folder, name.ToUpperInvariant()) is ("events", "EVENEMENTS" or "AGENDA") or ("networks", "RESEAUX");

    private void Refuse(Rule rule, string path, params string[] arguments) =>
        faults.Add(rule, SourceLocation.WholeFile(path.Length == 0 ? shownRoot : $"{shownRoot}/{path}"), arguments);
}
