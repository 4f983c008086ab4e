using Showcase.Tests.Walk;

namespace Showcase.Tests.Intake;

/// <summary>An artisan whose address is known is told that an error was reported, and reads nothing that a stranger wrote.</summary>
public class ReportNoticeTests
{
    private const string Address = "kerbriand@example.org";

    private static async Task<IntakeRoom> OpenAsync(MailCatcher? mail = null) => await IntakeRoom.OpenAsync(
        TinySite.Settings + Entries.Artisan("atelier-kerbriand", $"contact: {{ email: {Address} }}", name: "Atelier Kerbriand") + Entries.Artisan("muette"), mail: mail is null ? null : mail.Secrets);

    private static async Task ReportAsync(IntakeRoom room, string entry)
    {
        await room.AcceptedAsync(IntakeRoom.Form(await room.TokenAsync(), ("kind", "report"), ("entry", entry), ("message", "Fermé ! Écrivez à https://piège.example/")));
        await room.House.Worker.DrainAsync(IntakeRoom.Cancel);
        Assert.Empty(room.Log);
    }

    private static string[] Letters(IntakeRoom room) => Directory.Exists(Path.Combine(room.SpoolFolder, "letters")) ? [.. Directory.GetFiles(Path.Combine(room.SpoolFolder, "letters"), "*.txt")] : [];

    [Fact]
    public async Task Without_a_mail_server_a_letter_waits_as_a_file_and_repeats_nothing_of_the_report()
    {
        await using var room = await OpenAsync();
        await ReportAsync(room, "atelier-kerbriand");
        var letter = await File.ReadAllTextAsync(Assert.Single(Letters(room)), IntakeRoom.Cancel);
        Assert.StartsWith($"To: {Address}\nSubject: Atelier Kerbriand", letter, StringComparison.Ordinal);
        Assert.Contains("https://vitrines.example/artisans/atelier-kerbriand/", letter, StringComparison.Ordinal);
        Assert.DoesNotContain("piège", letter, StringComparison.Ordinal);
        Assert.DoesNotContain("moi@example.org", letter, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_there_is_a_mail_server_the_artisan_gets_one_message_a_day()
    {
        await using var mail = MailCatcher.Start();
        await using var room = await OpenAsync(mail);
        await ReportAsync(room, "atelier-kerbriand");
        await ReportAsync(room, "atelier-kerbriand");
        Assert.Contains($"RCPT TO:<{Address}>", Assert.Single(mail.Received), StringComparison.Ordinal);
        Assert.Empty(Letters(room));
    }

    [Fact]
    public async Task An_artisan_without_a_public_address_and_a_change_that_is_no_report_cause_no_letter()
    {
        await using var room = await OpenAsync();
        await ReportAsync(room, "muette");
        await room.AcceptedAsync(IntakeRoom.Form(await room.TokenAsync(), ("entry", "atelier-kerbriand"), ("name", "Atelier Kerbriand")));
        await room.House.Worker.DrainAsync(IntakeRoom.Cancel);
        Assert.Empty(Letters(room));
    }
}
