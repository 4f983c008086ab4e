using System.Text.Json;
using Showcase.Diagnostics;
using Showcase.Model;

namespace Showcase.Pages.Api;

/// <summary>Writes the data of a site under <c>/api/v1/</c>: see docs/decisions/api.md.</summary>
internal sealed partial class ApiWriter(RecordDesk desk, ApiSink sink)
{
    /// <param name="former">Output folder of the last build: what changed since then is told.</param>
    public void Write(string former, DateOnly today)
    {
        var collections = ApiCollection.All(desk);
        var files = new List<ApiFile>();
        var digests = new List<RecordDigest>();
        using (var everything = new CountedFile(sink, "everything", ApiRoutes.Everything, "application/x-ndjson"))
        {
            var writer = new CollectionWriter(desk, sink);
            foreach (var collection in collections)
                files.AddRange(writer.Write(collection, everything, digests));
            files.Add(everything.Finish());
        }
        var history = ChangeBook.Update(ChangeFiles.ReadHistory(LinesOf(former, ApiRoutes.Changes)), ChangeFiles.ReadDigests(LinesOf(former, ApiRoutes.Digests)), digests, today);
        var changed = ChangedIn(history);
        Describe(collections, files, history, changed, file => WriteChanged(changed, collections, file), Stream("digests", ApiRoutes.Digests, file => ChangeFiles.WriteDigests(digests, file)));
    }

    // Opened when they are asked for, where it matters that they may be missing.
    private static IEnumerable<string> LinesOf(string folder, Route route)
    {
        foreach (var line in File.ReadLines(Path.Combine(folder, route.OutputPath)))
            yield return line;
    }

    private static HashSet<(string Type, string Id)> ChangedIn(ChangeHistory history) => [.. history.Builds.SelectMany(b => b.Changes).Where(c => c.Kind != "removed").Select(c => (c.Record.Type, c.Record.Id))];

    // A reader that is a thousand changes behind asks once for all of them, not a thousand times.
    private void WriteChanged(HashSet<(string Type, string Id)> changed, IReadOnlyList<ApiCollection> collections, CountedFile file)
    {
        foreach (var collection in collections)
        {
            foreach (var entry in collection.Entries.Where(e => changed.Contains((collection.Shape.Name, collection.IdOf(e, desk)))))
                file.Write(CollectionPage.LineOf(collection, entry, desk));
        }
    }

    /// <param name="files">Of the collections and of everything.</param>
    private void Describe(IReadOnlyList<ApiCollection> collections, List<ApiFile> files, ChangeHistory history, HashSet<(string Type, string Id)> changed, Action<CountedFile> writeChanged, ApiFile digests)
    {
        files.Add(Stream("changes", ApiRoutes.Changes, file => ChangeFiles.WriteHistory(history, file)));
        if (changed.Count > 0)
            files.Add(Stream("changed", ApiRoutes.Changed, writeChanged));
        files.Add(digests);
        var contents = new ApiContents(history, collections, files);
        var language = desk.Settings.Language;
        Send(ApiRoutes.Index, w => RecordWriter.Write(w, IndexShape.Shape, contents, desk));
        Send(ApiRoutes.WellKnown, WriteWellKnown);
        Send(ApiRoutes.OpenApi, w => OpenApi.Write(w, contents.Collections, desk));
        Send(ApiRoutes.Terms, w => LinkedTerms.Write(w, contents.Collections.Select(c => c.Shape)));
        Send(ApiRoutes.Catalogue, new Catalogue(desk, contents).Write);
        Send(ApiRoutes.Vocabularies, WriteVocabularies);
        foreach (var shape in contents.Collections.Select(c => c.Shape).Append(IndexShape.Shape))
            Send(ApiRoutes.Schema(shape.Name), w => new ShapeSchema(language).Write(w, shape, desk.Absolute(ApiRoutes.Schema(shape.Name))));
        foreach (var collection in contents.Collections)
            Send(ApiRoutes.TableSchema(collection.Name), w => TableSchema.Write(w, collection.Columns, collection.Shape.Title.In(language), desk.Settings.BaseUrl.AbsoluteUri, language));
    }

    private void WriteWellKnown(Utf8JsonWriter w)
    {
        w.WriteStartObject();
        w.WriteString("showcase", ApiRoutes.Version);
        w.WriteString("name", desk.Main.Say(desk.Settings.Name));
        w.WriteString("url", desk.Settings.BaseUrl.AbsoluteUri);
        w.WriteStartObject("api");
        w.WriteString("v1", desk.Absolute(ApiRoutes.Index));
        w.WriteEndObject();
        w.WriteEndObject();
    }

    private static void WriteVocabularies(Utf8JsonWriter w)
    {
        w.WriteStartObject();
        foreach (var (name, vocabulary) in ((string, Vocabulary)[])[("labels", Vocabularies.Labels), ("languages", Vocabularies.SpokenLanguages), ("access", Vocabularies.Access),
            ("payment", Vocabularies.Payment), ("families", Vocabularies.Families), ("network_kinds", Vocabularies.NetworkKinds), ("licences", Vocabularies.Licences)])
        {
            w.WriteStartObject(name);
            foreach (var term in vocabulary.Terms)
                WriteTerm(w, term.Id, term.Label);
            w.WriteEndObject();
        }
        w.WriteEndObject();
    }

    private static void WriteTerm(Utf8JsonWriter w, string id, Bilingual label)
    {
        w.WriteStartObject(id);
        w.WriteString("fr", label.Fr);
        w.WriteString("en", label.En);
        w.WriteEndObject();
    }

    private ApiFile Stream(string about, Route route, Action<CountedFile> body)
    {
        using var file = new CountedFile(sink, about, route, "application/x-ndjson");
        body(file);
        return file.Finish();
    }

    private void Send(Route route, Action<Utf8JsonWriter> body)
    {
        using var bytes = new MemoryStream();
        using (var w = new Utf8JsonWriter(bytes, RecordWriter.Readable))
            body(w);
        bytes.WriteByte((byte)'\n');
        sink.Write(route, bytes.GetBuffer().AsMemory(0, (int)bytes.Length));
    }
}
