using Showcase.Content;
using Showcase.Diagnostics;
using Showcase.Images.Metadata;

namespace Showcase.Images;

/// <summary>What a photo's metadata tell that the site keeps, or must not keep.</summary>
internal readonly record struct PhotoTraces(bool HasGps, string? Artist, string? Copyright);

internal enum GpsRemoval { NothingToRemove, Removed, NotPossible }

/// <summary>Finds out whether a photo says where it was taken, and erases that without touching a pixel.</summary>
internal static class PhotoPrivacy
{
    public static PhotoTraces Read(ReadOnlySpan<byte> file)
    {
        var gps = false;
        string? artist = null, copyright = null;
        void Take(BlockKind kind, ReadOnlySpan<byte> bytes)
        {
            gps |= kind switch { BlockKind.Exif => ExifBlock.HasGps(bytes), BlockKind.Xmp => XmpBlock.HasGps(bytes), _ => false };
            var rights = kind switch
            {
                BlockKind.Exif => ExifBlock.Rights(bytes),
                BlockKind.Iptc => IptcBlock.Rights(bytes),
                _ => XmpBlock.Rights(bytes),
            };
            artist ??= rights.Artist;
            copyright ??= rights.Copyright;
        }

        // EXIF first, then IPTC, then XMP: from the strictest text to the loosest.
        foreach (var block in MetadataBlocks.Find(file).OrderBy(b => b.Kind switch { BlockKind.Exif => 0, BlockKind.Iptc => 1, _ => 2 }))
            Take(block.Kind, block.Of(file));
        if (IsPng(file))
            foreach (var (kind, bytes) in PngBlocks.Packed(file))
                Take(kind, bytes);
        return new(gps, artist, copyright);
    }

    public static bool HasGps(ReadOnlySpan<byte> file) => Read(file).HasGps;

    /// <summary>Warns of photos that no page shows and that tell where they were taken: who publishes the folder publishes them too.</summary>
    /// <param name="showPath">Turns a full path into the one that faults show.</param>
    public static void WarnOfPlaces(IEnumerable<string> paths, Func<string, string> showPath, Faults faults)
    {
        foreach (var path in paths.Where(p => MayBePhoto(p) && HasGps(File.ReadAllBytes(p))))
            faults.Add(Rules.PhotoTellsWhere, SourceLocation.WholeFile(showPath(path)), Path.GetFileName(path));
    }

    /// <summary>The same photo without GPS: pixels, orientation and rights stay as they are. Null when there is none, or when some would remain.</summary>
    public static byte[]? WithoutGps(ReadOnlySpan<byte> file)
    {
        if (!HasGps(file))
            return null;
        var copy = file.ToArray();
        foreach (var block in MetadataBlocks.Find(copy))
        {
            if (block.Kind == BlockKind.Exif)
                ExifBlock.EraseGps(block.Of(copy.AsSpan()));
            else if (block.Kind == BlockKind.Xmp)
                XmpBlock.EraseGps(block.Of(copy.AsSpan()));
        }
        if (IsPng(copy))
            copy = PngBlocks.Rebuild(copy);
        return HasGps(copy) ? null : copy;
    }

    /// <summary>Rewrites the file without GPS, all or nothing.</summary>
    public static GpsRemoval RemoveGps(string path)
    {
        if (!MayBePhoto(path))
            return GpsRemoval.NothingToRemove;
        var file = File.ReadAllBytes(path);
        if (!HasGps(file))
            return GpsRemoval.NothingToRemove;
        if (WithoutGps(file) is not { } clean)
            return GpsRemoval.NotPossible;
        // A link is followed, so that the photo changes and not the link.
        var target = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(path);
        AtomicFile.Write(target, clean);
        return GpsRemoval.Removed;
    }

    // Pipes and devices say 0 bytes, and would never end.
    private static bool MayBePhoto(string path) => new FileInfo(path) is { Exists: true, Length: > 0 } file && file.Length <= PhotoLimits.Default.Bytes;

    private static bool IsPng(ReadOnlySpan<byte> file) => PhotoKinds.Sniff(file[..Math.Min(file.Length, 256)]) == PhotoKind.Png;
}
