using System.Buffers.Binary;
using System.Globalization;
using System.Net;

namespace Showcase.Social;

/// <summary>An IPv4 address in any of the spellings that browsers take (WHATWG URL): <c>127.1</c>, <c>0x7f.0.0.1</c>, <c>017700000001</c>, <c>2130706433</c>.</summary>
internal static class Ipv4Text
{
    /// <summary>A host whose last label is a number is an address, whatever the other labels are.</summary>
    public static bool LooksLike(string host)
    {
        var last = host.AsSpan(host.LastIndexOf('.') + 1);
        return last.Length > 0 && (last.IndexOfAnyExceptInRange('0', '9') < 0 || TryNumber(last, out _));
    }

    public static bool TryRead(string host, out IPAddress address)
    {
        address = IPAddress.None;
        var parts = host.Split('.');
        if (parts.Length > 4)
            return false;
        ulong value = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            if (!TryNumber(parts[i], out var number))
                return false;
            var last = i == parts.Length - 1;
            // The last number fills all the bytes that are left.
            var limit = last ? 1UL << (8 * (5 - parts.Length)) : 256;
            if (number >= limit)
                return false;
            value |= last ? number : number << (8 * (3 - i));
        }
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, (uint)value);
        address = new IPAddress(bytes);
        return true;
    }

    private static bool TryNumber(ReadOnlySpan<char> text, out ulong number)
    {
        number = 0;
        if (text.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
            return text.Length == 2 || ulong.TryParse(text[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out number);
        if (text is not ['0', _, ..])
            return ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
        foreach (var c in text)
        {
            if (c is < '0' or > '7' || number > uint.MaxValue)
                return false;
            number = (number << 3) | (uint)(c - '0');
        }
        return true;
    }
}
