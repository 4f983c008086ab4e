namespace Showcase.Tests.Walk;

public class ThemeTests
{
    private static string Styles(TinySite site) => File.ReadAllText(Assert.Single(Directory.GetFiles(Path.Combine(site.Dist, "assets"), "main-*.css")));

    [Fact]
    public void A_child_theme_overrides_a_template_a_partial_a_word_a_variable_a_style_and_an_icon()
    {
        using var site = new TinySite(Entries.Theme("""
            -- themes/mine/templates/page.hbs --
            {{#> layout}}<h1>{{heading}}</h1><p class="mine">{{t "mine.hello" name=heading}}</p>{{/layout}}
            -- themes/mine/partials/colophon.hbs --
            <footer class="my-foot">{{site.name}}</footer>
            -- themes/mine/strings/fr.yaml --
            mine: { hello: "Salut {name}" }
            layout: { skip: "Sautez" }
            -- themes/mine/styles/prose.css --
            @layer theme { .my-prose { color: rebeccapurple } }
            -- themes/mine/icons/arrow.svg --
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 7 7"><path fill="#000" d="M0 0h7v7z"/></svg>

            """, languages: "fr", fields: "variables: { paper: \"#fedcba\", ink: \"#010203\" }", settings: "variables: { ink: \"#abcdef\", my-own: 3px }") + Entries.Page("a-propos", "Bonjour."));
        site.WalkWell();
        var page = site.Page("/a-propos/");
        Assert.Equal("Salut Page a-propos", page.QuerySelector(".mine")!.TextContent);
        Assert.Equal("Les Vitrines", page.QuerySelector("footer.my-foot")!.TextContent);
        Assert.Equal("Sautez", page.QuerySelector(".skip")!.TextContent);
        Assert.Equal("Menu principal", page.QuerySelector("nav[aria-label]")!.GetAttribute("aria-label"));
        var styles = Styles(site);
        foreach (var part in (string[])["--paper:#fedcba", "--ink:#abcdef", "--my-own:3px", ".my-prose{", ".facade"])
            Assert.Contains(part, styles.Replace(": ", ":", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("viewBox=\"0 0 7 7\"", File.ReadAllText(Assert.Single(Directory.GetFiles(Path.Combine(site.Dist, "assets"), "icons-*.svg"))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_script_can_open_another_script_and_a_sheet_of_its_own_later()
    {
        using var site = new TinySite(Entries.Theme("""
            -- themes/mine/scripts/main.js --
            document.body.onclick = async () => (await import("./late.js")).late();
            -- themes/mine/scripts/late.js --
            import { loadStyles } from "./styles.js";
            export const late = () => loadStyles("late").then(() => "told late");
            -- themes/mine/styles/islands/late.css --
            @import "./late-part.css";
            .came-late { color: rebeccapurple }
            -- themes/mine/styles/islands/late-part.css --
            .came-in-part { color: rebeccapurple }

            """));
        site.WalkWell();
        var (main, late, sheet) = (Asset("main-*.js"), Asset("late-????????.js"), Asset("late-????????.css"));
        Assert.DoesNotContain("told late", File.ReadAllText(main), StringComparison.Ordinal);
        Assert.Contains($"import(\"./{Path.GetFileName(late)}\")", File.ReadAllText(main), StringComparison.Ordinal);
        Assert.Contains("told late", File.ReadAllText(late), StringComparison.Ordinal);
        Assert.Contains(Directory.GetFiles(Path.Combine(site.Dist, "assets"), "*.js"), s => s != main && File.ReadAllText(s).Contains(Path.GetFileName(sheet), StringComparison.Ordinal));
        Assert.Contains(".came-in-part{", File.ReadAllText(sheet), StringComparison.Ordinal);
        Assert.DoesNotContain(".came-late", Styles(site), StringComparison.Ordinal);

        string Asset(string pattern) => Assert.Single(Directory.GetFiles(Path.Combine(site.Dist, "assets"), pattern));
    }

    [Fact]
    public void The_theme_that_comes_as_an_example_builds_without_a_fault()
    {
        using var site = new TinySite(Entries.Settings("theme: atelier-bleu"));
        site.WalkWell();
    }

    [Fact]
    public void A_partial_that_no_template_uses_any_more_may_name_what_its_pages_had()
    {
        using var site = new TinySite(Entries.Theme("-- themes/mine/partials/spare.hbs --\n<a href=\"{{@root.site.homeUrl}}\">{{name}}</a>\n"));
        site.WalkWell();
    }

    [Fact]
    public void A_theme_without_a_parent_must_bring_every_template()
    {
        using var site = new TinySite(Entries.Settings("theme: mine") + "-- themes/mine/theme.yaml --\nname: mine\n-- themes/mine/templates/home.hbs --\n<h1>{{heading}}</h1>\n");
        foreach (var language in (string[])["fr", "en"])
            site.Write($"themes/mine/strings/{language}.yaml", File.ReadAllBytes(Path.Combine(TinySite.Repository, "themes", "boulevard", "strings", language + ".yaml")));
        Assert.Null(site.Walk().Report);
        Assert.Equal(Showcase.Rendering.ThemeTemplates.Views.Count - 1, site.FaultIds().Count(id => id == "SC0408"));
        Assert.Contains("themes/mine/templates: error SC0408: the theme has no template 'artisan'\n", site.Report("en"), StringComparison.Ordinal);
        Assert.Contains("le thème n’a pas de gabarit «\u202Fartisan\u202F»", site.Report("fr"), StringComparison.Ordinal);
    }

    [Fact]
    public void Check_says_what_a_build_would_say_of_a_theme()
    {
        using var site = new TinySite(Entries.Theme("-- themes/mine/partials/colophon.hbs --\n<p>{{nothing}}</p>\n"));
        var checkedFaults = site.Check().Faults.Sorted();
        site.Walk();
        Assert.Equal(site.Faults.Sorted(), checkedFaults);
        Assert.Contains("themes/mine/partials/colophon.hbs:1:6: error SC0404", site.Report(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(site.Dist));
    }

    [Theory]
    [InlineData("{{> card}}")]
    [InlineData("  {{> card}}\n")]
    [InlineData("<ul>\n\t{{~> card}}\n</ul>")]
    [InlineData("{{#if title}}\n    {{> card}}\n{{/if}}")]
    [InlineData("{{#each site.headerLinks}}\n  {{> card words=@root.heading}}\n{{/each}}")]
    [InlineData("{{#with site}}\n  {{> card words=@root.heading}}\n  {{#> card words=@root.heading}}{{/card}}\n{{/with}}")]
    public void A_partial_escapes_wherever_it_stands(string template)
    {
        using var site = new TinySite(Entries.Theme("-- themes/mine/templates/page.hbs --\n" + template + "\n-- themes/mine/partials/card.hbs --\n<p>{{@root.heading}}</p>\n  {{> inner}}\n-- themes/mine/partials/inner.hbs --\n<b>{{@root.heading}}</b>\n", "fr")
            + Entries.Page("a-propos", "Bonjour.").Replace("title: Page a-propos", "title: \"<i>&'\\\"\"", StringComparison.Ordinal));
        site.WalkWell();
        var html = site.ReadDist("a-propos/index.html");
        Assert.Contains("<p>&lt;i&gt;&amp;&#39;&quot;</p>", html, StringComparison.Ordinal);
        Assert.Contains("<b>&lt;i&gt;&amp;&#39;&quot;</b>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<i>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Arguments_given_to_a_partial_are_known_in_it()
    {
        using var site = new TinySite(Entries.Theme("""
            -- themes/mine/templates/page.hbs --
            {{#> layout}}{{> card words=heading plain="x"}}<h1>{{heading}}</h1>{{/layout}}
            -- themes/mine/partials/card.hbs --
            <p class="card">{{words}} {{plain}} {{#if words}}{{words}}{{/if}}</p>

            """) + Entries.Page("a-propos", "Bonjour."));
        site.WalkWell();
        Assert.Equal("Page a-propos x Page a-propos", site.Page("/a-propos/").QuerySelector(".card")!.TextContent);
    }
}
