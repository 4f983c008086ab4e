using System.Buffers;

namespace Showcase.Pages.Search;

/// <summary>Numbers of documents, ascending, in as few bytes as they need. See docs/search.md for the format.</summary>
internal static class PostingList
{
    /// <summary>A length (payload bytes × 2, + 1 for a bitmap), then the payload: gaps and runs, or a bitmap where that is shorter.</summary>
    public static void Write(ArrayBufferWriter<byte> to, List<int> documents)
    {
        var bitmap = documents.Count == 0 ? 0 : (documents[^1] / 8) + 1;
        var gaps = new ArrayBufferWriter<byte>(documents.Count + 8);
        WriteGaps(gaps, documents);
        if (bitmap < gaps.WrittenCount)
        {
            WriteNumber(to, (bitmap * 2) + 1);
            var bits = to.GetSpan(bitmap)[..bitmap];
            bits.Clear();
            foreach (var document in documents)
                bits[document / 8] |= (byte)(1 << (document % 8));
            to.Advance(bitmap);
            return;
        }
        WriteNumber(to, gaps.WrittenCount * 2);
        to.Write(gaps.WrittenSpan);
    }

    /// <summary>Seven bits a byte, least first; the eighth says that more follow.</summary>
    public static void WriteNumber(ArrayBufferWriter<byte> to, int number)
    {
        var span = to.GetSpan(5);
        var length = 0;
        for (var rest = (uint)number; ; rest >>= 7)
        {
            span[length++] = (byte)(rest < 128 ? rest : (rest & 127) | 128);
            if (rest < 128)
                break;
        }
        to.Advance(length);
    }

    /// <summary>Reads what <see cref="Write"/> wrote, and moves past it.</summary>
    public static List<int> Read(ref ReadOnlySpan<byte> from)
    {
        var head = ReadNumber(ref from);
        var payload = from[..(head / 2)];
        from = from[payload.Length..];
        var documents = new List<int>(payload.Length);
        if (head % 2 == 1)
        {
            for (var document = 0; document < payload.Length * 8; document++)
            {
                if ((payload[document / 8] >> (document % 8) & 1) == 1)
                    documents.Add(document);
            }
            return documents;
        }
        for (var next = 0; payload.Length > 0;)
        {
            var gap = ReadNumber(ref payload);
            next += gap / 2;
            for (var length = gap % 2 == 1 ? ReadNumber(ref payload) + 2 : 1; length > 0; length--)
                documents.Add(next++);
        }
        return documents;
    }

    /// <summary>Reads what <see cref="WriteNumber"/> wrote, and moves past it.</summary>
    public static int ReadNumber(ref ReadOnlySpan<byte> from)
    {
        var (number, length) = (0u, 0);
        do
            number |= (uint)(from[length] & 127) << (7 * length);
        while (from[length++] >= 128);
        from = from[length..];
        return (int)number;
    }

    // For each stretch of consecutive numbers: the gap since the last one × 2, + 1 when the stretch is longer than one number; then its length − 2.
    private static void WriteGaps(ArrayBufferWriter<byte> to, List<int> documents)
    {
        var next = 0;
        for (var i = 0; i < documents.Count;)
        {
            var length = 1;
            while (i + length < documents.Count && documents[i + length] == documents[i] + length)
                length++;
            WriteNumber(to, ((documents[i] - next) * 2) + (length > 1 ? 1 : 0));
            if (length > 1)
                WriteNumber(to, length - 2);
            next = documents[i] + length;
            i += length;
        }
    }
}
