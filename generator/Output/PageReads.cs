using System.Text;
using Showcase.Domain;
using Showcase.Geo;
using Showcase.Model;

namespace Showcase.Output;

/// <summary>Which vitrines' content each page and file of a run showed, and how every vitrine stood otherwise: what a later run needs to make only those again that show one which says something else.</summary>
/// <remarks>Only an accelerator: deleted, damaged or of another version, it is as if there had been no run.</remarks>
internal sealed class PageReads
{
    private const string Version = "showcase-reads-2";

    /// <summary>Of the pages' addresses, in the plan's order: page numbers mean nothing under another plan.</summary>
    public required OutputHash Plan { get; init; }

    /// <summary>Page → numbers of the vitrines that it read, in rising order.</summary>
    public required IReadOnlyList<IReadOnlyList<int>> Pages { get; init; }

    /// <summary>Path of a file beside the pages → numbers of the vitrines that it read, in rising order; no file that read none.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<int>> Files { get; init; }

    /// <summary>Slug → where <see cref="ArtisanStructure"/> stands.</summary>
    private Dictionary<string, int> Structures { get; init; } = new(StringComparer.Ordinal);

    private byte[] Bytes { get; init; } = [];

    /// <summary>Writes the file, drafts and all.</summary>
    /// <returns>The fingerprint by which <see cref="Read"/> knows it again.</returns>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static OutputHash Write(string path, OutputHash plan, IReadOnlyList<IReadOnlyList<int>> pages, IReadOnlyCollection<KeyValuePair<string, IReadOnlyList<int>>> files, IReadOnlyList<Artisan> artisans)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var temporary = $"{path}.{Environment.ProcessId}.new";
        File.Delete(temporary);
        OutputHash made = default;
        using (var writer = new BinaryWriter(new BufferedStream(new OutputStream(temporary, (hash, _) => made = hash), 1 << 16), Encoding.UTF8))
        {
            writer.Write(Version);
            plan.Write(writer);
            writer.Write(pages.Count);
            foreach (var page in pages)
                Write(writer, page);
            writer.Write(files.Count);
            foreach (var (file, read) in files)
            {
                writer.Write(file);
                Write(writer, read);
            }
            writer.Write(artisans.Count);
            var one = new MemoryStream();
            using var structure = new BinaryWriter(one, Encoding.UTF8);
            foreach (var artisan in artisans)
            {
                one.SetLength(0);
                ArtisanStructure.Write(structure, artisan, places: true);
                writer.Write(artisan.Slug.Value);
                writer.Write7BitEncodedInt((int)one.Length);
                writer.Write(one.GetBuffer(), 0, (int)one.Length);
            }
        }
        File.Move(temporary, path, overwrite: true);
        return made;
    }

    /// <returns>Null when there is none with that fingerprint.</returns>
    public static PageReads? Read(string path, OutputHash fingerprint)
    {
        try
        {
            var bytes = File.ReadAllBytes(path);
            if (OutputHash.Of(bytes) != fingerprint)
                return null;
            var stream = new MemoryStream(bytes);
            using var reader = new BinaryReader(stream, Encoding.UTF8);
            if (reader.ReadString() != Version)
                return null;
            var plan = OutputHash.Read(reader);
            var pages = new int[reader.ReadInt32()][];
            for (var i = 0; i < pages.Length; i++)
                pages[i] = ReadNumbers(reader);
            var files = new Dictionary<string, IReadOnlyList<int>>(StringComparer.Ordinal);
            for (var rest = reader.ReadInt32(); rest > 0; rest--)
                files[reader.ReadString()] = ReadNumbers(reader);
            var count = reader.ReadInt32();
            var structures = new Dictionary<string, int>(count, StringComparer.Ordinal);
            for (; count > 0; count--)
            {
                var (slug, length) = (reader.ReadString(), reader.Read7BitEncodedInt());
                structures[slug] = (int)stream.Position;
                stream.Position += length;
            }
            return new PageReads { Plan = plan, Pages = pages, Files = files, Structures = structures, Bytes = bytes };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException)
        {
            return null;
        }
    }

    private static void Write(BinaryWriter writer, IReadOnlyList<int> numbers)
    {
        writer.Write7BitEncodedInt(numbers.Count);
        var before = 0;
        foreach (var number in numbers)
        {
            writer.Write7BitEncodedInt(number - before);
            before = number;
        }
    }

    private static int[] ReadNumbers(BinaryReader reader)
    {
        var numbers = new int[reader.Read7BitEncodedInt()];
        for (var (n, before) = (0, 0); n < numbers.Length; n++)
            numbers[n] = before += reader.Read7BitEncodedInt();
        return numbers;
    }

    public bool Has(string slug) => Structures.ContainsKey(slug);

    /// <summary>Every vitrine as it stood, in ordinal order of slug; null when trades or gazetteer do not know what one of them names.</summary>
    /// <param name="content">Asked when somebody wants to know more of one.</param>
    public IReadOnlyList<Artisan>? Artisans(TradeTaxonomy trades, Gazetteer gazetteer, Func<Slug, ArtisanContent> content)
    {
        var places = Structures.Values.ToArray();
        var artisans = new Artisan?[places.Length];
        Parallel.For(0, places.Length, Reader, (i, _, reader) =>
        {
            artisans[i] = At(reader, places[i], trades, gazetteer, content);
            return reader;
        }, reader => reader.Dispose());
        return Array.TrueForAll(artisans, a => a is not null) ? [.. artisans.OfType<Artisan>()] : null;
    }

    /// <summary>Whether nothing but the content of a vitrine has changed since.</summary>
    public bool StandsAs(Artisan artisan, TradeTaxonomy trades, Gazetteer gazetteer) =>
        Structures.TryGetValue(artisan.Slug.Value, out var start) && At(Reader(), start, trades, gazetteer, _ => throw new NotSupportedException()) is { } before
        && Told(before).SequenceEqual(Told(artisan));

    private static byte[] Told(Artisan artisan)
    {
        var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        ArtisanStructure.Write(writer, artisan, places: false);
        return bytes.ToArray();
    }

    // One for many vitrines: each new one would make room of its own for texts.
    private BinaryReader Reader() => new(new MemoryStream(Bytes, writable: false), Encoding.UTF8);

    private static Artisan? At(BinaryReader reader, int start, TradeTaxonomy trades, Gazetteer gazetteer, Func<Slug, ArtisanContent> content)
    {
        reader.BaseStream.Position = start;
        return ArtisanStructure.Read(reader, trades, gazetteer, content);
    }
}
