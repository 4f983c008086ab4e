using System.Buffers;
using System.Text.Json;
using Showcase.Domain;

namespace Showcase.Pages.Api;

/// <summary>Where nothing is new but what some vitrines say, the files of all records are those of the last build, with a few lines replaced.</summary>
internal sealed partial class ApiWriter
{
    /// <summary>Writes what differs from the last build; all other files of the interface stand as they are.</summary>
    /// <param name="vitrines">Those that say something else.</param>
    /// <exception cref="InvalidDataException">What stands there is not what that build wrote.</exception>
    public void Amend(IReadOnlySet<string> vitrines, DateOnly today)
    {
        var collections = ApiCollection.All(desk);
        var artisans = collections[0];
        var made = artisans.Entries.Index().Where(e => vitrines.Contains(((Artisan)e.Item).Slug.Value)).ToDictionary(e => e.Index, e => CollectionPage.Make(artisans, [e.Item], desk, sink));
        if (made.Count == 0)
            return;
        var before = ChangeFiles.ReadDigests(FormerLines(ApiRoutes.Digests)) ?? throw new InvalidDataException("There are no digests.");
        var digests = before.All.ToList();
        foreach (var (number, record) in made)
            digests[number] = record.Digests[0] is var digest && number < digests.Count && digest.Id == digests[number].Id ? digest : throw new InvalidDataException("Digests are of other records.");
        var book = ChangeFiles.ReadHistory(FormerLines(ApiRoutes.Changes)) ?? throw new InvalidDataException("There is no change book.");
        var history = ChangeBook.Update(book, before, digests, today);
        var changed = ChangedIn(history);
        if (changed.Count == 0 && ChangedIn(book).Count > 0)
            throw new InvalidDataException("The change book begins anew.");

        var files = new Dictionary<Route, ApiFile>();
        Add(Everything(artisans, digests, changed, made, Add, out var changedLines));
        // Who may not be republished by everyone has a record, and stands in no table and on no map.
        var open = artisans.Entries.Index().Where(e => artisans.IsOpen(e.Item)).Select((e, row) => (e.Index, row)).Where(e => made.ContainsKey(e.Index)).ToDictionary(e => e.row, e => made[e.Index]);
        if (open.Count > 0)
        {
            Add(Spliced(artisans.Name + "-csv", ApiRoutes.Table(artisans.Name), "text/csv", quoted: true, (line, _) => open.GetValueOrDefault(line - 1)?.Rows, out _));
            Add(Spliced(artisans.Name + "-geojson", ApiRoutes.Map(artisans.Name), "application/geo+json", quoted: false,
                (line, old) => open.TryGetValue(line - 1, out var record) ? [.. record.Features[2..], .. old.EndsWith(",\n"u8) ? ",\n"u8 : "\n"u8] : null, out _));
        }
        Describe(collections, [.. FormerFiles().Select(f => files.GetValueOrDefault(f.Route, f))], history, changed, file => file.Write(changedLines.WrittenSpan),
            Spliced("digests", ApiRoutes.Digests, "application/x-ndjson", quoted: false, (line, _) => made.ContainsKey(line) ? ChangeFiles.LineOf(digests[line]) : null, out _));

        void Add(ApiFile file) => files[file.Route] = file;
    }

    // One reading of the file that holds all records; pages with a record that is made anew are written as it passes them, so that one is held at a time.
    private ApiFile Everything(ApiCollection artisans, List<RecordDigest> digests, HashSet<(string Type, string Id)> changed, Dictionary<int, CollectionPage> made, Action<ApiFile> add, out ArrayBufferWriter<byte> changedLines)
    {
        var (page, lines) = (new ArrayBufferWriter<byte>(1 << 20), new ArrayBufferWriter<byte>(1 << 16));
        var stale = made.Keys.Select(n => n / CollectionWriter.PageSize).ToHashSet();
        var file = Spliced("everything", ApiRoutes.Everything, "application/x-ndjson", quoted: false, (number, old) =>
        {
            var digest = number < digests.Count ? digests[number] : throw new InvalidDataException("Digests are of fewer records.");
            var other = made.GetValueOrDefault(number);
            var line = other is null ? old : other.Lines;
            if (number < artisans.Entries.Count && stale.Contains(number / CollectionWriter.PageSize))
            {
                page.Write(line);
                if ((number + 1) % CollectionWriter.PageSize == 0 || number + 1 == artisans.Entries.Count)
                {
                    add(new CollectionWriter(desk, sink).WritePage(artisans, (number / CollectionWriter.PageSize) + 1, page.WrittenSpan));
                    page.ResetWrittenCount();
                }
            }
            if (changed.Contains((digest.Type, digest.Id)))
                lines.Write(line);
            return other?.Lines.ToArray();
        }, out var count);
        changedLines = lines;
        return count == digests.Count ? file : throw new InvalidDataException("Digests are of more records.");
    }

    private IEnumerable<string> FormerLines(Route route)
    {
        using var lines = new StreamReader(sink.Former(route));
        while (lines.ReadLine() is { } line)
            yield return line;
    }

    private ApiFile Spliced(string about, Route route, string mediaType, bool quoted, LineSelector lines, out int count)
    {
        using var from = sink.Former(route);
        using var to = new CountedFile(sink, about, route, mediaType);
        count = LineSplice.Copy(from, to, quoted, lines);
        return to.Finish();
    }

    // Those of the change book are written anew, and told after them.
    private IEnumerable<ApiFile> FormerFiles()
    {
        var root = desk.Absolute(new Route("/")).Length - 1;
        JsonDocument index;
        using (var from = sink.Former(ApiRoutes.Index))
            index = JsonDocument.Parse(from);
        using (index)
        {
            foreach (var file in index.RootElement.GetProperty("files").EnumerateArray())
            {
                string Text(string name) => file.GetProperty(name).GetString()!;
                var route = new Route(Text("url")[root..]);
                if (route != ApiRoutes.Changes && route != ApiRoutes.Changed && route != ApiRoutes.Digests)
                    yield return new ApiFile(Text("name"), route, Text("type"), file.GetProperty("bytes").GetInt64(), Text("sha256"));
            }
        }
    }
}
