using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Showcase.Domain;
using Showcase.Geo;

namespace Showcase.Tests.Geo;

public class NeighboursTests
{
    // Whole degrees and repeated spots on purpose: ties are the hard part.
    private static readonly Gen<GeoPoint?> Anywhere = Gen.Frequency(
        (4, from lat in Gen.Choose(-90, 90) from lon in Gen.Choose(-180, 180) select (GeoPoint?)new GeoPoint(lat, lon)),
        (4, from lat in Gen.Choose(0, 3) from lon in Gen.Choose(0, 3) select (GeoPoint?)new GeoPoint(lat + 46, lon)),
        (4, from lat in Gen.Choose(0, 1_000_000) from lon in Gen.Choose(0, 1_000_000) select (GeoPoint?)new GeoPoint(47 + (lat / 1e6), 2 + (lon / 1e6))),
        (1, Gen.Constant<GeoPoint?>(null)));

    [Fact]
    public void Neighbours_are_those_of_a_search_by_hand() =>
        Prop.ForAll(Anywhere.ListOf().Select(l => l.ToList()).ToArbitrary(), Gen.Choose(0, 8).ToArbitrary(), (points, k) =>
        {
            var nearest = new Neighbours(new PointIndex(points), k);
            return Enumerable.Range(0, points.Count).All(self => nearest.Of(self).SequenceEqual(ByHand(points, self, k)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithEndSize(120));

    [Fact]
    public void A_circle_holds_what_a_search_by_hand_finds() =>
        Prop.ForAll(Anywhere.ListOf().ToArbitrary(), Anywhere.Where(p => p is not null).ToArbitrary(), Gen.Choose(0, 21000).ToArbitrary(), (points, center, km) =>
        {
            var found = new PointIndex([.. points]).Within(center!.Value, km);
            var byHand = points.Select((p, i) => (Index: i, Km: p?.DistanceKm(center.Value) ?? double.MaxValue)).Where(p => p.Km <= km).OrderBy(p => p.Km).ThenBy(p => p.Index);
            return found.SequenceEqual(byHand);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithEndSize(120));

    private static IEnumerable<int> ByHand(List<GeoPoint?> points, int self, int k) =>
        points[self] is not { } here
            ? []
            : Enumerable.Range(0, points.Count)
                .Where(other => other != self && points[other] is not null)
                .OrderBy(other => here.DistanceKm(points[other]!.Value)).ThenBy(other => other)
                .Take(k);

    [Fact]
    public void Workshops_of_one_town_are_neighbours_in_the_order_of_the_list()
    {
        var town = new GeoPoint(48, -4);
        var points = new GeoPoint?[] { town, null, town, town, new GeoPoint(48.1, -4), town };
        var nearest = new PointIndex(points).NearestOfAll(3);
        Assert.Equal([2, 3, 5], nearest[0]);
        Assert.Equal([0, 2, 5], nearest[3]);
        Assert.Equal([0, 2, 3], nearest[4]);
        Assert.Empty(nearest[1]);
    }

    [Fact]
    public void A_hundred_thousand_points_in_one_town_or_all_over_France_all_find_six()
    {
        var random = new Random(29);
        var spread = Enumerable.Range(0, 100_000).Select(_ => (GeoPoint?)new GeoPoint(42 + (random.NextDouble() * 9), -5 + (random.NextDouble() * 13))).ToList();
        var heaped = Enumerable.Repeat((GeoPoint?)new GeoPoint(48.8566, 2.3522), 100_000).ToList();
        foreach (var points in new[] { spread, heaped })
        {
            var clock = Stopwatch.StartNew();
            var nearest = new PointIndex(points).NearestOfAll(6);
            TestContext.Current.TestOutputHelper?.WriteLine($"{clock.ElapsedMilliseconds} ms");
            Assert.All(nearest, n => Assert.Equal(6, n.Length));
        }
    }
}
