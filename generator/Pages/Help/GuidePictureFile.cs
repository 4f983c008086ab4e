using System.Buffers.Binary;
using Showcase.Domain;

namespace Showcase.Pages.Help;

/// <summary>A JPEG of a theme's <c>guides/</c>. One whose name ends in <c>@2x</c> has two pixels for each CSS pixel.</summary>
/// <param name="Route">Carries the hash of its bytes.</param>
internal sealed record GuidePictureFile(Route Route, string Path, int Width, int Height)
{
    public static GuidePictureFile Read(string file, string path)
    {
        var bytes = File.ReadAllBytes(path);
        var name = System.IO.Path.GetFileNameWithoutExtension(file);
        var (width, height) = SizeOf(bytes);
        var scale = name.EndsWith("@2x", StringComparison.Ordinal) ? 2 : 1;
        var hash = Sha256.Of(bytes)[..8];
        return new GuidePictureFile(new($"/assets/guide-{name.Replace("@2x", "", StringComparison.Ordinal)}-{hash}.jpg"), path, width / scale, height / scale);
    }

    // Walks the segments to the frame header (ITU T.81, B.2.2), which alone has the size.
    private static (int Width, int Height) SizeOf(ReadOnlySpan<byte> jpeg)
    {
        for (var at = 2; at + 9 < jpeg.Length && jpeg[at] == 0xFF; at += 2 + BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 2)..]))
        {
            if (jpeg[at + 1] is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return (BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 5)..]));
        }
        return (0, 0);
    }
}
