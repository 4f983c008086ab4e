using System.Buffers.Binary;

namespace Showcase.Images.Metadata;

/// <summary>Photoshop's resources in a JPEG; number 0x0404 holds IPTC records (IIM 4.2: 2:80 by-line, 2:116 copyright notice).</summary>
internal static class IptcBlock
{
    public static (string? Artist, string? Copyright) Rights(ReadOnlySpan<byte> block)
    {
        // 8BIM, number, a name padded to even, length, bytes padded to even.
        for (var at = 0; at + 12 <= block.Length && block[at..].StartsWith("8BIM"u8);)
        {
            var number = BinaryPrimitives.ReadUInt16BigEndian(block[(at + 4)..]);
            var data = at + 6 + ((block[at + 6] + 2) & ~1) + 4;
            if (data > block.Length)
                break;
            var length = (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(block[(data - 4)..]), (uint)(block.Length - data));
            if (number == 0x0404)
                return Records(block.Slice(data, length));
            at = data + length + (length & 1);
        }
        return (null, null);
    }

    private static (string? Artist, string? Copyright) Records(ReadOnlySpan<byte> records)
    {
        string? artist = null, copyright = null;
        while (records.Length >= 5 && records[0] == 0x1C)
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(records[3..]);
            if (length > records.Length - 5) // also the marks of extended lengths, never needed for a name
                break;
            var value = records.Slice(5, length);
            if (records[1] == 2 && records[2] == 80)
                artist ??= RightsText.Clean(value);
            else if (records[1] == 2 && records[2] == 116)
                copyright ??= RightsText.Clean(value);
            records = records[(5 + length)..];
        }
        return (artist, copyright);
    }
}
