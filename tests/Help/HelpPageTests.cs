using System.Text.RegularExpressions;
using Showcase.Cli;
using Showcase.Diagnostics;

namespace Showcase.Tests.Help;

public class HelpPageTests
{
    [Fact]
    public void Artisans_and_moderators_find_their_guide_and_developers_find_theirs_only_where_the_site_says_so()
    {
        using var site = new TinySite();
        site.WalkWell();
        using var whole = new TinySite(TinySite.Settings + "help: everything\n");
        whole.WalkWell();

        Assert.Contains("dist/aide/artisan/index.html", Shown(site));
        Assert.Contains("dist/en/help/moderator/index.html", Shown(site));
        Assert.DoesNotContain("dist/en/help/developer/index.html", Shown(site));
        Assert.Contains("dist/en/help/developer/index.html", Shown(whole));
        Assert.Contains("dist/en/help/commands/index.html", Shown(whole));
    }

    [Fact]
    public void A_site_may_do_without_help()
    {
        using var site = new TinySite(TinySite.Settings + "help: none\n");
        site.WalkWell();

        Assert.DoesNotContain(Shown(site), p => p.Contains("/aide/", StringComparison.Ordinal) || p.Contains("/help/", StringComparison.Ordinal));
        Assert.Empty(site.Page("/").QuerySelectorAll("a[href*='/aide/']"));
    }

    [Fact]
    public void The_index_leads_to_every_page_of_help_and_to_each_of_its_parts()
    {
        using var site = new TinySite(TinySite.Settings + "help: everything\n");
        site.WalkWell();

        var links = site.Page("/aide/").QuerySelectorAll(".help-card a").Select(a => a.GetAttribute("href")).ToHashSet(StringComparer.Ordinal);
        foreach (var path in Shown(site).Where(p => p.StartsWith("dist/aide/", StringComparison.Ordinal) && p != "dist/aide/index.html"))
            Assert.Contains(path["dist".Length..^"index.html".Length], links);
        Assert.Contains("/aide/champs/#artisans", links);
    }

    [Fact]
    public void A_guide_that_nobody_translated_is_shown_in_its_own_language()
    {
        using var site = new TinySite(TinySite.Settings + "help: everything\n");
        site.WalkWell();

        Assert.Equal("en", site.Page("/aide/theme/").QuerySelector(".prose")!.GetAttribute("lang"));
        Assert.Null(site.Page("/aide/artisan/").QuerySelector(".prose")!.GetAttribute("lang"));
    }

    [Fact]
    public void A_guide_of_a_hostile_theme_runs_nothing()
    {
        using var site = new TinySite("""
            -- themes/bad/theme.yaml --
            parent: boulevard
            -- themes/bad/guides/artisan.fr.md --
            ---
            title: Guide <script>alert(1)</script>
            summary: "\"><img src=x onerror=alert(1)>"
            ---
            ## Un <script>alert(1)</script>

            [lien](javascript:alert(1)) ![image](https://elsewhere.example/x.png) ![autre](absente.jpg) [page](page:nowhere)
            """ + "\n" + TinySite.Settings + "theme: bad\n");
        site.WalkWell();

        var page = site.Page("/aide/artisan/");
        Assert.Empty(page.QuerySelectorAll(".prose script, .prose img, .help-page [onerror], a[href^='javascript']"));
        Assert.Contains("page", page.QuerySelector(".prose")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_field_of_the_form_leads_to_its_help()
    {
        using var site = new TinySite(TinySite.Settings + "intake: service\n");
        site.WalkWell();

        var help = site.Page("/aide/champs/");
        var links = site.Page("/rejoindre/").QuerySelectorAll("a.help-more").Select(a => a.GetAttribute("href")!).ToArray();
        Assert.True(links.Length > 20, $"{links.Length} links");
        Assert.All(links, l => Assert.NotNull(help.GetElementById(l.Split('#')[1])));
    }

    [Fact]
    public void Each_field_of_the_CMS_leads_to_its_help()
    {
        using var site = new TinySite(TinySite.Settings + "cms: github exemple/vitrines\n");
        site.WalkWell(baseUrl: "https://vitrines.example/sous/");

        var help = site.Page("/aide/champs/");
        var links = Regex.Matches(site.ReadDist("admin/config.yml"), @"hint: .*\]\((?<page>/[^#]*)#(?<place>[^)]+)\)").ToArray();
        Assert.True(links.Length > 60, $"{links.Length} links");
        Assert.All(links, l => Assert.Equal("/sous/aide/champs/", l.Groups["page"].Value));
        Assert.All(links, l => Assert.True(help.GetElementById(l.Groups["place"].Value) is not null, l.Value));
    }

    [Fact]
    public void A_fault_leads_to_its_page_on_the_site()
    {
        using var site = new TinySite("-- content/artisans/atelier-kerbriand/index.md --\n---\nname: A\ntrade: potié\nsummary: B.\naddress: { postcode: \"29000\", town: Quimper }\n---\nTexte.\n");
        site.Check();
        var faults = site.Faults.Sorted();

        Assert.Contains("help: https://vitrines.example/en/help/messages/#sc0202", FaultFormat.Text(faults, "en", FaultPages.Of(site.Place(), "en")), StringComparison.Ordinal);
        Assert.Contains("https://vitrines.example/aide/messages/#sc0202", FaultFormat.Json(faults, "fr", FaultPages.Of(site.Place(), "fr")), StringComparison.Ordinal);
        Assert.NotNull(WalkedHelp().GetElementById("sc0202"));
    }

    private static AngleSharp.Dom.IDocument WalkedHelp()
    {
        using var site = new TinySite();
        site.WalkWell();
        return site.Page("/aide/messages/");
    }

    private static List<string> Shown(TinySite site) => [.. site.DistPaths().Select(p => "dist/" + p)];
}
