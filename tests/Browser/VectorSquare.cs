using System.Buffers.Binary;
using System.Text;

namespace Showcase.Tests.Browser;

/// <summary>The smallest map of shapes: one square (Mapbox Vector Tile) that is land with water on its western half, and a PMTiles file that gives it for every square of the world.</summary>
internal static class VectorSquare
{
    private const int Side = 4096;

    /// <summary>Layers are called so by OpenMapTiles and by Protomaps alike.</summary>
    public static byte[] Tile { get; } = [.. Layer("earth", Side), .. Layer("water", Side / 2)];

    /// <summary>Version 3, nothing compressed: header, a directory of one entry that runs over all squares to zoom 15, metadata, the square.</summary>
    public static byte[] Archive { get; } = MakeArchive();

    private static byte[] Layer(string name, int width)
    {
        byte[] shape = [.. Varint(9), .. Zigzag(0), .. Zigzag(0), .. Varint(26), .. Zigzag(width), .. Zigzag(0), .. Zigzag(0), .. Zigzag(Side), .. Zigzag(-width), .. Zigzag(0), .. Varint(15)];
        byte[] feature = [.. Varint(3 << 3), .. Varint(3), .. Field(4, shape)];
        return Field(3, [.. Varint(15 << 3), .. Varint(2), .. Field(1, Encoding.UTF8.GetBytes(name)), .. Field(2, feature), .. Varint(5 << 3), .. Varint(Side)]);
    }

    private static byte[] MakeArchive()
    {
        const long EveryTile = 1_431_655_765; // (4¹⁶ − 1) / 3
        byte[] directory = [.. Varint(1), .. Varint(0), .. Varint(EveryTile), .. Varint(Tile.Length), .. Varint(1)];
        var metadata = "{}"u8.ToArray();
        var header = new byte[127];
        "PMTiles"u8.CopyTo(header);
        header[7] = 3;
        long[] places = [127, directory.Length, 127 + directory.Length, metadata.Length, 0, 0, 127 + directory.Length + metadata.Length, Tile.Length, EveryTile, 1, 1];
        for (var i = 0; i < places.Length; i++)
            BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(8 + (8 * i)), places[i]);
        byte[] kinds = [1, 1, 1, 1, 0, 15]; // clustered, directories and squares as they are, vector squares, zooms
        kinds.CopyTo(header, 96);
        int[] box = [-1_800_000_000, -850_000_000, 1_800_000_000, 850_000_000];
        for (var i = 0; i < box.Length; i++)
            BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(102 + (4 * i)), box[i]);
        return [.. header, .. directory, .. metadata, .. Tile];
    }

    private static byte[] Field(int number, byte[] bytes) => [.. Varint((number << 3) | 2), .. Varint(bytes.Length), .. bytes];

    private static byte[] Zigzag(int value) => Varint((value << 1) ^ (value >> 31));

    private static byte[] Varint(long value)
    {
        var bytes = new List<byte>();
        for (; value > 127; value >>= 7)
            bytes.Add((byte)(value | 128));
        return [.. bytes, (byte)value];
    }
}
