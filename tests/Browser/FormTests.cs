using Microsoft.Playwright;
using Showcase.Serving;
using Showcase.Tests.Intake;
using Deque.AxeCore.Commons;

namespace Showcase.Tests.Browser;

/// <summary>A visitor sends a form from the built site to a running intake over a bare repository: all of it real.</summary>
public class FormTests(DemoSite demo)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task From_a_phone_with_an_iPhone_photo_a_sideways_one_and_one_that_tells_its_place()
    {
        var good = Corpora.Require("images/good");
        string[] photos = [Path.Combine(good, "exif__IMG_5195.HEIC"), Path.Combine(good, "orient__Portrait_6.jpg"), Path.Combine(good, "exif__DSCN0010.jpg"), Path.Combine(good, "irs__cat.jpg")];
        await using var street = await Street.OpenAsync();
        var page = await demo.BlankAsync(360);
        await page.GotoAsync($"{street.Site}rejoindre/");
        await page.Locator(".form-walk").First.WaitForAsync();
        Assert.Empty(await Axe.RunAsync(page, new AxeRunOptions()));

        await page.GetByLabel("Nom (obligatoire)").First.FillAsync("Forge du Test");
        await page.Locator("#f-trade-text").FillAsync("Forge");
        await page.Locator("#f-trade").EvaluateAsync("(s) => { s.value = 'forgeron'; s.dispatchEvent(new Event('input', { bubbles: true })); }");
        await page.Locator("#f-summary").FillAsync("Grilles, couteaux et ferrures, forgés à la main.");
        await page.Locator("[data-front-here] .front").WaitForAsync();
        await NextAsync(page);
        await page.Locator("#f-address-postcode").FillAsync("29000");
        await page.Locator("#f-address-town").FillAsync("Quimper");
        await NextAsync(page);
        await NextAsync(page);
        await page.Locator("#photo-picker").SetInputFilesAsync(photos);
        await page.Locator("#f-photos-3-alt").WaitForAsync(new() { Timeout = 120_000 });
        for (var i = 0; i < photos.Length; i++)
            await page.Locator($"#f-photos-{i}-alt").FillAsync($"La photo numéro {i + 1}");
        await page.Locator("#f-consent_photos").CheckAsync();
        await NextAsync(page);
        await page.Locator("#f-social").FillAsync("https://www.instagram.com/demo.vitrines.forge/");
        Assert.Contains("Instagram", await page.Locator(".form-accounts").InnerTextAsync(), StringComparison.Ordinal);
        await NextAsync(page);
        await page.Locator("#f-republish-licence").SelectOptionAsync("cc-by-4.0");
        await page.Locator("#f-reply").FillAsync("forge@example.org");
        await page.Locator("#f-consent").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Envoyer la proposition" }).ClickAsync();
        await page.WaitForURLAsync("**/intake/status/**", new() { Timeout = 60_000 });
        Assert.Contains("Reçue", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(await Axe.RunAsync(page, new AxeRunOptions()));
        await page.Context.CloseAsync();

        await street.SettledAsync();
        var branch = Assert.Single(await street.Room.ProposalsAsync());
        Assert.Contains("licence: cc-by-4.0", await street.Room.ShowAsync(branch, "content/artisans/forge-du-test/index.md"), StringComparison.Ordinal);
        var files = (await street.Room.GitAsync("ls-tree", "-r", "--name-only", branch, "content/artisans/forge-du-test")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(5, files.Length);
        var work = Directory.CreateTempSubdirectory("form-photos-").FullName;
        await IntakeRoom.Git(work, "clone", "-q", "-b", branch, street.Room.Repository, "clone");
        foreach (var photo in Directory.EnumerateFiles(Path.Combine(work, "clone", "content", "artisans", "forge-du-test"), "*.jpg"))
            Assert.False(Holds(await File.ReadAllBytesAsync(photo, Cancel), "Exif"u8), photo);
        Directory.Delete(work, true);
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
        await page.Locator(".form-walk").First.WaitForAsync();
        await page.Locator("#f-name").FillAsync("Forge du Brouillon");
        await page.GetByText("Brouillon gardé sur cet appareil.").WaitForAsync();
        await page.ReloadAsync();
        await page.GetByText("Nous avons retrouvé votre brouillon").WaitForAsync();
        Assert.Equal("Forge du Brouillon", await page.Locator("#f-name").InputValueAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Effacer le brouillon" }).ClickAsync();
        await page.GetByText("Le brouillon est effacé").WaitForAsync();
        await page.ReloadAsync();
        await page.Locator(".form-walk").First.WaitForAsync();
        Assert.Equal("", await page.Locator("#f-name").InputValueAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_is_missing_is_said_at_once_beside_its_field_by_keyboard_alone()
    {
        await using var street = await Street.OpenAsync();
        var page = await demo.BlankAsync(360);
        await page.GotoAsync($"{street.Site}en/join/");
        await page.Locator(".form-walk").First.WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("f-name", await page.EvaluateAsync<string>("document.activeElement.id"));
        Assert.Equal("Needed before you go on.", await page.Locator("[data-field=name] .fault").InnerTextAsync());
        Assert.Equal("true", await page.Locator("#f-name").GetAttributeAsync("aria-invalid"));
        await page.Context.CloseAsync();
    }

    private static Task NextAsync(IPage page) => page.Locator("[data-step]:not([hidden]) .form-walk button").Last.ClickAsync();

    private static bool Holds(byte[] bytes, ReadOnlySpan<byte> part) => bytes.AsSpan().IndexOf(part) >= 0;

    /// <summary>A built site at an address, and an intake that takes its forms.</summary>
    private sealed class Street : IAsyncDisposable
    {
        private TinySite _site = null!;
        private DevServer _server = null!;

        public IntakeRoom Room { get; private set; } = null!;
        public Uri Site => _server.Address;

        public static async Task<Street> OpenAsync()
        {
            var folder = Directory.CreateTempSubdirectory("street-").FullName;
            var street = new Street { _server = await DevServer.StartAsync(folder, new LiveUpdates(), 0, Cancel) };
            street.Room = await IntakeRoom.OpenAsync(Settings(street.Site, null));
            street._site = new TinySite(Settings(street.Site, street.Room.Address)) { Output = folder };
            street._site.WalkWell();
            street._server.Intake = street._site.ReadSettings()!.Intake;
            return street;
        }

        /// <summary>Everything that was accepted is proposed.</summary>
        public Task SettledAsync() => Room.House.Worker.DrainAsync(Cancel);

        private static string Settings(Uri site, Uri? intake) => $$"""
            -- site/showcase.yaml --
            name: Les Vitrines
            tagline: { fr: Porte après porte, en: Door after door }
            description: L'annuaire des artisans.
            url: {{site}}
            language: fr
            languages: [fr, en]
            region: { fr: Bretagne, en: Brittany }
            {{(intake is null ? "" : $"intake: {{ door: service, url: \"{intake}intake/\" }}")}}

            """;

        public async ValueTask DisposeAsync()
        {
            await _server.DisposeAsync();
            await Room.DisposeAsync();
            Directory.Delete(_site.Dist, true);
            _site.Dispose();
        }
    }
}
