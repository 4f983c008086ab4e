using System.IO.Compression;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Showcase.Tests.Browser;

/// <summary>Vitrines on pages of others.</summary>
public class EmbedTests(DemoSite demo)
{
    private static readonly AxeRunOptions Strict = new() { Rules = new() { ["target-size"] = new() { Enabled = true } } };

    private async Task<string> ScriptAsync() => $"<script type=\"module\" src=\"{new Uri(await demo.AddressAsync(), "/embed/v1/embed.js")}\"></script>";

    private static async Task<(IPage Page, List<string> Said)> OpenAsync(DemoSite demo, HostPage host, int width = 1280)
    {
        var page = await demo.BlankAsync(width, motion: ReducedMotion.Reduce);
        var said = new List<string>();
        page.Console += (_, message) => said.Add(message.Text);
        page.PageError += (_, error) => said.Add(error);
        await page.GotoAsync(host.Address);
        return (page, said);
    }

    [Fact]
    public async Task The_script_weighs_at_most_15_KB_before_a_map_is_asked_for()
    {
        await demo.BuiltAsync();
        using var counted = new MemoryStream();
        await using (var gzip = new GZipStream(counted, CompressionLevel.Optimal, leaveOpen: true))
            await gzip.WriteAsync(await File.ReadAllBytesAsync(Path.Combine(DemoSite.Folder, "embed", "v1", "embed.js"), TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        Assert.InRange(counted.Length, 2_000, 15_000);
        Assert.DoesNotContain("import\"", await File.ReadAllTextAsync(Path.Combine(DemoSite.Folder, "embed", "v1", "embed.js"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    /// <summary>Attributes, and the vitrines that have what they ask for by what their records say.</summary>
    public static TheoryData<string, string> Narrowings => new()
    {
        { "departement=\"29\" limit=\"60\"", "r.address.departement === '29'" },
        { "departement=\"22 56\" family=\"services\" limit=\"60\"", "['22', '56'].includes(r.address.departement) && [r.trade, ...r.other_trades ?? []].some(t => t.family === 'services')" },
        { "commune=\"Morlaix, quimper\" limit=\"60\"", "['Morlaix', 'Quimper'].includes(r.address.town)" },
        { "commune=\"29600\" family=\"fabrication\"", "r.address.town === 'Morlaix' && [r.trade, ...r.other_trades ?? []].some(t => t.family === 'fabrication')" },
        { "language=\"br\" limit=\"60\"", "r.languages?.includes('br')" },
        { "language=\"br\" near=\"Quimper\" radius=\"300\" limit=\"60\"", "r.languages?.includes('br')" },
        { "label=\"artisan-dart EPV\" limit=\"60\"", "r.labels?.some(l => ['artisan-dart', 'epv'].includes(l))" },
        { "access=\"wheelchair\" family=\"fabrication\" limit=\"60\"", "r.access?.includes('wheelchair') && [r.trade, ...r.other_trades ?? []].some(t => t.family === 'fabrication')" },
        { "trade=\"luthier\" departement=\"29\"", "r.id === 'lutherie-bassani'" },
        { "departement=\"75\"", "false" },
        { "label=\"toString\"", "false" },
    };

    [Theory, MemberData(nameof(Narrowings))]
    public async Task A_list_is_narrowed_by_what_records_say(string attributes, string test)
    {
        await using var host = await HostPage.StartAsync($"{await ScriptAsync()}<showcase-list {attributes}></showcase-list>");
        var (page, said) = await OpenAsync(demo, host);
        await Assertions.Expect(page.Locator("showcase-list .credit")).ToBeVisibleAsync();
        var shown = await page.EvaluateAsync<string[]>("[...document.querySelector('showcase-list').shadowRoot.querySelectorAll('.name a')].map(a => a.href.split('/').at(-2)).sort()");
        var site = (await demo.AddressAsync()).GetLeftPart(UriPartial.Authority);
        var expected = await page.EvaluateAsync<string[]>($"async () => (await (await fetch('{site}/api/v1/artisans/pages/1.json')).json()).items.filter(r => r.rights.everyone && ({test})).map(r => r.id).sort()");
        Assert.Equal(expected, shown);
        Assert.Empty(said);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("trade=\"ceramiste\" near=\"29000\" radius=\"30\"", "atelier-kerbriand")]
    [InlineData("trade=\"Céramique\" near=\"Quimper\"", "atelier-kerbriand")]
    [InlineData("near=\"29900\" radius=\"30\"", "verre-de-cornouaille creperie-de-fanch atelier-kerbriand taille-de-pierre-autret")]
    [InlineData("near=\"morlaix\" radius=\"25\"", "lutherie-bassani couverture-morvan savonnerie-du-vieux-quai")]
    [InlineData("near=\"47.8725, -3.9175\" radius=\"2\"", "verre-de-cornouaille")]
    [InlineData("trade=\"luthier\" lang=\"en\"", "lutherie-bassani")]
    public async Task A_list_shows_those_of_a_trade_around_a_place_nearest_first_with_their_source(string attributes, string slugs)
    {
        await using var host = await HostPage.StartAsync($"{await ScriptAsync()}<showcase-list {attributes}></showcase-list>");
        var (page, said) = await OpenAsync(demo, host);
        await Assertions.Expect(page.Locator("showcase-list .front")).ToHaveCountAsync(slugs.Split(' ').Length);
        var site = await demo.AddressAsync();
        var links = await page.EvaluateAsync<string[]>("[...document.querySelector('showcase-list').shadowRoot.querySelectorAll('.name a')].map(a => a.href)");
        var vitrines = new Uri(site, attributes.Contains("lang", StringComparison.Ordinal) ? "/en/artisans/" : "/artisans/").AbsoluteUri;
        Assert.Equal(slugs.Split(' ').Select(s => $"{vitrines}{s}/"), links);
        await Assertions.Expect(page.Locator("showcase-list .credit a").First).ToHaveAttributeAsync("href", vitrines.Replace("artisans/", "", StringComparison.Ordinal));
        await Assertions.Expect(page.Locator("showcase-list .credit")).ToContainTextAsync("Licen");
        Assert.Empty(said);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Where_a_page_requires_trusted_types_lists_and_maps_are_whole()
    {
        var origin = (await demo.AddressAsync()).GetLeftPart(UriPartial.Authority);
        await using var host = await HostPage.StartAsync($"{await ScriptAsync()}<showcase-list near=\"Quimper\"></showcase-list><showcase-map near=\"Quimper\"></showcase-map>", "",
            $"default-src 'none'; script-src {origin}; connect-src {origin}; img-src {origin}; require-trusted-types-for 'script'");
        var (page, _) = await OpenAsync(demo, host);
        await Assertions.Expect(page.Locator("showcase-list .front")).ToHaveCountAsync(4);
        await page.Locator("showcase-map").ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(page.Locator("showcase-map .map-plate, showcase-map .map-ring").First).ToBeVisibleAsync();
        Assert.False(await page.EvaluateAsync<bool>("Object.hasOwn(document, 'createElement')"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Neither_the_styles_nor_the_policy_of_a_hostile_page_reach_inside_and_no_cookie_is_set()
    {
        var site = await demo.AddressAsync();
        var origin = site.GetLeftPart(UriPartial.Authority);
        await using var host = await HostPage.StartAsync(
            $"{await ScriptAsync()}<showcase-list trade=\"ceramiste\"></showcase-list><showcase-card slug=\"atelier-kerbriand\"></showcase-card><showcase-map near=\"Quimper\"></showcase-map>",
            "<link rel=\"stylesheet\" href=\"/host.css\">",
            $"default-src 'none'; script-src {origin}; connect-src {origin}; img-src {origin} data:; style-src 'self'");
        var (page, said) = await OpenAsync(demo, host, 768);
        var strangers = new List<string>();
        page.Request += (_, request) => strangers.Add(request.Url);
        await page.Locator("showcase-map").ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(page.Locator("showcase-map .map-plate, showcase-map .map-ring").First).ToBeVisibleAsync();
        var looks = await page.EvaluateAsync<string[]>("""
            () => ['showcase-list', 'showcase-card', 'showcase-map'].flatMap(name => {
              const host = document.querySelector(name);
              const out = [];
              const box = host.getBoundingClientRect();
              if (box.width < 300 || box.width > 768 || box.height < 100) out.push(`${name} ${box.width}x${box.height}`);
              for (const e of host.shadowRoot.querySelectorAll('.root p, .root a, .root summary')) {
                const style = getComputedStyle(e);
                if (style.color === 'rgb(255, 0, 0)' || style.visibility !== 'visible' && !e.matches('.tip') || parseFloat(style.fontSize) < 12 || style.textTransform !== 'none' || style.letterSpacing !== 'normal') out.push(`${name} ${e.className}: ${style.color} ${style.fontSize} ${style.visibility}`);
              }
              return out;
            })
            """);
        PageTests.Nothing(looks);
        Assert.Empty(said);
        Assert.All(strangers, s => Assert.True(s.StartsWith(origin, StringComparison.Ordinal) || s.StartsWith(host.Address, StringComparison.Ordinal), s));
        Assert.Empty(await page.Context.CookiesAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Scripts_of_two_sites_and_two_versions_each_fill_what_stands_after_them()
    {
        await using var other = await OtherSite.StartAsync(demo);
        var second = $"<script type=\"module\" src=\"{other.Address}embed/v2/embed.js\"></script>";
        foreach (var (first, last, names) in ((string, string, string[])[])[(await ScriptAsync(), second, ["Vitrines de Bretagne", "Vitrines du Jura"]), (second, await ScriptAsync(), ["Vitrines du Jura", "Vitrines de Bretagne"])])
        {
            await using var host = await HostPage.StartAsync($"{first}<showcase-list trade=\"ceramiste\"></showcase-list>{last}<showcase-list trade=\"ceramiste\"></showcase-list>{last}<showcase-card slug=\"atelier-kerbriand\"></showcase-card>");
            var (page, said) = await OpenAsync(demo, host);
            await Assertions.Expect(page.Locator("showcase-list .credit").Nth(0)).ToContainTextAsync(names[0]);
            await Assertions.Expect(page.Locator("showcase-list .credit").Nth(1)).ToContainTextAsync(names[1]);
            await Assertions.Expect(page.Locator("showcase-card .credit")).ToContainTextAsync(names[1]);
            Assert.Empty(said);
            await page.Context.CloseAsync();
        }
    }

    [Theory]
    [InlineData("**/embed/v1/embed.js", "dedans")]
    [InlineData("**/embed/v1/index.json", "Voir les vitrines sur Vitrines de Bretagne")]
    [InlineData("**/embed/v1/trades/*", "Voir les vitrines sur Vitrines de Bretagne")]
    public async Task Without_a_network_a_plain_link_stands_there(string lost, string link)
    {
        await using var host = await HostPage.StartAsync($"{await ScriptAsync()}<showcase-list trade=\"ceramiste\"><a href=\"{await demo.AddressAsync()}\">dedans</a></showcase-list>");
        var page = await demo.BlankAsync();
        await page.RouteAsync(lost, route => route.AbortAsync());
        await page.GotoAsync(host.Address);
        var shown = page.GetByRole(AriaRole.Link, new() { Name = link });
        await Assertions.Expect(shown).ToBeVisibleAsync();
        Assert.StartsWith((await demo.AddressAsync()).AbsoluteUri, await shown.EvaluateAsync<string>("a => a.href"), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(320)]
    [InlineData(768)]
    [InlineData(1280)]
    public async Task Axe_finds_nothing_inside_and_nothing_sticks_out(int width)
    {
        await using var host = await HostPage.StartAsync($"{await ScriptAsync()}<showcase-list limit=\"6\"></showcase-list><showcase-card slug=\"atelier-kerbriand\"></showcase-card><showcase-map></showcase-map>", "<meta name=\"color-scheme\" content=\"light dark\">");
        foreach (var light in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            var page = await demo.BlankAsync(width, light, motion: ReducedMotion.Reduce);
            await page.GotoAsync(host.Address);
            await Assertions.Expect(page.Locator("showcase-list .front")).ToHaveCountAsync(6);
            await Assertions.Expect(page.Locator("showcase-card article")).ToBeVisibleAsync();
            await page.Locator("showcase-map").ScrollIntoViewIfNeededAsync();
            await Assertions.Expect(page.Locator("showcase-map .map-plate, showcase-map .map-ring").First).ToBeVisibleAsync();
            PageTests.Nothing(await Axe.RunAsync(page, Strict));
            Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
            await page.Context.CloseAsync();
        }
    }

    [Fact]
    public async Task The_keyboard_walks_through_a_list_and_a_map_and_enters_a_vitrine()
    {
        await using var host = await HostPage.StartAsync($"{await ScriptAsync()}<showcase-map near=\"Quimper\" radius=\"20\"></showcase-map>");
        var (page, said) = await OpenAsync(demo, host);
        await Assertions.Expect(page.Locator("showcase-map .map-plate").First).ToBeVisibleAsync();
        await page.EvaluateAsync("document.querySelector('h1').focus()");
        for (var i = 0; i < 20 && !await Focused(page, ".map-plate"); i++)
            await page.Keyboard.PressAsync("Tab");
        Assert.True(await Focused(page, ".map-plate"));
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAsync($"^{Regex.Escape(new Uri(await demo.AddressAsync(), "/artisans/").AbsoluteUri)}[^/]+/$");
        Assert.Empty(said);
        await page.Context.CloseAsync();

        static Task<bool> Focused(IPage page, string what) => page.EvaluateAsync<bool>($"document.activeElement.shadowRoot?.activeElement?.matches('{what}') ?? false");
    }

    [Fact]
    public async Task It_speaks_the_language_of_the_element_or_of_its_page()
    {
        await using var host = await HostPage.StartAsync($"{await ScriptAsync()}<showcase-list id=\"a\" trade=\"nonsense\"></showcase-list><div lang=\"en-GB\"><showcase-list id=\"b\" trade=\"nonsense\"></showcase-list><showcase-card slug=\"atelier-kerbriand\"></showcase-card></div><showcase-list id=\"c\" lang=\"xx\" near=\"Nulle-Part\"></showcase-list>");
        var (page, _) = await OpenAsync(demo, host);
        await Assertions.Expect(page.Locator("#a")).ToContainTextAsync("Le métier « nonsense » est inconnu.");
        await Assertions.Expect(page.Locator("#b")).ToContainTextAsync("No trade “nonsense” is known.");
        await Assertions.Expect(page.Locator("#b a").First).ToHaveAttributeAsync("href", new Uri(await demo.AddressAsync(), "/en/search/").AbsoluteUri);
        await Assertions.Expect(page.Locator("showcase-card .name a")).ToHaveAttributeAsync("href", new Uri(await demo.AddressAsync(), "/en/artisans/atelier-kerbriand/").AbsoluteUri);
        await Assertions.Expect(page.Locator("#c")).ToContainTextAsync("La commune « Nulle-Part » est inconnue.");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_data_and_attributes_hold_is_only_ever_text()
    {
        const string Bad = "<img src=x onerror=document.title='evil'><script>document.title='evil'</script>";
        await using var host = await HostPage.StartAsync($"{await ScriptAsync()}<showcase-list trade=\"ceramiste\"></showcase-list><showcase-list id=\"b\" trade=\"&lt;img src=x onerror=document.title='evil'>\"></showcase-list><showcase-card slug=\"../../x\"></showcase-card>");
        var page = await demo.BlankAsync();
        await page.RouteAsync("**/embed/v1/trades/ceramiste.json", route => route.FulfillAsync(new()
        {
            ContentType = "application/json",
            Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" },
            Body = """
                [{"slug":"javascript:alert(1)","name":"BAD","trade":"ceramiste","town":"BAD","summary":{"fr":"BAD"},"licence":"BAD","from":"BAD",
                  "cover":{"base":"//evil.example/photos/a","formats":["jpeg"],"widths":[400],"width":4,"height":3,"focus":[5,5],"alt":"BAD"}},
                 {"slug":"b","name":5,"trade":"ceramiste","town":[1],"summary":7,"licence":"__proto__","cover":{"base":"/photos/../../x","formats":[]}}]
                """.Replace("BAD", Bad, StringComparison.Ordinal),
        }));
        await page.GotoAsync(host.Address);
        await Assertions.Expect(page.Locator("showcase-list .front")).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator("showcase-list .name").First).ToHaveTextAsync(Bad);
        await Assertions.Expect(page.Locator("#b .note").First).ToContainTextAsync("<img src=x");
        await Assertions.Expect(page.Locator("showcase-card .note").First).ToHaveTextAsync("Cette vitrine n’est pas proposée ici.");
        Assert.Equal("Hôte", await page.TitleAsync());
        var site = (await demo.AddressAsync()).AbsoluteUri;
        Assert.All(await page.EvaluateAsync<string[]>("[...document.querySelector('showcase-list').shadowRoot.querySelectorAll('a')].map(a => a.href)"), a => Assert.StartsWith(site, a, StringComparison.Ordinal));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Who_lets_nobody_republish_or_only_partners_is_shown_nowhere()
    {
        await demo.BuiltAsync();
        foreach (var words in (string[])["marion-quere-photographe", "ti-ar-mel"])
            Assert.DoesNotContain(Directory.EnumerateFiles(Path.Combine(DemoSite.Folder, "embed"), "*", SearchOption.AllDirectories), f => File.ReadAllText(f).Contains(words, StringComparison.Ordinal));
        await using var host = await HostPage.StartAsync($"{await ScriptAsync()}<showcase-card slug=\"marion-quere-photographe\"></showcase-card>");
        var (page, _) = await OpenAsync(demo, host);
        await Assertions.Expect(page.Locator("showcase-card .note").First).ToHaveTextAsync("Cette vitrine n’est pas proposée ici.");
        await page.Context.CloseAsync();
    }
}
