using System.Text;

namespace Showcase.Output;

/// <summary>What was last written to an output folder: enough to know, without reading a byte, that a file is still the same.</summary>
/// <remarks>Only an accelerator: a file that does not match its entry to the tick is compared byte by byte.</remarks>
internal sealed class OutputManifest
{
    private const string Version = "showcase-output-2";
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <param name="ModifiedTicks">UTC, as the file system gave it back after writing.</param>
    internal readonly record struct Entry(OutputHash Hash, long Length, long ModifiedTicks);

    public bool Any => _entries.Count > 0;

    public int Count => _entries.Count;

    public Entry? this[string path] => _entries.TryGetValue(path, out var entry) ? entry : null;

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
                manifest._entries[name] = new Entry(OutputHash.Read(reader), reader.ReadInt64(), reader.ReadInt64());
            }
            return manifest;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new OutputManifest();
        }
    }

    public static void Write(string path, int count, IEnumerable<(string Path, Entry Entry)> entries)
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
        }
        File.Move(temporary, path, overwrite: true);
    }
}
