using System.Text;

namespace Showcase.Intake;

/// <summary>
/// A plain repository: the branch is the proposal. Its report lies under <c>refs/proposals/</c>; merging or deleting the branch decides;
/// a moderator asks by a note: <c>git notes --ref=asked add -m "…" proposal/&lt;id&gt;</c>.
/// </summary>
internal sealed class BareForge(string url, string branch, string mirror, TimeProvider clock) : IForge
{
    private readonly GitRepository _repository = new(mirror, branch, _ => Task.FromResult(new GitRemote(url, null)), clock);

    public Task<GitRemote> RemoteAsync(CancellationToken cancel) => Task.FromResult(new GitRemote(url, null));

    public async Task<Proposal?> FindAsync(string branch, CancellationToken cancel)
    {
        var tip = await _repository.TipAsync(branch, cancel).ConfigureAwait(false);
        if (await _repository.BaseHasAsync("Proposal: " + branch["proposal/".Length..], tip, cancel).ConfigureAwait(false))
            return new Proposal(branch, null, Stage.Published);
        return tip is null ? null : new Proposal(branch, null, Stage.InReview);
    }

    public async Task<Proposal> OpenAsync(string branch, string title, string body, CancellationToken cancel)
    {
        var proposal = new Proposal(branch, null, Stage.InReview);
        await UpdateAsync(proposal, title, body, cancel).ConfigureAwait(false);
        return proposal;
    }

    public async Task UpdateAsync(Proposal proposal, string title, string body, CancellationToken cancel)
    {
        var report = await _repository.StoreAsync(Encoding.UTF8.GetBytes($"# {ProposalText.Escape(title)}\n\n{body}"), cancel).ConfigureAwait(false);
        await _repository.PushBlobAsync(report, "refs/proposals/" + proposal.Number["proposal/".Length..], cancel).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<string>> AskedAsync(Proposal proposal, CancellationToken cancel) =>
        await _repository.TipAsync(proposal.Number, cancel).ConfigureAwait(false) is { } tip && await _repository.NoteAsync("asked", tip, cancel).ConfigureAwait(false) is { Length: > 0 } note
            ? [note] : [];

    public string AskedBy => "bare";

    public string? PhotoAddress(string branch, string path) => null;
}
