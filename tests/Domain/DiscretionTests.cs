using Showcase.Domain;

namespace Showcase.Tests.Domain;

public class DiscretionTests
{
    private static readonly GeoPoint Door = new(47.996123456, -4.102456789);

    [Fact]
    public void An_exact_point_is_published_to_the_metre()
    {
        var address = Quimper("exact", Door);
        Assert.Equal((new GeoPoint(47.99612, -4.10246), AddressPrecision.Exact), (address.PublicPoint, address.PublicPrecision));
    }

    [Fact]
    public void A_town_only_address_publishes_nothing_that_depends_on_its_point()
    {
        var (here, there) = (Quimper("town", Door), Quimper("town", new GeoPoint(48.01, -4.12)));
        Assert.Equal(here.PublicPoint, there.PublicPoint);
        Assert.Equal((AddressPrecision.Town, null), (here.PublicPrecision, here.PublicStreet));
    }

    [Fact]
    public void A_street_only_address_publishes_one_point_for_a_whole_cell()
    {
        var (here, door) = (Quimper("street", Door), Quimper("street", new GeoPoint(47.9989, -4.1001)));
        Assert.Equal(here.PublicPoint, door.PublicPoint);
        Assert.Equal((AddressPrecision.Street, "rue des Potiers"), (here.PublicPrecision, here.PublicStreet));
        Assert.InRange(here.PublicPoint!.Value.DistanceKm(Door), 0.001, 0.4);
    }

    [Fact]
    public void The_street_s_own_point_is_used_where_a_geocoder_found_it()
    {
        var street = new GeoPoint(47.99, -4.11);
        var address = Quimper("street", Door) with { Found = new(street, AddressPrecision.Street) };
        Assert.InRange(address.PublicPoint!.Value.DistanceKm(street), 0, Discretion.StreetSpreadKm + 0.01);
    }

    [Fact]
    public void A_door_that_a_geocoder_found_is_not_published_for_a_street_or_a_town()
    {
        var found = new FoundPoint(Door, AddressPrecision.Exact);
        Assert.Equal(Quimper("street", Door).PublicPoint, (Quimper("street", null) with { Found = found }).PublicPoint);
        Assert.Equal(Quimper("town", null).PublicPoint, (Quimper("town", null) with { Found = found }).PublicPoint);
        Assert.Equal(AddressPrecision.Exact, (Quimper("exact", null) with { Found = found }).PublicPrecision);
    }

    [Fact]
    public void A_hundred_vitrines_of_one_town_stand_apart_and_near_its_point()
    {
        var centre = TinySite.Gazetteer.ByInsee("29232")!.Point!.Value;
        var points = Enumerable.Range(0, 100).Select(i => (Quimper("town", null) with { Owner = $"atelier-{i}" }).PublicPoint!.Value).ToArray();
        Assert.InRange(points.Distinct().Count(), 98, 100);
        Assert.All(points, p => Assert.InRange(p.DistanceKm(centre), 0, Discretion.TownSpreadKm + 0.01));
        Assert.InRange(points.Average(p => p.Latitude), centre.Latitude - 0.001, centre.Latitude + 0.001);
    }

    [Theory]
    [InlineData("12 rue des Potiers", "rue des Potiers")]
    [InlineData("12 bis, rue des Potiers", "rue des Potiers")]
    [InlineData("12B rue des Potiers", "rue des Potiers")]
    [InlineData("12 b rue des Potiers", "rue des Potiers")]
    [InlineData("12-14 quai de l’Odet", "quai de l’Odet")]
    [InlineData("12/14 quai de l’Odet", "quai de l’Odet")]
    [InlineData("rue du 8 Mai 1945", "rue du 8 Mai 1945")]
    [InlineData("8 Mai 1945", "8 Mai 1945")]
    [InlineData("3 A. Briand", "A. Briand")]
    [InlineData("3 allée des Ateliers", "allée des Ateliers")]
    [InlineData("3 d’en haut", "d’en haut")]
    [InlineData("Kerbriand", "Kerbriand")]
    [InlineData("12", null)]
    public void A_street_is_told_without_its_number(string street, string? told) => Assert.Equal(told, Discretion.WithoutNumber(street));

    private static Address Quimper(string show, GeoPoint? given) => new("12 rue des Potiers", "29000", "Quimper", TinySite.Gazetteer.ByInsee("29232")!, given, Enum.Parse<AddressPrecision>(show, ignoreCase: true))
    {
        Owner = "atelier-kerbriand",
    };
}
