using Microsoft.Playwright;
using Showcase.Images;
using Showcase.Tests.Intake;
using Deque.AxeCore.Commons;

namespace Showcase.Tests.Browser;

/// <summary>A visitor sends a form from the built site to a running intake over a bare repository: all of it real.</summary>
public class FormTests(DemoSite demo)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task From_a_phone_to_the_street_with_an_iPhone_photo_a_sideways_one_and_one_that_tells_its_place()
    {
        var good = Corpora.Require("images/good");
        string[] files = [Path.Combine(good, "exif__IMG_5195.HEIC"), Path.Combine(good, "orient__Portrait_6.jpg"), Path.Combine(good, "exif__DSCN0010.jpg"), Path.Combine(good, "irs__cat.jpg")];
        await using var street = await Street.OpenAsync();
        var page = await demo.BlankAsync(360);
        await page.GotoAsync($"{street.Site}rejoindre/");
        await page.Locator("form.opened").WaitForAsync();
        Assert.Empty(await Axe.RunAsync(page, new AxeRunOptions()));

        await page.GetByLabel("Nom (obligatoire)").First.FillAsync("Forge du Test");
        await page.Locator("#f-trade-text").FillAsync("forgeronne");
        await page.Locator("#f-other_trades-text").FillAsync("coutelier");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#f-summary").FillAsync("Grilles, couteaux et ferrures, forgés à la main.");
        await page.Locator("[data-front-here] .front").WaitForAsync();
        await NextAsync(page);
        await page.Locator("#f-address-postcode").FillAsync("29000");
        await page.Locator("#f-address-town").FillAsync("Quimper");
        await NextAsync(page);
        await NextAsync(page);
        await page.Locator("#photo-picker").SetInputFilesAsync(files);
        await page.Locator("#f-photos-3-alt").WaitForAsync(new() { Timeout = 120_000 });
        for (var i = 0; i < files.Length; i++)
            await page.Locator($"#f-photos-{i}-alt").FillAsync($"La photo numéro {i + 1}");
        // The iPhone's photo was decoded here: none goes as it is.
        Assert.Equal(4, await page.Locator("[data-item] img.form-thumb").CountAsync());
        Assert.Equal(0, await page.Locator("[data-item] .help:visible", new() { HasText = "partira telle quelle" }).CountAsync());
        await page.Locator("#f-consent_photos").CheckAsync();
        Assert.Equal("False False False False", string.Join(' ', await page.EvaluateAsync<bool[]>(TellsMore)));
        await NextAsync(page);
        await page.Locator("#f-social").FillAsync("https://www.instagram.com/demo.vitrines.forge/");
        Assert.Contains("Instagram", await page.Locator(".form-accounts").InnerTextAsync(), StringComparison.Ordinal);
        await NextAsync(page);
        await page.Locator("#f-republish-licence").SelectOptionAsync("cc-by-4.0");
        await page.Locator("#f-reply").FillAsync("forge@example.org");
        await page.Locator("#f-consent").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Envoyer la proposition" }).ClickAsync();
        await page.Locator(".steps, .fault:visible, [data-status]:text-matches('passé|réseau|Beaucoup')").First.WaitForAsync(new() { Timeout = 60_000 });
        Assert.True(page.Url.Contains("/intake/status/", StringComparison.Ordinal), await page.Locator("main").InnerTextAsync());
        Assert.Contains("Reçue", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(await Axe.RunAsync(page, new AxeRunOptions()));

        await street.SettledAsync();
        var branch = Assert.Single(await street.Room.ProposalsAsync());
        var entry = await street.Room.ShowAsync(branch, "content/artisans/forge-du-test/index.md");
        Assert.Contains("trade: forgeron\nother_trades: [coutelier]", entry, StringComparison.Ordinal);
        Assert.Contains("licence: cc-by-4.0", entry, StringComparison.Ordinal);
        Assert.Equal(5, (await street.Room.GitAsync("ls-tree", "-r", "--name-only", branch, "content/artisans/forge-du-test")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);

        var seen = await street.PreviewAsync(branch);
        Assert.True(seen.IsGood);
        Assert.Equal(("Forge du Test", 4), (Assert.Single(seen.Changes).Name, seen.Changes[0].Photos.Count));
        Assert.Contains("forgés à la main", await File.ReadAllTextAsync(street.Scratch("preview/after/artisans/forge-du-test/index.html"), Cancel), StringComparison.Ordinal);

        await street.MergeAsync(branch);
        await page.ReloadAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Voir la vitrine" }).ClickAsync();
        await page.ArriveAsync("/artisans/forge-du-test/$");
        Assert.Equal("Forge du Test", await page.Locator("h1").InnerTextAsync());
        var shapes = await page.EvaluateAsync<string[]>("""
            async () => {
              const images = [...document.querySelectorAll("main .photo img:not(.placeholder)")].filter(image => /numéro/.test(image.alt));
              for (const image of images) image.loading = "eager";
              await Promise.all(images.map(image => image.decode()));
              return images.map(image => `${image.alt} ${image.naturalHeight > image.naturalWidth ? "upright" : "flat"}`);
            }
            """);
        Assert.Superset(new HashSet<string> { "La photo numéro 2 upright", "La photo numéro 3 flat", "La photo numéro 4 flat" }, shapes.ToHashSet());
        await page.Context.CloseAsync();

        var photos = street.PhotosEverywhere().ToArray();
        Assert.True(photos.Length > 12, $"{photos.Length} photos");
        Assert.All(photos, p => Assert.False(PhotoPrivacy.HasGps(File.ReadAllBytes(p)), p));
    }

    [Fact]
    public async Task Without_a_script_the_whole_form_is_one_page_that_arrives()
    {
        await using var street = await Street.OpenAsync();
        var page = await demo.BlankAsync(360, scripts: false);
        await page.GotoAsync($"{street.Site}en/join/");
        await page.Locator("#f-name").FillAsync("Silent Forge");
        await page.Locator("#f-trade").SelectOptionAsync("forgeron");
        await page.Locator("#f-summary").FillAsync("Gates and knives.");
        await page.Locator("#f-address-postcode").FillAsync("29000");
        await page.Locator("#f-address-town").FillAsync("Quimper");
        await page.Locator("#f-photos-0-file").SetInputFilesAsync(new FilePayload { Name = "a.jpg", MimeType = "image/jpeg", Buffer = IntakeRoom.Photo() });
        await page.Locator("#f-photos-0-alt").FillAsync("The fire");
        await page.Locator("#f-consent_photos").CheckAsync();
        await page.Locator("#f-consent").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Send the proposal" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Confirm" }).Or(page.Locator("button.button")).First.ClickAsync();
        Assert.Contains("Received", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await page.Context.CloseAsync();
        await street.SettledAsync();
        Assert.Single(await street.Room.ProposalsAsync());
    }

    [Fact]
    public async Task A_draft_waits_on_the_device_and_can_be_erased()
    {
        await using var street = await Street.OpenAsync();
        var page = await demo.BlankAsync(768);
        await page.GotoAsync($"{street.Site}rejoindre/");
        await page.Locator("form.opened").WaitForAsync();
        await page.Locator("#f-name").FillAsync("Forge du Brouillon");
        await page.GetByText("Brouillon gardé sur cet appareil.").WaitForAsync();
        await page.ReloadAsync();
        await page.GetByText("Nous avons retrouvé votre brouillon").WaitForAsync();
        Assert.Equal("Forge du Brouillon", await page.Locator("#f-name").InputValueAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Effacer le brouillon" }).ClickAsync();
        await page.GetByText("Le brouillon est effacé").WaitForAsync();
        await page.ReloadAsync();
        await page.Locator("form.opened").WaitForAsync();
        Assert.Equal("", await page.Locator("#f-name").InputValueAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_form_whose_answer_was_lost_is_sent_again_and_is_one_proposal()
    {
        await using var street = await Street.OpenAsync();
        var page = await demo.BlankAsync(360);
        await page.GotoAsync($"{street.Site}rejoindre/");
        await page.Locator("form.opened").WaitForAsync();
        await page.RouteAsync("**/intake/", async route =>
        {
            await route.FetchAsync(new() { Headers = new Dictionary<string, string>(route.Request.Headers) { ["origin"] = street.Site.GetLeftPart(UriPartial.Authority) } });
            await route.AbortAsync();
        });
        await FillAsync(page, "Forge du Tunnel");
        await page.GetByRole(AriaRole.Button, new() { Name = "Envoyer la proposition" }).ClickAsync();
        await page.Locator("[data-status]", new() { HasTextRegex = new("réseau") }).WaitForAsync();
        await page.UnrouteAllAsync();

        // Out of the tunnel, the page was closed meanwhile, and a word is mended.
        await page.ReloadAsync();
        await page.GetByText("Nous avons retrouvé votre brouillon").WaitForAsync();
        await FillAsync(page, "Forge du Tunnel", "Grilles, et couteaux.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Envoyer la proposition" }).ClickAsync();
        await page.Locator(".steps").WaitForAsync();
        await page.Context.CloseAsync();
        await street.SettledAsync();
        Assert.Contains("Grilles, et couteaux.", await street.Room.ShowAsync(Assert.Single(await street.Room.ProposalsAsync()), "content/artisans/forge-du-tunnel/index.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_is_said_at_once_beside_its_field_by_keyboard_alone()
    {
        await using var street = await Street.OpenAsync();
        var page = await demo.BlankAsync(360);
        await page.GotoAsync($"{street.Site}en/join/");
        await page.Locator("form.opened").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("f-name", await page.EvaluateAsync<string>("document.activeElement.id"));
        Assert.Equal("Needed before you go on.", await page.Locator("[data-field=name] .fault").InnerTextAsync());
        Assert.Equal("true", await page.Locator("#f-name").GetAttributeAsync("aria-invalid"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_vitrine_is_proposed_by_keyboard_alone_and_no_step_has_a_barrier()
    {
        await using var street = await Street.OpenAsync();
        var page = await demo.BlankAsync(360);
        await page.GotoAsync($"{street.Site}en/join/");
        await page.Locator("form.opened").WaitForAsync();
        await TypeAsync("f-name", "Silent <b>Forge</b>");
        await TypeAsync("f-trade-text", "Blacksmith");
        await TypeAsync("f-summary", "Gates and knives.");
        // What is typed stays text in the preview too.
        await page.Locator("[data-front-here] .sign", new() { HasText = "Silent <b>Forge</b>" }).WaitForAsync();
        await OnAsync();
        await TypeAsync("f-address-postcode", "29000");
        await TypeAsync("f-address-town", "Quimper");
        for (var i = 0; i < 4; i++)
            await OnAsync();
        await ReachAsync("f-consent");
        await page.Keyboard.PressAsync("Space");
        Assert.Empty(await Axe.RunAsync(page, new AxeRunOptions()));
        await PressAsync("Send the proposal");
        await page.Locator(".steps").WaitForAsync();
        Assert.Contains("Silent <b>Forge</b>", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await ReachAsync(null, "Change my proposal");
        await page.Context.CloseAsync();

        async Task TypeAsync(string id, string text)
        {
            await ReachAsync(id);
            await page.Keyboard.TypeAsync(text);
        }

        // On by the step's own button, where the focus follows to the next title.
        async Task OnAsync()
        {
            Assert.Empty(await Axe.RunAsync(page, new AxeRunOptions()));
            await PressAsync("Continue");
            Assert.Equal("H2", await page.EvaluateAsync<string>("document.activeElement.tagName"));
        }

        async Task PressAsync(string button)
        {
            await ReachAsync(null, button);
            await page.Keyboard.PressAsync("Enter");
        }

        async Task ReachAsync(string? id, string? words = null)
        {
            for (var i = 0; i < 120; i++)
            {
                await page.Keyboard.PressAsync("Tab");
                if (await page.EvaluateAsync<bool>("([id, words]) => id ? document.activeElement.id === id : document.activeElement.textContent.includes(words)", new[] { id, words }))
                    return;
            }
            Assert.Fail($"{id ?? words} is not reached by the Tab key");
        }
    }

    internal static async Task FillAsync(IPage page, string name, string summary = "Grilles et couteaux.")
    {
        await page.Locator(".form-bar a").First.ClickAsync();
        await page.Locator("#f-name").FillAsync(name);
        await page.Locator("#f-trade-text").FillAsync("forgeronne");
        await page.Locator("#f-summary").FillAsync(summary);
        await NextAsync(page);
        await page.Locator("#f-address-postcode").FillAsync("29000");
        await page.Locator("#f-address-town").FillAsync("Quimper");
        for (var i = 0; i < 4; i++)
            await NextAsync(page);
        await page.Locator("#f-consent").CheckAsync();
    }

    private static Task NextAsync(IPage page) => page.Locator("[data-step]:not([hidden]) .form-walk button").Last.ClickAsync();

    // Of each photo that waits on the device to be sent, whether it says more than its pixels.
    private const string TellsMore = """
        async () => {
          const done = asked => new Promise(resolve => { asked.onsuccess = () => resolve(asked.result); });
          const base = await done(indexedDB.open("showcase-form"));
          const kept = async () => (await done(base.transaction("drafts").objectStore("drafts").getAll()))[0];
          let draft = await kept();
          for (let i = 0; i < 100 && draft.values.consent_photos?.[0] !== "yes"; i++) {
            await new Promise(later => setTimeout(later, 100));
            draft = await kept();
          }
          base.close();
          return Promise.all(draft.photos.filter(Boolean).map(async photo => /Exif|http:\/\/ns\.adobe/.test(new TextDecoder("latin1").decode(await photo.arrayBuffer()))));
        }
        """;
}
