using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Showcase.Tests.Cms;
using Showcase.Tests.Intake;

namespace Showcase.Tests.Browser;

/// <summary><c>/admin/</c> for those who have no mouse, need contrast, listen, or hold a phone.</summary>
public sealed class CmsBarrierTests(DemoSite demo)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(360, ColorScheme.Light)]
    [InlineData(360, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task No_page_of_the_CMS_has_a_barrier_or_is_wider_than_the_screen(int width, ColorScheme light)
    {
        using var room = await EditingRoom.OpenAsync();
        using var serve = await ServedSite.StartAsync(room.Site);
        var page = await demo.BlankAsync(width, light);
        var found = new List<string>();
        try
        {
            await page.GotoAsync(serve.Address + "admin/");
            await page.GetByRole(AriaRole.Button, new() { Name = "Se connecter" }).WaitForAsync(new() { Timeout = 60_000 });
            await LookAsync("login");
            await EditingPage.EnterAsync(page, serve.Address);
            await page.GetByText("Atelier Kerbriand").First.WaitForAsync();
            await LookAsync("list");
            foreach (var (name, path) in new[] { ("entry", "entries/atelier-kerbriand/index"), ("new", "new") })
            {
                await page.GotoAsync($"{serve.Address}admin/#/collections/artisans/{path}");
                await page.Locator(".place iframe").First.ContentFrame.Locator("#map .map-land").First.WaitForAsync(new() { State = WaitForSelectorState.Attached, Timeout = 60_000 });
                await LookAsync(name);
            }
            await page.GotoAsync($"{serve.Address}admin/#/workflow");
            await page.Locator("h1, h2").First.WaitForAsync();
            await LookAsync("workflow");
        }
        finally
        {
            await page.Context.CloseAsync();
        }
        Assert.True(found.Count == 0, string.Join('\n', found));

        async Task LookAsync(string name)
        {
            await page.WaitForTimeoutAsync(500); // what Decap has just put there has its names a frame later, and the bar of loading goes
            found.AddRange((await Axe.RunAsync(page, new AxeRunOptions())).Select(f => $"{name}: {f}"));
            var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            if (wide > width)
                found.Add($"{name}: {wide} px wide");
        }
    }

    [Fact]
    public async Task Lists_the_preview_and_the_library_of_photos_say_what_their_buttons_do()
    {
        using var room = await EditingRoom.OpenAsync(sections: """
            -- content/artisans/atelier-kerbriand/index.md --
            ---
            name: Atelier Kerbriand
            trade: potier
            summary: Grès au sel, à deux pas du port.
            address: { postcode: "29000", town: Quimper }
            skills: [grès, céladon]
            photos:
              - { file: four.jpg, alt: Le four ouvert }
            ---
            Bonjour.
            """);
        room.Site.Write("content/artisans/atelier-kerbriand/four.jpg", IntakeRoom.Photo());
        room.Git("add", "-A");
        room.Git("commit", "-q", "-m", "A photo");
        using var serve = await ServedSite.StartAsync(room.Site);
        var page = await demo.BlankAsync(1280);
        var found = new List<string>();
        try
        {
            await EditingPage.EnterAsync(page, serve.Address);
            await page.GetByText("Atelier Kerbriand").First.WaitForAsync();
            await page.GotoAsync($"{serve.Address}admin/#/collections/artisans/entries/atelier-kerbriand/index");
            await page.Locator("[aria-roledescription=sortable]").First.WaitForAsync(new() { Timeout = 60_000 });
            await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Retirer l’élément 2" }).First).ToBeVisibleAsync();
            await LookAsync("lists");
            await page.GetByTitle("Aperçu").ClickAsync();
            await page.Locator("iframe:not([title^=Carte])").Last.ContentFrame.Locator(".sign h1").WaitForAsync(new() { Timeout = 60_000 });
            await LookAsync("preview");
            await EditingPage.Button(page, "Ajouter photos").ClickAsync();
            await EditingPage.Button(page, "Choisir une image").ClickAsync();
            await page.GetByRole(AriaRole.Dialog).GetByText("four.jpg").WaitForAsync(new() { Timeout = 60_000 });
            await LookAsync("library");
        }
        finally
        {
            await page.Context.CloseAsync();
        }
        Assert.True(found.Count == 0, string.Join('\n', found));

        async Task LookAsync(string name)
        {
            await page.WaitForTimeoutAsync(500);
            found.AddRange((await Axe.RunAsync(page, new AxeRunOptions())).Select(f => $"{name}: {f}"));
        }
    }

    [Fact]
    public async Task An_entry_is_written_by_keyboard_alone_its_place_too()
    {
        using var room = await EditingRoom.OpenAsync();
        using var serve = await ServedSite.StartAsync(room.Site);
        var page = await demo.BlankAsync(1400);
        try
        {
            await page.GotoAsync(serve.Address + "admin/");
            await page.GetByRole(AriaRole.Button, new() { Name = "Se connecter" }).WaitForAsync(new() { Timeout = 60_000 });
            await PressAsync("e => e.textContent.includes('Se connecter')");
            await page.GetByText("Atelier Kerbriand").First.WaitForAsync();
            await PressAsync("e => e.getAttribute('href') === '#/collections/artisans/new'");
            await page.Locator(".place input").First.WaitForAsync();
            await TypeAsync("name", "Forge du Clavier");
            await TypeAsync("trade", "Poterie");
            await page.Keyboard.PressAsync("Enter");
            await TypeAsync("summary", "Sans souris.");
            await TypeAsync("postcode", "29000");
            await TypeAsync("town", "Quimper");
            await TypeAsync("location", "48");
            await page.Keyboard.PressAsync("Tab");
            await page.Keyboard.TypeAsync("-4.1");
            await PressAsync("e => e.textContent.trim() === 'Enregistrer'");
            await page.GetByText("MODIFICATIONS ENREGISTRÉES", new() { Exact = false }).WaitForAsync(new() { Timeout = 60_000 });
            // The word stands there before the branch does on a busy machine.
            const string Draft = "cms/artisans/forge-du-clavier/index";
            for (var i = 0; i < 300 && room.Git("branch", "--list", Draft).Length == 0; i++)
                await Task.Delay(200, TestContext.Current.CancellationToken);
            Assert.True(room.Git("branch", "--list", Draft).Length > 0, $"{room.Git("branch", "--all")}\n{room.Git("status", "--short")}\n{page.Url}\n{await page.Locator("body").InnerTextAsync()}");
            Assert.Contains("location: { lat: 48, lon: -4.1 }", room.Git("show", $"{Draft}:content/artisans/forge-du-clavier/index.md"), StringComparison.Ordinal);
        }
        finally
        {
            await page.Context.CloseAsync();
        }

        async Task TypeAsync(string field, string text)
        {
            await ReachAsync($"e => e.id.startsWith('{field}-field')");
            await page.Keyboard.TypeAsync(text, new() { Delay = 30 });
            await Assertions.Expect(page.Locator(":focus")).ToHaveValueAsync(text); // a draft that is made anew while one types would lose letters
        }

        async Task PressAsync(string which)
        {
            await ReachAsync(which);
            await page.Keyboard.PressAsync("Enter");
        }

        async Task ReachAsync(string which)
        {
            for (var i = 0; i < 200; i++)
            {
                await page.Keyboard.PressAsync("Tab");
                if (await page.EvaluateAsync<bool>($"({which})(document.activeElement)"))
                    return;
            }
            Assert.Fail($"{which} is not reached by the Tab key");
        }
    }

    [Fact]
    public async Task A_file_that_no_browser_can_draw_anew_is_refused_by_name_as_soon_as_it_is_chosen()
    {
        using var room = await EditingRoom.OpenAsync();
        using var serve = await ServedSite.StartAsync(room.Site);
        var photo = room.Site.PathOf("IMG_0001.HEIC");
        await File.WriteAllBytesAsync(photo, [0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0, .. "mif1heic"u8], Cancel);
        var page = await demo.BlankAsync(1400);
        var told = new List<string>();
        page.Dialog += (_, dialog) =>
        {
            told.Add(dialog.Message);
            _ = dialog.AcceptAsync();
        };
        try
        {
            await EditingPage.EnterAsync(page, serve.Address);
            await page.GotoAsync(serve.Address + "admin/#/collections/artisans/new");
            await EditingPage.UploadAsync(page, photo);
            await Assertions.Expect(page.Locator("button:visible", new() { HasText = "Choisir les éléments sélectionnés" })).ToBeDisabledAsync();
            Assert.Equal("IMG_0001.HEIC\u202f: cette photo ne peut pas être lue ici\u202f; enregistrez-la en JPEG, PNG ou WebP", Assert.Single(told));
        }
        finally
        {
            await page.Context.CloseAsync();
        }
    }
}
