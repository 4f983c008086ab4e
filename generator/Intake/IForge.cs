using System.Net;

namespace Showcase.Intake;

/// <summary>A pull request, a merge request, or what a plain repository has in their place.</summary>
/// <param name="Number">As the forge counts; for a plain repository the branch.</param>
/// <param name="Url">Where people review it; null where there is no such page.</param>
/// <param name="Stage">In review, published or declined.</param>
internal sealed record Proposal(string Number, string? Url, Stage Stage);

/// <summary>The forge does not do what was asked: it is down, or the key does not open.</summary>
/// <param name="status">What it answered; null when nothing that can be used.</param>
internal sealed class ForgeException(string message, HttpStatusCode? status = null) : Exception(message)
{
    public HttpStatusCode? Status => status;
}

/// <summary>Where proposals are reviewed. Everything may be asked again: finding comes before opening.</summary>
internal interface IForge
{
    /// <summary>How git reaches the repository, with a key that is good now.</summary>
    Task<GitRemote> RemoteAsync(CancellationToken cancel);

    /// <summary>The newest proposal of a branch, in whatever state; null when none was ever opened.</summary>
    Task<Proposal?> FindAsync(string branch, CancellationToken cancel);

    Task<Proposal> OpenAsync(string branch, string title, string body, CancellationToken cancel);

    Task UpdateAsync(Proposal proposal, string title, string body, CancellationToken cancel);

    /// <summary>What moderators, and nobody else, ask of the artisan, oldest first.</summary>
    Task<IReadOnlyList<string>> AskedAsync(Proposal proposal, CancellationToken cancel);

    /// <summary>How moderators ask: <c>bare</c>, <c>review</c> or <c>comment</c>.</summary>
    string AskedBy { get; }

    /// <summary>Where a browser gets a photo of a branch; null when nowhere.</summary>
    string? PhotoAddress(string branch, string path);
}
