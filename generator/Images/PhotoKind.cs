using System.Buffers.Binary;

namespace Showcase.Images;

/// <summary>What a file's first bytes say it is; its name says nothing.</summary>
internal enum PhotoKind
{
    Unknown,
    Jpeg, Png, WebP, Avif, Gif, Tiff, Heic,
    // Known only so that the refusal can name them.
    Svg, Pdf, Bmp, JpegXl, Jpeg2000, Photoshop, Video,
}

internal static class PhotoKinds
{
    public static bool IsAccepted(this PhotoKind kind) => kind is >= PhotoKind.Jpeg and <= PhotoKind.Heic;

    /// <summary>The name people know the format by.</summary>
    public static string DisplayName(this PhotoKind kind) => kind switch
    {
        PhotoKind.WebP or PhotoKind.Photoshop => kind.ToString(),
        PhotoKind.Video => "MP4/MOV",
        PhotoKind.JpegXl => "JPEG XL",
        PhotoKind.Jpeg2000 => "JPEG 2000",
        _ => kind.ToString().ToUpperInvariant(),
    };

    /// <summary>Looks at the first bytes of a file; 256 are enough.</summary>
    public static PhotoKind Sniff(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
            return PhotoKind.Jpeg;
        if (head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]))
            return PhotoKind.Png;
        if (head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8))
            return PhotoKind.Gif;
        if (head.StartsWith("RIFF"u8) && head.Length >= 12 && head[8..12].SequenceEqual("WEBP"u8))
            return PhotoKind.WebP;
        // Classic (42) and big (43) TIFF; raw files of many cameras also begin so, and show their preview.
        if (head.StartsWith("II*\0"u8) || head.StartsWith("MM\0*"u8) || head.StartsWith("II+\0"u8) || head.StartsWith("MM\0+"u8))
            return PhotoKind.Tiff;
        if (head.Length >= 12 && head[4..8].SequenceEqual("ftyp"u8))
            return SniffBrands(head);
        return SniffRefused(head);
    }

    // ISO base media: a major brand, a version, then compatible brands (ISO 14496-12 § 4.3, 23008-12 § 10).
    private static PhotoKind SniffBrands(ReadOnlySpan<byte> head)
    {
        var end = (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(head), (uint)head.Length);
        var avif = false;
        var heic = false;
        var picture = false;
        for (var at = 8; at + 4 <= end; at += 4)
        {
            var brand = head.Slice(at, 4);
            if (at == 12)
                continue; // the version
            avif |= brand.SequenceEqual("avif"u8) || brand.SequenceEqual("avis"u8);
            heic |= brand.SequenceEqual("heic"u8) || brand.SequenceEqual("heix"u8) || brand.SequenceEqual("hevc"u8) || brand.SequenceEqual("hevx"u8);
            picture |= brand.SequenceEqual("mif1"u8) || brand.SequenceEqual("msf1"u8);
        }
        return avif ? PhotoKind.Avif : heic || picture ? PhotoKind.Heic : PhotoKind.Video;
    }

    private static PhotoKind SniffRefused(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("%PDF"u8))
            return PhotoKind.Pdf;
        if (head.StartsWith("BM"u8) && head.Length >= 14)
            return PhotoKind.Bmp;
        if (head.StartsWith("8BPS"u8))
            return PhotoKind.Photoshop;
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0x0A]) || (head.Length >= 8 && head[4..8].SequenceEqual("JXL "u8)))
            return PhotoKind.JpegXl;
        if (head.Length >= 8 && head[4..8].SequenceEqual("jP  "u8))
            return PhotoKind.Jpeg2000;
        var text = head[..Math.Min(head.Length, 256)];
        return text.IndexOf("<svg"u8) >= 0 ? PhotoKind.Svg : PhotoKind.Unknown;
    }
}
