using Showcase.Pages;
using Showcase.Tests.Intake;
using Showcase.Tests.Walk;

namespace Showcase.Tests.Pages;

/// <summary>What a page to change a vitrine is filled in with, sent back as it is.</summary>
public class PublicValuesTests
{
    [Fact]
    public async Task A_form_that_changes_nothing_changes_no_line_but_the_date()
    {
        // Everything that a page shows in another spelling than the file: numbers, accounts, defaults, order.
        const string More = """
            contact: { phone: "0261910001", website: "HTTPS://example.org" }
            siret: "73282932000074"
            languages: [pt, fr]
            payment: [transfer, cash]
            access: [wheelchair, public-transport, bicycle-parking]
            other_trades: [potier, ferronnier]
            social:
              - instagram: demo.vitrines.forge
              - https://www.facebook.com/demo.vitrines.forge/
            republish: { partners: [ailleurs, ateliers-du-ponant], elsewhere: noindex }
            """;
        var sections = Entries.Artisan("forge", More, address: "{ postcode: \"29000\", town: Quimper, street: 12 rue Secrète, show: town }", name: "Forge", trade: "forgeron");
        using var site = new TinySite(Entries.Settings("") + sections);
        var artisan = site.Read().Artisans.Single(a => a.Slug.Value == "forge");
        await using var room = await IntakeRoom.OpenAsync(sections);
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in PublicValues.Of(artisan).All.Concat([("kind", "artisan"), ("entry", "forge"), ("consent", "yes"), ("token", await room.TokenAsync())]))
            form.Add(new StringContent(value), name);
        var (id, _) = await room.AcceptedAsync(form);
        await room.House.Worker.DrainAsync(TestContext.Current.CancellationToken);
        var diff = await room.GitAsync("diff", "-U0", $"main..proposal/{id}");
        Assert.Contains("\n+verified:", diff, StringComparison.Ordinal);
        Assert.All(diff.Split('\n').Where(l => l.StartsWith('+') || l.StartsWith('-')).Where(l => !l.StartsWith("+++", StringComparison.Ordinal) && !l.StartsWith("---", StringComparison.Ordinal)),
            l => Assert.StartsWith("verified:", l[1..], StringComparison.Ordinal));
    }
}
