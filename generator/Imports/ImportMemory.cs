using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Showcase.Content;
using Showcase.Diagnostics;
using Showcase.Domain;

namespace Showcase.Imports;

/// <param name="Digest">Of the file as it was written: a person has changed it since when it differs.</param>
internal sealed record Imported(string Slug, string Digest);

/// <summary><c>content/.imports.json</c>: which profile each row of each source became, so that a second run doubles none, brings none back and overwrites nobody's work.</summary>
internal sealed class ImportMemory
{
    public const string FileName = ".imports.json";

    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly SortedDictionary<string, SortedDictionary<string, Imported>> _sources;
    private readonly string _path;

    private ImportMemory(string path, SortedDictionary<string, SortedDictionary<string, Imported>> sources) => (_path, _sources) = (path, sources);

    /// <returns>Null when the file is there and cannot be understood: to go on would double what it remembers.</returns>
    public static ImportMemory? Read(string content, Faults faults)
    {
        var path = Path.Combine(content, FileName);
        var sources = new SortedDictionary<string, SortedDictionary<string, Imported>>(StringComparer.Ordinal);
        if (!File.Exists(path))
            return new ImportMemory(path, sources);
        try
        {
            foreach (var (source, rows) in JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, Imported>>>(File.ReadAllText(path), Json) ?? [])
                sources[source] = new(rows, StringComparer.Ordinal);
            if (sources.Values.All(rows => rows.Values.All(r => r is { Slug: not null, Digest: not null })))
                return new ImportMemory(path, sources);
        }
        catch (JsonException)
        {
            // Told below.
        }
        faults.Add(Rules.ImportMemoryBroken, SourceLocation.WholeFile(ShownPath.Of(path)));
        return null;
    }

    public Imported? Find(string source, string id) => _sources.GetValueOrDefault(source)?.GetValueOrDefault(id);

    public void Keep(string source, string id, Imported imported)
    {
        if (!_sources.TryGetValue(source, out var rows))
            _sources[source] = rows = new(StringComparer.Ordinal);
        rows[id] = imported;
    }

    public void Save()
    {
        AtomicFile.Write(_path, JsonSerializer.Serialize(_sources, Json) + "\n");
    }

    public static string DigestOf(string text) => Sha256.Of(text.ReplaceLineEndings("\n"))[..16];
}
