using System.Net;
using System.Text;

namespace Showcase.Images.Metadata;

/// <summary>
/// An XMP packet (ISO 16684) read as text: a packet may be cut over several segments, or not be well-formed, and must still give up its GPS.
/// Values are blanked where they stand, so the packet stays as well-formed as it was.
/// </summary>
internal static class XmpBlock
{
    // A position is a few dozen characters.
    private const int MaxValue = 512;

    public static bool HasGps(ReadOnlySpan<byte> packet)
    {
        foreach (var (name, start, length) in GpsValues(packet))
            if ((name.Contains("latitude", StringComparison.OrdinalIgnoreCase) || name.Contains("longitude", StringComparison.OrdinalIgnoreCase))
                && packet.Slice(start, length).ContainsAnyInRange((byte)'0', (byte)'9'))
                return true;
        return false;
    }

    public static void EraseGps(Span<byte> packet)
    {
        foreach (var (_, start, length) in GpsValues(packet))
            packet.Slice(start, length).Fill((byte)' ');
    }

    public static (string? Artist, string? Copyright) Rights(ReadOnlySpan<byte> packet) =>
        (FirstItem(packet, "<dc:creator>"u8, "</dc:creator>"u8), FirstItem(packet, "<dc:rights>"u8, "</dc:rights>"u8));

    /// <summary>Values of every property whose local name begins with "gps", whatever its prefix: as attributes and as elements.</summary>
    private static List<(string Name, int Start, int Length)> GpsValues(ReadOnlySpan<byte> packet)
    {
        var values = new List<(string, int, int)>();
        for (var at = 0; at < packet.Length;)
        {
            var colon = packet[at..].IndexOf((byte)':');
            if (colon < 0)
                break;
            var name = at + colon + 1;
            at = name;
            var end = name;
            while (end < packet.Length && char.IsAsciiLetterOrDigit((char)packet[end]))
                end++;
            if (end - name < 4 || (packet[name] | 0x20) != 'g' || (packet[name + 1] | 0x20) != 'p' || (packet[name + 2] | 0x20) != 's')
                continue;
            at = end;
            if (ValueAfter(packet, end) is { } value)
            {
                values.Add((Encoding.ASCII.GetString(packet[name..end]), value.Start, value.Length));
                at = value.Start + value.Length;
            }
        }
        return values;
    }

    private static (int Start, int Length)? ValueAfter(ReadOnlySpan<byte> packet, int at)
    {
        while (at < packet.Length && packet[at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            at++;
        if (at >= packet.Length)
            return null;
        byte stop;
        if (packet[at] == '>')
        {
            stop = (byte)'<';
        }
        else if (packet[at] == '=')
        {
            var open = packet[at..].IndexOfAny((byte)'"', (byte)'\'');
            if (open is < 0 or > 8)
                return null;
            at += open;
            stop = packet[at];
        }
        else
        {
            return null;
        }
        var start = at + 1;
        var rest = packet[start..Math.Min(packet.Length, start + MaxValue)];
        var length = rest.IndexOf(stop);
        // Without an end in reach the packet is cut here: the rest is the value.
        return (start, length < 0 ? rest.Length : length);
    }

    private static string? FirstItem(ReadOnlySpan<byte> packet, ReadOnlySpan<byte> open, ReadOnlySpan<byte> close)
    {
        var start = packet.IndexOf(open);
        if (start < 0)
            return null;
        var inside = packet[(start + open.Length)..];
        var end = inside.IndexOf(close);
        if (end < 0)
            return null;
        inside = inside[..end];
        var item = inside.IndexOf("<rdf:li"u8);
        if (item < 0)
            return null;
        inside = inside[item..];
        var text = inside.IndexOf((byte)'>') + 1;
        var stop = text == 0 ? -1 : inside[text..].IndexOf((byte)'<');
        return stop < 0 ? null : RightsText.Clean(inside.Slice(text, stop)) is { } clean ? RightsText.Clean(WebUtility.HtmlDecode(clean)) : null;
    }
}
