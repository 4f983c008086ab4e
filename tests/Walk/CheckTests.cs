using Showcase.Diagnostics;

namespace Showcase.Tests.Walk;

/// <summary>A check leaves out the pages where nothing can be wrong, and says what a build says wherever something is.</summary>
public class CheckTests
{
    public static TheoryData<string> Wrong =>
    [
        Entries.Artisan("a", "", "Voir [ailleurs](/nulle-part/)."),
        Entries.Artisan("a", "", "Voir [plus bas](#nulle-part)."),
        Entries.Artisan("a", "", "Voir [ailleurs][1].\n\n[1]: /nulle-part/"),
        Entries.Artisan("a", "", "Voir https://vitrines.example/nulle-part/."),
        Entries.Artisan("a", "", "Voir https://vitri\u00ADnes.example/nulle-part/."),
        Entries.Artisan("a", "", "Voir [ailleurs](https://vitrines\u3002example/nulle-part/)."),
        TinySite.Settings.Replace("vitrines.example", "xn--poterie--i1a.example", StringComparison.Ordinal) + Entries.Artisan("a", "", "Voir https://poterie-é.example/nulle-part/."),
        Entries.Artisan("a", "", "Voir [un reste](/plans/Thumbs.db).") + "-- site/static/plans/Thumbs.db --\nx\n",
        Entries.Artisan("a", "", "Voir [ailleurs](https&#58;//vitrines.example/nulle-part/)."),
        Entries.Artisan("a", "contact: { website: https://vitrines.example/nulle-part/ }"),
        Entries.Artisan("a", "social: { website: https://vitrines.example/nulle-part/ }"),
        Entries.Artisan("a") + "-- content/artisans/a/index.en.md --\n---\nsummary: Else\n---\nSee [this](/nowhere/).\n",
        "-- content/pages/p.md --\n---\ntitle: Une page\n---\nVoir [ailleurs](/nulle-part/).\n",
        "-- site/static/index.html --\nDéjà là\n",
        "-- site/static/api/v1/index.json --\n{}\n",
        "-- site/static/artisans/atelier-kerbriand/index.html --\nDéjà là\n",
        Entries.Settings("theme: mine") + "-- themes/mine/theme.yaml --\nname: mine\nparent: boulevard\n-- themes/mine/partials/colophon.hbs --\n<a href=\"/nulle-part/\">x</a>\n",
        Entries.Settings("theme: mine") + "-- themes/mine/theme.yaml --\nname: mine\nparent: boulevard\n-- themes/mine/templates/artisan.hbs --\n<a id=\"deux\"></a><a id=\"deux\"></a>\n",
    ];

    public static TheoryData<string> Right =>
    [
        "",
        Entries.Artisan("a", "contact: { website: https://example.org/ }", "Voir [la guilde](https://example.org/guilde) et [le potier](/artisans/atelier-kerbriand/)."),
        "-- content/pages/p.md --\n---\ntitle: Une page\n---\nVoir [le plan](/plans/plan.pdf).\n-- site/static/plans/plan.pdf --\nUn plan\n",
    ];

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task It_says_what_a_build_says(string sections)
    {
        using var site = new TinySite(sections);
        var built = (await new Build(site.Place(), TinySite.Clock).RunAsync(TestContext.Current.CancellationToken)).Faults;
        var (looked, _) = await CheckAsync(site, Themes);
        Assert.NotEmpty(built.Sorted());
        Assert.Equal(site.Report(built, "fr"), site.Report(looked, "fr"));
    }

    [Theory]
    [MemberData(nameof(Right))]
    public async Task It_prints_no_page_of_a_site_where_nothing_can_be_wrong(string sections)
    {
        using var site = new TinySite(sections);
        var (faults, stages) = await CheckAsync(site, Themes);
        Assert.Empty(faults.Sorted());
        Assert.DoesNotContain("pages", stages);
        var (_, all) = await CheckAsync(site, Path.Combine(site.Folder, "no-themes"));
        Assert.Contains("pages", all);
    }

    [Fact]
    public void Whatever_the_site_writes_lies_under_a_page_or_a_word_of_its_own()
    {
        var dist = DemoSite.Dist;
        var paths = Directory.EnumerateFiles(dist, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(dist, f).Replace('\\', '/')).ToArray();
        var pages = paths.Where(p => p.EndsWith("/index.html", StringComparison.Ordinal)).Select(p => p.Split('/')[0]).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(paths.Select(p => p.Split('/')).Where(p => p.Length > 1 && p[0][0] != '.' && !pages.Contains(p[0]) && !Showcase.Pages.SitePlanner.IsReserved(p[0])).Select(p => p[0]).Distinct());
    }

    private static string Themes => Path.Combine(TinySite.Repository, "themes");

    private static async Task<(Faults Faults, IReadOnlyList<string> Stages)> CheckAsync(TinySite site, string themes)
    {
        var told = new Told();
        var result = await new Build(site.Place() with { Output = site.PathOf($"never-{Path.GetFileName(themes)}") }, TinySite.Clock, told) { OwnThemes = themes }.CheckAsync(advise: false, TestContext.Current.CancellationToken);
        return (result.Faults, told.Stages);
    }

    private sealed class Told : IProgress<BuildProgress>
    {
        public List<string> Stages { get; } = [];

        public void Report(BuildProgress value)
        {
            lock (Stages)
                Stages.Add(value.Stage);
        }
    }
}
