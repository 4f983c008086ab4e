using Showcase.Pages.Search;
using Showcase.Tests.Walk;

namespace Showcase.Tests.Search;

/// <summary>What a visitor types and whom they find: the theme's scripts over the index of a small street.</summary>
public class QuestionTests
{
    [Theory]
    [InlineData("potier", "atelier-kerbriand")]
    [InlineData("potiers", "atelier-kerbriand")]
    [InlineData("poterie", "atelier-kerbriand")]
    [InlineData("POTIÈRE", "atelier-kerbriand")]
    [InlineData("potter", "atelier-kerbriand")]
    [InlineData("pottery", "atelier-kerbriand")]
    [InlineData("bakery", "fournil")]
    [InlineData("boulangeries", "fournil")]
    [InlineData("boul", "fournil")]
    [InlineData("ebeniste", "meubles")]
    [InlineData("ébénistes", "meubles")]
    [InlineData("bijou", "bagues")]
    [InlineData("bijoux", "bagues")]
    [InlineData("vitrail", "verre")]
    [InlineData("vitraux", "verre")]
    [InlineData("restaurer", "meubles")]
    [InlineData("restaurations", "meubles")]
    [InlineData("repairs", "meubles")]
    [InlineData("Kerbriand", "atelier-kerbriand")]
    [InlineData("maëlle", "atelier-kerbriand")]
    [InlineData("29000", "atelier-kerbriand")]
    [InlineData("concarneau", "verre")]
    [InlineData("l'atelier de Maelle", "atelier-kerbriand")]
    [InlineData("émaux secrets", "atelier-kerbriand")]
    [InlineData("Maître d'art", "verre")]
    public void One_word_of_any_form_finds_the_vitrine(string typed, string found) => Assert.Equal(found, Asked.Value[typed]);

    [Theory]
    [InlineData("ptoier", "atelier-kerbriand")] // two letters swapped, at the start
    [InlineData("otier", "atelier-kerbriand")] // one missing
    [InlineData("ppotier", "atelier-kerbriand")]
    [InlineData("botier", "atelier-kerbriand")]
    [InlineData("potiet", "atelier-kerbriand")]
    [InlineData("kerbrinad", "atelier-kerbriand")]
    [InlineData("boulagner", "fournil")]
    [InlineData("boulnag", "fournil")] // and still typing
    [InlineData("ebennistes", "meubles")]
    [InlineData("concanreau", "verre")]
    [InlineData("vitrial", "verre")]
    [InlineData("emxau secrets", "atelier-kerbriand")]
    [InlineData("zzzzzz", "")]
    [InlineData("potier concarneau", "")]
    [InlineData("aux chez", "atelier-kerbriand bagues fournil meubles verre")]
    public void One_mistake_in_a_word_is_forgiven_and_all_words_count(string typed, string found) => Assert.Equal(found, Asked.Value[typed]);

    [Fact]
    public void The_browser_cuts_words_as_the_build_does()
    {
        string[] texts = ["L’Ébéniste du Faou", "Cœur d'Œillet 3D", "Straße ΣΊΣΥΦΟΣ İzmir ﬁn ①②", "𝐀𝐭𝐞𝐥𝐢𝐞𝐫 한국어 ภาษา हिन्दी עִבְרִית العَرَبِيَّة", "x_y-z…'\"<b>", "\u212Aelvin ǅ ŉ ẞ", new string('a', 40) + " " + new string('b', 32)];
        using var site = Site();
        site.WalkWell();
        var answers = Visitor.Ask(site, texts.Select(text => (object)new { fold = text, stop = SearchWords.Stop }));
        Assert.Equal(texts.Select(t => string.Join(' ', SearchWords.Of(t))), answers.Select(a => string.Join(' ', a.EnumerateArray().Select(w => w.GetString()))));
    }

    [Fact]
    public void Near_a_town_comes_nearest_first_and_never_farther_than_asked()
    {
        using var site = Site();
        site.WalkWell();
        var answers = Visitor.Ask(site, new { near = "Quimper", km = 50 }, new { near = "29900", km = 10 }, new { near = "concarnau", km = 0 }, new { near = "Marseille", km = 100 }, new { q = "potier", near = "Concarneau (29900)", km = 50 }, new { near = "Nulle-Part-sur-Rien", km = 5 });
        Assert.Equal("atelier-kerbriand verre", Visitor.Slugs(answers[0]));
        Assert.Equal("verre", Visitor.Slugs(answers[1]));
        Assert.Equal("verre atelier-kerbriand meubles fournil bagues", Visitor.Slugs(answers[2]));
        Assert.Equal("", Visitor.Slugs(answers[3]));
        Assert.Equal("atelier-kerbriand", Visitor.Slugs(answers[4]));
        Assert.Equal("Marseille", answers[3].GetProperty("place").GetProperty("name").GetString());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, answers[5].GetProperty("place").ValueKind);
        var kilometres = answers[2].GetProperty("km").EnumerateArray().Select(k => k.GetDouble()).ToArray();
        Assert.Equal(kilometres.Order(), kilometres);
        Assert.InRange(kilometres[1], 15, 30); // Quimper
    }

    [Fact]
    public void Facets_narrow_and_their_counts_are_what_choosing_them_gives()
    {
        using var site = Site();
        site.WalkWell();
        var all = Visitor.Ask(site, new { q = "" })[0];
        var questions = new List<(string Facet, string Value, int Count)>();
        foreach (var facet in all.GetProperty("counts").EnumerateObject())
        {
            foreach (var value in facet.Value.EnumerateObject())
                questions.Add((facet.Name, value.Name, value.Value.GetInt32()));
        }
        Assert.Contains(("access", "wheelchair", 2), questions);
        Assert.Contains(("social", "instagram", 1), questions);
        Assert.Contains(("network", "ponant", 1), questions);
        var answers = Visitor.Ask(site, questions.Select(q => Chosen((q.Facet, q.Value))));
        Assert.Equal(questions.Select(q => q.Count), answers.Select(a => a.GetProperty("count").GetInt32()));

        var both = Visitor.Ask(site, Chosen(("access", "wheelchair parking")), Chosen(("dep", "29 35")), Chosen(("dep", "29"), ("family", "alimentation")));
        Assert.Equal("verre", Visitor.Slugs(both[0])); // accessible in every way asked for
        Assert.Equal("atelier-kerbriand fournil verre", string.Join(' ', Visitor.Slugs(both[1]).Split(' ').Order(StringComparer.Ordinal))); // in one département or the other
        Assert.Equal(0, both[2].GetProperty("count").GetInt32());
        // What chose nobody still says what another family would give.
        Assert.Equal(2, both[2].GetProperty("counts").GetProperty("family").GetProperty("fabrication").GetInt32());
    }

    private static object Chosen(params (string Facet, string Values)[] filters) => new { filters = filters.ToDictionary(f => f.Facet, f => f.Values.Split(' ')) };

    private static readonly Lazy<IReadOnlyDictionary<string, string>> Asked = new(() =>
    {
        using var site = Site();
        site.WalkWell();
        var questions = typeof(QuestionTests).GetMethods().SelectMany(m => m.GetCustomAttributes(typeof(InlineDataAttribute), false).Cast<InlineDataAttribute>()).Select(d => (string)d.Data[0]!).Distinct().ToArray();
        var answers = Visitor.Ask(site, questions.Select(q => (object)new { q }));
        return questions.Zip(answers).ToDictionary(a => a.First, a => string.Join(' ', Visitor.Slugs(a.Second).Split(' ').Order(StringComparer.Ordinal)), StringComparer.Ordinal);
    });

    private static TinySite Site() => new(
        Entries.Artisan("atelier-kerbriand", name: "Atelier Kerbriand", fields: "people: [{ name: Maëlle Le Bihan }]\nskills: [émaux secrets]\naccess: [wheelchair]\nsocial:\n  instagram: demovitrines")
        + Entries.Artisan("fournil", name: "Le Fournil", trade: "boulanger", address: "{ postcode: \"35000\", town: Rennes }", fields: "payment: [cash]\nmember_of: [ponant]")
        + Entries.Artisan("meubles", name: "Le Goff", trade: "ebeniste", address: "{ postcode: \"56000\", town: Vannes }", fields: "skills: [restauration de meubles, repair]")
        + Entries.Artisan("bagues", name: "Inès", trade: "bijoutier", address: "{ postcode: \"44000\", town: Nantes }", fields: "skills: [bijoux anciens]")
        + Entries.Artisan("verre", name: "Verre de Cornouaille", trade: "verrier", address: "{ postcode: \"29900\", town: Concarneau }", fields: "skills: [vitrail]\nlabels: [maitre-dart]\naccess: [wheelchair, parking]")
        + Entries.Network("ponant"));
}
