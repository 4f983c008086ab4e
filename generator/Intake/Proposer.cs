using System.Globalization;
using Showcase.Diagnostics;
using Showcase.Domain;
using Showcase.Model;
using Showcase.Pages.Help;

namespace Showcase.Intake;

/// <summary>
/// Takes one accepted submission to its proposal. Every step looks first at what is there already, so that it may be cut off anywhere
/// and begun again: the commit's message names the submission, the branch has its id, the forge is asked before anything is opened.
/// </summary>
internal sealed class Proposer(Spool spool, ProposalBook book, ContentSource source, IForge forge, EntryDesk desk, KeptPhotos photos, ReportNotice notice, TimeProvider clock)
{
    private readonly ProposalText _text = new(desk.Language, rule => HelpRoutes.PageOf(rule, desk.Settings, desk.Language));

    public async Task ProposeAsync(Submission submission, CancellationToken cancel)
    {
        var snapshot = await source.FreshAsync(cancel).ConfigureAwait(false);
        var repository = source.Repository;
        var progress = spool.ReadProgress(submission.Id) is { Slug: not null } planned ? planned : await PlanAsync(submission, snapshot, cancel).ConfigureAwait(false);
        if (await repository.BaseHasAsync("Submission: " + submission.Id, null, cancel).ConfigureAwait(false))
        {
            Finish(submission, progress with { Stage = Stage.Published });
            return;
        }
        var made = await CommitAsync(submission, progress, repository, snapshot, cancel).ConfigureAwait(false);
        var body = _text.Body(submission, made.Candidate, made.Notes, made.Photos, path => forge.PhotoAddress(progress.Branch, path), IntakeWords.Say("pr_ask_" + forge.AskedBy, desk.Language, progress.Branch), made.Submissions.Count);
        var title = _text.Title(submission, progress.Name);
        var proposal = await forge.FindAsync(progress.Branch, cancel).ConfigureAwait(false);
        // One that was declined stays so, unless something new has come.
        if (proposal is null || (made.Pushed && proposal.Stage == Stage.Declined))
            proposal = await forge.OpenAsync(progress.Branch, title, body, cancel).ConfigureAwait(false);
        else
            await forge.UpdateAsync(proposal, title, body, cancel).ConfigureAwait(false);
        if (submission.Kind == SubmissionKind.Report)
            await notice.TellAsync(Slug.Parse(progress.Slug!), repository, snapshot, cancel).ConfigureAwait(false);
        Finish(submission, progress with { Stage = proposal.Stage, Commit = made.Commit, Url = proposal.Url, Number = proposal.Number, Notes = made.NotesForVisitor });
    }

    /// <summary>Settles once and for all which branch and which entry it is; written down before anything is pushed.</summary>
    private async Task<Progress> PlanAsync(Submission submission, Snapshot snapshot, CancellationToken cancel)
    {
        var form = submission.Form();
        var name = form.One("name") is { Length: > 0 } said ? said : submission.Entry ?? submission.Id;
        var open = book.Open(submission);
        // It may have been decided since we last looked; one that was never pushed is still to come.
        if (open is not null && await forge.FindAsync(open.Branch, cancel).ConfigureAwait(false) is { Stage: not Stage.InReview })
            open = null;
        var slug = open?.Slug ?? submission.Entry ?? book.SlugOf(submission.Amends) ?? book.FreeSlug(name, submission.Id, snapshot);
        var progress = new Progress(submission.Kind, Stage.Received, name, slug, open?.Branch ?? submission.Branch, null, null, null, 0, null, clock.GetUtcNow(), []);
        Write(submission.Id, progress);
        return progress;
    }

    private sealed record Made(bool Pushed, string Commit, Candidate? Candidate, IReadOnlyList<string> Notes, IReadOnlyList<string> NotesForVisitor, IReadOnlyList<(string Path, string Alt)> Photos, IReadOnlyList<string> Submissions);

    private async Task<Made> CommitAsync(Submission submission, Progress progress, GitRepository repository, Snapshot snapshot, CancellationToken cancel)
    {
        var slug = Slug.Parse(progress.Slug!);
        var tip = await repository.TipAsync(progress.Branch, cancel).ConfigureAwait(false);
        var message = tip is null ? "" : await repository.MessageAsync(tip, cancel).ConfigureAwait(false);
        var gathered = message.Split('\n').Where(l => l.StartsWith("Submission: ", StringComparison.Ordinal)).Select(l => l["Submission: ".Length..]).ToList();
        // On the tip, or beneath what a moderator added meanwhile.
        var done = tip is not null && (await repository.MessagesAsync(tip, cancel).ConfigureAwait(false)).Split('\n').Contains("Submission: " + submission.Id);
        if (!done)
            gathered.Add(submission.Id);

        var form = submission.Form();
        var standing = await Standing.ReadAsync(repository, snapshot, done ? null : tip, desk.Content, slug, cancel).ConfigureAwait(false);
        standing.Screen(form);
        var faults = new Faults();
        var pictures = submission.Kind == SubmissionKind.Artisan ? await photos.MakeAsync(submission.Photos, spool.FolderOf(submission.Id), faults, cancel).ConfigureAwait(false) : new Dictionary<int, byte[]>();
        KeptPhotos.Name(form, submission.Photos.Where(p => pictures.ContainsKey(p.Item)));
        var changes = new List<GitChange>();
        Candidate? candidate = null;
        var shown = new List<(string, string)>();
        if (submission.Kind != SubmissionKind.Report)
        {
            candidate = desk.Make(submission.Kind, form, slug, standing.Entry, [.. standing.Photos, .. PhotoNames(form)], snapshot, snapshot.Files, desk.Day(submission.Received));
            changes = Changes(submission, slug, form, candidate, standing, pictures, shown);
        }
        string Note(Fault f, string language) => IntakeWords.Say("photo_lost", language, f.Arguments[0], f.What(language), f.Fix(language));
        var lost = faults.Sorted();
        var notes = lost.Select(f => Note(f, desk.Language)).ToArray();
        var forVisitor = lost.Select(f => Note(f, submission.Language)).ToArray();
        if (done)
            return new Made(false, tip!, candidate, notes, forVisitor, shown, gathered);

        // One commit: what we pushed before is replaced, what moderators added stands.
        var ours = message.Contains("\nProposal: ", StringComparison.Ordinal);
        var parent = (ours ? await repository.BeneathAsync(tip!, cancel).ConfigureAwait(false) : tip) ?? snapshot.Commit;
        var author = MessageTemplate.Printable(progress.Name).Replace('<', ' ').Replace('>', ' ').Trim(' ', '.', ',', ':', ';', '"', '\'');
        var commit = await repository.CommitAsync(parent, changes, author.Any(char.IsLetterOrDigit) ? author : "Artisan", "no-reply@" + desk.Settings.BaseUrl.IdnHost,
            submission.Received, ProposalText.Commit(_text.Title(submission, progress.Name), submission, progress.Branch, gathered), cancel).ConfigureAwait(false);
        await repository.PushAsync(progress.Branch, commit, tip, cancel).ConfigureAwait(false);
        return new Made(true, commit, candidate, notes, forVisitor, shown, gathered);
    }

    /// <summary>The entry's folder as it shall be: its text, the photos that the text names, the other files as they are.</summary>
    private List<GitChange> Changes(Submission submission, Slug slug, FormValues form, Candidate candidate, Standing standing, IReadOnlyDictionary<int, byte[]> pictures, List<(string, string)> shown)
    {
        var folder = $"{desk.Content}/artisans/{slug}/";
        var changes = new List<GitChange> { new(folder + "index.md", System.Text.Encoding.UTF8.GetBytes(candidate.Text.Text), null) };
        var named = candidate.Artisan?.Photos.Select(p => p.File).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, blob) in standing.Files.Where(f => f.Key != "index.md"))
        {
            var goes = submission.Kind == SubmissionKind.Artisan && form.Sent("photos") && named is not null && Content.PhotoFormats.HasPhotoExtension(name) && !named.Contains(name);
            changes.Add(new GitChange(folder + name, null, goes ? null : blob));
        }
        foreach (var photo in submission.Photos.Where(p => pictures.ContainsKey(p.Item)))
            changes.Add(new GitChange(folder + form.One($"photos[{photo.Item}].file"), pictures[photo.Item], null));
        shown.AddRange(candidate.Artisan?.Photos.Select(p => (folder + p.File, p.Alt)) ?? []);
        return changes;
    }

    private static IEnumerable<string> PhotoNames(FormValues form) =>
        FormContract.ItemsOf(form.Names, "photos").Select(i => form.One(string.Create(CultureInfo.InvariantCulture, $"photos[{i}].file"))).Where(n => n.Length > 0);

    private void Finish(Submission submission, Progress progress)
    {
        Write(submission.Id, progress with { Attempts = 0, NextAttempt = null, Changed = clock.GetUtcNow() });
        spool.ForgetPhotos(submission.Id);
    }

    private void Write(string id, Progress progress)
    {
        spool.Write(id, progress);
        book.Know(id, progress);
    }
}
