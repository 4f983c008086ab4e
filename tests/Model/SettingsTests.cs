using Showcase.Domain;
using Showcase.Model;

namespace Showcase.Tests.Model;

public class SettingsTests
{
    [Fact]
    public void The_catalogue_of_trades_is_whole()
    {
        var all = TradeTaxonomy.BuiltIn.All;
        Assert.Equal(255, all.Count);
        Assert.Equal(4, all.Select(t => t.Family).Distinct().Count());
        var baker = TradeTaxonomy.BuiltIn.Find("boulanger")!;
        Assert.Equal(("Boulangerie", "Baker", "Boulangère", "Bakery", true), (baker.Name("fr"), baker.Name("en"), baker.Feminine, baker.SchemaType, baker.SchemaExact));
        Assert.All(all, t => Assert.True(t.Activity.ContainsKey("fr") && t.Activity.ContainsKey("en"), t.Id.Value));
    }

    [Fact]
    public void A_small_settings_file_has_sensible_defaults()
    {
        using var site = new TinySite();
        var settings = site.ReadSettings()!;
        Assert.Equal("", site.Report());
        Assert.Equal(("Les Vitrines", "Door after door", "Brittany"), (settings.Name["fr"], settings.Tagline["en"], settings.Region["en"]));
        Assert.Equal(("https://vitrines.example/", "Europe/Paris", "boulevard", false), (settings.BaseUrl.AbsoluteUri, settings.TimeZone, settings.Theme, settings.Demo));
        Assert.Equal(["fr", "en"], settings.Languages);
        Assert.Same(ImageSettings.Default, settings.Images);
    }

    [Fact]
    public void A_whole_settings_file_is_read()
    {
        using var site = new TinySite("""
            -- site/showcase.yaml --
            # yaml-language-server: $schema=showcase.schema.json
            name: The Showcases
            tagline: x
            description: y
            url: http://localhost:8000/base
            language: en
            languages: [fr, en]
            region: Brittany
            timezone: Indian/Reunion
            theme: atelier-bleu
            variables: { accent: "#2f5d62", gap: 1.5rem, font: "'Source Sans 3', sans-serif" }
            demo: true
            publisher: { name: Fédération, email: bonjour@example.org, website: https://example.org }
            trades:
              hide: [opticien-lunetier]
              add:
                - id: tourbier
                  family: fabrication
                  activity: Peat cutter
            images: { widths: [400, 800], webp: true, avif_quality: 55, avif_effort: 3, jpeg_quality: 80 }
            """);
        var settings = site.ReadSettings()!;
        Assert.Equal("", site.Report());
        Assert.Equal(["en", "fr"], settings.Languages); // the main one first
        Assert.Equal("http://localhost:8000/base/", settings.BaseUrl.AbsoluteUri);
        Assert.Equal(("#2f5d62", "1.5rem"), (settings.Variables["accent"], settings.Variables["gap"]));
        Assert.Equal(("Fédération", true), (settings.Publisher!.Name, settings.Demo));
        Assert.Equal([400, 800], settings.Images.Widths);
        Assert.Equal((true, 55, 3, 80), (settings.Images.WebP, settings.Images.AvifQuality, settings.Images.AvifEffort, settings.Images.JpegQuality));
        var trades = TradeTaxonomy.Read(settings);
        Assert.Null(trades.Find("opticien-lunetier"));
        Assert.True(trades.IsHidden("opticien-lunetier"));
        Assert.Equal(("Peat cutter", "Peat cutter"), (trades.Find("tourbier")!.Name("en"), trades.Find("tourbier")!.Name("fr")));
    }

    [Fact]
    public void A_trade_is_guessed_from_any_of_its_names()
    {
        Assert.Equal("potier", TradeTaxonomy.BuiltIn.Guess("Potière"));
        Assert.Equal("potier", TradeTaxonomy.BuiltIn.Guess("poterie"));
        Assert.Equal("ebeniste", TradeTaxonomy.BuiltIn.Guess("Ébenniste"));
        Assert.Equal("", TradeTaxonomy.BuiltIn.Guess("xylophoniste lunaire"));
    }
}
