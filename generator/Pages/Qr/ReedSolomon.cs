using System.Collections.Concurrent;

namespace Showcase.Pages.Qr;

/// <summary>Check bytes over GF(256) with the polynomial of QR codes, x⁸ + x⁴ + x³ + x² + 1.</summary>
internal static class ReedSolomon
{
    private static readonly byte[] Exp = new byte[512];
    private static readonly byte[] Log = new byte[256];
    private static readonly ConcurrentDictionary<int, byte[]> Generators = new();

    static ReedSolomon()
    {
        var x = 1;
        for (var i = 0; i < 255; i++)
        {
            (Exp[i], Exp[i + 255], Log[x]) = ((byte)x, (byte)x, (byte)i);
            x = (x << 1) ^ ((x >> 7) * 0x11D);
        }
    }

    public static void Write(ReadOnlySpan<byte> data, Span<byte> check)
    {
        check.Clear();
        var generator = Generators.GetOrAdd(check.Length, Generator);
        foreach (var value in data)
        {
            var factor = (byte)(value ^ check[0]);
            check[1..].CopyTo(check);
            check[^1] = 0;
            if (factor == 0)
                continue;
            for (var i = 0; i < check.Length; i++)
                check[i] ^= Multiply(generator[i], factor);
        }
    }

    // Coefficients of (x − 1)(x − 2)(x − 4)…, highest power first, without the leading 1.
    private static byte[] Generator(int degree)
    {
        var result = new byte[degree];
        result[^1] = 1;
        for (var i = 0; i < degree; i++)
        {
            for (var j = 0; j < degree; j++)
                result[j] = (byte)(Multiply(result[j], Exp[i]) ^ (j + 1 < degree ? result[j + 1] : 0));
        }
        return result;
    }

    private static byte Multiply(byte a, byte b) => a == 0 || b == 0 ? (byte)0 : Exp[Log[a] + Log[b]];
}
