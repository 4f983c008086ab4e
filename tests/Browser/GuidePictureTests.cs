using Microsoft.Playwright;
using Showcase.Content;
using Showcase.Diagnostics;
using Showcase.Domain;
using Showcase.Review;
using Showcase.Tests.Cms;

namespace Showcase.Tests.Browser;

/// <summary>The pictures of the guides, taken on request from the demo site itself: <c>docs/pictures/take</c>.</summary>
public class GuidePictureTests(DemoSite demo)
{
    private static string Folder => Path.Combine(TinySite.Repository, "themes", "boulevard", "guides");

    [Fact(Explicit = true)]
    public async Task Pictures_for_the_guides_of_the_form()
    {
        await using var street = await Street.OpenAsync();
        var phone = await OpenAsync($"{street.Site}rejoindre/", 360, 560, scale: 2);
        await phone.Locator("form.opened").WaitForAsync();
        await phone.EvaluateAsync("() => { document.querySelector('.form-bar').scrollIntoView(); scrollBy(0, 12); }");
        await ShootAsync(phone, "formulaire@2x.jpg");

        await NextAsync(phone);
        await phone.Locator("[aria-invalid=true]").First.WaitForAsync();
        await phone.EvaluateAsync("() => { document.activeElement.blur(); document.querySelector('[aria-invalid=true]').closest('[data-field]').scrollIntoView({ block: 'start' }); scrollBy(0, -24); }");
        await ShootAsync(phone, "message@2x.jpg");

        await phone.Locator("#f-name").FillAsync("Forge du Lavoir");
        await phone.Locator("#f-trade-text").FillAsync("Forge");
        await phone.Locator("#f-summary").FillAsync("Grilles, couteaux et ferrures, forgés à la main.");
        await NextAsync(phone);
        await phone.Locator("#f-address-postcode").FillAsync("29000");
        await phone.Locator("#f-address-town").FillAsync("Quimper");
        for (var step = 0; step < 4; step++)
            await NextAsync(phone);
        await phone.Locator("#f-consent").CheckAsync();
        await phone.Locator("form button[type=submit]").ClickAsync();
        await phone.Locator(".steps").WaitForAsync();
        await phone.EvaluateAsync("() => document.querySelector('main').scrollIntoView()");
        await ShootAsync(phone, "suivi@2x.jpg");
        await phone.Context.CloseAsync();
    }

    [Fact(Explicit = true)]
    public async Task Pictures_for_the_guides_of_embedding_and_reports()
    {
        var wide = await OpenAsync("/integrer/", 1000, 760, scale: 1);
        await wide.Locator(".embedder.open").WaitForAsync();
        await wide.Locator("[data-preview] showcase-list").WaitForAsync();
        await wide.EvaluateAsync("() => { document.querySelector('.embedder').scrollIntoView(); scrollBy(0, -8); }");
        await wide.WaitForTimeoutAsync(1500);
        await ShootAsync(wide, "integrer.jpg");
        await wide.Context.CloseAsync();

        var report = Directory.CreateTempSubdirectory("report-").FullName;
        PreviewFolder.Write(Sample(), report, "fr");
        var read = await OpenAsync(new Uri(Path.Combine(report, "index.html")).AbsoluteUri, 480, 620, scale: 2);
        await ShootAsync(read, "rapport@2x.jpg");
        await read.Context.CloseAsync();
        Directory.Delete(report, recursive: true);
    }

    [Fact(Explicit = true)]
    public async Task Pictures_for_the_guides_of_the_editing_space()
    {
        using var room = await EditingRoom.OpenAsync();
        using var serve = await ServedSite.StartAsync(room.Site);
        var page = await OpenAsync(serve.Address + "admin/", 1100, 760, scale: 1);
        await page.GetByRole(AriaRole.Button, new() { Name = "Se connecter" }).ClickAsync();
        await page.GotoAsync(serve.Address + "admin/#/collections/artisans/entries/atelier-kerbriand/index");
        await page.GetByTitle("Aperçu").First.ClickAsync();
        await Assertions.Expect(page.Locator("iframe#preview-pane").ContentFrame.Locator(".vitrine h1")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await page.WaitForTimeoutAsync(1000);
        await ShootAsync(page, "edition.jpg");
        await page.Context.CloseAsync();
    }

    private static Task NextAsync(IPage page) => page.Locator("[data-step]:not([hidden]) .form-walk button").Last.ClickAsync();

    private static ProposalReport Sample()
    {
        const string path = "content/artisans/atelier-kerbriand/index.md";
        var fault = new Fault(Rules.UnknownTrade, new SourceLocation(path, 3, 8), "potié", "potier");
        var change = new EntryChange(new EntryKey(Collection.Artisans, Slug.Parse("atelier-kerbriand")), "Atelier Kerbriand", ChangeKind.Changed, ["before/index.html"], ["after/index.html"],
            "-trade: potier\n+trade: potié\n", [fault], null, [new PhotoRow("tour.jpg", "Deux mains montent un vase sur le tour", 184_000, null)]);
        return new ProposalReport([change], []);
    }

    private async Task<IPage> OpenAsync(string path, int width, int height, float scale)
    {
        var usual = await demo.BlankAsync(width);
        var context = await usual.Context.Browser!.NewContextAsync(new()
        {
            BaseURL = (await demo.AddressAsync()).AbsoluteUri,
            ViewportSize = new() { Width = width, Height = height },
            DeviceScaleFactor = scale,
            ReducedMotion = ReducedMotion.Reduce,
            Locale = "fr-FR",
        });
        await usual.Context.CloseAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(path);
        return page;
    }

    private static Task<byte[]> ShootAsync(IPage page, string name) =>
        page.ScreenshotAsync(new() { Path = Path.Combine(Folder, name), Type = ScreenshotType.Jpeg, Quality = 70 });
}
