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
        // Each run of dark modules is a stroke one module thick, each row one walk along its middle.
        var svg = new StringBuilder(4096).Append(CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {width}\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{width}v{width}H0z\"/><path stroke=\"#000\" d=\"");
        for (var y = 0; y < code.Width; y++)
        {
            var at = -1;
            for (var x = 0; x < code.Width; x++)
            {
                if (!code.IsDark(x, y))
                    continue;
                var start = x;
                while (x < code.Width && code.IsDark(x, y))
                    x++;
                if (at < 0)
                    svg.Append(CultureInfo.InvariantCulture, $"M{start + Quiet} {y + Quiet}.5");
                else
                    svg.Append(CultureInfo.InvariantCulture, $"m{start - at} 0");
                svg.Append(CultureInfo.InvariantCulture, $"h{x - start}");
                at = x;
            }
        }
        return Encoding.ASCII.GetBytes(svg.Append("\"/></svg>\n").ToString());
    }
}
