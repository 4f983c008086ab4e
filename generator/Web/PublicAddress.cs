using System.Net;
using System.Net.Sockets;

namespace Showcase.Web;

/// <summary>Tells addresses of the public Internet from those of a machine, a house or a provider (IANA special-purpose registries).</summary>
internal static class PublicAddress
{
    public static bool Holds(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        Span<byte> b = stackalloc byte[16];
        if (!address.TryWriteBytes(b, out _))
            return false;
        if (address.AddressFamily == AddressFamily.InterNetwork)
            return HoldsV4(b);
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return false;
        // Only 2000::/3 is given out; inside it 2001::/23 (Teredo and other protocols) and 2002::/16 (6to4) wrap or tunnel addresses,
        // and 2001:db8::/32, 3fff::/20 are for documentation. NAT64 (64:ff9b::/96) stands outside.
        return (b[0] & 0xE0) == 0x20
            && !(b[0] == 0x20 && b[1] == 0x02)
            && !(b[0] == 0x20 && b[1] == 0x01 && (b[2] < 2 || (b[2] == 0x0D && b[3] == 0xB8)))
            && !(b[0] == 0x3F && b[1] == 0xFF && b[2] < 0x10);
    }

    private static bool HoldsV4(ReadOnlySpan<byte> b) => !(
        b[0] is 0 or 10 or 127 or >= 224
        || (b[0] == 100 && (b[1] & 0xC0) == 64)
        || (b[0] == 169 && b[1] == 254)
        || (b[0] == 172 && (b[1] & 0xF0) == 16)
        || (b[0] == 192 && b[1] == 168)
        || (b[0] == 192 && b[1] == 0 && b[2] is 0 or 2)
        || (b[0] == 198 && (b[1] & 0xFE) == 18)
        || (b[0] == 198 && b[1] == 51 && b[2] == 100)
        || (b[0] == 203 && b[1] == 0 && b[2] == 113));
}
