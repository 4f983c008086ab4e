using Microsoft.Playwright;
using Showcase.Domain.Hours;

namespace Showcase.Tests.Browser;

/// <summary>What the script says of a workshop's hours, by a clock that the test sets. Atelier Kerbriand: Tu-Fr 10:00-12:30,14:00-18:30; Sa 10:00-18:00; Dec Su 14:00-18:00; PH off.</summary>
public class OpenNowTests(DemoSite demo)
{
    private const string Vitrine = "/artisans/atelier-kerbriand/";

    [Theory]
    [InlineData("2026-11-24T09:30:00Z", "open", "Ouvert jusqu’à 12 h 30")]
    [InlineData("2026-11-24T10:45:00Z", "soon", "Ferme bientôt, à 12 h 30")]
    [InlineData("2026-11-24T11:30:00Z", "closed", "Ouvre à 14 h")]
    [InlineData("2026-11-24T12:10:00Z", "closed", "Ouvre bientôt, à 14 h")]
    [InlineData("2026-11-24T19:00:00Z", "closed", "Ouvre demain à 10 h")]
    [InlineData("2026-11-28T18:00:00Z", "closed", "Ouvre mardi à 10 h")]
    [InlineData("2026-12-06T13:30:00Z", "open", "Ouvert jusqu’à 18 h")]
    public async Task A_vitrine_says_whether_it_is_open_and_what_comes_next(string now, string state, string text)
    {
        var page = await AtAsync(Vitrine, now);

        await SaysAsync(page, state, text);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task It_says_so_in_the_language_of_the_page()
    {
        var page = await AtAsync("/en/artisans/atelier-kerbriand/", "2026-11-28T18:00:00Z");

        await SaysAsync(page, "closed", "Opens Tuesday at 10:00");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task It_follows_the_clock_by_the_minute()
    {
        var page = await demo.BlankAsync();
        await page.Clock.InstallAsync(new() { TimeDate = Moment("2026-11-24T11:29:30Z") });
        await page.GotoAsync(Vitrine);
        await SaysAsync(page, "soon", "Ferme bientôt, à 12 h 30");

        await page.Clock.RunForAsync(31_000);

        await SaysAsync(page, "closed", "Ouvre à 14 h");
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("America/Los_Angeles")]
    [InlineData("Pacific/Auckland")]
    public async Task It_speaks_of_the_shops_clock_wherever_the_visitor_is(string zone)
    {
        var first = await demo.BlankAsync();
        var context = await first.Context.Browser!.NewContextAsync(new() { BaseURL = (await demo.AddressAsync()).AbsoluteUri, TimezoneId = zone });
        await first.Context.CloseAsync();
        var page = await context.NewPageAsync();
        await page.Clock.SetFixedTimeAsync(Moment("2026-11-24T19:00:00Z"));
        await page.GotoAsync(Vitrine);

        await SaysAsync(page, "closed", "Ouvre demain à 10 h");
        await context.CloseAsync();
    }

    [Theory]
    [InlineData("2026-12-20T10:00:00Z")]
    [InlineData("2026-11-01T10:00:00Z")]
    public async Task A_page_whose_weeks_are_over_or_to_come_falls_silent(string now)
    {
        var page = await AtAsync(Vitrine, now);

        await Assertions.Expect(page.Locator(".practical .now")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".practical .now")).ToBeEmptyAsync();
        await Assertions.Expect(page.Locator(".hours")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Every_front_of_a_list_with_hours_says_it_too()
    {
        var page = await AtAsync("/artisans/", "2026-11-24T09:30:00Z");

        var (told, carried) = (await page.Locator(".front .now[data-state]:not(:empty)").CountAsync(), await page.Locator(".front .now").CountAsync());

        Assert.Equal(carried, told);
        Assert.InRange(told, 10, 24);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_script_nothing_is_said_and_no_room_is_taken()
    {
        var page = await demo.OpenAsync(Vitrine, scripts: false);

        await Assertions.Expect(page.Locator(".practical .now")).ToBeHiddenAsync();
        await page.Context.CloseAsync();
    }

    [Theory]
    // Clocks show two to three twice on 25 October 2026 and never on 29 March.
    [InlineData("Sa 22:00-26:30", "29", "2026-10-24T21:00:00Z", "open", "Ouvert jusqu’à 2 h 30")]
    [InlineData("Sa 22:00-26:30", "29", "2026-10-25T00:00:00Z", "soon", "Ferme bientôt, à 2 h 30")]
    [InlineData("Sa 22:00-26:30", "29", "2026-10-25T00:45:00Z", "closed", "Ouvre samedi à 22 h")]
    [InlineData("Su 09:00-12:00", "29", "2026-10-24T20:00:00Z", "closed", "Ouvre demain à 9 h")]
    [InlineData("Su 09:00-12:00", "29", "2026-03-29T06:30:00Z", "closed", "Ouvre bientôt, à 9 h")]
    [InlineData("Mo-Fr 09:00-12:00", "974", "2026-06-01T05:30:00Z", "open", "Ouvert jusqu’à 12 h")]
    [InlineData("Mo-Su 20:00-24:00", "29", "2026-06-01T20:00:00Z", "open", "Ouvert jusqu’à minuit")]
    [InlineData("24/7", "29", "2026-06-01T20:00:00Z", "open", "Ouvert")]
    [InlineData("Mo 10:00+", "29", "2026-06-01T09:00:00Z", "maybe", "Peut-être ouvert")]
    [InlineData("Mo-Fr 09:00-12:00", "29", "2026-12-25T09:00:00Z", "maybe", "Jour férié\u00A0: peut-être fermé")]
    [InlineData("Mo-Fr 09:00-12:00; PH off", "29", "2026-12-25T09:00:00Z", "closed", "Ouvre lundi à 9 h")]
    [InlineData("Mo-Sa 09:00-12:00; PH off", "67", "2026-12-26T09:00:00Z", "closed", "Ouvre lundi à 9 h")]
    [InlineData("\"sur rendez-vous\"", "29", "2026-06-01T09:00:00Z", "maybe", "Sur rendez-vous")]
    [InlineData("Jul 01 09:00-12:00", "29", "2026-06-15T09:00:00Z", "closed", "Ouvre le 1er juillet à 9 h")]
    [InlineData("Dec Mo 09:00-12:00", "29", "2026-06-15T09:00:00Z", "closed", "Fermé pour le moment")]
    public async Task Any_hours_are_told_by_the_clock_and_holidays_of_the_shop(string value, string departement, string now, string state, string text)
    {
        Assert.True(OpeningHours.TryParse(value, out var hours, out _));
        var zone = ShopZone.Of(departement, "Europe/Paris");
        var code = OpenCode.Of(hours, DateOnly.FromDateTime(Moment(now)), HolidayCalendar.For(departement), zone);
        var page = await AtAsync(Vitrine, now);

        await page.EvaluateAsync("([code, zone]) => { Object.assign(document.querySelector('.practical .now').dataset, { open: code, zone }); document.dispatchEvent(new Event('visibilitychange')); }", new[] { code, zone.Id });

        await SaysAsync(page, state, text);
        await page.Context.CloseAsync();
    }

    private async Task<IPage> AtAsync(string path, string now)
    {
        var page = await demo.BlankAsync();
        await page.Clock.SetFixedTimeAsync(Moment(now));
        await page.GotoAsync(path);
        return page;
    }

    private static async Task SaysAsync(IPage page, string state, string text)
    {
        var place = page.Locator(".practical .now");
        await Assertions.Expect(place).ToHaveAttributeAsync("data-state", state);
        await Assertions.Expect(place).ToHaveTextAsync(text);
    }

    private static DateTime Moment(string text) => DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AdjustToUniversal);
}
