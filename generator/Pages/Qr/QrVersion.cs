namespace Showcase.Pages.Qr;

/// <summary>A size of QR code (ISO/IEC 18004) at error correction level M, which bears a scratch or a fold: the first ten, up to 213 bytes.</summary>
internal sealed class QrVersion
{
    // Number, check bytes of a block, blocks and data bytes of each, blocks that hold one byte more.
    private static readonly (int Ec, int Blocks, int Bytes, int Longer)[] Sizes =
        [(10, 1, 16, 0), (16, 1, 28, 0), (26, 1, 44, 0), (18, 2, 32, 0), (24, 2, 43, 0), (16, 4, 27, 0), (18, 4, 31, 0), (22, 2, 38, 2), (22, 3, 36, 2), (26, 4, 43, 1)];

    private static readonly int[][] Alignments = [[], [6, 18], [6, 22], [6, 26], [6, 30], [6, 34], [6, 22, 38], [6, 24, 42], [6, 26, 46], [6, 28, 50]];

    private static readonly QrVersion[] All = [.. Enumerable.Range(1, Sizes.Length).Select(n => new QrVersion(n))];

    private readonly ulong[,] _masks;

    private QrVersion(int number)
    {
        var (ec, blocks, bytes, longer) = Sizes[number - 1];
        Number = number;
        Width = 17 + (4 * number);
        CheckBytes = ec;
        Blocks = [.. Enumerable.Repeat(bytes, blocks), .. Enumerable.Repeat(bytes + 1, longer)];
        _masks = new ulong[QrMask.Count, Width];
        Fixed = new ulong[Width];
        Reserved = new ulong[Width];
        DrawFixed();
        for (var mask = 0; mask < QrMask.Count; mask++)
        {
            for (var y = 0; y < Width; y++)
            {
                for (var x = 0; x < Width; x++)
                    _masks[mask, y] |= (QrMask.Flips(mask, x, y) ? 1UL : 0) << x;
            }
        }
    }

    public int Number { get; }

    /// <summary>Modules a side.</summary>
    public int Width { get; }

    /// <summary>Data bytes of each block.</summary>
    public IReadOnlyList<int> Blocks { get; }

    public int CheckBytes { get; }

    public int DataBytes => Blocks.Sum();

    /// <summary>Bits of the length field, for bytes.</summary>
    public int LengthBits => Number < 10 ? 8 : 16;

    /// <summary>Rows of dark modules that every code of this size has; bit x is column x.</summary>
    public ulong[] Fixed { get; }

    /// <summary>Where no data may stand.</summary>
    public ulong[] Reserved { get; }

    /// <summary>One row of a mask.</summary>
    public ulong Mask(int mask, int y) => _masks[mask, y];

    /// <summary>The smallest that holds so many bytes; null when none does.</summary>
    public static QrVersion? For(int bytes) => All.FirstOrDefault(v => (v.DataBytes * 8) - 4 - v.LengthBits >= bytes * 8);

    private void DrawFixed()
    {
        for (var i = 0; i < Width; i++)
        {
            Set(i, 6, i % 2 == 0);
            Set(6, i, i % 2 == 0);
        }
        DrawFinder(3, 3);
        DrawFinder(Width - 4, 3);
        DrawFinder(3, Width - 4);
        var centres = Alignments[Number - 1];
        foreach (var y in centres)
        {
            foreach (var x in centres)
            {
                // The three corners belong to the finders.
                if (!((x == 6 && y == 6) || (x == 6 && y == centres[^1]) || (x == centres[^1] && y == 6)))
                    DrawSquare(x, y, 2, ring => ring != 1);
            }
        }
        // Room for the format, and the one module that is always dark.
        for (var i = 0; i < 9; i++)
        {
            Reserved[8] |= 1UL << i;
            Reserved[i] |= 1UL << 8;
        }
        for (var i = 0; i < 8; i++)
        {
            Reserved[8] |= 1UL << (Width - 1 - i);
            Reserved[Width - 1 - i] |= 1UL << 8;
        }
        Set(8, Width - 8, true);
        if (Number >= 7)
            DrawNumber();
    }

    private void DrawNumber()
    {
        var rest = Number;
        for (var i = 0; i < 12; i++)
            rest = (rest << 1) ^ ((rest >> 11) * 0x1F25);
        var bits = (Number << 12) | rest;
        for (var i = 0; i < 18; i++)
        {
            var dark = ((bits >> i) & 1) == 1;
            Set(Width - 11 + (i % 3), i / 3, dark);
            Set(i / 3, Width - 11 + (i % 3), dark);
        }
    }

    private void DrawFinder(int x, int y) => DrawSquare(x, y, 4, ring => ring is not (2 or 4));

    /// <param name="dark">By the distance from the centre.</param>
    private void DrawSquare(int cx, int cy, int reach, Func<int, bool> dark)
    {
        for (var y = Math.Max(0, cy - reach); y <= Math.Min(Width - 1, cy + reach); y++)
        {
            for (var x = Math.Max(0, cx - reach); x <= Math.Min(Width - 1, cx + reach); x++)
                Set(x, y, dark(Math.Max(Math.Abs(x - cx), Math.Abs(y - cy))));
        }
    }

    private void Set(int x, int y, bool dark)
    {
        Reserved[y] |= 1UL << x;
        Fixed[y] = dark ? Fixed[y] | (1UL << x) : Fixed[y] & ~(1UL << x);
    }
}
