using System.Globalization;
using System.Text.RegularExpressions;

namespace Showcase.Pages;

/// <summary>Colours of a theme, for readers that know no <c>oklch()</c>: manifests, icons, the frames of browsers.</summary>
internal static partial class CssColour
{
    /// <returns><c>#rrggbb</c> for <c>oklch(L C H)</c>; any other colour as it is written.</returns>
    public static string ToHex(string colour)
    {
        return Parse(colour) is var (lightness, chroma, hue) ? ToHex(lightness, chroma, hue) : colour.Trim();
    }

    /// <summary>
    /// What a front is painted with, as <c>styles/tokens.css</c> has it by day: the family's hue, never so light that cream cannot be read upon it.
    /// A colour in another notation than <c>oklch()</c> or <c>#rrggbb</c> is taken as it is.
    /// </summary>
    public static (string Paint, string Deep, string Awning) Paint(string colour)
    {
        if (Parse(colour) is not var (l, c, h))
            return (colour.Trim(), colour.Trim(), colour.Trim());
        var paint = Math.Min(l * 0.9, 0.5);
        return (ToHex(paint, c, h), ToHex(paint * 0.76, c * 0.8, h), ToHex(Math.Min(l + 0.03, 0.62), c, h));
    }

    private static (double Lightness, double Chroma, double Hue)? Parse(string colour)
    {
        if (Hex().Match(colour) is { Success: true } hex)
            return FromHex(hex.Groups[1].ValueSpan);
        var match = Oklch().Match(colour);
        return match.Success
            ? (Number(match.Groups["l"].ValueSpan) / (match.Groups["percent"].Success ? 100 : 1), Number(match.Groups["c"].ValueSpan), Number(match.Groups["h"].ValueSpan) * Math.PI / 180)
            : null;
    }

    private static (double Lightness, double Chroma, double Hue) FromHex(ReadOnlySpan<char> digits)
    {
        double Linear(int value) => value / 255d is var v && v <= 0.04045 ? v / 12.92 : Math.Pow((value / 255d + 0.055) / 1.055, 2.4);
        var rgb = int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        var (r, g, b) = (Linear(rgb >> 16), Linear((rgb >> 8) & 255), Linear(rgb & 255));
        var l = Math.Cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        var m = Math.Cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        var s = Math.Cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        var (across, along) = (1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s, 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s);
        return (0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s, Math.Sqrt(across * across + along * along), Math.Atan2(along, across));
    }

    private static string ToHex(double lightness, double chroma, double hue)
    {
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

    [GeneratedRegex(@"^\s*#([0-9a-fA-F]{6})\s*$")]
    private static partial Regex Hex();

    [GeneratedRegex(@"^\s*oklch\(\s*(?<l>[\d.]+)(?<percent>%)?\s+(?<c>[\d.]+)\s+(?<h>-?[\d.]+)(deg)?\s*\)\s*$")]
    private static partial Regex Oklch();
}
