using System.Text.Json;
using Showcase.Content;
using Showcase.Diagnostics;
using Showcase.Domain;

namespace Showcase.Sources;

/// <summary>One record on its way to becoming content files: the original and its translations.</summary>
internal sealed class RecordEntry(JsonElement record, Collection collection, CopiedSite site)
{
    private readonly string _id = record.GetProperty("id").GetString()!;
    private readonly SourceLocation _place = CopiedPlace.Of(site.Source.Name.Value, ContentLayout.FolderOf(collection), record.GetProperty("id").GetString()!);
    private readonly List<MappingEntry> _fields = [];
    private readonly List<string> _photoFiles = [];

    public void Set(string key, Node? value)
    {
        if (value is not null)
            _fields.Add(new(key, _place, value));
    }

    public ScalarNode Scalar(string text) => new(_place, text, quoted: true, inset: 0);

    public ScalarNode Scalar(JsonElement value) => Scalar(value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText());

    public MappingNode Map(JsonElement value, params ReadOnlySpan<string> keys)
    {
        var entries = new List<MappingEntry>(keys.Length);
        foreach (var key in keys)
        {
            if (value.TryGetProperty(key, out var held))
                entries.Add(new(key, _place, Scalar(held)));
        }
        return new MappingNode(_place, entries);
    }

    public MappingNode With(MappingNode map, string key, Node value) => new(_place, [.. map.Entries, new(key, _place, value)]);

    public SequenceNode List(IEnumerable<Node> items) => new(_place, [.. items]);

    public void Copy(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (record.TryGetProperty(key, out var value))
                Set(key, Scalar(value));
        }
    }

    public void CopyList(string key, Func<JsonElement, Node?> item)
    {
        if (record.TryGetProperty(key, out var list))
            Set(key, List(list.EnumerateArray().Select(item).OfType<Node>()));
    }

    /// <summary>A day that has not come here yet, an hour ahead to the east, is left out.</summary>
    public void CopyPastDay(string key)
    {
        if (record.TryGetProperty(key, out var day) && string.CompareOrdinal(day.GetString(), site.Today.Iso()) <= 0)
            Set(key, Scalar(day));
    }

    /// <summary>A photo that has been copied, or null.</summary>
    public MappingNode? Photo(JsonElement photo)
    {
        var name = PhotoFetch.Largest(photo) is { } url ? PhotoFetch.NameOf(url) : null;
        if (name is null || !System.IO.File.Exists(Path.Combine(site.Photos, name)))
            return null;
        if (!_photoFiles.Contains(name, StringComparer.Ordinal))
            _photoFiles.Add(name);
        var fields = new MappingNode(_place, [new("file", _place, Scalar(name)), .. Said(photo, "alt", site.Languages[0]), .. Said(photo, "caption", site.Languages[0])]);
        return photo.TryGetProperty("focus", out var focus) ? With(fields, "focus", Map(focus, "x", "y")) : fields;
    }

    /// <param name="texts">Fields that each language may say for itself.</param>
    public IEnumerable<ContentFile> Files(params string[] texts)
    {
        var main = site.Languages[0];
        yield return File(null, [.. _fields, .. texts.SelectMany(t => Said(record, t, main))], BodyIn(main) ?? FirstBody());
        foreach (var language in site.Languages.Skip(1))
        {
            MappingEntry[] own = [.. texts.Where(t => IsSaidIn(record, t, language)).SelectMany(t => Said(record, t, language)), .. PhotoTexts(language)];
            var body = BodyIn(language);
            if (own.Length > 0 || body is not null)
                yield return File(language, own, body ?? "");
        }
    }

    private ContentFile File(string? language, MappingEntry[] fields, string body) => new()
    {
        Collection = collection,
        Slug = Slug.TryParse(_id, out var slug) ? slug : throw new InvalidOperationException($"'{_id}' was let in."),
        Language = language,
        FullPath = Path.Combine(site.Photos, "index.md"), // photos are looked for beside it
        Source = _place,
        FrontMatter = new MappingNode(_place, fields),
        Body = new MarkdownText(body, _place) { Root = site.Root },
        PhotoFiles = _photoFiles,
    };

    private MappingEntry[] PhotoTexts(string language)
    {
        if (!record.TryGetProperty("photos", out var photos))
            return [];
        var items = new List<Node>();
        foreach (var photo in photos.EnumerateArray().Where(p => IsSaidIn(p, "alt", language)))
        {
            if (PhotoFetch.Largest(photo) is { } url && _photoFiles.Contains(PhotoFetch.NameOf(url), StringComparer.Ordinal))
                items.Add(new MappingNode(_place, [new("file", _place, Scalar(PhotoFetch.NameOf(url))), .. Said(photo, "alt", language), .. Said(photo, "caption", language)]));
        }
        return items.Count == 0 ? [] : [new("photos", _place, List(items))];
    }

    /// <summary>What that language says; for the main one, whatever is said when it is silent.</summary>
    private MappingEntry[] Said(JsonElement holder, string key, string language)
    {
        if (!holder.TryGetProperty(key, out var said))
            return [];
        if (said.ValueKind == JsonValueKind.String)
            return [new(key, _place, Scalar(said))];
        var words = said.TryGetProperty(language, out var own) ? own
            : language == site.Languages[0] && said.EnumerateObject().FirstOrDefault() is { Value.ValueKind: not JsonValueKind.Undefined } first ? first.Value : default;
        return words.ValueKind switch
        {
            JsonValueKind.Undefined => [],
            JsonValueKind.Array => [new(key, _place, List(words.EnumerateArray().Select(Scalar)))],
            _ => [new(key, _place, Scalar(words))],
        };
    }

    private static bool IsSaidIn(JsonElement holder, string key, string language) =>
        holder.TryGetProperty(key, out var said) && said.ValueKind == JsonValueKind.Object && said.TryGetProperty(language, out _);

    private string? BodyIn(string language) => IsSaidIn(record, "body", language) ? record.GetProperty("body").GetProperty(language).GetString() : null;

    private string FirstBody() => record.TryGetProperty("body", out var body) && body.EnumerateObject().FirstOrDefault() is { Value.ValueKind: JsonValueKind.String } first ? first.Value.GetString()! : "";
}

/// <summary>What reading one source's copy needs at hand.</summary>
/// <param name="Photos">Folder of its photos.</param>
/// <param name="Languages">Of this site, the main one first.</param>
/// <param name="Root">The source's own address without a slash at its end: what its addresses from the root are relative to.</param>
internal sealed record CopiedSite(Source Source, string Photos, IReadOnlyList<string> Languages, DateOnly Today, string Root);
