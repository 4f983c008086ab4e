namespace Showcase.Tests.Walk;

public class RegionTests
{
    [Theory]
    [InlineData("", "Poterie en Bretagne", "Potter in Bretagne")]
    [InlineData("in_region: { fr: dans le Jura, en: in the Jura }", "Poterie dans le Jura", "Potter in the Jura")]
    [InlineData("in_region: à La Réunion", "Poterie à La Réunion", "Potter in Bretagne")]
    public void A_region_is_said_as_its_people_say_it(string setting, string french, string english)
    {
        using var site = new TinySite(Entries.Settings(setting));
        site.WalkWell();
        Assert.StartsWith(french, site.Page("/metiers/potier/").Title, StringComparison.Ordinal);
        Assert.StartsWith(english, site.Page("/en/trades/potier/").Title, StringComparison.Ordinal);
    }
}
