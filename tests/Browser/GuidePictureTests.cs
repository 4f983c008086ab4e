using Microsoft.Playwright;
using Showcase.Content;
using Showcase.Diagnostics;
using Showcase.Domain;
using Showcase.Review;

namespace Showcase.Tests.Browser;

/// <summary>The pictures of the guides, taken on request from the demo site itself: <c>docs/pictures/take</c>.</summary>
public class GuidePictureTests(DemoSite demo)
{
    private static string Folder => Path.Combine(TinySite.Repository, "themes", "boulevard", "guides");

    [Fact(Explicit = true)]
    public async Task Pictures_for_the_guides()
    {
        var phone = await OpenAsync("/rejoindre/", 360, 560, scale: 2);
        await phone.Locator(".form-walk").First.WaitForAsync();
        await phone.EvaluateAsync("() => document.querySelector('.vitrine-form').scrollIntoView()");
        await ShootAsync(phone, "formulaire@2x.jpg");
        await phone.Locator("[data-step]:not([hidden]) .form-walk button").Last.ClickAsync();
        await phone.Locator("[aria-invalid=true]").First.WaitForAsync();
        await phone.EvaluateAsync("() => document.querySelector('[aria-invalid=true]').closest('[data-field]').scrollIntoView({ block: 'center' })");
        await ShootAsync(phone, "message@2x.jpg");
        await phone.Context.CloseAsync();

        var wide = await OpenAsync("/integrer/", 1000, 760, scale: 1);
        await wide.Locator(".embedder.open").WaitForAsync();
        await wide.EvaluateAsync("() => document.querySelector('.embedder').scrollIntoView()");
        await ShootAsync(wide, "integrer.jpg");
        await wide.Context.CloseAsync();

        var report = Directory.CreateTempSubdirectory("report-").FullName;
        PreviewFolder.Write(Sample(), report, "fr");
        var read = await OpenAsync("/", 480, 620, scale: 2);
        await read.GotoAsync(new Uri(Path.Combine(report, "index.html")).AbsoluteUri);
        await ShootAsync(read, "rapport@2x.jpg");
        await read.Context.CloseAsync();
        Directory.Delete(report, recursive: true);
    }

    private static ProposalReport Sample()
    {
        const string path = "content/artisans/atelier-kerbriand/index.md";
        var fault = new Fault(Rules.UnknownTrade, new SourceLocation(path, 3, 8), "potié", "potier");
        var change = new EntryChange(new EntryKey(Collection.Artisans, Slug.Parse("atelier-kerbriand")), "Atelier Kerbriand", ChangeKind.Changed, ["before/index.html"], ["after/index.html"],
            "-trade: potier\n+trade: potié\n", [fault], null, [new PhotoRow("tour.jpg", "Deux mains montent un vase sur le tour", 184_000, null)]);
        return new ProposalReport("main", "proposal", [change], []);
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
