using System.Security.Cryptography;
using System.Text;

namespace Showcase.Domain;

/// <summary>SHA-256 in lower-case hexadecimal: names of versions, keys of caches, digests that others may check.</summary>
internal static class Sha256
{
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));
}
