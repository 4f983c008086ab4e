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
    public static int Penalty(ReadOnlySpan<ulong> rows)
    {
        var width = rows.Length;
        var (score, dark) = (0, 0);
        var pairs = (1UL << (width - 1)) - 1;
        // Of column x, bit x tells: the module is like the one beneath, so were the three above, five alike began above.
        var (same1, same2, same3, fives) = (0UL, 0UL, 0UL, 0UL);
        for (var i = 0; i < width; i++)
        {
            score += Line(rows[i], width) + Finders(rows, i, width);
            dark += BitOperations.PopCount(rows[i]);
            if (i == 0)
                continue;
            var (a, b) = (rows[i - 1], rows[i]);
            var same = ~(a ^ b) & ((pairs << 1) | 1);
            score += 3 * BitOperations.PopCount(same & ~(a ^ (a >> 1)) & ~(b ^ (b >> 1)) & pairs);
            var five = same & same1 & same2 & same3;
            score += Runs(five, fives);
            (same1, same2, same3, fives) = (same, same1, same2, five);
        }
        var percent = dark * 100.0 / (width * width);
        return score + (10 * (int)(Math.Abs(percent - 50) / 5));
    }

    private static int Line(ulong line, int width)
    {
        // Of a run, `fives` holds its length less 4.
        var same = ~(line ^ (line >> 1)) & ((1UL << (width - 1)) - 1);
        var fives = same & (same >> 1) & (same >> 2) & (same >> 3);
        // 1011101 with four light modules on a side looks like a finder.
        var light = ~line;
        var finder = line & (light >> 1) & (line >> 2) & (line >> 3) & (line >> 4) & (light >> 5) & (line >> 6);
        var after = finder & (light >> 7) & (light >> 8) & (light >> 9) & (light >> 10) & ((1UL << (width - 10)) - 1);
        var before = (finder >> 4) & light & (light >> 1) & (light >> 2) & (light >> 3) & ((1UL << (width - 10)) - 1);
        return Runs(fives, fives << 1) + (40 * (BitOperations.PopCount(after) + BitOperations.PopCount(before)));
    }

    // Five alike in a row cost 3 and each more costs 1.
    private static int Runs(ulong fives, ulong before) => BitOperations.PopCount(fives) + (2 * BitOperations.PopCount(fives & ~before));

    // Down the columns, all at once: those whose eleven modules end in this row.
    private static int Finders(ReadOnlySpan<ulong> rows, int last, int width)
    {
        if (last < 10)
            return 0;
        var r = rows.Slice(last - 10, 11);
        var all = (1UL << width) - 1;
        var after = r[0] & ~r[1] & r[2] & r[3] & r[4] & ~r[5] & r[6] & ~(r[7] | r[8] | r[9] | r[10]);
        var before = ~(r[0] | r[1] | r[2] | r[3]) & r[4] & ~r[5] & r[6] & r[7] & r[8] & ~r[9] & r[10];
        return 40 * (BitOperations.PopCount(after & all) + BitOperations.PopCount(before & all));
    }
}
