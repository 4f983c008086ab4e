using System.Buffers.Text;
using System.Numerics;

namespace Showcase.Pages.Qr;

/// <summary>A QR code as an SVG file: dark on its own white ground, so that it can be read at night too, with the quiet zone that readers need.</summary>
internal ref struct QrDrawing
{
    private const int Quiet = 4;

    private readonly Span<byte> _svg;
    private int _length;

    private QrDrawing(Span<byte> svg) => _svg = svg;

    public static byte[] Svg(QrCode code) => Svg(code, new byte[MaxLength(code)]).ToArray();

    /// <param name="into">At least <see cref="MaxLength"/> bytes, of which the file takes the first.</param>
    public static ReadOnlySpan<byte> Svg(QrCode code, Span<byte> into)
    {
        var drawing = new QrDrawing(into);
        drawing.Draw(code);
        return into[..drawing._length];
    }

    // No run is longer to write than 16 bytes, and every second module at most starts one.
    public static int MaxLength(QrCode code) => 256 + (code.Width * code.Width * 8);

    // Each run of dark modules is a stroke one module thick, each row one walk along its middle.
    private void Draw(QrCode code)
    {
        var width = code.Width + (2 * Quiet);
        Add("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 "u8, width);
        Add(" "u8, width);
        Add("\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h"u8, width);
        Add("v"u8, width);
        Add("H0z\"/><path stroke=\"#000\" d=\""u8);
        for (var y = 0; y < code.Width; y++)
        {
            var (row, at) = (code.Row(y), -1);
            while (row != 0)
            {
                var start = BitOperations.TrailingZeroCount(row);
                var length = BitOperations.TrailingZeroCount(~(row >> start));
                if (at < 0)
                {
                    Add("M"u8, start + Quiet);
                    Add(" "u8, y + Quiet);
                    Add(".5h"u8, length);
                }
                else
                {
                    Add("m"u8, start - at);
                    Add(" 0h"u8, length);
                }
                at = start + length;
                row &= ~0UL << at;
            }
        }
        Add("\"/></svg>\n"u8);
    }

    private void Add(ReadOnlySpan<byte> text, int number)
    {
        Add(text);
        if (number < 10)
        {
            _svg[_length++] = (byte)('0' + number);
            return;
        }
        Utf8Formatter.TryFormat(number, _svg[_length..], out var written);
        _length += written;
    }

    private void Add(ReadOnlySpan<byte> text)
    {
        text.CopyTo(_svg[_length..]);
        _length += text.Length;
    }
}
