using System.Text;

namespace Showcase.Output;

/// <summary>What was last written to an output folder: enough to know, without reading a byte, that a file is still the same.</summary>
/// <remarks>Only an accelerator: a file that does not match its entry to the tick is compared byte by byte.</remarks>
internal sealed class OutputManifest
{
    private const string Version = "showcase-output-3";
    private readonly List<(string Path, Entry Entry)> _entries = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _folders = new(StringComparer.Ordinal);

    /// <param name="ModifiedTicks">UTC, as the file system gave it back after writing.</param>
    internal readonly record struct Entry(OutputHash Hash, long Length, long ModifiedTicks);

    public bool Any => _entries.Count > 0;

    public int Count => _entries.Count;

    public IEnumerable<string> Paths => _numbers.Keys;

    /// <summary>Every folder that holds any of it, the empty path among them → its time when its files were known; 0 where that would not tell of a change.</summary>
    public IReadOnlyDictionary<string, long> Folders => _folders;

    public Entry? this[string path] => _numbers.TryGetValue(path, out var number) ? _entries[number].Entry : null;

    /// <param name="number">From 0, below <see cref="Count"/>.</param>
    public (string Path, Entry Entry) At(int number) => _entries[number];

    public bool Has(string path) => _numbers.ContainsKey(path);

    /// <returns>-1: there is none.</returns>
    public int NumberOf(string path) => _numbers.TryGetValue(path, out var number) ? number : -1;

    /// <summary>Empty when there is none, or when it is of another version or damaged.</summary>
    public static OutputManifest Read(string path)
    {
        try
        {
            return Read(new BufferedStream(File.OpenRead(path), 1 << 16));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new OutputManifest();
        }
    }

    /// <summary>The same of bytes at hand; closes <paramref name="stream"/>.</summary>
    public static OutputManifest Read(Stream stream)
    {
        var manifest = new OutputManifest();
        try
        {
            using var reader = new BinaryReader(stream, Encoding.UTF8);
            if (reader.ReadString() != Version)
                return manifest;
            for (var count = reader.ReadInt32(); count > 0; count--)
            {
                var name = reader.ReadString();
                manifest._numbers.Add(name, manifest._entries.Count);
                manifest._entries.Add((name, new Entry(OutputHash.Read(reader), reader.ReadInt64(), reader.ReadInt64())));
            }
            for (var count = reader.ReadInt32(); count > 0; count--)
                manifest._folders.Add(reader.ReadString(), reader.ReadInt64());
            return manifest;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or FormatException)
        {
            return new OutputManifest();
        }
    }

    /// <param name="folders">Those of <see cref="Folders"/>; asked for while the entries are written.</param>
    public static void Write(string path, int count, IEnumerable<(string Path, Entry Entry)> entries, Task<IReadOnlyCollection<KeyValuePair<string, long>>> folders)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var temporary = path + ".new";
        using (var writer = new BinaryWriter(new BufferedStream(File.Create(temporary), 1 << 16), Encoding.UTF8))
        {
            writer.Write(Version);
            writer.Write(count);
            foreach (var (name, entry) in entries)
            {
                writer.Write(name);
                entry.Hash.Write(writer);
                writer.Write(entry.Length);
                writer.Write(entry.ModifiedTicks);
            }
            var times = folders.GetAwaiter().GetResult();
            writer.Write(times.Count);
            foreach (var (name, ticks) in times)
            {
                writer.Write(name);
                writer.Write(ticks);
            }
        }
        File.Move(temporary, path, overwrite: true);
    }
}
