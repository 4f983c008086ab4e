using System.Buffers.Binary;

namespace Showcase.Geo;

/// <summary>FNV-1a over eight bytes at a time: tells versions and damaged files apart, nothing more; loading a cryptographic library would cost more than the reading.</summary>
internal static class Fingerprint
{
    private const ulong Prime = 0x100000001B3;

    public static ulong Of(ReadOnlySpan<byte> bytes, ulong seed = 0xCBF29CE484222325)
    {
        var hash = seed ^ (ulong)bytes.Length;
        while (bytes.Length >= 8)
        {
            hash = (hash ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes)) * Prime;
            hash ^= hash >> 32;
            bytes = bytes[8..];
        }
        foreach (var b in bytes)
            hash = (hash ^ b) * Prime;
        return hash;
    }
}
