using System.Text.Json;

namespace Showcase.Tests.Advice;

/// <summary>The program itself, started in a folder that holds no site.</summary>
public sealed class ExplainTests
{
    [Theory]
    [InlineData("@demo@mastodon.example", 0, "https://mastodon.example/@demo")]
    [InlineData("https://m.facebook.com/demo.atelier?ref=share", 0, "https://www.facebook.com/demo.atelier")]
    [InlineData("", 1, "SC0701")]
    [InlineData("-x", 1, "SC0705")]
    [InlineData("https://www.instagram.com@evil.example/", 1, "SC07")]
    [InlineData("javascript:alert(1)", 1, "SC0710")]
    [InlineData("\u202Ehttps://fаcebook.com/demo", 1, "SC07")]
    public async Task A_social_account_is_explained_or_refused(string text, int code, string expected)
    {
        var (exit, output, _) = await RunAsync("explain", "social", text);
        Assert.Equal(code, exit);
        var root = JsonDocument.Parse(output).RootElement;
        var said = code == 0 ? root.GetProperty("url").GetString() : root.GetProperty("refusal").GetProperty("id").GetString();
        Assert.StartsWith(expected, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_is_read_as_one_of_its_departement_and_consent_is_asked_for()
    {
        var asked = await RunAsync("explain", "social", "0692 12 34 56", "--network", "whatsapp", "--department", "974");
        var linked = await RunAsync("explain", "social", "0692 12 34 56", "--network", "whatsapp", "--department", "974", "--consent");
        Assert.Equal((0, 0), (asked.Exit, linked.Exit));
        Assert.Contains("SC0735", asked.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("SC0735", linked.Output, StringComparison.Ordinal);
        Assert.All([asked, linked], r => Assert.Contains("https://wa.me/262692123456", r.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Hours_are_a_list_of_spans_with_the_bank_holidays_of_the_departement()
    {
        // Saint Stephen's day is a holiday in Strasbourg only.
        async Task<string[]> StartsAsync(string departement)
        {
            var (exit, output, _) = await RunAsync("explain", "hours", "Mo-Sa 10:00-12:00; PH off", "--from", "2026-12-25", "--to", "2026-12-28", "--department", departement);
            Assert.Equal(0, exit);
            return [.. JsonDocument.Parse(output).RootElement.EnumerateArray().Select(s => s.GetProperty("start").GetString()!)];
        }
        Assert.Equal(["2026-12-26T10:00:00"], await StartsAsync("29"));
        Assert.Empty(await StartsAsync("67"));
    }

    [Theory]
    [InlineData("Tu-Sa 10h-??", "2026-11-09", "Europe/Paris", 1)]
    [InlineData("24/7", "hier", "Europe/Paris", 2)]
    [InlineData("24/7", "2026-11-09", "Lune/Mer", 2)]
    public async Task Hours_that_cannot_be_read_are_refused_and_a_wrong_command_line_is_said_so(string value, string from, string zone, int code)
    {
        var (exit, output, error) = await RunAsync("explain", "hours", value, "--from", from, "--to", "2026-11-12", "--tz", zone);
        Assert.Equal(code, exit);
        if (code == 1)
            Assert.StartsWith("SC02", JsonDocument.Parse(output).RootElement.GetProperty("refusal").GetProperty("id").GetString(), StringComparison.Ordinal);
        else
            Assert.NotEmpty(error);
    }

    [Theory]
    [InlineData("12 rue du Port, 29000 quimper", 0, "29232")]
    [InlineData("Quimper (29000)", 0, "29232")]
    [InlineData("12 rue du Port, Quimper", 0, "29232")]
    [InlineData("12 rue de Brest Quimper", 0, "29232")]
    [InlineData("3 place de Paris, Quimper 29000", 0, "29232")]
    [InlineData("F-29 000 Quimper, France", 0, "29232")]
    [InlineData("12345 route de Locronan, 29180 Locronan", 0, "29134")]
    [InlineData("35000 Rennes CEDEX", 0, "35238")]
    [InlineData("75011 Paris", 0, "75111")]
    [InlineData("Ouessant", 0, "29155")]
    [InlineData("29000 Brest", 1, "SC0215")]
    [InlineData("29000 Kerfeunteun", 1, "SC0215", "Quimper")]
    [InlineData("Kerfeunteun", 1, "SC0856")]
    [InlineData("99999 Nulle-Part", 1, "SC0214")]
    [InlineData("Quimper (29)", 0, "29232")]
    [InlineData("Quimper Finistère", 0, "29232")]
    [InlineData("Rennes Bretagne", 0, "35238")]
    [InlineData("Saint-Denis (974)", 0, "97411")]
    [InlineData("Saint-Denis, La Réunion", 0, "97411")]
    [InlineData("Corte (Haute-Corse)", 0, "2B096")]
    [InlineData("ajaccio 2a", 0, "2A004")]
    [InlineData("La Réunion", 0, "47222")]
    [InlineData("75011", 0, "75111")]
    [InlineData("Paris 11e", 0, "75111")]
    [InlineData("PARIS XI", 0, "75111")]
    [InlineData("Lyon 3", 0, "69383")]
    [InlineData("Marseille 13e arrondissement", 0, "13213")]
    [InlineData("29196 Quimper Cedex", 0, "29232")]
    [InlineData("12 bis rue du Port, BP 123, 29107 QUIMPER CEDEX", 0, "29232")]
    [InlineData("69424 Lyon Cedex 03", 0, "69383")]
    [InlineData("ST BRIEUC", 0, "22278")]
    [InlineData("Saint-Brieuc 22000", 0, "22278")]
    [InlineData("1000 Bourg-en-Bresse", 0, "01053")]
    [InlineData("Le Touquet", 0, "62826")]
    [InlineData("06560 Valbonne Sophia Antipolis", 0, "06152")]
    [InlineData("Mans", 0, "72181")]
    [InlineData("Cherbourg", 0, "50129")]
    [InlineData("Île de Groix", 0, "56069")]
    [InlineData("ND des Landes", 0, "44111")]
    [InlineData("Quimper, 12 rue du Port", 0, "29232")]
    [InlineData("8 rue de Paris 35000", 0, "35238")]
    [InlineData("97200 Fort de France", 0, "97209")]
    [InlineData("98800 noumea", 0, "98818")]
    [InlineData("8 rue de Paris", 1, "SC0856")]
    [InlineData("29232", 1, "SC0214")]
    [InlineData("29180", 1, "SC0855")]
    [InlineData("Boulogne", 1, "SC0855")]
    [InlineData("Quimper (56)", 1, "SC0856")]
    [InlineData("Sainte-Marie", 1, "SC0855")]
    [InlineData("", 1, "SC0856")]
    [InlineData("0000000000 \u202E ' OR 1=1 --", 1, "SC0856")]
    public void A_place_is_explained_or_refused_with_suggestions(string text, int code, string expected, string? meant = null)
    {
        var root = JsonDocument.Parse(Showcase.Geo.PlaceExplanation.ToJson(text, TinySite.Gazetteer, new Showcase.Geo.PlaceMemory(), "fr", out var understood)).RootElement;
        Assert.Equal(code == 0, understood);
        Assert.Equal(expected, understood ? root.GetProperty("insee").GetString() : root.GetProperty("refusal").GetProperty("id").GetString());
        if (meant is not null)
            Assert.Equal(meant, root.GetProperty("suggestions").GetProperty("did_you_mean").GetString());
        if (text == "29000 Brest")
            Assert.Equal("29200", root.GetProperty("suggestions").GetProperty("postcodes")[0].GetString());
    }

    [Fact]
    public void A_name_of_several_communes_lists_them_with_their_departement_the_most_populous_first()
    {
        var root = JsonDocument.Parse(Showcase.Geo.PlaceExplanation.ToJson("sainte colombe", TinySite.Gazetteer, new Showcase.Geo.PlaceMemory(), "fr", out _)).RootElement;
        var candidates = root.GetProperty("candidates").EnumerateArray().ToList();
        Assert.Equal(12, candidates.Count);
        Assert.Equal(("69189", "69", "Rhône", "69560"), (candidates[0].GetProperty("insee").GetString(), candidates[0].GetProperty("departement").GetProperty("code").GetString(),
            candidates[0].GetProperty("departement").GetProperty("name").GetString(), candidates[0].GetProperty("postcodes")[0].GetString()));
        Assert.Contains("Sainte-Colombe (69)", root.GetProperty("refusal").GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Contains("département", root.GetProperty("refusal").GetProperty("fix").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_is_explained_with_its_street_and_what_is_remembered_of_it()
    {
        var memory = new Showcase.Geo.PlaceMemory();
        memory.Add("12 rue du Port, 29000 Quimper", new(new(47.99, -4.1), "ban", "housenumber"));
        var root = JsonDocument.Parse(Showcase.Geo.PlaceExplanation.ToJson("12 rue du Port - 29000 QUIMPER", TinySite.Gazetteer, memory, "fr", out _)).RootElement;
        Assert.Equal("12 rue du Port", root.GetProperty("street").GetString());
        Assert.Equal("housenumber", root.GetProperty("remembered").GetProperty("precision").GetString());
    }

    [Fact]
    public async Task Check_with_advice_ends_as_check_does_and_advise_never_fails()
    {
        using var site = new TinySite();
        string[] where = ["--site", site.PathOf("site"), "--content", site.PathOf("content"), "--lang", "en"];
        var (exit, output, _) = await RunAsync(["check", "--advice", "--format", "json", .. where]);
        Assert.Equal(0, exit);
        var root = JsonDocument.Parse(output).RootElement;
        Assert.Equal(0, root.GetProperty("faults").GetArrayLength());
        Assert.Equal("atelier-kerbriand", root.GetProperty("advice")[0].GetProperty("slug").GetString());

        site.Write("content/artisans/sans-nom/index.md", "---\ntrade: potier\n---\n"u8.ToArray());
        Assert.Equal(1, (await RunAsync(["check", "--advice", .. where])).Exit);
        var advised = await RunAsync(["advise", .. where]);
        Assert.Equal(0, advised.Exit);
        Assert.Contains("Atelier Kerbriand", advised.Output, StringComparison.Ordinal);
        Assert.NotEmpty(advised.Error);
    }

    private static async Task<(int Exit, string Output, string Error)> RunAsync(params string[] arguments) => await ProgramRun.RunAsync(ProgramRun.In(Path.GetTempPath(), arguments));
}
