using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Globalization;

namespace Showcase.Social;

/// <summary>A place's lasting number (CID) is written inside Google's long addresses and inside <c>g.page/r/</c> codes: nothing need be fetched.</summary>
internal static class GooglePlace
{
    /// <summary>Reads the second number of a feature id (<c>0x4810…:0x8ddc…</c>), wherever it stands in <paramref name="text"/>.</summary>
    public static bool TryReadFeature(string text, out string cid)
    {
        cid = "";
        for (var at = text.IndexOf(":0x", StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(":0x", at + 3, StringComparison.OrdinalIgnoreCase))
        {
            var digits = at + 3;
            var end = digits;
            while (end < text.Length && end - digits < 17 && char.IsAsciiHexDigit(text[end]))
                end++;
            // Numbers are spread over 64 bits: a short one is a broken copy.
            if (end - digits >= 10 && (end == text.Length || !char.IsLetterOrDigit(text[end])) && HasHexBefore(text, at) && ulong.TryParse(text.AsSpan(digits, end - digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number))
            {
                cid = number.ToString(CultureInfo.InvariantCulture);
                return true;
            }
        }
        return false;
    }

    /// <summary>Reads the code of a <c>g.page/r/…</c> address: base64url of a protocol buffer whose first field, eight bytes, is the number.</summary>
    public static bool TryReadShare(string code, out string cid)
    {
        cid = "";
        Span<byte> bytes = stackalloc byte[32];
        if (code.Length is < 12 or > 40 || Base64Url.DecodeFromChars(code, bytes, out _, out var written) != OperationStatus.Done || written < 9 || bytes[0] != 0x09)
            return false;
        var number = BinaryPrimitives.ReadUInt64LittleEndian(bytes[1..]);
        cid = number.ToString(CultureInfo.InvariantCulture);
        return number >= 1UL << 36;
    }

    private static bool HasHexBefore(string text, int at)
    {
        var start = at;
        while (start > 0 && at - start < 16 && char.IsAsciiHexDigit(text[start - 1]))
            start--;
        return start < at && start >= 2 && text[start - 1] is 'x' or 'X';
    }
}
