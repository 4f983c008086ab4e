using System.Buffers.Binary;

namespace Showcase.Images.Metadata;

internal enum BlockKind { Exif, Xmp, Iptc }

/// <summary>A stretch of a photo file that holds metadata as plain bytes. An EXIF block begins with its TIFF header.</summary>
internal readonly record struct MetadataBlock(BlockKind Kind, int Start, int Length)
{
    public ReadOnlySpan<byte> Of(ReadOnlySpan<byte> file) => file.Slice(Start, Length);

    public Span<byte> Of(Span<byte> file) => file.Slice(Start, Length);
}

/// <summary>
/// Finds the metadata of a photo without decoding it. Files are hostile: every offset and length is checked, every loop moves forward
/// or is bounded, and what makes no sense is passed over.
/// </summary>
internal static class MetadataBlocks
{
    public static List<MetadataBlock> Find(ReadOnlySpan<byte> file)
    {
        var blocks = new List<MetadataBlock>();
        switch (PhotoKinds.Sniff(file[..Math.Min(file.Length, 256)]))
        {
            case PhotoKind.Jpeg:
                JpegBlocks.Find(file, blocks);
                break;
            case PhotoKind.Png:
                PngBlocks.Find(file, blocks);
                break;
            case PhotoKind.WebP:
                FindInWebP(file, blocks);
                break;
            case PhotoKind.Avif or PhotoKind.Heic:
                HeifBlocks.Find(file, blocks);
                break;
            case PhotoKind.Tiff:
                AddExif(blocks, file, 0, file.Length);
                break;
            case PhotoKind.Gif:
                FindInGif(file, blocks);
                break;
        }
        return blocks;
    }

    /// <summary>Adds an EXIF block, and the XMP that it may hold itself (tag 700, as in TIFF files).</summary>
    public static void AddExif(List<MetadataBlock> blocks, ReadOnlySpan<byte> file, int start, int length)
    {
        // Some writers put JPEG's prefix before the TIFF header in other containers too.
        if (length >= 6 && file.Slice(start, length).StartsWith("Exif\0\0"u8))
            (start, length) = (start + 6, length - 6);
        blocks.Add(new(BlockKind.Exif, start, length));
        if (ExifBlock.XmpWithin(file.Slice(start, length)) is { } xmp)
            blocks.Add(new(BlockKind.Xmp, start + xmp.Start, xmp.Length));
    }

    // RIFF: four letters, a little-endian length, the bytes, padding to even (developers.google.com/speed/webp/docs/riff_container).
    private static void FindInWebP(ReadOnlySpan<byte> file, List<MetadataBlock> blocks)
    {
        for (long at = 12; at + 8 <= file.Length;)
        {
            var head = file.Slice((int)at, 8);
            var start = (int)at + 8;
            var length = (int)Math.Min(BinaryPrimitives.ReadUInt32LittleEndian(head[4..]), (uint)(file.Length - start));
            if (head.StartsWith("EXIF"u8))
                AddExif(blocks, file, start, length);
            else if (head.StartsWith("XMP "u8))
                blocks.Add(new(BlockKind.Xmp, start, length));
            at = (long)start + length + (length & 1);
        }
    }

    // An application extension holds the packet as it is; the 258 bytes after it lead readers that count sub-blocks out of it.
    private static void FindInGif(ReadOnlySpan<byte> file, List<MetadataBlock> blocks)
    {
        var name = file.IndexOf("XMP DataXMP"u8);
        if (name < 0)
            return;
        var start = name + 11;
        var end = file[start..].IndexOf("<?xpacket end="u8);
        if (end > 0)
            blocks.Add(new(BlockKind.Xmp, start, end));
    }
}
