using System.Buffers;
using System.Text.Json;
using Showcase.Domain;

namespace Showcase.Pages.Api;

/// <summary>Where nothing is new but what some vitrines say, the files of all records are those of the last build, with a few lines replaced.</summary>
internal sealed partial class ApiWriter
{
    /// <summary>Writes what differs from the last build; all other files of the interface stand as they are.</summary>
    /// <param name="vitrines">Those that say something else.</param>
    /// <param name="former">Output folder of the last build.</param>
    /// <exception cref="InvalidDataException">What stands there is not what that build wrote.</exception>
    public void Amend(IReadOnlySet<string> vitrines, string former, DateOnly today)
    {
        var collections = ApiCollection.All(desk);
        var artisans = collections[0];
        var made = artisans.Entries.Index().Where(e => vitrines.Contains(((Artisan)e.Item).Slug.Value)).ToDictionary(e => e.Index, e => CollectionPage.Make(artisans, [e.Item], desk, sink));
        if (made.Count == 0)
            return;
        var before = ChangeFiles.ReadDigests(PathOf(former, ApiRoutes.Digests)) ?? throw new InvalidDataException("There are no digests.");
        var digests = before.All.ToList();
        foreach (var (number, record) in made)
            digests[number] = record.Digests[0] is var digest && number < digests.Count && digest.Id == digests[number].Id ? digest : throw new InvalidDataException("Digests are of other records.");
        var history = HistoryOf(digests, former, today, before);
        if (ChangedIn(history).Count == 0 && made.Keys.Any(n => digests[n] != before.All[n]))
            throw new InvalidDataException("The change book begins anew.");

        var lines = Kept(digests, history, made, out var everything);
        var files = new Dictionary<Route, ApiFile> { [ApiRoutes.Everything] = everything };
        foreach (var (page, held) in lines.Pages)
            Add(new CollectionWriter(desk, sink).WritePage(artisans, page + 1, held.WrittenSpan));
        // Who may not be republished by everyone has a record, and stands in no table and on no map.
        var open = artisans.Entries.Index().Where(e => artisans.IsOpen(e.Item)).Select((e, row) => (e.Index, row)).Where(e => made.ContainsKey(e.Index)).ToDictionary(e => e.row, e => made[e.Index]);
        if (open.Count > 0)
        {
            Add(Spliced(artisans.Name + "-csv", ApiRoutes.Table(artisans.Name), "text/csv", quoted: true, (line, _) => open.GetValueOrDefault(line - 1)?.Rows));
            Add(Spliced(artisans.Name + "-geojson", ApiRoutes.Map(artisans.Name), "application/geo+json", quoted: false,
                (line, old) => open.TryGetValue(line - 1, out var record) ? [.. record.Features[2..], .. old.EndsWith(",\n"u8) ? ",\n"u8 : "\n"u8] : null));
        }
        Describe(collections, [.. FormerFiles().Select(f => files.GetValueOrDefault(f.Route, f))], history, (_, file) => file.Write(lines.Changed.WrittenSpan),
            Spliced("digests", ApiRoutes.Digests, "application/x-ndjson", quoted: false, (line, _) => made.ContainsKey(line) ? ChangeFiles.LineOf(digests[line]) : null));

        void Add(ApiFile file) => files[file.Route] = file;
    }

    /// <param name="Pages">Page of the artisans, from 0 → its records, for those that must be written anew.</param>
    /// <param name="Changed">Records that changed in the builds that the history remembers.</param>
    private sealed record KeptLines(IReadOnlyDictionary<int, ArrayBufferWriter<byte>> Pages, ArrayBufferWriter<byte> Changed);

    // One reading of the file that holds all records.
    private KeptLines Kept(List<RecordDigest> digests, ChangeHistory history, Dictionary<int, CollectionPage> made, out ApiFile everything)
    {
        var changed = ChangedIn(history);
        var lines = new KeptLines(made.Keys.Select(n => n / CollectionWriter.PageSize).Distinct().ToDictionary(p => p, _ => new ArrayBufferWriter<byte>(1 << 20)), new ArrayBufferWriter<byte>(1 << 16));
        var artisan = digests[0].Type;
        var count = 0;
        everything = Spliced("everything", ApiRoutes.Everything, "application/x-ndjson", quoted: false, (number, old) =>
        {
            var digest = number < digests.Count ? digests[number] : throw new InvalidDataException("Digests are of fewer records.");
            count++;
            var other = made.GetValueOrDefault(number);
            var line = other is null ? old : other.Lines;
            if (digest.Type == artisan && lines.Pages.TryGetValue(number / CollectionWriter.PageSize, out var page))
                page.Write(line);
            if (changed.Contains((digest.Type, digest.Id)))
                lines.Changed.Write(line);
            return other?.Lines.ToArray();
        });
        return count == digests.Count ? lines : throw new InvalidDataException("Digests are of more records.");
    }

    private ApiFile Spliced(string about, Route route, string mediaType, bool quoted, LineSelector lines)
    {
        using var from = sink.Former(route);
        using var to = new CountedFile(sink, about, route, mediaType);
        LineSplice.Copy(from, to, quoted, lines);
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
