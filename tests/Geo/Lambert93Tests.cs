using Showcase.Domain;
using Showcase.Geo;

namespace Showcase.Tests.Geo;

/// <summary>Metres of French public data as degrees. Expected values are those of proj4js 2.x for EPSG:2154.</summary>
public class Lambert93Tests
{
    [Theory]
    [InlineData(700000, 6600000, 46.5, 3)]
    [InlineData(648235.878, 6862268.358, 48.85837, 2.294481)]
    [InlineData(170976.691, 6790000.697, 47.99612, -4.10246)]
    [InlineData(691436.859, 6177681.614, 42.69869, 2.89562)]
    [InlineData(1043781.014, 6298633.237, 43.70313, 7.26608)]
    [InlineData(1049808.644, 6842037.897, 48.58392, 7.74553)]
    [InlineData(655705.557, 7103986.141, 51.03, 2.37)]
    [InlineData(1176619.428, 6108247.458, 41.919, 8.738)]
    [InlineData(102405.493, 6847766.743, 48.4542, -5.0963)]
    public void Known_points_come_out_to_the_centimetre(double x, double y, double latitude, double longitude)
    {
        var point = Lambert93.ToPoint(x, y)!.Value;
        Assert.InRange(point.DistanceKm(new GeoPoint(latitude, longitude)), 0, 0.00002);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-1, 6600000)]
    [InlineData(700000, 1600000)]
    [InlineData(47.9, -4.1)]
    [InlineData(double.NaN, double.NaN)]
    [InlineData(double.PositiveInfinity, 6600000)]
    public void What_is_no_place_of_metropolitan_France_is_none(double x, double y) => Assert.Null(Lambert93.ToPoint(x, y));
}
