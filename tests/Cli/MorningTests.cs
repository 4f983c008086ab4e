using Showcase.Tests.Intake;
using Showcase.Tests.Walk;

namespace Showcase.Tests.Cli;

public class MorningTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task<(int Code, string Out)> RunAsync(TinySite site, MailCatcher server, params string[] arguments)
    {
        var start = ProgramRun.In(site.Folder, ["morning", "--lang", "en", .. arguments]);
        foreach (var name in (string[])["SMTP_HOST", "SMTP_PORT", "SMTP_FROM", "SMTP_PLAIN"])
            start.Environment[name] = server.Secrets(name);
        var (code, output, _) = await ProgramRun.RunAsync(start);
        return (code, output);
    }

    [Fact]
    public async Task One_message_tells_moderators_what_is_new_what_has_aged_and_what_broke()
    {
        using var site = new TinySite(Entries.Artisan("a-vieux", "verified: 2021-01-10", name: "Atelier A")
            + Entries.Artisan("b-frais", "contact: { website: https://gone.example/ }", name: "Atelier B"));
        site.WriteText("site/links.json", """{ "links": [ { "url": "https://gone.example/", "state": "dead", "checked": "2026-11-20", "since": "2026-11-01", "note": "404" } ] }""");
        foreach (var words in (string[])["init -q -b main", "add content", "commit -qm Content", "checkout -q -b proposal/abc", "commit -q --allow-empty -m Forge\u202Edu\u2028Nord", "checkout -q main",
            "checkout -q -b cms/artisans/b-frais", "commit -q --allow-empty -m Edit", "checkout -q main", "merge -q --ff-only cms/artisans/b-frais"])
            await IntakeRoom.Git(site.Folder, ["-c", "user.name=Mod", "-c", "user.email=mod@example.org", .. words.Split(' ')]);

        await using var server = MailCatcher.Start();
        var (code, output) = await RunAsync(site, server, "--mail", "mod@example.org");
        Assert.Equal(0, code);
        Assert.Matches("(?s)^New [^\n]*: 1\n- Forge[^\n]*Nord\n\nAged [^\n]*: 1\n- Atelier A \\(10 January 2021\\)\n\nBroken [^\n]*: 1\n- b-frais: https://gone.example/\n$", output);
        Assert.DoesNotContain('\u202E', output);
        Assert.Contains("RCPT TO:<mod@example.org>", Assert.Single(server.Received), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quiet_morning_is_said_and_sends_nothing()
    {
        using var site = new TinySite(Entries.Artisan("b-frais"));
        await using var server = MailCatcher.Start();
        var (code, output) = await RunAsync(site, server, "--mail", "mod@example.org");
        Assert.Equal((0, "Nothing new, nothing aged, nothing broken.\n"), (code, output));
        Assert.Empty(server.Received);
    }
}
