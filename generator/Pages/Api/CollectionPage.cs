using System.Buffers;
using System.Text;
using System.Text.Json;
using Showcase.Domain;

namespace Showcase.Pages.Api;

/// <summary>The records of one page of a collection, in each form they are given out in. Pages are made side by side and written in order.</summary>
internal sealed class CollectionPage
{
    private readonly ArrayBufferWriter<byte> _lines = new(64 * 1024);
    private readonly ArrayBufferWriter<byte> _features = new(1024);
    private readonly StringBuilder _rows = new();
    private readonly List<RecordDigest> _digests = [];

    /// <summary>One record a line.</summary>
    public ReadOnlySpan<byte> Lines => _lines.WrittenSpan;

    /// <summary>GeoJSON features, each after a comma.</summary>
    public ReadOnlySpan<byte> Features => _features.WrittenSpan;

    public byte[] Rows => Encoding.UTF8.GetBytes(_rows.ToString());

    public IReadOnlyList<RecordDigest> Digests => _digests;

    /// <summary>Makes the page's records and writes a file for each.</summary>
    /// <exception cref="InvalidOperationException">A record tells of what another vitrine says: it would not be made again with that.</exception>
    public static CollectionPage Make(ApiCollection collection, IEnumerable<object> entries, RecordDesk desk, ApiSink sink)
    {
        var page = new CollectionPage();
        using var record = new Utf8JsonWriter(page._lines, RecordWriter.Compact);
        using var feature = new Utf8JsonWriter(page._features, RecordWriter.Compact);
        var companions = new Companions(desk, sink);
        var reads = new ContentReads();
        foreach (var entry in entries)
        {
            reads.Begin();
            companions.Write(entry);
            var id = collection.IdOf(entry, desk);
            var start = page._lines.WrittenCount;
            WriteRecord(record, collection.Shape, entry, desk);
            page._lines.Write("\n"u8);
            var bytes = page._lines.WrittenMemory[start..];
            sink.Write(ApiRoutes.Record(collection.Name, id), bytes);
            page._digests.Add(new(collection.Shape.Name, id, Sha256.Of(bytes.Span)));
            if (collection.IsOpen(entry))
            {
                page.AddRow(collection.Columns, entry, desk);
                if (collection.HasMap)
                {
                    page._features.Write(",\n"u8);
                    WriteFeature(feature, collection.Shape, id, entry, desk);
                }
            }
            if (reads.End(slug => entry is Artisan artisan && artisan.Slug == slug ? null : 0) is not [])
                throw new InvalidOperationException($"The record '{collection.Name}/{id}' tells of what another vitrine says.");
        }
        return page;
    }

    /// <summary>One record as its own file holds it, its line break included.</summary>
    public static ReadOnlySpan<byte> LineOf(ApiCollection collection, object entry, RecordDesk desk)
    {
        var line = new ArrayBufferWriter<byte>(4096);
        using (var record = new Utf8JsonWriter(line, RecordWriter.Compact))
            WriteRecord(record, collection.Shape, entry, desk);
        line.Write("\n"u8);
        return line.WrittenSpan;
    }

    /// <summary>The page as a file: its records, and where the next one is.</summary>
    /// <param name="lines">Its records, one a line.</param>
    public static byte[] File(ReadOnlySpan<byte> lines, ApiCollection collection, int number, int pages, RecordDesk desk)
    {
        var buffer = new ArrayBufferWriter<byte>(lines.Length + 1024);
        using (var w = new Utf8JsonWriter(buffer, RecordWriter.Compact))
        {
            w.WriteStartObject();
            w.WriteString("collection", collection.Name);
            w.WriteNumber("page", number);
            w.WriteNumber("pages", pages);
            w.WriteNumber("count", collection.Entries.Count);
            if (number > 1)
                w.WriteString("previous", desk.Absolute(ApiRoutes.Page(collection.Name, number - 1)));
            if (number < pages)
                w.WriteString("next", desk.Absolute(ApiRoutes.Page(collection.Name, number + 1)));
            w.WriteStartArray("items");
            while (lines.IndexOf((byte)'\n') is var end and >= 0)
            {
                w.WriteRawValue(lines[..end], skipInputValidation: true);
                lines = lines[(end + 1)..];
            }
            w.WriteEndArray();
            w.WriteEndObject();
        }
        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteRecord(Utf8JsonWriter w, Shape shape, object entry, RecordDesk desk)
    {
        w.WriteStartObject();
        w.WriteString("@context", desk.Absolute(ApiRoutes.Terms));
        RecordWriter.WriteFields(w, shape.Fields, entry, desk);
        w.WriteEndObject();
        w.Flush();
        w.Reset();
    }

    private static void WriteFeature(Utf8JsonWriter w, Shape shape, string id, object entry, RecordDesk desk)
    {
        w.WriteStartObject();
        w.WriteString("type", "Feature");
        w.WriteString("id", id);
        if (shape["location"].Value(entry, desk) is FoundPoint { Point: var point })
        {
            w.WriteStartObject("geometry");
            w.WriteString("type", "Point");
            w.WriteStartArray("coordinates");
            w.WriteNumberValue(point.Longitude);
            w.WriteNumberValue(point.Latitude);
            w.WriteEndArray();
            w.WriteEndObject();
        }
        else
        {
            w.WriteNull("geometry"); // RFC 7946, 3.2: no place is known
        }
        w.WriteStartObject("properties");
        RecordWriter.WriteFields(w, shape.Fields.Where(f => f.OnMap), entry, desk);
        w.WriteEndObject();
        w.WriteEndObject();
        w.Flush();
        w.Reset();
    }

    private void AddRow(IReadOnlyList<Column> columns, object entry, RecordDesk desk)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (i > 0)
                _rows.Append(',');
            Column.Append(_rows, columns[i].Cell(entry, desk));
        }
        _rows.Append("\r\n");
    }
}

/// <param name="Sha256">Of the record's own file.</param>
internal readonly record struct RecordDigest(string Type, string Id, string Sha256);
