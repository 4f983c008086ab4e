using Showcase.Intake;
using Showcase.Web;
using Showcase.Tests.Walk;

namespace Showcase.Tests.Intake;

/// <summary>One message for each vitrine that has aged, by mail or as a file. The day of the tests is 22 November 2026.</summary>
public class RemindersTests
{
    private static readonly byte[] Key = new byte[32];

    private static TinySite Aged() => new(
        Entries.Artisan("a-vieux", "verified: 2025-01-10\ncontact: { email: vieux@example.org }", name: "Atelier A")
        + Entries.Artisan("b-muet", "verified: 2025-01-10", name: "Atelier B")
        + Entries.Artisan("c-parti", "verified: 2021-01-10", name: "Atelier C")
        + Entries.Artisan("d-brouillon", "verified: 2021-06-10\ndraft: true")
        + Entries.Artisan("e-frais", "verified: 2026-10-01"));

    private static async Task<RemindersSent> SendAsync(TinySite site, MailSender? mail, DateOnly? day = null)
    {
        var settings = site.ReadSettings()!;
        var catalog = settings.Freshness.Apply(site.Read(), TinySite.Today);
        return await new Reminders(settings, new Vault(Key), new Uri("https://vitrines.example/intake/"), site.PathOf("reminders"), day ?? TinySite.Today)
            .SendAsync(catalog.Artisans, mail, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Each_aged_vitrine_gets_one_message_with_a_link_that_the_intake_knows()
    {
        using var site = Aged();
        var sent = await SendAsync(site, mail: null);
        // Of those that have left the site, drafts are told from the rest by nothing: a draft too is asked, in a file.
        Assert.Equal(0, sent.Mailed);
        var text = File.ReadAllText(site.PathOf("reminders/a-vieux.txt"));
        Assert.StartsWith("To: vieux@example.org\nSubject: Atelier A : tout est encore vrai ?\n", text, StringComparison.Ordinal);
        Assert.Contains("10 janvier 2025", text, StringComparison.Ordinal);
        var link = text.Split('\n').First(l => l.StartsWith("https://vitrines.example/intake/renew/", StringComparison.Ordinal)).Split('/')[^1];
        Assert.Equal("a-vieux", RenewalLink.Read(new Vault(Key), link, TinySite.Today.AddDays(60)));
        Assert.Null(RenewalLink.Read(new Vault(Key), link, TinySite.Today.AddDays(61)));
        Assert.Null(RenewalLink.Read(new Vault(Key), link.Replace("a-vieux", "e-frais", StringComparison.Ordinal), TinySite.Today));
        Assert.True(File.Exists(site.PathOf("reminders/b-muet.txt")));
        Assert.True(File.Exists(site.PathOf("reminders/c-parti.txt")));
        Assert.True(File.Exists(site.PathOf("reminders/d-brouillon.txt")));
        Assert.False(File.Exists(site.PathOf("reminders/e-frais.txt")));
    }

    [Fact]
    public async Task Nobody_is_asked_again_before_a_month_has_passed()
    {
        using var site = Aged();
        var first = await SendAsync(site, mail: null);
        Assert.Equal(new RemindersSent(0, 0, first.Written), await SendAsync(site, mail: null, TinySite.Today.AddDays(29)));
        Assert.Equal(first, await SendAsync(site, mail: null, TinySite.Today.AddDays(30)));
    }

    [Fact]
    public async Task Mail_goes_out_where_there_is_a_server_and_a_file_stays_where_it_refuses()
    {
        using var site = Aged();
        var server = MailCatcher.Start();
        var mail = MailSender.Of(server.Secrets);
        Assert.Equal(1, (await SendAsync(site, mail)).Mailed);
        var said = Assert.Single(server.Received);
        Assert.Contains("RCPT TO:<vieux@example.org>", said, StringComparison.Ordinal);
        Assert.Contains("Auto-Submitted: auto-generated", said, StringComparison.Ordinal);
        Assert.False(File.Exists(site.PathOf("reminders/a-vieux.txt")));

        await server.DisposeAsync();
        using var other = Aged();
        var refused = await SendAsync(other, mail);
        Assert.Equal(0, refused.Mailed);
        Assert.StartsWith("127.0.0.1: ", refused.Refusal, StringComparison.Ordinal);
        Assert.True(File.Exists(other.PathOf("reminders/a-vieux.txt")));
        Assert.Null(MailSender.Of(_ => null));
    }
}
