using Showcase.Domain;
using Showcase.Geo;

namespace Showcase.Tests.Geo;

public class TerritoryTests
{
    private static readonly Territory World = new(Places.NodeModules);

    [Theory]
    [InlineData(47.996, -4.1, Ground.France)] // Quimper
    [InlineData(48.0367, -4.8522, Ground.Sea)] // Île de Sein is too small to be drawn: near its commune's point nothing is asked
    [InlineData(47.8687, -3.9113, Ground.France)] // the quays of Concarneau
    [InlineData(-20.88, 55.45, Ground.France)] // Saint-Denis, La Réunion
    [InlineData(-22.27, 166.45, Ground.France)] // Nouméa
    [InlineData(47.5, -6.5, Ground.Sea)]
    [InlineData(46.2, 6.15, Ground.France)] // Geneva lies within the margin
    [InlineData(46.52, 6.63, Ground.Abroad)] // Lausanne
    [InlineData(41.39, 2.17, Ground.Abroad)] // Barcelona
    [InlineData(-4.1, 47.99, Ground.Sea)] // Quimper with latitude and longitude exchanged
    internal void A_point_is_in_France_abroad_or_in_the_sea(double latitude, double longitude, Ground ground) => Assert.Equal(ground, World.At(new GeoPoint(latitude, longitude)));

    [Fact]
    public void Hardly_a_commune_s_own_point_is_taken_for_the_sea()
    {
        var astray = Places.Gazetteer.Communes.Where(c => c.Point is not null && !c.PointIsEstimated && c.Departement.Code.Length == 2 && World.At(c.Point.Value) != Ground.France).Select(c => c.Name).ToArray();
        Assert.True(astray.Length < 8, string.Join(", ", astray));
    }
}
