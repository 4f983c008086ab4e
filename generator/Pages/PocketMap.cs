using System.Globalization;
using Showcase.Domain;
using Showcase.Pages.Views;

namespace Showcase.Pages;

/// <summary>The numbered map of a printed list: where each number of the list is, to scale, north up.</summary>
internal static class PocketMap
{
    private const double Width = 340;
    private const double Margin = 26;
    private const double MarkRadius = 8;
    private const int MaxTowns = 8;

    /// <summary>Lengths that the scale may show.</summary>
    private static readonly double[] Kilometres = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500];

    /// <param name="artisans">In the order of the list, numbered from <paramref name="first"/>.</param>
    /// <returns>Null where fewer than two places can be told apart.</returns>
    public static PocketMapView? Draw(IReadOnlyList<Artisan> artisans, int first, Texts texts)
    {
        var placed = artisans.Select((a, i) => (Artisan: a, Number: first + i)).Where(p => p.Artisan.Address.PublicPoint is not null).ToArray();
        if (placed.Length < 2)
            return null;
        var points = placed.Select(p => p.Artisan.Address.PublicPoint!.Value).ToArray();
        var (south, north, west, east) = (points.Min(p => p.Latitude), points.Max(p => p.Latitude), points.Min(p => p.Longitude), points.Max(p => p.Longitude));
        var squeeze = Math.Cos(double.DegreesToRadians((south + north) / 2));
        var span = Math.Max(Math.Max((east - west) * squeeze, north - south), 0.004);
        var scale = (Width - 2 * Margin) / span;
        var height = (north - south) * scale + 2 * Margin;
        // A list along one road is drawn in the middle of its sheet.
        var left = (Width - (east - west) * squeeze * scale) / 2;
        double X(GeoPoint p) => left + (p.Longitude - west) * squeeze * scale;
        double Y(GeoPoint p) => Margin + (north - p.Latitude) * scale;

        var marks = new List<(double X, double Y, List<int> Numbers)>();
        foreach (var (artisan, number) in placed)
        {
            var (x, y) = (X(artisan.Address.PublicPoint!.Value), Y(artisan.Address.PublicPoint!.Value));
            if (marks.Find(m => Math.Abs(m.X - x) < 2 * MarkRadius && Math.Abs(m.Y - y) < 2 * MarkRadius) is { Numbers: { } numbers })
                numbers.Add(number);
            else
                marks.Add((x, y, [number]));
        }
        if (marks.Count < 2)
            return null;
        var kilometre = Kilometres.Last(k => k == Kilometres[0] || Length(k) <= Width / 3);
        double Length(double km) => km / 111.195 * scale; // kilometres in a degree of latitude
        return new PocketMapView($"0 0 {Number(Width)} {Number(height + 14)}",
            [.. marks.Select(m => Mark(m.X, m.Y, Numbers(m.Numbers)))],
            Towns(placed.Select(p => p.Artisan.Address), marks, X, Y),
            Number(Length(kilometre)), Number(height + 6),
            kilometre < 1 ? texts.Format("generator.distance.m", ("m", (int)Math.Round(kilometre * 1000))) : texts.Format("generator.distance.km", ("km", (int)kilometre)));
    }

    private static PocketMarkView Mark(double x, double y, string text)
    {
        // A crowd on one spot of a long list has a label longer than the sheet is wide.
        var width = Math.Clamp(6 + 4.4 * text.Length, 2 * MarkRadius, Width - 4);
        x = Math.Clamp(x, width / 2 + 2, Width - width / 2 - 2);
        return new PocketMarkView(Number(x), Number(y), text, Number(x - width / 2), Number(y - MarkRadius), Number(width));
    }

    /// <summary>"3", "1, 4", "2–5, 9".</summary>
    private static string Numbers(List<int> numbers)
    {
        var runs = new List<string>();
        for (var i = 0; i < numbers.Count;)
        {
            var end = i;
            while (end + 1 < numbers.Count && numbers[end + 1] == numbers[end] + 1)
                end++;
            runs.Add(end > i + 1 ? $"{Digits(numbers[i])}–{Digits(numbers[end])}" : string.Join(", ", numbers[i..(end + 1)].Select(Digits)));
            i = end + 1;
        }
        return string.Join(", ", runs);
    }

    private static List<MapLabelView> Towns(IEnumerable<Address> addresses, List<(double X, double Y, List<int>)> marks, Func<GeoPoint, double> x, Func<GeoPoint, double> y)
    {
        var labels = new List<(double X, double Y, string Name)>();
        foreach (var commune in addresses.GroupBy(a => a.Commune.Insee, StringComparer.Ordinal).Select(g => (Commune: g.First().Commune, Count: g.Count(), At: g.First().PublicPoint!.Value))
            .OrderByDescending(c => c.Count).ThenByDescending(c => c.Commune.Population).Take(3 * MaxTowns))
        {
            // Under the first mark of the town, where no other name or number stands.
            var (atX, atY) = (Math.Clamp(x(commune.At), 30, Width - 30), y(commune.At) + MarkRadius + 8);
            if (labels.Count < MaxTowns && labels.TrueForAll(l => Math.Abs(l.Y - atY) > 9 || Math.Abs(l.X - atX) > 62)
                && marks.TrueForAll(m => Math.Abs(m.Y - atY + 3) > MarkRadius + 3 || Math.Abs(m.X - atX) > 34))
                labels.Add((atX, atY, commune.Commune.Name));
        }
        return [.. labels.Select(l => new MapLabelView(Number(l.X), Number(l.Y), l.Name))];
    }

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
