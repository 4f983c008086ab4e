using System.Globalization;
using Showcase.Domain;

namespace Showcase.Pages.Maps;

/// <summary>A square of the web's Mercator map: at level z the world is 2^z squares wide, numbered from the north-west.</summary>
internal readonly record struct TileNumber(int Z, uint X, uint Y)
{
    /// <summary>Level at which points are told apart: squares of some 38 m at the equator.</summary>
    public const int Finest = 20;

    /// <summary>The finest square of a point, its two numbers woven into one (Morton order): all points of any square stand side by side when sorted by it.</summary>
    public static ulong CodeOf(GeoPoint point)
    {
        var side = 1u << Finest;
        var latitude = double.DegreesToRadians(Math.Clamp(point.Latitude, -GeoBox.MercatorLimit, GeoBox.MercatorLimit));
        var x = (point.Longitude + 180) / 360;
        var y = (1 - (Math.Asinh(Math.Tan(latitude)) / Math.PI)) / 2;
        return Weave(Square(x)) | (Weave(Square(y)) << 1);

        uint Square(double part) => (uint)Math.Clamp(part * side, 0, side - 1);
    }

    /// <summary>The square of level <paramref name="z"/> that a finest square lies in.</summary>
    public static TileNumber Of(ulong code, int z) => new(z, Unweave(code) >> (Finest - z), Unweave(code >> 1) >> (Finest - z));

    public string FileName => string.Create(CultureInfo.InvariantCulture, $"{Z}/{X}-{Y}");

    // 20 bits spread out so that there is a gap after each.
    private static ulong Weave(uint value)
    {
        ulong v = value;
        v = (v | (v << 16)) & 0x0000FFFF0000FFFF;
        v = (v | (v << 8)) & 0x00FF00FF00FF00FF;
        v = (v | (v << 4)) & 0x0F0F0F0F0F0F0F0F;
        v = (v | (v << 2)) & 0x3333333333333333;
        return (v | (v << 1)) & 0x5555555555555555;
    }

    private static uint Unweave(ulong v)
    {
        v &= 0x5555555555555555;
        v = (v | (v >> 1)) & 0x3333333333333333;
        v = (v | (v >> 2)) & 0x0F0F0F0F0F0F0F0F;
        v = (v | (v >> 4)) & 0x00FF00FF00FF00FF;
        v = (v | (v >> 8)) & 0x0000FFFF0000FFFF;
        return (uint)(v | (v >> 16));
    }
}
