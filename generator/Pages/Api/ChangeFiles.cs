using System.Text.Json;
using Showcase.Domain;

namespace Showcase.Pages.Api;

/// <summary>The two files of the change book, written and read back: <c>changes.ndjson</c> and <c>digests.ndjson</c>.</summary>
internal static class ChangeFiles
{
    public static void WriteHistory(ChangeHistory history, CountedFile file)
    {
        foreach (var build in history.Builds)
        {
            file.Write(Line(w =>
            {
                w.WriteString("build", build.Build);
                w.WriteString("date", build.Date.Iso());
                if (build.Since is not null)
                    w.WriteString("since", build.Since);
                w.WriteNumber("records", build.Records);
            }));
            foreach (var change in build.Changes)
            {
                file.Write(Line(w =>
                {
                    w.WriteString("change", change.Kind);
                    WriteDigest(w, change.Record);
                }));
            }
        }
    }

    public static void WriteDigests(IReadOnlyList<RecordDigest> digests, CountedFile file)
    {
        foreach (var digest in digests)
            file.Write(LineOf(digest));
    }

    public static byte[] LineOf(RecordDigest digest) => Line(w => WriteDigest(w, digest));

    /// <summary>Null when there is none, or when someone else has been at it: the book then starts anew.</summary>
    public static ChangeHistory? ReadHistory(IEnumerable<string> lines)
    {
        try
        {
            var builds = new List<BuildLine>();
            var changes = new List<RecordChange>();
            foreach (var line in lines)
            {
                using var json = JsonDocument.Parse(line);
                var root = json.RootElement;
                if (root.TryGetProperty("change", out var kind))
                {
                    changes.Add(new(kind.GetString()!, DigestOf(root)));
                    continue;
                }
                changes = [];
                builds.Add(new(Text(root, "build"), IsoDay.Parse(Text(root, "date")),
                    root.TryGetProperty("since", out var since) ? since.GetString() : null, root.GetProperty("records").GetInt32(), changes));
            }
            return builds.Count == 0 ? null : new ChangeHistory(builds);
        }
        catch (Exception e) when (IsNotOurs(e))
        {
            return null;
        }
    }

    public static FormerDigests? ReadDigests(IEnumerable<string> lines)
    {
        try
        {
            var digests = new List<RecordDigest>();
            foreach (var line in lines)
            {
                using var json = JsonDocument.Parse(line);
                digests.Add(DigestOf(json.RootElement));
            }
            return new FormerDigests(digests);
        }
        catch (Exception e) when (IsNotOurs(e))
        {
            return null;
        }
    }

    private static bool IsNotOurs(Exception e) =>
        e is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException or FormatException;

    private static RecordDigest DigestOf(JsonElement line) => new(Text(line, "type"), Text(line, "id"), line.TryGetProperty("sha256", out var sha) ? sha.GetString()! : "");

    private static string Text(JsonElement line, string name) => line.GetProperty(name).GetString() ?? throw new FormatException($"'{name}' is null.");

    private static void WriteDigest(Utf8JsonWriter w, RecordDigest record)
    {
        w.WriteString("type", record.Type);
        w.WriteString("id", record.Id);
        w.WriteString("sha256", record.Sha256);
    }

    private static byte[] Line(Action<Utf8JsonWriter> body)
    {
        using var bytes = new MemoryStream(200);
        using (var w = new Utf8JsonWriter(bytes, RecordWriter.Compact))
        {
            w.WriteStartObject();
            body(w);
            w.WriteEndObject();
        }
        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }
}
