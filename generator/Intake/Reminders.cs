using System.Text.Json;
using Showcase.Diagnostics;
using Showcase.Domain;
using Showcase.Model;
using Showcase.Web;

namespace Showcase.Intake;

/// <summary>What became of the reminders of one run.</summary>
/// <param name="Written">Left as files: there is no address, no mail server, or it refused.</param>
/// <param name="Waiting">Reminded not long ago.</param>
/// <param name="Refusal">What the mail server said to the last message that it did not take.</param>
internal sealed record RemindersSent(int Mailed, int Written, int Waiting, string? Refusal = null);

/// <summary>Asks, once a vitrine has aged, whether all is still true; one press on a signed link says yes.</summary>
/// <param name="renewals">Address of the intake service that the link leads to; ends with a slash.</param>
/// <param name="folder">For messages that are not mailed, and the memory of when each was made.</param>
internal sealed class Reminders(SiteSettings settings, Vault vault, Uri renewals, string folder, DateOnly today)
{
    /// <summary>Days between two reminders of one vitrine, and until a link ends.</summary>
    private const int Pause = 30, LinkLife = 60;

    private string MemoryPath => Path.Combine(folder, "sent.json");

    /// <param name="artisans">All of the catalogue; those that are fresh are passed over.</param>
    public async Task<RemindersSent> SendAsync(IEnumerable<Artisan> artisans, MailSender? mail, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        var letters = new Letters(folder, mail);
        var memory = File.Exists(MemoryPath) ? JsonSerializer.Deserialize<SortedDictionary<string, DateOnly>>(await File.ReadAllTextAsync(MemoryPath, cancel).ConfigureAwait(false))! : [];
        var (mailed, written, waiting) = (0, 0, 0);
        foreach (var artisan in artisans.Where(a => a.Staleness != Staleness.Fresh && (!a.Draft || a.Staleness == Staleness.Gone)))
        {
            if (memory.TryGetValue(artisan.Slug.Value, out var last) && last.AddDays(Pause) > today)
            {
                waiting++;
                continue;
            }
            var (subject, text) = Write(artisan);
            if (await letters.SendAsync(artisan.Slug.Value, artisan.Contact.Email, subject, text, cancel).ConfigureAwait(false))
                mailed++;
            else
                written++;
            memory[artisan.Slug.Value] = today;
            // After each: a run that is cut short asks nobody twice.
            Disk.Write(MemoryPath, JsonSerializer.SerializeToUtf8Bytes(memory));
        }
        return new RemindersSent(mailed, written, waiting, letters.Refusal);
    }

    private (string Subject, string Text) Write(Artisan artisan)
    {
        var language = settings.Language == "fr" ? "fr" : "en";
        var link = new Uri(renewals, "renew/" + RenewalLink.Make(vault, artisan.Slug, today.AddDays(LinkLife)));
        var site = settings.Name[settings.Language];
        var since = Freshness.DateOf(artisan)!.Value.ToString("d MMMM yyyy", Bilingual.CultureOf(language));
        return (IntakeWords.Say("remind_subject", language, artisan.Name), IntakeWords.Say("remind_text", language, artisan.Name, site, since, link.AbsoluteUri, LinkLife));
    }
}
