using System.Text.RegularExpressions;
using Showcase.Diagnostics;
using Showcase.Domain;
using Showcase.Model;

namespace Showcase.Intake;

/// <summary>What the form says about itself, besides the entry.</summary>
/// <param name="Amends">The submission that it mends, by its status link.</param>
internal sealed record FormHead(SubmissionKind Kind, string Language, string? Entry, string? Amends, string? Reply)
{
    public static FormHead Read(FormValues values, Vault vault, string siteLanguage)
    {
        var kind = values.One("kind") switch { "report" => SubmissionKind.Report, "renew" => SubmissionKind.Renew, _ => SubmissionKind.Artisan };
        var language = values.One("lang") is "fr" or "en" ? values.One("lang") : siteLanguage == "fr" ? "fr" : "en";
        return new FormHead(kind, language, Some(values.One("entry")), StatusKey.Read(vault, values.One("amends")), Some(values.One("reply")));
    }

    private static string? Some(string text) => text.Length > 0 ? text : null;
}

/// <summary>Looks a submission over before it is accepted, with the checker's own eyes, so that its sender hears at once what is missing.</summary>
internal sealed class Reception(EntryDesk desk, ContentSource source, ProposalBook book, Vault vault, TimeProvider clock)
{
    /// <returns>Errors only, in the visitor's words; none when it may be accepted.</returns>
    public async Task<IReadOnlyList<FormFault>> LookAsync(FormHead head, FormValues form, IReadOnlyList<SentPhoto> photos, CancellationToken cancel)
    {
        var faults = new List<FormFault>();
        if (form.One("comments_url").Length > 0)
            Add("comments_url", Rules.FormTrap);
        if (head.Reply is { } reply && !WebText.IsEmail(reply))
            Add("reply", Rules.FormReply, reply);
        Slug entry = default;
        if (head.Entry is { } name && !(Slug.TryParse(name, out entry) && source.Latest!.Has(entry)))
            Add("entry", Rules.FormEntryUnknown, name);
        else if (head.Kind != SubmissionKind.Artisan && head.Entry is null)
            Add("entry", Rules.FormEntryUnknown, "");
        else if (head.Kind == SubmissionKind.Report && form.One("message").Length == 0)
            Add("message", Rules.FormMessageMissing);
        else if (head.Kind == SubmissionKind.Renew && RenewalLink.Read(vault, form.One("link"), desk.Day(clock.GetUtcNow())) != head.Entry)
            Add("link", Rules.FormLinkWorn);
        else if (head.Kind == SubmissionKind.Artisan)
            faults.AddRange(await LookAtEntryAsync(head, form, photos, cancel).ConfigureAwait(false));
        return FormFaults.ForVisitors(faults, head.Language);

        void Add(string input, Rule rule, params string[] arguments) => faults.Add(new FormFault(input, new Fault(rule, default, arguments)));
    }

    private async Task<IReadOnlyList<FormFault>> LookAtEntryAsync(FormHead head, FormValues form, IReadOnlyList<SentPhoto> photos, CancellationToken cancel)
    {
        var faults = new List<FormFault>();
        if (form.One("consent").Length == 0)
            faults.Add(new FormFault("consent", new Fault(Rules.FormConsent, default)));
        if (photos.Count > 0 && form.One("consent_photos").Length == 0)
            faults.Add(new FormFault("consent_photos", new Fault(Rules.FormConsent, default, "photos")));
        var snapshot = source.Latest!;
        var asked = new Submission("", head.Kind, head.Entry, head.Amends, head.Language, clock.GetUtcNow(), [], [], null, null);
        var slug = head.Entry ?? book.SlugOf(head.Amends) ?? Slug.From(form.One("name"))?.Value;
        if (slug is null && form.One("name").Length > 0)
            faults.Add(new FormFault("name", new Fault(Rules.FormNameUnusable, default, form.One("name"))));
        var at = Slug.Parse(slug ?? "vitrine");
        var standing = head.Entry is null && head.Amends is null ? new Standing(null, new Dictionary<string, string>())
            : await Standing.ReadAsync(source.Repository, snapshot, book.Open(asked) is { } open ? await source.Repository.TipAsync(open.Branch, cancel).ConfigureAwait(false) : null, desk.Content, at, cancel).ConfigureAwait(false);
        var entry = form.Copy();
        standing.Screen(entry);
        KeptPhotos.Name(entry, photos);
        var names = photos.Select(p => entry.One($"photos[{p.Item}].file"));
        var candidate = desk.Make(SubmissionKind.Artisan, entry, at, standing.Entry, [.. standing.Photos, .. names], snapshot, snapshot.Stubs, desk.Day(clock.GetUtcNow()));
        return [.. faults, .. candidate.Faults.Where(f => f.Fault.Severity == Severity.Error)];
    }
}

/// <summary>The end of a status page's address: the submission's id, and a signature that only the service can make.</summary>
internal static partial class StatusKey
{
    private const string Purpose = "status";

    public static string Make(Vault vault, string id) => $"{id}.{vault.Sign(Purpose, id)}";

    /// <returns>The id; null when the key is not one of ours.</returns>
    public static string? Read(Vault vault, string key) =>
        Shape().Match(key) is { Success: true } match && vault.Verify(Purpose, match.Groups[1].Value, match.Groups[2].Value) ? match.Groups[1].Value : null;

    [GeneratedRegex(@"^([a-z2-9]{16})\.([A-Za-z0-9_-]{22})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}

/// <summary>The end of a reminder's address, good until a day: <c>slug.2027-02-01.signature</c>.</summary>
internal static partial class RenewalLink
{
    private const string Purpose = "renew";

    public static string Make(Vault vault, Slug slug, DateOnly until)
    {
        var signed = $"{slug}.{until.Iso()}";
        return $"{signed}.{vault.Sign(Purpose, signed)}";
    }

    /// <returns>The entry's slug; null when the link is not ours or its day is past.</returns>
    public static string? Read(Vault vault, string link, DateOnly today) =>
        Shape().Match(link) is { Success: true } match && vault.Verify(Purpose, $"{match.Groups[1]}.{match.Groups[2]}", match.Groups[3].Value)
            && IsoDay.TryParse(match.Groups[2].Value, out var until) && today <= until ? match.Groups[1].Value : null;

    [GeneratedRegex(@"^([a-z0-9-]{1,100})\.([0-9]{4}-[0-9]{2}-[0-9]{2})\.([A-Za-z0-9_-]{22})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
