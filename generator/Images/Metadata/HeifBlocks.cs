using System.Buffers.Binary;

namespace Showcase.Images.Metadata;

/// <summary>
/// Exif and XMP items of HEIC and AVIF (ISO 14496-12 § 8.11): <c>meta</c> names its items in <c>iinf</c> and says where they stand in <c>iloc</c>.
/// Items cut into several extents are passed over: no camera writes metadata so.
/// </summary>
internal static class HeifBlocks
{
    // Phones write a few dozen items, one of them Exif; more serve only to keep a reader busy.
    private const int MaxItems = 10_000, MaxBlocks = 16, MaxXmp = 4_000_000;

    private readonly record struct Box(int Start, int Length)
    {
        public int End => Start + Length;
    }

    public static void Find(ReadOnlySpan<byte> file, List<MetadataBlock> blocks)
    {
        if (Child(file, new(0, file.Length), "meta"u8) is not { Length: > 4 } meta)
            return;
        var inside = new Box(meta.Start + 4, meta.Length - 4);
        if (Child(file, inside, "iinf"u8) is not { } names || Child(file, inside, "iloc"u8) is not { } places)
            return;
        var kinds = Kinds(file, names);
        if (kinds.Count > 0)
            Locate(file, places, Child(file, inside, "idat"u8), kinds, blocks);
    }

    private static Box? Child(ReadOnlySpan<byte> file, Box parent, ReadOnlySpan<byte> type)
    {
        for (var at = parent.Start; at + 8 <= parent.End;)
        {
            long length = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
            var head = 8;
            if (length == 1 && at + 16 <= parent.End)
            {
                length = (long)Math.Min(BinaryPrimitives.ReadUInt64BigEndian(file[(at + 8)..]), long.MaxValue);
                head = 16;
            }
            else if (length == 0)
            {
                length = parent.End - at; // to the end of the file
            }
            if (length < head || length > parent.End - at)
                return null;
            if (file.Slice(at + 4, 4).SequenceEqual(type))
                return new(at + head, (int)length - head);
            at += (int)length;
        }
        return null;
    }

    /// <summary>Item number → what it holds, for Exif and XMP only.</summary>
    private static Dictionary<uint, BlockKind> Kinds(ReadOnlySpan<byte> file, Box names)
    {
        var kinds = new Dictionary<uint, BlockKind>();
        var head = names.Length < 6 ? 0 : file[names.Start] == 0 ? 6 : 8; // version and flags, then a count of 16 or 32 bits
        var at = names.Start + head;
        while (head > 0 && at + 8 <= names.End)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
            if (length < 8 || length > names.End - at)
                break;
            var entry = file.Slice(at + 8, (int)length - 8);
            at += (int)length;
            var wide = entry.Length > 0 && entry[0] == 3;
            if (entry.Length < (wide ? 14 : 12) || entry[0] < 2)
                continue;
            var id = wide ? BinaryPrimitives.ReadUInt32BigEndian(entry[4..]) : BinaryPrimitives.ReadUInt16BigEndian(entry[4..]);
            var type = entry.Slice(wide ? 10 : 8, 4);
            if (type.SequenceEqual("Exif"u8))
                kinds[id] = BlockKind.Exif;
            else if (type.SequenceEqual("mime"u8) && entry.IndexOf("application/rdf+xml"u8) > 0)
                kinds[id] = BlockKind.Xmp;
        }
        return kinds;
    }

    private static void Locate(ReadOnlySpan<byte> file, Box places, Box? inner, Dictionary<uint, BlockKind> kinds, List<MetadataBlock> blocks)
    {
        var reader = new Fields(file.Slice(places.Start, places.Length));
        var version = reader.Take(1);
        reader.Take(3);
        var sizes = (int)reader.Take(2); // nibbles: offset, length, base offset, index
        var items = reader.Take(version < 2 ? 2 : 4);
        for (ulong i = 0; i < items && i < MaxItems && blocks.Count < MaxBlocks && !reader.Short; i++)
        {
            var id = (uint)reader.Take(version < 2 ? 2 : 4);
            var method = version is 1 or 2 ? reader.Take(2) & 15 : 0; // 0: in the file, 1: in idat
            reader.Take(2); // another file, never used by pictures
            var start = reader.Take(sizes >> 4 & 15);
            var extents = reader.Take(2);
            ulong length = 0;
            if (extents > 1000)
                return;
            for (ulong extent = 0; extent < extents && !reader.Short; extent++)
            {
                if (version is 1 or 2)
                    reader.Take(sizes & 15);
                start = unchecked(start + reader.Take(sizes >> 12 & 15));
                length = reader.Take(sizes >> 8 & 15);
            }
            var room = method == 1 ? inner : new Box(0, file.Length);
            if (reader.Short || extents != 1 || method > 1 || room is not { } within || !kinds.TryGetValue(id, out var kind))
                continue;
            if (start > (ulong)within.Length || length > (ulong)within.Length - start)
                continue;
            Add(file, blocks, kind, within.Start + (int)start, (int)length);
        }
    }

    private static void Add(ReadOnlySpan<byte> file, List<MetadataBlock> blocks, BlockKind kind, int start, int length)
    {
        if (kind == BlockKind.Xmp)
        {
            if (length <= MaxXmp)
                blocks.Add(new(kind, start, length));
            return;
        }
        // Four bytes say how many more stand before the TIFF header.
        if (length < 4)
            return;
        var skip = BinaryPrimitives.ReadUInt32BigEndian(file[start..]);
        if (skip <= (uint)(length - 4))
            MetadataBlocks.AddExif(blocks, file, start + 4 + (int)skip, length - 4 - (int)skip);
    }

    /// <summary>Big-endian numbers of 0 to 8 bytes, one after the other; zeros once the end is passed.</summary>
    private ref struct Fields(ReadOnlySpan<byte> bytes)
    {
        private ReadOnlySpan<byte> _rest = bytes;

        public bool Short { get; private set; }

        public ulong Take(int size)
        {
            if (size > _rest.Length || size > 8)
            {
                Short = true;
                return 0;
            }
            ulong value = 0;
            foreach (var b in _rest[..size])
                value = value << 8 | b;
            _rest = _rest[size..];
            return value;
        }
    }
}
