using System.Numerics;

namespace Showcase.Pages.Qr;

/// <summary>The eight patterns that break up large patches, and the score by which one is chosen. A row is a word of bits: a score costs microseconds.</summary>
internal static class QrMask
{
    public const int Count = 8;

    public static bool Flips(int mask, int x, int y) => mask switch
    {
        0 => (x + y) % 2 == 0,
        1 => y % 2 == 0,
        2 => x % 3 == 0,
        3 => (x + y) % 3 == 0,
        4 => ((y / 2) + (x / 3)) % 2 == 0,
        5 => (x * y % 2) + (x * y % 3) == 0,
        6 => ((x * y % 2) + (x * y % 3)) % 2 == 0,
        _ => (((x + y) % 2) + (x * y % 3)) % 2 == 0,
    };

    /// <summary>How hard a code is to read: runs, squares, false finders, imbalance of dark and light.</summary>
    public static int Penalty(ReadOnlySpan<ulong> rows, ReadOnlySpan<ulong> columns)
    {
        var width = rows.Length;
        var (score, dark) = (0, 0);
        var pairs = (1UL << (width - 1)) - 1;
        for (var i = 0; i < width; i++)
        {
            score += Line(rows[i], width) + Line(columns[i], width);
            dark += BitOperations.PopCount(rows[i]);
            if (i > 0)
            {
                var (a, b) = (rows[i - 1], rows[i]);
                score += 3 * BitOperations.PopCount(~(a ^ b) & ~(a ^ (a >> 1)) & ~(b ^ (b >> 1)) & pairs);
            }
        }
        var percent = dark * 100.0 / (width * width);
        return score + (10 * (int)(Math.Abs(percent - 50) / 5));
    }

    private static int Line(ulong line, int width)
    {
        // Five alike in a row cost 3 and each more costs 1: of a run, `fives` holds its length less 4.
        var same = ~(line ^ (line >> 1)) & ((1UL << (width - 1)) - 1);
        var fives = same & (same >> 1) & (same >> 2) & (same >> 3);
        var score = BitOperations.PopCount(fives) + (2 * BitOperations.PopCount(fives & ~(fives << 1)));
        // 1011101 with four light modules on a side looks like a finder.
        var light = ~line;
        var finder = line & (light >> 1) & (line >> 2) & (line >> 3) & (line >> 4) & (light >> 5) & (line >> 6);
        var after = finder & (light >> 7) & (light >> 8) & (light >> 9) & (light >> 10) & ((1UL << (width - 10)) - 1);
        var before = (finder >> 4) & light & (light >> 1) & (light >> 2) & (light >> 3) & ((1UL << (width - 10)) - 1);
        return score + (40 * (BitOperations.PopCount(after) + BitOperations.PopCount(before)));
    }
}
