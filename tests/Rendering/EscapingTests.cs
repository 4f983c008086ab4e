using AngleSharp.Html.Parser;

namespace Showcase.Tests.Rendering;

public class EscapingTests
{
    // Each text that a person may write holds markup: none of it may come out as an element.
    private const string Hostile = """
        -- site/showcase.yaml --
        name: "Les <u>Vitrines</u>"
        tagline: "Porte <u>après</u> porte"
        description: "L'annuaire <u>des</u> artisans."
        url: https://vitrines.example/
        language: fr
        languages: [fr, en]
        region: "Bretagne <u>&</u>"
        -- content/artisans/un/index.md --
        ---
        name: "Un <u>& fille</u>"
        trade: potier
        people: [{ name: "Maëlle <u>K</u>", role: "Potière <u>x</u>" }]
        summary: "Grès <u>au sel</u>"
        address: { postcode: "29000", town: Quimper, street: "12 <u>rue</u>" }
        skills: ["tournage <u>lent</u>"]
        works_with: [deux]
        member_of: [reseau]
        ---
        Bonjour.
        -- content/artisans/deux/index.md --
        ---
        name: "Deux <u>& fils</u>"
        trade: potier
        summary: "Terre <u>cuite</u>"
        address: { postcode: "29000", town: Quimper }
        works_with: [un]
        ---
        Bonjour.
        -- content/networks/reseau.md --
        ---
        name: "Réseau <u>du</u> Ponant"
        kind: guild
        summary: "Un <u>réseau</u>"
        ---
        Bonjour.
        -- content/events/marche.md --
        ---
        name: "Marché <u>de Noël</u>"
        start: 2026-12-05
        summary: "Un <u>marché</u>"
        place: "Halles <u>Saint-François</u>"
        address: { postcode: "29000", town: Quimper }
        artisans: [un]
        ---
        Bonjour.
        """;

    [Fact]
    public async Task No_text_of_a_person_comes_out_as_markup_on_any_page()
    {
        using var site = new TinySite(Hostile);
        var root = TinySite.Repository;
        var place = new Workplace(site.PathOf("site"), site.PathOf("content"), site.PathOf("dist"), [Path.Combine(root, "themes")], site.PathOf(".cache"), Path.Combine(root, "generator", "node"), null);

        var result = await new Build(place, TimeProvider.System).RunAsync(TestContext.Current.CancellationToken);

        Assert.True(result.Report is not null, string.Join('\n', result.Faults.Sorted().Select(f => $"{f.Location} {f.Rule.Id} {f.What("en")}")));
        var parser = new HtmlParser();
        var pages = Directory.GetFiles(place.Output, "*.html", SearchOption.AllDirectories);
        Assert.True(pages.Length > 20, $"{pages.Length} pages");
        foreach (var file in pages)
        {
            var page = parser.ParseDocument(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
            Assert.True(page.QuerySelector("u") is null, $"{Path.GetRelativePath(place.Output, file)}: {page.QuerySelector("u")?.ParentElement?.OuterHtml}");
        }
    }
}
