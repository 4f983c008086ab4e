using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Showcase.Tests.Browser;

/// <summary>What a person does in <c>/admin/</c>, wherever it keeps what is written.</summary>
internal static class EditingPage
{
    /// <summary>The entry that <see cref="CreateAsync"/> writes.</summary>
    public const string Folder = "content/artisans/atelier-d-eve-le-goff", Branch = "cms/artisans/atelier-d-eve-le-goff/index";

    private const string Policy = "addEventListener('securitypolicyviolation', e => console.error('policy', e.violatedDirective, e.blockedURI, e.sample))";

    /// <summary>What the console says and who is asked, from now on; a question of the page is answered with yes.</summary>
    public static async Task<List<string>> WatchAsync(IPage page)
    {
        var noticed = new List<string>();
        page.Console += (_, message) => { if (message.Type is "error" or "warning") noticed.Add($"{message.Type}: {message.Text}"); };
        page.PageError += (_, error) => noticed.Add(error);
        page.Dialog += (_, dialog) => _ = dialog.AcceptAsync();
        page.Request += (_, request) => { if (new Uri(request.Url) is { Scheme: "http" or "https", Host: not "127.0.0.1" }) noticed.Add(request.Url); };
        await page.AddInitScriptAsync(Policy);
        return noticed;
    }

    /// <summary>While serving, where nobody asks who it is.</summary>
    public static async Task EnterAsync(IPage page, Uri address)
    {
        await page.GotoAsync(address + "admin/");
        await page.GetByRole(AriaRole.Button, new() { Name = "Se connecter" }).ClickAsync();
    }

    public static async Task CreateAsync(IPage page, string photo)
    {
        await Field(page, "name").FillAsync("Atelier d’Ève Le Goff");
        await Field(page, "trade").FillAsync("Poterie");
        await page.Keyboard.PressAsync("Enter");
        await Field(page, "summary").FillAsync("Bols de tous les jours.");
        await Field(page, "postcode").FillAsync("29000");
        await Field(page, "town").FillAsync("Quimper");
        var map = page.Locator("iframe[title^=Carte]:visible").First;
        await map.ContentFrame.Locator("#map .map-land").First.WaitForAsync();
        await map.ClickAsync(new() { Position = new() { X = 220, Y = 180 } });
        await Assertions.Expect(Field(page, "location")).Not.ToHaveValueAsync("");

        await UploadAsync(page, photo);
        await page.Locator("button:visible", new() { HasText = "Choisir les éléments sélectionnés" }).ClickAsync();
        await Field(page, "alt").FillAsync("Un bol bleu sur une table");
    }

    public static async Task UploadAsync(IPage page, string photo)
    {
        await Button(page, "Ajouter photos").ClickAsync();
        await Button(page, "Choisir une image").ClickAsync();
        var chooser = await page.RunAndWaitForFileChooserAsync(() => page.Locator("label:visible", new() { HasText = "Téléverser" }).First.ClickAsync());
        await chooser.SetFilesAsync(photo);
    }

    public static ILocator Field(IPage page, string name) => page.Locator($"input[id^='{name}-field']:visible").First;

    public static ILocator Button(IPage page, string words) => page.Locator("button:visible", new() { HasText = words }).First;

    public static async Task SaveAsync(IPage page)
    {
        await Button(page, "Enregistrer").ClickAsync();
        await page.GetByText("MODIFICATIONS ENREGISTRÉES", new() { Exact = false }).WaitForAsync(new() { Timeout = 60_000 });
        await Pressed(page, "^Publier$").WaitForAsync();
    }

    public static async Task PublishAsync(IPage page)
    {
        await Pressed(page, "^Statut").ClickAsync();
        await page.Locator("[role=menuitem]:visible", new() { HasText = "Prêt" }).ClickAsync();
        await Pressed(page, "Prêt").WaitForAsync();
        await Pressed(page, "^Publier$").ClickAsync();
        await page.Locator("[role=menuitem]:visible", new() { HasText = "Publier maintenant" }).ClickAsync();
        await Pressed(page, "^Publiée$").WaitForAsync(new() { Timeout = 60_000 });
    }

    public static async Task DeleteAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Supprimer l'entrée publiée" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Artisans" }).WaitForAsync();
    }

    private static ILocator Pressed(IPage page, string words) => page.Locator("[role=button]:visible, button:visible", new() { HasTextRegex = new Regex(words) }).First;
}
