namespace Showcase.Output;

/// <summary>Fingerprints in the files that the cache keeps about an output: high half first.</summary>
internal static class FingerprintBytes
{
    public static void WriteFingerprint(this BinaryWriter writer, UInt128 fingerprint)
    {
        writer.Write((ulong)(fingerprint >> 64));
        writer.Write((ulong)fingerprint);
    }

    public static UInt128 ReadFingerprint(this BinaryReader reader) => new(reader.ReadUInt64(), reader.ReadUInt64());
}
