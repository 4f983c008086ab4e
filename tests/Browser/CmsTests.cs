using Microsoft.Playwright;
using Showcase.Diagnostics;
using Showcase.Images;
using Showcase.Serving;
using Showcase.Tests.Cms;
using Showcase.Tests.Walk;

namespace Showcase.Tests.Browser;

/// <summary>Through <c>/admin/</c> as a person would go, with <c>showcase serve</c> on a repository of its own: create, add a photo, publish, edit, delete.</summary>
public sealed class CmsTests(DemoSite demo)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_entry_is_created_with_a_photo_published_edited_and_deleted()
    {
        using var room = await EditingRoom.OpenAsync();
        using var serve = await ServedSite.StartAsync(room.Site);
        var photo = room.Site.PathOf("IMG_0001.JPG");
        await File.WriteAllBytesAsync(photo, EditingRoom.PhotoWithGps(), Cancel);
        var page = await demo.BlankAsync(1400);
        var noticed = await EditingPage.WatchAsync(page);
        try
        {
            await EditingPage.EnterAsync(page, serve.Address);
            await page.GotoAsync(serve.Address + "admin/#/collections/artisans/new");
            await EditingPage.CreateAsync(page, photo);
            await EditingPage.SaveAsync(page);
            Assert.Contains(EditingPage.Branch, room.Git("branch"), StringComparison.Ordinal);
            Assert.False(Directory.Exists(room.Site.PathOf(EditingPage.Folder)));

            await EditingPage.PublishAsync(page);
            Assert.Contains("lat: 4", room.Read(EditingPage.Folder + "/index.md"), StringComparison.Ordinal);
            Assert.Equal([EditingPage.Folder + "/img_0001.jpg", EditingPage.Folder + "/index.md"], room.Git("ls-files", EditingPage.Folder).Split('\n'));
            AssertClean(room);
            await serve.SaysAsync("artisans/atelier-d-eve-le-goff/", "Bols de tous les jours");

            await EditingPage.Field(page, "summary").FillAsync("Bols de fête.");
            await EditingPage.SaveAsync(page);
            await EditingPage.PublishAsync(page);
            Assert.Contains("summary: Bols de fête.", room.Read(EditingPage.Folder + "/index.md"), StringComparison.Ordinal);
            AssertClean(room);

            await EditingPage.DeleteAsync(page);
            Assert.False(Directory.Exists(room.Site.PathOf(EditingPage.Folder)));
            AssertClean(room);
            Assert.DoesNotContain("cms/", room.Git("branch", "-a"), StringComparison.Ordinal);
            Assert.Equal("", string.Join('\n', noticed));
        }
        finally
        {
            await page.Context.CloseAsync();
        }
    }

    [Fact]
    public async Task The_preview_shows_hostile_text_and_runs_none_of_it()
    {
        using var room = await EditingRoom.OpenAsync();
        using var serve = await ServedSite.StartAsync(room.Site);
        room.Site.WriteText(EditingRoom.Entry, """
            ---
            name: "<img src=x onerror=top.hacked=1>"
            trade: potier
            summary: "<script>top.hacked=1</script> [a](javascript:top.hacked=1)"
            address: { postcode: "29000", town: Quimper }
            skills: ["<svg onload=top.hacked=1>", "{{constructor.constructor('top.hacked=1')()}}"]
            social: [{ network: instagram, address: "javascript:top.hacked=1" }]
            ---
            <img src=x onerror=top.hacked=1> <iframe srcdoc="<script>top.hacked=1</script>"></iframe>

            [lien](javascript:top.hacked=1) ![x](https://elsewhere.example/pixel.png) <svg><script>top.hacked=1</script></svg>
            """);
        var page = await demo.BlankAsync(1400);
        // The policy holds a request back before it leaves; whatever else happens to it, it left.
        var strangers = new List<string>();
        page.Response += (_, answer) => Note(answer.Request);
        page.RequestFailed += (_, request) => Note(request);
        void Note(IRequest request)
        {
            if (new Uri(request.Url) is { Scheme: "http" or "https", Host: not "127.0.0.1" } && request.Failure != "csp")
                strangers.Add($"{request.Url} {request.Failure}");
        }
        try
        {
            await EditingPage.EnterAsync(page, serve.Address);
            await page.GotoAsync(serve.Address + "admin/#/collections/artisans/entries/atelier-kerbriand/index");
            await page.GetByTitle("Aperçu").First.ClickAsync();
            var pane = page.Locator("iframe#preview-pane").ContentFrame;
            await Assertions.Expect(pane.Locator(".vitrine h1")).ToHaveTextAsync("<img src=x onerror=top.hacked=1>", new() { Timeout = 60_000 });
            await Assertions.Expect(pane.Locator(".prose a").First).ToBeVisibleAsync();
            foreach (var link in await pane.Locator(".prose a").AllAsync())
                await link.ClickAsync(new() { Force = true });
            Assert.Null(await page.EvaluateAsync<object?>("window.hacked ?? null"));
            Assert.Equal(0, await pane.Locator("script, iframe, [onerror], [onload], a[href^=javascript]").CountAsync());
            // The pane wears the theme's sheet.
            await Assertions.Expect(pane.Locator(".vitrine h1")).ToHaveCSSAsync("font-family", new System.Text.RegularExpressions.Regex("Fraunces"));
            Assert.Empty(strangers);
        }
        finally
        {
            await page.Context.CloseAsync();
        }
    }

    /// <summary>As far as it goes without an account: the page starts from its own files and asks nobody before somebody wants to log in.</summary>
    [Theory]
    [InlineData("cms: github exemple/vitrines", "GitHub")]
    [InlineData("cms: { backend: gitlab groupe/vitrines, app_id: \"12ab\" }", "GitLab")]
    public async Task The_published_CMS_offers_the_forge_of_the_settings_and_asks_nobody_yet(string cms, string forge)
    {
        using var site = new TinySite(Entries.Settings(cms));
        await using var server = await DevServer.StartAsync(site.Dist, new LiveUpdates(), 0, Cancel);
        site.WalkWell(server.Address.AbsoluteUri);
        var page = await demo.BlankAsync(1400);
        var noticed = await EditingPage.WatchAsync(page);
        try
        {
            await page.GotoAsync(server.Address + "admin/");
            await page.GetByRole(AriaRole.Button, new() { Name = forge }).WaitForAsync(new() { Timeout = 60_000 });
            Assert.Equal("", string.Join('\n', noticed));
        }
        finally
        {
            await page.Context.CloseAsync();
        }
    }

    /// <summary>The site has no fault, and no photo in the folder or in any commit tells where it was taken.</summary>
    private static void AssertClean(EditingRoom room)
    {
        Assert.Equal("", string.Join('\n', room.Site.Check().Faults.Sorted().Where(f => f.Severity == Severity.Error).Select(f => $"{f.Location} {f.Rule.Id} {f.What("en")}")));
        var files = Directory.GetFiles(room.Site.PathOf("content"), "*", SearchOption.AllDirectories).Select(File.ReadAllBytes);
        var objects = room.Git("rev-list", "--objects", "--all", "--no-object-names").Split('\n').Select(o => room.Bytes("cat-file", "-p", o));
        Assert.DoesNotContain(files.Concat(objects), b => PhotoPrivacy.HasGps(b));
    }
}
