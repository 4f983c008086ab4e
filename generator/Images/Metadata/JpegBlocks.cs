using System.Buffers.Binary;

namespace Showcase.Images.Metadata;

/// <summary>Metadata segments of a JPEG and of the pictures that phones append to it (previews, gain maps: CIPA DC-007).</summary>
internal static class JpegBlocks
{
    private static ReadOnlySpan<byte> Exif => "Exif\0\0"u8;
    private static ReadOnlySpan<byte> Xmp => "http://ns.adobe.com/xap/1.0/\0"u8;
    private static ReadOnlySpan<byte> XmpExtension => "http://ns.adobe.com/xmp/extension/\0"u8;
    private static ReadOnlySpan<byte> Photoshop => "Photoshop 3.0\0"u8;

    // After the prefix of an extension come a digest (32 bytes), the whole length and this part's offset.
    private const int ExtensionHead = 40;

    public static void Find(ReadOnlySpan<byte> file, List<MetadataBlock> blocks)
    {
        var at = 0;
        while (at + 4 <= file.Length)
        {
            if (file[at] != 0xFF)
            {
                // Compressed pixels, or something appended: on to the next possible marker.
                var skip = file[at..].IndexOf((byte)0xFF);
                if (skip < 0)
                    return;
                at += skip;
                continue;
            }
            var marker = file[at + 1];
            if (marker == 0xFF)
            {
                at++; // filling
                continue;
            }
            // Stuffed zero, TEM, restarts, start and end of a picture: no length follows.
            if (marker is 0x00 or 0x01 or (>= 0xD0 and <= 0xD9))
            {
                at += 2;
                continue;
            }
            var length = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            if (length < 2 || at + 2 + length > file.Length)
            {
                at += 2;
                continue;
            }
            Add(file, blocks, marker, at + 4, length - 2);
            at += 2 + length;
        }
    }

    private static void Add(ReadOnlySpan<byte> file, List<MetadataBlock> blocks, byte marker, int start, int length)
    {
        var segment = file.Slice(start, length);
        if (marker == 0xE1 && segment.StartsWith(Exif))
            MetadataBlocks.AddExif(blocks, file, start + Exif.Length, length - Exif.Length);
        else if (marker == 0xE1 && segment.StartsWith(Xmp))
            blocks.Add(new(BlockKind.Xmp, start + Xmp.Length, length - Xmp.Length));
        else if (marker == 0xE1 && segment.StartsWith(XmpExtension) && length > XmpExtension.Length + ExtensionHead)
            blocks.Add(new(BlockKind.Xmp, start + XmpExtension.Length + ExtensionHead, length - XmpExtension.Length - ExtensionHead));
        else if (marker == 0xED && segment.StartsWith(Photoshop))
            blocks.Add(new(BlockKind.Iptc, start + Photoshop.Length, length - Photoshop.Length));
    }
}
