using System.Text;

namespace Showcase.Pages.Qr;

/// <summary>A text as a QR code: bytes in UTF-8, error correction level M. Same text, same code.</summary>
internal sealed class QrCode
{
    private readonly ulong[] _rows;

    private QrCode(ulong[] rows) => _rows = rows;

    /// <summary>Modules a side, without the quiet zone around.</summary>
    public int Width => _rows.Length;

    public bool IsDark(int x, int y) => ((_rows[y] >> x) & 1) == 1;

    /// <summary>A row's modules from the left, the lowest bit first; dark ones are set.</summary>
    public ulong Row(int y) => _rows[y];

    /// <returns>Null for a text beyond 213 bytes, whose code a small print could not show.</returns>
    public static QrCode? Of(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        if (QrVersion.For(bytes.Length) is not { } version)
            return null;
        var plain = Place(Interleave(Pack(bytes, version), version), version);
        return new QrCode(BestMasked(plain, version));
    }

    // Mode "bytes", length, the bytes, then filling.
    private static byte[] Pack(byte[] bytes, QrVersion version)
    {
        var data = new byte[version.DataBytes];
        var at = 0;
        Put(0b0100, 4);
        Put(bytes.Length, version.LengthBits);
        foreach (var value in bytes)
            Put(value, 8);
        at = (Math.Min(at + 4, data.Length * 8) + 7) / 8;
        for (var i = at; i < data.Length; i++)
            data[i] = (i - at) % 2 == 0 ? (byte)0xEC : (byte)0x11;
        return data;

        void Put(int value, int bits)
        {
            for (var i = bits - 1; i >= 0; i--, at++)
                data[at >> 3] |= (byte)(((value >> i) & 1) << (7 - (at & 7)));
        }
    }

    // The first byte of each block, the second of each…, then the check bytes likewise.
    private static byte[] Interleave(byte[] data, QrVersion version)
    {
        var (blocks, ec) = (version.Blocks, version.CheckBytes);
        var result = new byte[data.Length + (blocks.Count * ec)];
        var check = new byte[ec];
        var shortest = blocks[0];
        var firstLonger = blocks.Count(b => b == shortest);
        for (int block = 0, start = 0; block < blocks.Count; start += blocks[block++])
        {
            for (var i = 0; i < blocks[block]; i++)
                result[i < shortest ? (i * blocks.Count) + block : (shortest * blocks.Count) + block - firstLonger] = data[start + i];
            ReedSolomon.Write(data.AsSpan(start, blocks[block]), check);
            for (var i = 0; i < ec; i++)
                result[data.Length + (i * blocks.Count) + block] = check[i];
        }
        return result;
    }

    // In columns of two from the right, up and down by turns, around what is reserved; column 6 is the timing's.
    private static ulong[] Place(byte[] stream, QrVersion version)
    {
        var rows = new ulong[version.Width];
        var (at, end) = (0, stream.Length * 8);
        for (var right = version.Width - 1; right > 0; right -= right == 8 ? 3 : 2)
        {
            var up = ((right + 1) & 2) == 0;
            for (var step = 0; step < version.Width; step++)
            {
                var y = up ? version.Width - 1 - step : step;
                for (var x = right; x >= right - 1; x--)
                {
                    if (((version.Reserved[y] >> x) & 1) == 1 || at >= end)
                        continue;
                    rows[y] |= (ulong)((stream[at >> 3] >> (7 - (at & 7))) & 1) << x;
                    at++;
                }
            }
        }
        return rows;
    }

    private static ulong[] BestMasked(ulong[] plain, QrVersion version)
    {
        var (best, least) = (new ulong[version.Width], int.MaxValue);
        Span<ulong> rows = stackalloc ulong[version.Width];
        for (var mask = 0; mask < QrMask.Count; mask++)
        {
            for (var y = 0; y < rows.Length; y++)
                rows[y] = ((plain[y] ^ version.Mask(mask, y)) & ~version.Reserved[y]) | version.Fixed[y];
            DrawFormat(rows, mask);
            var penalty = QrMask.Penalty(rows);
            if (penalty >= least)
                continue;
            least = penalty;
            rows.CopyTo(best);
        }
        return best;
    }

    // Level M is 00; five bits, ten to check them, all turned by a fixed pattern; written twice.
    private static void DrawFormat(Span<ulong> rows, int mask)
    {
        var rest = mask;
        for (var i = 0; i < 10; i++)
            rest = (rest << 1) ^ ((rest >> 9) * 0x537);
        var bits = ((mask << 10) | rest) ^ 0x5412;
        var last = rows.Length - 1;
        for (var i = 0; i < 15; i++)
        {
            var bit = (ulong)((bits >> i) & 1);
            var down = i < 6 ? i : i < 8 ? i + 1 : -1;
            var along = i < 8 ? -1 : i == 8 ? 7 : 14 - i;
            if (down >= 0)
                rows[down] |= bit << 8;
            else
                rows[8] |= bit << along;
            if (i < 8)
                rows[8] |= bit << (last - i);
            else
                rows[last - 14 + i] |= bit << 8;
        }
    }
}
