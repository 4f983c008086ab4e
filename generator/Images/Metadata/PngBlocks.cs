using System.Buffers.Binary;
using System.IO.Compression;

namespace Showcase.Images.Metadata;

/// <summary>Metadata chunks of a PNG (W3C PNG, third edition, § 11.3): eXIf, XMP in iTXt, and the packed profiles that ImageMagick writes.</summary>
internal static class PngBlocks
{
    /// <param name="At">Where its length stands; the data begins 8 bytes later, its checksum follows the data.</param>
    private readonly record struct Chunk(int At, int Length)
    {
        public int Start => At + 8;

        public int Whole => Length + 12;

        public ReadOnlySpan<byte> Type(ReadOnlySpan<byte> file) => file.Slice(At + 4, 4);

        public ReadOnlySpan<byte> Content(ReadOnlySpan<byte> file) => file.Slice(Start, Length);
    }

    private static ReadOnlySpan<byte> XmpKeyword => "XML:com.adobe.xmp\0"u8;

    // A position needs less; a text that inflates to more is a trap.
    private const int MaxInflated = 1_000_000;

    public static void Find(ReadOnlySpan<byte> file, List<MetadataBlock> blocks)
    {
        foreach (var chunk in Chunks(file))
        {
            if (chunk.Type(file).SequenceEqual("eXIf"u8))
                MetadataBlocks.AddExif(blocks, file, chunk.Start, chunk.Length);
            else if (chunk.Type(file).SequenceEqual("iTXt"u8) && XmpStart(chunk.Content(file), compressed: false) is { } skip)
                blocks.Add(new(BlockKind.Xmp, chunk.Start + skip, chunk.Length - skip));
        }
    }

    // One or two are usual; each may cost a megabyte of inflating.
    private const int MaxPacked = 16;

    /// <summary>EXIF and XMP that stand compressed or in hexadecimal, unpacked.</summary>
    public static IEnumerable<(BlockKind Kind, byte[] Bytes)> Packed(ReadOnlySpan<byte> file) => Packed(file, Chunks(file)).Select(p => (p.Kind, p.Bytes));

    private static List<(Chunk Chunk, BlockKind Kind, byte[] Bytes)> Packed(ReadOnlySpan<byte> file, List<Chunk> chunks)
    {
        var found = new List<(Chunk, BlockKind, byte[])>();
        foreach (var chunk in chunks)
            if (found.Count < MaxPacked && Unpack(chunk.Type(file), chunk.Content(file)) is var (kind, bytes))
                found.Add((chunk, kind, bytes));
        return found;
    }

    /// <summary>A copy without the packed profiles that carry GPS, every metadata checksum made right again.</summary>
    public static byte[] Rebuild(ReadOnlySpan<byte> file)
    {
        using var result = new MemoryStream(file.Length);
        var copied = 0;
        Span<byte> checksum = stackalloc byte[4];
        var chunks = Chunks(file);
        var packed = Packed(file, chunks).Where(p => p.Kind == BlockKind.Exif ? ExifBlock.HasGps(p.Bytes) : XmpBlock.HasGps(p.Bytes)).Select(p => p.Chunk).ToHashSet();
        foreach (var chunk in chunks)
        {
            result.Write(file[copied..chunk.At]);
            copied = chunk.At + chunk.Whole;
            if (packed.Contains(chunk))
                continue;
            var type = chunk.Type(file);
            if (type.SequenceEqual("eXIf"u8) || type.SequenceEqual("iTXt"u8))
            {
                result.Write(file.Slice(chunk.At, chunk.Whole - 4));
                BinaryPrimitives.WriteUInt32BigEndian(checksum, Crc(file.Slice(chunk.At + 4, chunk.Length + 4)));
                result.Write(checksum);
            }
            else
            {
                result.Write(file.Slice(chunk.At, chunk.Whole));
            }
        }
        result.Write(file[copied..]);
        return result.ToArray();
    }

    private static List<Chunk> Chunks(ReadOnlySpan<byte> file)
    {
        var chunks = new List<Chunk>();
        for (long at = 8; at + 12 <= file.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(file[(int)at..]);
            if (length > file.Length - at - 12)
                break;
            chunks.Add(new((int)at, (int)length));
            at += length + 12;
        }
        return chunks;
    }

    // Keyword, compressed or not, method, language, translated keyword, text.
    private static int? XmpStart(ReadOnlySpan<byte> content, bool compressed)
    {
        var at = XmpKeyword.Length + 2;
        if (!content.StartsWith(XmpKeyword) || content.Length < at || content[XmpKeyword.Length] != (compressed ? 1 : 0))
            return null;
        for (var text = 0; text < 2; text++)
        {
            var end = content[at..].IndexOf((byte)0);
            if (end < 0)
                return null;
            at += end + 1;
        }
        return at;
    }

    private static (BlockKind Kind, byte[] Bytes)? Unpack(ReadOnlySpan<byte> type, ReadOnlySpan<byte> content)
    {
        var zipped = type.SequenceEqual("zTXt"u8);
        var end = content.IndexOf((byte)0);
        if (end < 0 || content.Length < end + 2 || !(zipped || type.SequenceEqual("iTXt"u8) || type.SequenceEqual("tEXt"u8)))
            return null;
        // libvips writes XMP into a zTXt of that name.
        if (zipped && content.StartsWith(XmpKeyword))
            return (BlockKind.Xmp, Inflate(content[(end + 2)..]));
        if (type.SequenceEqual("iTXt"u8))
            return XmpStart(content, compressed: true) is { } start ? (BlockKind.Xmp, Inflate(content[start..])) : null;
        if (!content.StartsWith("Raw profile type "u8))
            return null;
        var profile = FromHex(zipped ? Inflate(content[(end + 2)..]) : content[(end + 1)..]);
        if (content[..end].EndsWith("xmp"u8))
            return (BlockKind.Xmp, profile);
        var header = profile.AsSpan().IndexOf("Exif\0\0"u8);
        return (BlockKind.Exif, header < 0 ? profile : profile[(header + 6)..]);
    }

    private static byte[] Inflate(ReadOnlySpan<byte> packed)
    {
        var plain = new byte[MaxInflated];
        var length = 0;
        try
        {
            using var inflater = new ZLibStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
            length = inflater.ReadAtLeast(plain, MaxInflated, throwOnEndOfStream: false);
        }
        catch (InvalidDataException)
        {
            return [];
        }
        return plain[..length];
    }

    // A newline, the profile's name, its length, then lines of hexadecimal digits.
    private static byte[] FromHex(ReadOnlySpan<byte> text)
    {
        for (var line = 0; line < 3; line++)
            text = text[(text.IndexOf((byte)'\n') + 1)..];
        var result = new List<byte>(text.Length / 2);
        var high = -1;
        foreach (var c in text)
        {
            if (!char.IsAsciiHexDigit((char)c))
                continue;
            var digit = c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
            if (high >= 0)
                result.Add((byte)(high << 4 | digit));
            high = high < 0 ? digit : -1;
        }
        return [.. result];
    }

    // CRC-32 as in ISO 3309, bit by bit: metadata chunks are small.
    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 0 ? crc >> 1 : crc >> 1 ^ 0xEDB88320;
        }
        return ~crc;
    }
}
