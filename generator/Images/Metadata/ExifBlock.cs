using System.Buffers.Binary;

namespace Showcase.Images.Metadata;

/// <summary>Reads and erases inside a TIFF structure, which is what EXIF is (CIPA DC-008; TIFF 6.0 § 2). Nothing ever moves or grows.</summary>
internal static class ExifBlock
{
    private const ushort Artist = 0x013B, Copyright = 0x8298, XmpPacket = 700, ExifDirectory = 0x8769, GpsDirectory = 0x8825;

    // Real files have five directories or fewer; a ring of them must end.
    private const int MaxDirectories = 32;

    // Real directories have fewer than a hundred entries, and the values looked at here a few dozen bytes.
    private const int MaxEntries = 300, MaxValue = 4096;

    /// <param name="At">Where its 12 bytes stand.</param>
    /// <param name="Start">Where its value stands; <paramref name="Length"/> is 0 when that would be outside the block.</param>
    private readonly record struct Entry(ushort Tag, int At, int Start, int Length);

    public static (string? Artist, string? Copyright) Rights(ReadOnlySpan<byte> block)
    {
        string? artist = null, copyright = null;
        foreach (var directory in Directories(block))
            foreach (var entry in Entries(block, directory))
            {
                if (entry.Tag == Artist)
                    artist ??= RightsText.Clean(block.Slice(entry.Start, entry.Length));
                else if (entry.Tag == Copyright)
                    copyright ??= RightsText.Clean(block.Slice(entry.Start, entry.Length));
            }
        return (artist, copyright);
    }

    public static (int Start, int Length)? XmpWithin(ReadOnlySpan<byte> block)
    {
        foreach (var directory in Directories(block))
            foreach (var entry in Entries(block, directory))
                if (entry.Tag == XmpPacket && entry.Length > 4)
                    return (entry.Start, entry.Length);
        return null;
    }

    public static bool HasGps(ReadOnlySpan<byte> block)
    {
        foreach (var directory in Directories(block))
            foreach (var pointer in Entries(block, directory))
                if (pointer.Tag == GpsDirectory && pointer.Length == 4)
                    foreach (var entry in Entries(block, Offset(block, pointer.Start)))
                        // Latitude, longitude, the same of a destination, area name. Cameras without a fix write zeros or a version only.
                        if (entry.Tag is 2 or 4 or 0x14 or 0x16 or 0x1C && block.Slice(entry.Start, Math.Min(entry.Length, MaxValue)).ContainsAnyExcept((byte)0))
                            return true;
        return false;
    }

    /// <summary>Overwrites every GPS directory and its values with zeros and takes the pointers to them out.</summary>
    public static void EraseGps(Span<byte> block)
    {
        foreach (var directory in Directories(block))
            // Each turn takes one entry out, so this ends.
            while (Entries(block, directory).Find(e => e.Tag == GpsDirectory) is { Tag: GpsDirectory } pointer)
            {
                var gps = pointer.Length == 4 ? Offset(block, pointer.Start) : 0;
                var entries = Entries(block, gps);
                foreach (var entry in entries)
                    // A value reaching into the header would be a trap, not a place.
                    if (entry.Start >= 8 && entry.Length <= MaxValue)
                        block.Slice(entry.Start, entry.Length).Clear();
                foreach (var entry in entries)
                    block.Slice(entry.At, 12).Clear();
                if (!TakeOut(block, directory, pointer.At))
                    break;
            }
    }

    private static bool TakeOut(Span<byte> block, int directory, int at)
    {
        var count = ReadUInt16(block, directory);
        // The entries after it and the offset of the next directory move up.
        var end = directory + 2 + count * 12 + 4;
        if (count == 0 || end > block.Length || at < directory + 2 || at + 12 > end)
            return false;
        block[(at + 12)..end].CopyTo(block[at..]);
        block.Slice(end - 12, 12).Clear();
        if (IsLittleEndian(block))
            BinaryPrimitives.WriteUInt16LittleEndian(block[directory..], (ushort)(count - 1));
        else
            BinaryPrimitives.WriteUInt16BigEndian(block[directory..], (ushort)(count - 1));
        return true;
    }

    /// <summary>Offsets of the first directory, those chained to it, and the EXIF ones that they point to.</summary>
    private static List<int> Directories(ReadOnlySpan<byte> block)
    {
        var found = new List<int>();
        if (!block.StartsWith("II*\0"u8) && !block.StartsWith("MM\0*"u8))
            return found;
        var next = new Queue<int>([Offset(block, 4)]);
        while (next.TryDequeue(out var directory) && found.Count < MaxDirectories)
        {
            if (directory < 8 || directory + 2 > block.Length || found.Contains(directory))
                continue;
            found.Add(directory);
            foreach (var entry in Entries(block, directory))
                if (entry is { Tag: ExifDirectory, Length: 4 })
                    next.Enqueue(Offset(block, entry.Start));
            next.Enqueue(Offset(block, directory + 2 + ReadUInt16(block, directory) * 12));
        }
        return found;
    }

    private static List<Entry> Entries(ReadOnlySpan<byte> block, int directory)
    {
        var entries = new List<Entry>();
        if (directory < 8 || directory + 2 > block.Length)
            return entries;
        var count = Math.Min(ReadUInt16(block, directory), (ushort)MaxEntries);
        for (var i = 0; i < count && directory + 2 + (i + 1) * 12 <= block.Length; i++)
        {
            var at = directory + 2 + i * 12;
            // Bytes of one value of types 1…13.
            ReadOnlySpan<byte> sizes = [1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4];
            var type = ReadUInt16(block, at + 2);
            var length = (ulong)ReadUInt32(block, at + 4) * (type is >= 1 and <= 13 ? sizes[type - 1] : 0u);
            ulong start = length <= 4 ? (uint)at + 8 : ReadUInt32(block, at + 8);
            var inside = start + length <= (ulong)block.Length;
            entries.Add(new(ReadUInt16(block, at), at, inside ? (int)start : 0, inside ? (int)length : 0));
        }
        return entries;
    }

    /// <summary>An offset read at <paramref name="at"/>; 0 ("none") when it is outside the block.</summary>
    private static int Offset(ReadOnlySpan<byte> block, int at)
    {
        if (at < 0 || at + 4 > block.Length)
            return 0;
        var offset = ReadUInt32(block, at);
        return offset < (uint)block.Length ? (int)offset : 0;
    }

    private static bool IsLittleEndian(ReadOnlySpan<byte> block) => block[0] == 'I';

    private static ushort ReadUInt16(ReadOnlySpan<byte> block, int at) =>
        IsLittleEndian(block) ? BinaryPrimitives.ReadUInt16LittleEndian(block[at..]) : BinaryPrimitives.ReadUInt16BigEndian(block[at..]);

    private static uint ReadUInt32(ReadOnlySpan<byte> block, int at) =>
        IsLittleEndian(block) ? BinaryPrimitives.ReadUInt32LittleEndian(block[at..]) : BinaryPrimitives.ReadUInt32BigEndian(block[at..]);
}
