using System.Globalization;
using System.Text.RegularExpressions;

namespace Showcase.Pages;

/// <summary>Colours of a theme, for readers that know no <c>oklch()</c>: manifests, icons, the frames of browsers.</summary>
internal static partial class CssColour
{
    /// <returns><c>#rrggbb</c> for <c>oklch(L C H)</c>; any other colour as it is written.</returns>
    public static string ToHex(string colour)
    {
        var match = Oklch().Match(colour);
        if (!match.Success)
            return colour.Trim();
        var lightness = Number(match.Groups["l"].ValueSpan) / (match.Groups["percent"].Success ? 100 : 1);
        var (chroma, hue) = (Number(match.Groups["c"].ValueSpan), Number(match.Groups["h"].ValueSpan) * Math.PI / 180);
        var (a, b) = (chroma * Math.Cos(hue), chroma * Math.Sin(hue));

        // Oklab to linear sRGB, by the matrices of its author (Björn Ottosson).
        var l = Cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
        var m = Cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
        var s = Cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
        return string.Create(CultureInfo.InvariantCulture, $"#{Channel(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s):x2}{Channel(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s):x2}{Channel(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s):x2}");
    }

    private static double Cube(double x) => x * x * x;

    private static int Channel(double linear)
    {
        var light = Math.Clamp(linear, 0, 1);
        return (int)Math.Round(255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * Math.Pow(light, 1 / 2.4) - 0.055));
    }

    private static double Number(ReadOnlySpan<char> text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\s*oklch\(\s*(?<l>[\d.]+)(?<percent>%)?\s+(?<c>[\d.]+)\s+(?<h>-?[\d.]+)(deg)?\s*\)\s*$")]
    private static partial Regex Oklch();
}
