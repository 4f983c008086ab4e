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

    [Theory]
    [InlineData(true, "29200 Brest", "56100 Lorient", "29900 Concarneau")]
    [InlineData(false, "63000 Clermont-Ferrand", "87000 Limoges", "03000 Moulins")]
    public void The_home_page_draws_the_coast_where_the_sea_is_near(bool sea, params string[] towns)
    {
        using var site = new TinySite(string.Concat(towns.Select((town, i) => $$"""

            -- content/artisans/{{(i == 0 ? "atelier-kerbriand" : $"a{i}")}}/index.md --
            ---
            name: Atelier {{i}}
            trade: potier
            summary: Des pots.
            address: { postcode: "{{town[..5]}}", town: {{town[6..]}} }
            ---
            """)));
        site.WalkWell();
        var drawing = site.Page("/").QuerySelector(".region")!;
        Assert.Equal(sea, drawing.QuerySelector("#land") is not null);
        Assert.Equal(!sea, drawing.QuerySelector("#coast") is not null);
        Assert.Equal(towns.Select(t => t[6..]).Order(StringComparer.Ordinal), drawing.QuerySelectorAll(".region-label").Select(l => l.TextContent).Order(StringComparer.Ordinal));
    }
}
