using Showcase.Web;

namespace Showcase.Social.Links;

/// <summary>Asks whether accounts and websites are still there, politely, and remembers.</summary>
/// <param name="today">In the site's time zone.</param>
internal sealed class LinkChecker(WebVisitor visitor, TimeProvider clock, DateOnly today)
{
    /// <summary>Days after which a failure that may pass has not passed.</summary>
    private const int Mourning = 7;

    private readonly BackLinks _backLinks = new(visitor);

    /// <summary>Checks each address once, however many vitrines name it.</summary>
    public async Task<IReadOnlyDictionary<string, LinkRecord>> CheckAsync(IReadOnlyList<LinkTarget> targets, LinkMemory memory, CancellationToken cancel)
    {
        var byUrl = targets.GroupBy(t => t.Url.AbsoluteUri, StringComparer.Ordinal);
        var records = await Task.WhenAll(byUrl.Select(group =>
            CheckOneAsync(group.First(), [.. group.SelectMany(t => t.Vitrine)], memory[group.Key], cancel))).ConfigureAwait(false);
        return records.ToDictionary(r => r.Url, StringComparer.Ordinal);
    }

    private async Task<LinkRecord> CheckOneAsync(LinkTarget target, IReadOnlyList<Uri> vitrines, LinkRecord? before, CancellationToken cancel)
    {
        var network = target.Account is { } account ? NetworkRegistry.Shared.Find(account.Network) : null;
        // A login wall answers alike for everyone: asking would tell nothing and annoy.
        if (network is { RefusesRobots: true })
            return Record(target, before, (LinkState.Unknown, "robots", null));
        if (before?.NotBefore is { } moment && moment > clock.GetUtcNow())
            return before;
        if (network is { Federated: true })
            return await CheckFederatedAsync(target, vitrines, before, cancel).ConfigureAwait(false);
        return Record(target, before, await AskAsync(target.Url, cancel).ConfigureAwait(false));
    }

    private async Task<LinkRecord> CheckFederatedAsync(LinkTarget target, IReadOnlyList<Uri> vitrines, LinkRecord? before, CancellationToken cancel)
    {
        var (exists, named) = await _backLinks.AskAsync(target.Account!, vitrines, cancel).ConfigureAwait(false);
        var record = exists switch
        {
            true => Record(target, before, (LinkState.Alive, "webfinger", null)),
            false => Record(target, before, (LinkState.Dead, "webfinger", null)),
            null => Record(target, before, await AskAsync(target.Url, cancel).ConfigureAwait(false)),
        };
        // A server that does not answer today takes no mark away.
        return record with { Verified = named switch { true => today, false => null, null => record.State == LinkState.Dead ? null : before?.Verified } };
    }

    /// <summary>HEAD first, which costs the other side little; many servers answer it wrongly, so that only its good news counts.</summary>
    private async Task<(LinkState, string, Uri?, DateTimeOffset?)> AskAsync(Uri url, CancellationToken cancel)
    {
        var answer = await visitor.AskAsync(new WebAsk(url) { Method = HttpMethod.Head, MaxBytes = 0 }, cancel).ConfigureAwait(false);
        if (!answer.IsSuccess && answer.Outcome != WebOutcome.Forbidden && answer.RetryAt is null)
            answer = await visitor.AskAsync(new WebAsk(url) { Accept = "text/html,*/*;q=0.5", MaxBytes = 64 * 1024, CutLonger = true }, cancel).ConfigureAwait(false);
        var (state, note, to) = LinkVerdict.Of(answer, url);
        return (state, note, to, answer.RetryAt);
    }

    private LinkRecord Record(LinkTarget target, LinkRecord? before, (LinkState State, string Note, Uri? To) found) =>
        Record(target, before, (found.State, found.Note, found.To, null));

    private LinkRecord Record(LinkTarget target, LinkRecord? before, (LinkState State, string Note, Uri? To, DateTimeOffset? NotBefore) found)
    {
        var (state, note, to, notBefore) = found;
        var lasting = before is not null && before.State is LinkState.Unknown or LinkState.Dead && LinkVerdict.MayPass(before.Note) && LinkVerdict.MayPass(note);
        var since = before is not null && (lasting || before.State == state) ? before.Since : today;
        if (lasting && today.DayNumber - since.DayNumber >= Mourning)
            state = LinkState.Dead;
        return new LinkRecord(target.Url.AbsoluteUri, state, today, since, note) { To = to?.AbsoluteUri, NotBefore = notBefore, Verified = before?.Verified };
    }
}
