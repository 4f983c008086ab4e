using System.Text;
using System.Text.Json;
using Showcase.Domain;

namespace Showcase.Sources;

/// <summary>
/// The copy of one source on disk: records as they were sent, one a line, and in a second file what changed since, so that a small change costs little.
/// A later line of the same record stands for an earlier one.
/// </summary>
internal sealed class SourceCopy(string folder)
{
    private string RecordsPath => Path.Combine(folder, "records.ndjson");

    private string ChangesPath => Path.Combine(folder, "changes.ndjson");

    private string StatePath => Path.Combine(folder, "state.json");

    public string Photos => Path.Combine(folder, "photos");

    public static SourceCopy Of(string sourcesFolder, Source source) => new(Path.Combine(sourcesFolder, source.Name.Value));

    public SourceState? State() => File.Exists(RecordsPath) ? SourceState.Read(StatePath) : null;

    public void Remember(SourceState state)
    {
        Directory.CreateDirectory(folder);
        state.Write(StatePath);
    }

    /// <summary>A whole new copy: the old one stands until <see cref="Replace"/>.</summary>
    public Writer Begin()
    {
        Directory.CreateDirectory(folder);
        return new Writer(RecordsPath + ".new", append: false);
    }

    public void Replace()
    {
        File.Move(RecordsPath + ".new", RecordsPath, overwrite: true);
        File.Delete(ChangesPath);
    }

    public Writer Append()
    {
        var writer = new Writer(ChangesPath, append: true);
        writer.Keep([]); // closes a line that a crash cut short
        return writer;
    }

    /// <summary>Much has been changed: reading would look at every record twice.</summary>
    public bool IsBulky => File.Exists(ChangesPath) && new FileInfo(ChangesPath).Length > Math.Max(new FileInfo(RecordsPath).Length / 4, 1 << 20);

    public void Compact()
    {
        using (var writer = Begin())
        {
            foreach (var (line, _) in Lines())
                writer.Keep(line);
        }
        Replace();
    }

    /// <summary>The records that stand.</summary>
    public IEnumerable<byte[]> Records() => Lines().Where(l => l.About.IsRecord).Select(l => l.Line);

    /// <summary>Type and id → digest, of all that was ever looked at.</summary>
    public Dictionary<string, string> Digests() =>
        Lines().ToDictionary(l => l.About.Key, l => l.About.Passed ?? Sha256.Of([.. l.Line, (byte)'\n']), StringComparer.Ordinal);

    private IEnumerable<(byte[] Line, CopyLine About)> Lines()
    {
        var changed = new Dictionary<string, (byte[] Line, CopyLine About)>(StringComparer.Ordinal);
        foreach (var line in Read(ChangesPath))
            changed[line.About.Key] = line;
        foreach (var line in Read(RecordsPath))
        {
            if (!changed.Remove(line.About.Key, out var later))
                yield return line;
            else if (!later.About.Removed)
                yield return later;
        }
        foreach (var line in changed.Values.Where(l => !l.About.Removed).OrderBy(l => l.About.Key, StringComparer.Ordinal))
            yield return line;
    }

    private static IEnumerable<(byte[] Line, CopyLine About)> Read(string path)
    {
        if (!File.Exists(path))
            yield break;
        foreach (var text in File.ReadLines(path, Encoding.UTF8))
        {
            var line = Encoding.UTF8.GetBytes(text);
            if (line.Length > 0 && CopyLine.Read(line) is { } about)
                yield return (line, about);
        }
    }

    internal sealed class Writer(string path, bool append) : IDisposable
    {
        private readonly FileStream _file = new(path, append ? FileMode.Append : FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);

        public void Keep(ReadOnlySpan<byte> line)
        {
            _file.Write(line);
            _file.WriteByte((byte)'\n');
        }

        public void PassBy(string type, string id, string sha256) => Keep(Encoding.UTF8.GetBytes($$"""{"type":{{Quoted(type)}},"id":{{Quoted(id)}},"passed":{{Quoted(sha256)}}}"""));

        public void Remove(string type, string id) => Keep(Encoding.UTF8.GetBytes($$"""{"type":{{Quoted(type)}},"id":{{Quoted(id)}},"removed":true}"""));

        private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text)}\"";

        public void Dispose()
        {
            _file.Flush(flushToDisk: true);
            _file.Dispose();
        }
    }
}
