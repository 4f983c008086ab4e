using System.Net;
using Showcase.Tests.Walk;

namespace Showcase.Tests.Intake;

/// <summary>The service's own pages to change or report an entry, for sites too large to have one for each.</summary>
public class ChangePageTests
{
    [Fact]
    public async Task The_service_fills_the_form_with_what_an_entry_shows_and_does_not_ask_for_what_it_keeps_back()
    {
        await using var room = await IntakeRoom.OpenAsync(Entries.Artisan("forge", address: "{ postcode: \"29000\", town: Quimper, street: 12 rue Secrète, show: town }", name: "Forge"));
        var page = TinySite.Parse(await room.PageAsync("intake/entry/forge?lang=en"));
        Assert.Equal("Forge", page.QuerySelector("[name=name]")!.GetAttribute("value"));
        Assert.Null(page.QuerySelector("[name='address.street']"));
        Assert.DoesNotContain("Secr", page.DocumentElement.InnerHtml, StringComparison.Ordinal);
        Assert.NotNull(TinySite.Parse(await room.PageAsync("intake/report/forge?lang=fr")).QuerySelector("textarea[name=message]"));
        using var unknown = await room.Client.GetAsync(new Uri(room.Address, "intake/entry/..%2Fx"), IntakeRoom.Cancel);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }
}
