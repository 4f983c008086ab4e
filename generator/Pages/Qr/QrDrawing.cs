using System.Globalization;
using System.Text;

namespace Showcase.Pages.Qr;

/// <summary>A QR code as an SVG file: dark on its own white ground, so that it can be read at night too, with the quiet zone that readers need.</summary>
internal static class QrDrawing
{
    private const int Quiet = 4;

    public static byte[] Svg(QrCode code)
    {
        var width = code.Width + (2 * Quiet);
        var svg = new StringBuilder(4096).Append(CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {width}\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{width}v{width}H0z\"/><path d=\"");
        for (var y = 0; y < code.Width; y++)
        {
            for (var x = 0; x < code.Width; x++)
            {
                if (!code.IsDark(x, y))
                    continue;
                var start = x;
                while (x < code.Width && code.IsDark(x, y))
                    x++;
                svg.Append('M').Append(start + Quiet).Append(' ').Append(y + Quiet).Append('h').Append(x - start).Append("v1h-").Append(x - start).Append('z');
            }
        }
        return Encoding.ASCII.GetBytes(svg.Append("\"/></svg>\n").ToString());
    }
}
