using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
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
    private const string Path = "content/artisans/atelier-d-eve-le-goff";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_entry_is_created_with_a_photo_published_edited_and_deleted()
    {
        using var room = await EditingRoom.OpenAsync();
        using var serve = await ServeAsync(room.Site);
        var photo = room.Site.PathOf("IMG_0001.JPG");
        await File.WriteAllBytesAsync(photo, EditingRoom.PhotoWithGps(), Cancel);
        var page = await demo.BlankAsync(1400);
        var noticed = Watch(page);
        await page.AddInitScriptAsync(Policy);
        try
        {
            await page.GotoAsync(serve.Address + "admin/");
            await page.GetByRole(AriaRole.Button, new() { Name = "Se connecter" }).ClickAsync();
            await page.GotoAsync(serve.Address + "admin/#/collections/artisans/new");
            await CreateAsync(page, photo);
            await SaveAsync(page);
            Assert.Contains("cms/artisans/atelier-d-eve-le-goff/index", room.Git("branch"), StringComparison.Ordinal);
            Assert.False(Directory.Exists(room.Site.PathOf(Path)));

            await PublishAsync(page);
            Assert.Contains("lat: 4", room.Read(Path + "/index.md"), StringComparison.Ordinal);
            Assert.Equal([Path + "/img_0001.jpg", Path + "/index.md"], room.Git("ls-files", Path).Split('\n'));
            AssertClean(room);
            await ServedAsync(serve.Address, "artisans/atelier-d-eve-le-goff/", "Bols de tous les jours");

            await Field(page, "summary").FillAsync("Bols de fête.");
            await SaveAsync(page);
            await PublishAsync(page);
            Assert.Contains("summary: Bols de fête.", room.Read(Path + "/index.md"), StringComparison.Ordinal);
            AssertClean(room);

            await page.GetByRole(AriaRole.Button, new() { Name = "Supprimer l'entrée publiée" }).ClickAsync();
            await page.GetByRole(AriaRole.Heading, new() { Name = "Artisans" }).WaitForAsync();
            Assert.False(Directory.Exists(room.Site.PathOf(Path)));
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
        using var serve = await ServeAsync(room.Site);
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
            await page.GotoAsync(serve.Address + "admin/");
            await page.GetByRole(AriaRole.Button, new() { Name = "Se connecter" }).ClickAsync();
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
        var noticed = Watch(page);
        try
        {
            await page.AddInitScriptAsync(Policy);
            await page.GotoAsync(server.Address + "admin/");
            await page.GetByRole(AriaRole.Button, new() { Name = forge }).WaitForAsync(new() { Timeout = 60_000 });
            Assert.Equal("", string.Join('\n', noticed));
        }
        finally
        {
            await page.Context.CloseAsync();
        }
    }

    private static async Task CreateAsync(IPage page, string photo)
    {
        await Field(page, "name").FillAsync("Atelier d’Ève Le Goff");
        await Field(page, "trade").FillAsync("Poterie");
        await page.Keyboard.PressAsync("Enter");
        await Field(page, "summary").FillAsync("Bols de tous les jours.");
        await Field(page, "postcode").FillAsync("29000");
        await Field(page, "town").FillAsync("Quimper");
        var map = page.Locator("iframe[title^=Carte]:visible").First.ContentFrame.Locator("#map .map-land").First;
        await map.WaitForAsync();
        await page.Locator("iframe[title^=Carte]:visible").First.ClickAsync(new() { Position = new() { X = 220, Y = 180 } });
        await Assertions.Expect(Field(page, "location")).Not.ToHaveValueAsync("");

        await page.Locator("button:visible", new() { HasText = "Ajouter photos" }).First.ClickAsync();
        await page.Locator("button:visible", new() { HasText = "Choisir une image" }).First.ClickAsync();
        var chooser = await page.RunAndWaitForFileChooserAsync(() => page.Locator("label:visible", new() { HasText = "Téléverser" }).First.ClickAsync());
        await chooser.SetFilesAsync(photo);
        await page.Locator("button:visible", new() { HasText = "Choisir les éléments sélectionnés" }).ClickAsync();
        await Field(page, "alt").FillAsync("Un bol bleu sur une table");
    }

    private static ILocator Field(IPage page, string name) => page.Locator($"input[id^='{name}-field']:visible").First;

    private static async Task SaveAsync(IPage page)
    {
        await page.Locator("button:visible", new() { HasText = "Enregistrer" }).First.ClickAsync();
        await page.GetByText("MODIFICATIONS ENREGISTRÉES", new() { Exact = false }).WaitForAsync(new() { Timeout = 60_000 });
        await page.Locator("[role=button]:visible, button:visible", new() { HasTextRegex = new("^Publier$") }).First.WaitForAsync();
    }

    private static async Task PublishAsync(IPage page)
    {
        await page.Locator("[role=button]:visible, button:visible", new() { HasTextRegex = new("^Statut") }).First.ClickAsync();
        await page.Locator("[role=menuitem]:visible", new() { HasText = "Prêt" }).ClickAsync();
        await page.Locator("[role=button]:visible, button:visible", new() { HasTextRegex = new("Prêt") }).First.WaitForAsync();
        await page.Locator("[role=button]:visible, button:visible", new() { HasTextRegex = new("^Publier$") }).First.ClickAsync();
        await page.Locator("[role=menuitem]:visible", new() { HasText = "Publier maintenant" }).ClickAsync();
        await page.Locator("[role=button]:visible, button:visible", new() { HasTextRegex = new("^Publiée$") }).First.WaitForAsync(new() { Timeout = 60_000 });
    }

    /// <summary>The site has no fault, and no photo in the folder or in any commit tells where it was taken.</summary>
    private static void AssertClean(EditingRoom room)
    {
        Assert.Equal("", string.Join('\n', room.Site.Check().Faults.Sorted().Where(f => f.Severity == Severity.Error).Select(f => $"{f.Location} {f.Rule.Id} {f.What("en")}")));
        var files = Directory.GetFiles(room.Site.PathOf("content"), "*", SearchOption.AllDirectories).Select(File.ReadAllBytes);
        var objects = room.Git("rev-list", "--objects", "--all", "--no-object-names").Split('\n').Select(o => room.Bytes("cat-file", "-p", o));
        Assert.DoesNotContain(files.Concat(objects), b => PhotoPrivacy.HasGps(b));
    }

    private const string Policy = "addEventListener('securitypolicyviolation', e => console.error('policy', e.violatedDirective, e.blockedURI, e.sample))";

    private static List<string> Watch(IPage page)
    {
        var noticed = new List<string>();
        page.Console += (_, message) => { if (message.Type is "error" or "warning") noticed.Add($"{message.Type}: {message.Text}"); };
        page.PageError += (_, error) => noticed.Add(error);
        page.Dialog += (_, dialog) => _ = dialog.AcceptAsync();
        page.Request += (_, request) => { if (new Uri(request.Url) is { Scheme: "http" or "https", Host: not "127.0.0.1" }) noticed.Add(request.Url); };
        return noticed;
    }

    private static async Task ServedAsync(Uri address, string path, string words)
    {
        using var client = new HttpClient { BaseAddress = address };
        for (var attempt = 0; ; attempt++)
        {
            using var answer = await client.GetAsync(path, Cancel);
            if (answer.IsSuccessStatusCode && (await answer.Content.ReadAsStringAsync(Cancel)).Contains(words, StringComparison.Ordinal))
                return;
            Assert.True(attempt < 60, $"{path} is not served");
            await Task.Delay(500, Cancel);
        }
    }

    private static async Task<Served> ServeAsync(TinySite site)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        var process = Process.Start(new ProcessStartInfo("dotnet", [System.IO.Path.Combine(AppContext.BaseDirectory, "showcase.dll"), "serve", "--port", port.ToString(CultureInfo.InvariantCulture)])
        { WorkingDirectory = site.Folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var served = new Served(process, new Uri($"http://127.0.0.1:{port}/"));
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        while (await process.StandardOutput.ReadLineAsync(Cancel).AsTask().WaitAsync(TimeSpan.FromSeconds(120), Cancel) is { } line && !line.Contains("/admin/", StringComparison.Ordinal))
            continue;
        _ = process.StandardOutput.ReadToEndAsync(Cancel);
        return served;
    }

    private sealed record Served(Process Process, Uri Address) : IDisposable
    {
        public void Dispose()
        {
            if (!Process.HasExited)
                Process.Kill();
            Process.Dispose();
        }
    }
}
