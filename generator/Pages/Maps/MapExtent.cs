using Showcase.Domain;

namespace Showcase.Pages.Maps;

/// <summary>What a site's map covers.</summary>
/// <param name="Core">Around every vitrine, with some air, on whole tenths of a degree: one more vitrine seldom changes it.</param>
/// <param name="Frame">What is drawn: so much wider that a screen of any shape never shows where the drawing ends.</param>
internal readonly record struct MapExtent(GeoBox Core, GeoBox Frame)
{
    private const double LeastAir = 0.15;

    public static MapExtent Of(IReadOnlyCollection<GeoPoint> points)
    {
        var tight = GeoBox.Around(points);
        var air = Math.Max(LeastAir, 0.08 * Math.Max(tight.Height, tight.Width));
        var wide = tight.Widened(air, air * 1.4);
        var core = new GeoBox(Tenths(wide.South, down: true), Tenths(wide.West, down: true), Tenths(wide.North, down: false), Tenths(wide.East, down: false));
        var reach = Math.Max(core.Height, core.Width * 0.7);
        return new MapExtent(core, core.Widened(reach * 2, reach * 2.6));
    }

    private static double Tenths(double degrees, bool down) => Math.Round((down ? Math.Floor(degrees * 10) : Math.Ceiling(degrees * 10)) / 10, 1);
}
