using System.Buffers.Binary;
using System.IO.Hashing;

namespace Showcase.Output;

/// <summary>XXH3 of 128 bits: a file is compared with itself of an earlier run, and nobody gains by making two of theirs look alike.</summary>
/// <remarks>Two halves rather than a <see cref="UInt128"/>: what touches that type is not compiled ahead.</remarks>
internal readonly record struct OutputHash(ulong High, ulong Low)
{
    private const int Bytes = 16;

    public static OutputHash Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[Bytes];
        XxHash128.Hash(bytes, hash);
        return From(hash);
    }

    /// <summary>Of what was appended so far.</summary>
    public static OutputHash Of(XxHash128 appended)
    {
        Span<byte> hash = stackalloc byte[Bytes];
        appended.GetCurrentHash(hash);
        return From(hash);
    }

    /// <exception cref="EndOfStreamException">It was cut short.</exception>
    public static OutputHash Read(BinaryReader reader) => new(reader.ReadUInt64(), reader.ReadUInt64());

    public void Write(BinaryWriter writer)
    {
        writer.Write(High);
        writer.Write(Low);
    }

    public override string ToString() => $"{High:x16}{Low:x16}";

    private static OutputHash From(ReadOnlySpan<byte> hash) => new(BinaryPrimitives.ReadUInt64BigEndian(hash), BinaryPrimitives.ReadUInt64BigEndian(hash[8..]));
}
