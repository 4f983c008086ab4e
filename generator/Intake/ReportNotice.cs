using System.Text;
using Showcase.Domain;
using Showcase.Model;
using Showcase.Web;

namespace Showcase.Intake;

/// <summary>
/// Tells an artisan whose vitrine shows an e-mail that somebody reported an error on it. What the stranger wrote is not passed on:
/// moderators read it first, and nobody is to reach an artisan's letter box by this way.
/// </summary>
/// <param name="folder">For letters that are not mailed, and the memory of when each was written.</param>
internal sealed class ReportNotice(EntryDesk desk, string folder, MailSender? mail, TimeProvider clock)
{
    public async Task TellAsync(Slug slug, GitRepository repository, Snapshot snapshot, CancellationToken cancel)
    {
        var standing = await Standing.ReadAsync(repository, snapshot, null, desk.Content, slug, cancel).ConfigureAwait(false);
        var today = desk.Day(clock.GetUtcNow());
        if (standing.Entry is null
            || desk.Make(SubmissionKind.Renew, new FormValues(), slug, standing.Entry, [.. standing.Photos], snapshot, snapshot.Stubs, today).Artisan is not { Contact.Email: { } address } artisan)
            return;
        // One a day, however many report. Noted before it is sent: whatever stops the service, nobody is told twice.
        var (memory, day) = (Path.Combine(folder, slug + ".day"), today.Iso());
        if (File.Exists(memory) && await File.ReadAllTextAsync(memory, cancel).ConfigureAwait(false) == day)
            return;
        Directory.CreateDirectory(folder);
        Disk.Write(memory, Encoding.ASCII.GetBytes(day));
        var settings = desk.Settings;
        var vitrine = new Uri(settings.BaseUrl, $"artisans/{slug}/").AbsoluteUri;
        await new Letters(folder, mail).SendAsync(slug.Value, address, IntakeWords.Say("told_subject", desk.Language, artisan.Name),
            IntakeWords.Say("told_text", desk.Language, artisan.Name, settings.Name[settings.Language], vitrine), cancel).ConfigureAwait(false);
    }
}
