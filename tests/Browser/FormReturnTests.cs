using Microsoft.Playwright;
using Showcase.Tests.Intake;

namespace Showcase.Tests.Browser;

/// <summary>The browser's back button, after a form was sent.</summary>
public sealed class FormReturnTests(DemoSite demo)
{
    [Fact]
    public async Task Who_goes_back_after_sending_and_sends_again_mends_the_proposal_and_who_opens_the_form_anew_makes_another()
    {
        await using var street = await Street.OpenAsync();
        var page = await demo.BlankAsync(360);
        await page.GotoAsync($"{street.Site}rejoindre/");
        await page.Locator("form.opened").WaitForAsync();
        await FormTests.FillAsync(page, "Forge du Retour");
        await page.Locator(".form-bar a").Nth(3).ClickAsync();
        await page.Locator("#photo-picker").SetInputFilesAsync(new FilePayload { Name = "a.jpg", MimeType = "image/jpeg", Buffer = IntakeRoom.Photo() });
        await page.Locator("#f-photos-0-alt").FillAsync("Le feu");
        await page.Locator("#f-consent_photos").CheckAsync();
        await SendAsync();
        await street.SettledAsync();

        await page.GoBackAsync();
        await page.GetByText("Ce formulaire est bien parti.").WaitForAsync();
        await FormTests.FillAsync(page, "Forge du Retour", "Grilles, et couteaux.");
        await SendAsync();
        await street.SettledAsync();
        var branch = Assert.Single(await street.Room.ProposalsAsync());
        var entry = await street.Room.ShowAsync(branch, "content/artisans/forge-du-retour/index.md");
        Assert.Contains("Grilles, et couteaux.", entry, StringComparison.Ordinal);
        Assert.Contains("alt: Le feu", entry, StringComparison.Ordinal);

        await page.GotoAsync($"{street.Site}rejoindre/");
        await page.Locator("form.opened").WaitForAsync();
        await FormTests.FillAsync(page, "Forge Voisine");
        await SendAsync();
        await page.Context.CloseAsync();
        await street.SettledAsync();
        Assert.Equal(2, (await street.Room.ProposalsAsync()).Count);

        async Task SendAsync()
        {
            await page.Locator(".form-bar a").Last.ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Envoyer la proposition" }).ClickAsync();
            await page.ArriveAsync("/intake/status/.");
        }
    }
}
