using AngleSharp.Dom;

namespace Showcase.Tests.Walk;

/// <summary>What a list carries for paper.</summary>
public class PocketListTests
{
    private static string Workshop(string folder, string name, string lat, string more = "") => $$"""

        -- content/artisans/{{folder}}/index.md --
        ---
        name: {{name}}
        trade: potier
        summary: Des pots.
        address: { street: 1 rue du Four, postcode: "29000", town: Quimper, location: { lat: {{lat}}, lon: -4.10 }, show: exact }
        {{more}}
        ---
        Bonjour.
        """;

    [Fact]
    public void Each_vitrine_has_the_number_that_its_place_has_on_the_map()
    {
        using var site = new TinySite(Workshop("atelier-kerbriand", "Argile", "47.99", "hours: \"Mo-Fr 09:00-12:00; Sa off\"\ncontact: { phone: \"02 61 91 00 01\" }") + Workshop("b", "Biscuit", "48.01"));

        var page = Quimper(site);

        Assert.Equal(["1", "2"], page.QuerySelectorAll(".pocket-number").Select(n => n.TextContent));
        Assert.Equal(["1", "2"], page.QuerySelectorAll(".pocket-mark").Select(n => n.TextContent).Order(StringComparer.Ordinal));
        Assert.True(Y(page, "1") > Y(page, "2"), "north is up");
        var said = page.QuerySelector(".pocket")!.TextContent;
        Assert.Contains("1 rue du Four", said, StringComparison.Ordinal);
        Assert.Contains("02 61 91 00 01".Replace(' ', '\u00A0'), said, StringComparison.Ordinal);
        Assert.Contains("lundi – vendredi 9", said, StringComparison.Ordinal);
        Assert.DoesNotContain("fermé", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Places_that_cannot_be_told_apart_share_a_mark_and_one_place_alone_needs_no_map()
    {
        using var near = new TinySite(Workshop("atelier-kerbriand", "Argile", "47.99") + Workshop("b", "Biscuit", "47.99") + Workshop("c", "Creux", "48.05"));
        using var alone = new TinySite(Workshop("atelier-kerbriand", "Argile", "47.99") + Workshop("b", "Biscuit", "47.99"));

        Assert.Equal(["1, 2", "3"], Quimper(near).QuerySelectorAll(".pocket-mark").Select(n => n.TextContent).Order(StringComparer.Ordinal));
        Assert.Null(Quimper(alone).QuerySelector(".pocket-map"));
    }

    [Fact]
    public void A_town_only_vitrine_says_no_street_on_paper_either()
    {
        using var site = new TinySite(Workshop("atelier-kerbriand", "Argile", "47.99").Replace("show: exact", "show: town", StringComparison.Ordinal));

        Assert.DoesNotContain("rue du Four", Quimper(site).DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    private static IDocument Quimper(TinySite site)
    {
        site.WalkWell();
        return site.Page("/communes/quimper/");
    }

    private static double Y(IDocument page, string number) =>
        double.Parse(page.QuerySelectorAll(".pocket-mark").Single(m => m.TextContent == number).GetAttribute("y")!, System.Globalization.CultureInfo.InvariantCulture);
}
