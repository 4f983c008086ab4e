using System.Globalization;
using System.IO.Compression;
using Showcase.Domain;

namespace Showcase.Tests.Geo;

/// <summary>How far the gazetteer's points lie from La Poste's: the figures of docs/decisions/places.md.</summary>
public class PlaceErrorTests
{
    private sealed record Measured(Commune Commune, double Km);

    [Fact]
    public void Points_are_near_enough_to_La_Postes()
    {
        var measured = Measure();
        Print("all", measured);
        Print("own point", [.. measured.Where(m => !m.Commune.PointIsEstimated)]);
        Print("estimated", [.. measured.Where(m => m.Commune.PointIsEstimated)]);
        var without = Places.Gazetteer.Communes.Where(c => c.Point is null).ToList();
        Say($"no point: {without.Count} communes, {without.Sum(c => c.Population)} people: {string.Join(", ", without.Select(c => c.Name))}");
        Say("farthest: " + string.Join(", ", measured.OrderByDescending(m => m.Km).Take(25).Select(m => FormattableString.Invariant($"{m.Commune.Insee} {m.Commune.Name} {m.Km:F0}{(m.Commune.PointIsEstimated ? "~" : "")}"))));

        Figures.Write("places", $"""
            ## Places: the gazetteer's points

            Distance from the commune's point in the offline gazetteer to La Poste's (`communes-fr-2026.csv.gz`), {measured.Count.ToString("N0", CultureInfo.InvariantCulture)} communes, weighted by population.
            "Exact" is within 1 km: La Poste gives the middle of the territory, GeoNames that of the town. Every commune that is found is the right one: postcode and name decide, not distance.

            | communes | people | median | p95 | exact (≤ 1 km) | ≤ 3 km | ≤ 10 km |
            |---|---|---|---|---|---|---|
            {Line("all", measured)}
            {Line("own point", [.. measured.Where(m => !m.Commune.PointIsEstimated)])}
            {Line("estimated from neighbours", [.. measured.Where(m => m.Commune.PointIsEstimated)])}
            {Line("above 10,000 people", [.. measured.Where(m => m.Commune.Population > 10_000)])}
            {Line("1,000 to 10,000", [.. measured.Where(m => m.Commune.Population is >= 1_000 and <= 10_000)])}
            {Line("below 1,000", [.. measured.Where(m => m.Commune.Population < 1_000)])}

            {without.Count} communes ({without.Sum(c => c.Population).ToString("N0", CultureInfo.InvariantCulture)} people) have no point rather than a wrong one. `showcase places update` replaces all points by those of the town halls where there is a network.
            """);
        Assert.True(Quantile(measured, 0.5) < 1.5);
        Assert.True(Quantile(measured, 0.95) < 12);
        Assert.True(Share(measured, 1) > 0.4);
        Assert.True(without.Sum(c => c.Population) < 50_000);
    }

    private static List<Measured> Measure()
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(Places.Shared("data", "geo", "communes-fr-2026.csv.gz")), CompressionMode.Decompress));
        var columns = reader.ReadLine()!.Split(',');
        var (insee, latitude, longitude) = (Array.IndexOf(columns, "insee"), Array.IndexOf(columns, "lat"), Array.IndexOf(columns, "lon"));
        var measured = new List<Measured>();
        while (reader.ReadLine() is { } line)
        {
            var fields = line.Split(',');
            if (fields[latitude].Length == 0 || Places.Gazetteer.ByInsee(fields[insee]) is not { Point: { } point } commune || commune.Insee != fields[insee])
                continue;
            var truth = new GeoPoint(double.Parse(fields[latitude], CultureInfo.InvariantCulture), double.Parse(fields[longitude], CultureInfo.InvariantCulture));
            measured.Add(new(commune, truth.DistanceKm(point)));
        }
        return measured;
    }

    private static void Print(string title, List<Measured> measured)
    {
        Say($"{title}: {measured.Count} communes, {measured.Sum(m => (long)m.Commune.Population)} people; " + string.Create(CultureInfo.InvariantCulture,
            $"by population: median {Quantile(measured, 0.5):F2} km, p95 {Quantile(measured, 0.95):F1} km, within 1 km {Share(measured, 1):P1}, within 3 km {Share(measured, 3):P1}, within 10 km {Share(measured, 10):P1}; ")
            + string.Create(CultureInfo.InvariantCulture, $"by commune: median {measured.Select(m => m.Km).Order().ElementAt(measured.Count / 2):F2} km, p95 {measured.Select(m => m.Km).Order().ElementAt(measured.Count * 95 / 100):F1} km"));
    }

    private static string Line(string title, List<Measured> measured) => string.Create(CultureInfo.InvariantCulture,
        $"| {title} ({measured.Count:N0}) | {measured.Sum(m => (long)m.Commune.Population) / 1e6:F1} M | {Quantile(measured, 0.5):F2} km | {Quantile(measured, 0.95):F1} km | {Share(measured, 1) * 100:F1} % | {Share(measured, 3) * 100:F1} % | {Share(measured, 10) * 100:F1} % |");

    private static double Quantile(List<Measured> measured, double share)
    {
        var left = share * measured.Sum(m => (double)m.Commune.Population);
        foreach (var m in measured.OrderBy(m => m.Km))
        {
            left -= m.Commune.Population;
            if (left <= 0)
                return m.Km;
        }
        return double.NaN;
    }

    private static double Share(List<Measured> measured, double km) =>
        measured.Where(m => m.Km <= km).Sum(m => (double)m.Commune.Population) / measured.Sum(m => (double)m.Commune.Population);

    private static void Say(string text) => TestContext.Current.TestOutputHelper?.WriteLine(text);
}
