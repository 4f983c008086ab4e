using System.Collections.Concurrent;
using System.Globalization;
using Showcase.Domain;

namespace Showcase.Intake;

/// <summary>What became of every submission that is known, for questions that concern more than one.</summary>
internal sealed class ProposalBook
{
    private readonly ConcurrentDictionary<string, Progress> _known = new(StringComparer.Ordinal);

    public ProposalBook(Spool spool)
    {
        foreach (var id in spool.Ids())
        {
            if (spool.ReadProgress(id) is { } progress)
                _known[id] = progress;
        }
    }

    public IEnumerable<(string Id, Progress Progress)> All => _known.Select(k => (k.Key, k.Value));

    public void Know(string id, Progress progress) => _known[id] = progress;

    public void Forget(string id) => _known.TryRemove(id, out _);

    public Stage StageOf(string id) => _known.TryGetValue(id, out var progress) ? progress.Stage : Stage.Received;

    public string? SlugOf(string? id) => id is not null && _known.TryGetValue(id, out var progress) ? progress.Slug : null;

    /// <summary>The proposal that a submission adds to: the one it amends, or another that changes the same entry. Not decided yet, as far as we know.</summary>
    public Progress? Open(Submission submission)
    {
        if (submission.Kind != SubmissionKind.Artisan)
            return null;
        var slug = submission.Entry ?? SlugOf(submission.Amends);
        return slug is null ? null : _known.Where(k => k.Key != submission.Id && k.Value is { Kind: SubmissionKind.Artisan, Stage: Stage.Received or Stage.InReview } && k.Value.Slug == slug)
            .OrderBy(k => k.Value.Branch == "proposal/" + k.Key ? 0 : 1).ThenByDescending(k => k.Value.Changed).Select(k => k.Value).FirstOrDefault();
    }

    /// <summary>A folder that neither the site nor another proposal has.</summary>
    public string FreeSlug(string name, string id, Snapshot snapshot)
    {
        var wanted = (Slug.From(name) ?? Slug.Parse("vitrine-" + id)).Value;
        for (var number = 1; ; number++)
        {
            var ending = number == 1 ? "" : "-" + number.ToString(CultureInfo.InvariantCulture);
            var slug = wanted[..Math.Min(wanted.Length, Slug.MaxLength - ending.Length)].TrimEnd('-') + ending;
            if (!snapshot.Has(Slug.Parse(slug)) && !_known.Any(k => k.Key != id && k.Value.Slug == slug))
                return slug;
        }
    }
}
