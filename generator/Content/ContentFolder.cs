using Showcase.Diagnostics;
using Showcase.Domain;

namespace Showcase.Content;

/// <summary>Reads <c>content/</c>: which files are there, and their two halves.</summary>
internal static class ContentFolder
{
    /// <summary>Bytes. The longest body of a real page is a few thousand.</summary>
    public const int MaxFileBytes = 512 * 1024;

    /// <param name="languages">Those of the site, the main one first.</param>
    /// <param name="memory">Of earlier runs of this process: a file that nobody touched is not read again.</param>
    /// <param name="leavesFields">Fields are left as text, for who asks for them once.</param>
    /// <param name="known">What a folder is known to hold, by its full path.</param>
    /// <param name="artisans">Names of the artisans' folders that are wanted; null for all. The other collections are read whole.</param>
    /// <returns>In order of collection, slug and language.</returns>
    public static IReadOnlyList<ContentFile> Read(string contentRoot, IReadOnlyList<string> languages, Faults faults, ContentMemory? memory = null, bool leavesFields = false, Func<string, IReadOnlyList<FolderEntry>?>? known = null,
        IReadOnlySet<string>? artisans = null)
    {
        var root = Path.GetFullPath(contentRoot);
        var shown = ShownPath.Of(root);
        if (!Directory.Exists(root))
        {
            faults.Add(Rules.ContentMissing, SourceLocation.WholeFile(shown), shown);
            return [];
        }
        IReadOnlyList<ContentPlace> Survey(Faults found) => new ContentLayout(root, shown, languages, found, known, artisans).Survey();
        var places = memory is null ? Survey(faults) : memory.Places(root, languages, Survey, faults);
        var files = new ContentFile[places.Count];
        Parallel.For(0, places.Count, i => files[i] = memory is null ? ReadFile(places[i], leavesFields, faults) : memory.Read(places[i], (place, told) => ReadFile(place, leavesFields: false, told), faults));
        Array.Sort(files, InOrder);
        return files;
    }

    /// <summary>The files of one artisan, in order of language; their faults are told to nobody, as whoever read them first has told them.</summary>
    /// <returns>Empty when there is no such vitrine any more.</returns>
    public static ContentFile[] ReadArtisan(string contentRoot, IReadOnlyList<string> languages, string slug)
    {
        var (root, nobody) = (Path.GetFullPath(contentRoot), new Faults());
        ContentFile[] files = [.. new ContentLayout(root, ShownPath.Of(root), languages, nobody).SurveyArtisan(slug)?.Select(place => ReadFile(place, leavesFields: true, nobody)) ?? []];
        Array.Sort(files, InOrder);
        return files;
    }

    /// <summary>Full paths of the photos that lie beside these files and that none of them names.</summary>
    public static IReadOnlyList<string> IdlePhotos(IEnumerable<ContentFile> files, IEnumerable<PhotoMention> mentions) =>
        [.. files.SelectMany(f => f.PhotoFiles.Select(name => Path.Combine(Path.GetDirectoryName(f.FullPath)!, name)))
            .Except(mentions.Select(m => m.Path), StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static int InOrder(ContentFile a, ContentFile b) =>
        a.Collection != b.Collection ? a.Collection.CompareTo(b.Collection)
        : a.Slug != b.Slug ? a.Slug.CompareTo(b.Slug)
        : string.CompareOrdinal(a.Language, b.Language);

    private static ContentFile ReadFile(ContentPlace place, bool leavesFields, Faults faults)
    {
        var halves = TextFile.Read(place.FullPath, place.ShownPath, MaxFileBytes, faults, bytes => FileHalves.Of(bytes, place.ShownPath, faults));
        var body = halves?.Body ?? new MarkdownText("", new SourceLocation(place.ShownPath, 1, 1));
        Markdown.Check(body, faults);
        return new ContentFile
        {
            Collection = place.Collection,
            Slug = place.Slug,
            Language = place.Language,
            FullPath = place.FullPath,
            Source = new SourceLocation(place.ShownPath, 1, 1),
            FrontMatter = !leavesFields && halves is { } found ? YamlReader.Read(found.Fields, place.ShownPath, firstLine: 2, faults) : null,
            Unread = leavesFields ? halves?.Fields : null,
            Body = body,
            PhotoFiles = place.PhotoFiles,
        };
    }
}
