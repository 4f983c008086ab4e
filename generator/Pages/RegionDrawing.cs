using System.Globalization;
using Showcase.Domain;
using Showcase.Geo;
using Showcase.Pages.Views;

namespace Showcase.Pages;

/// <summary>The communes that have vitrines as points of a small drawing. Decoration with links, not a map: it has no scale.</summary>
internal static class RegionDrawing
{
    private const double Width = 640;
    private const double Margin = 92;
    private const int MaxPoints = 120;
    private const int MaxLabels = 7;

    /// <summary>How far the land goes on beyond the sheet, where it has faded away.</summary>
    private const double Beyond = 40;

    /// <param name="land">Closed rings; none where the coast is not known.</param>
    /// <returns>Null when fewer than three communes have a known point.</returns>
    public static RegionMapView? Draw(Listings listings, Routes routes, IReadOnlyList<GeoPoint[]> land)
    {
        var communes = listings.ByCommune.Where(c => c.Key.Point is not null)
            .OrderByDescending(c => c.Artisans.Count).ThenByDescending(c => c.Key.Population).Take(MaxPoints).ToArray();
        if (communes.Length < 3)
            return null;

        var points = communes.Select(c => c.Key.Point!.Value).ToArray();
        var (south, north) = (points.Min(p => p.Latitude), points.Max(p => p.Latitude));
        var (west, east) = (points.Min(p => p.Longitude), points.Max(p => p.Longitude));
        // Equirectangular at the middle latitude: true enough for a drawing of a region.
        var squeeze = Math.Cos(double.DegreesToRadians((south + north) / 2));
        var scale = (Width - (2 * Margin)) / Math.Max(Math.Max((east - west) * squeeze, north - south), 0.05);
        var height = Math.Min(Width, ((north - south) * scale) + (2 * Margin));
        string X(GeoPoint p) => Number(Margin + ((p.Longitude - west) * squeeze * scale));
        string Y(GeoPoint p) => Number(Margin + ((north - p.Latitude) * scale));

        var dots = communes.Select(c => new MapPointView(X(c.Key.Point!.Value), Y(c.Key.Point.Value),
            Number(Math.Min(3 + (2 * Math.Sqrt(c.Artisans.Count)), 12)), ViewMaker.FamilyOf(listings.Artisans[c.Artisans[0]].Trade), c.Key.Name,
            routes.Href(routes.Commune(c.Key.Slug)))).ToArray();
        var (outX, outY) = ((Margin + Beyond) / scale / squeeze, (Margin + Beyond) / scale);
        var sheet = new GeoBox(south - outY, west - outX, north + outY, east + outX);
        return new RegionMapView($"0 0 {Number(Width)} {Number(height)}", dots, Labels(communes, X, Y), Coast(land, sheet, 1 / scale, p => $"{X(p)} {Y(p)}"));
    }

    // Islands of less than a few units are left out, and so is a coast that only touches the edge.
    private static string? Coast(IReadOnlyList<GeoPoint[]> land, GeoBox sheet, double unit, Func<GeoPoint, string> at)
    {
        var rings = land.Select(r => RingThinning.Thin(RingClip.Within(r, sheet), _ => unit)).Where(r => r.Length > 3 && GeoBox.Around(r) is var box && box.Height + box.Width > 8 * unit).ToArray();
        var inside = sheet.Widened(-unit, -unit);
        return rings.Any(r => r.Any(inside.Holds)) ? string.Concat(rings.Select(r => $"M{string.Join('L', r.Select(at))}z")) : null;
    }

    // Names of the largest towns, leaving out those whose label would cover another.
    private static List<MapLabelView> Labels(IEnumerable<Listing<Commune>> communes, Func<GeoPoint, string> x, Func<GeoPoint, string> y)
    {
        var labels = new List<MapLabelView>();
        foreach (var commune in communes.Select(c => c.Key).OrderByDescending(c => c.Population))
        {
            var label = new MapLabelView(x(commune.Point!.Value), y(commune.Point.Value), commune.Name); // the theme sets it below its point
            if (labels.Count < MaxLabels && labels.TrueForAll(l => Math.Abs(Of(l.Y) - Of(label.Y)) > 26 || Math.Abs(Of(l.X) - Of(label.X)) > 110))
                labels.Add(label);
        }
        return labels;

        static double Of(string number) => double.Parse(number, CultureInfo.InvariantCulture);
    }

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
