using Showcase.Advice;
using Showcase.Diagnostics;
using Showcase.Domain;
using Showcase.Pages.Help;

namespace Showcase.Review;

internal enum ChangeKind { Added, Changed, Removed }

/// <summary>What a proposal does to one entry.</summary>
/// <param name="Before">Addresses of its pages in the preview as they are, one a language; empty when there is nothing to show.</param>
/// <param name="After">The same as they would be.</param>
/// <param name="Diff">Lines that git adds and takes away, in text files.</param>
internal sealed record EntryChange(EntryKey Entry, string Name, ChangeKind Kind, IReadOnlyList<string> Before, IReadOnlyList<string> After, string Diff,
    IReadOnlyList<Fault> Faults, Counsel? Counsel, IReadOnlyList<PhotoRow> Photos);

/// <param name="Preview">Address of a small version in the preview; null when the photo is removed or refused.</param>
internal sealed record PhotoRow(string File, string Alt, long Bytes, string? Preview);

/// <summary>All that a moderator is told of a proposal.</summary>
/// <param name="Elsewhere">Errors of entries that the proposal does not touch.</param>
internal sealed record ProposalReport(IReadOnlyList<EntryChange> Changes, IReadOnlyList<Fault> Elsewhere)
{
    /// <summary>The site that the proposal is made to; null when its settings cannot be read.</summary>
    public SiteSettings? Site { get; init; }

    /// <summary>Where that site explains a rule.</summary>
    public Uri? PageOf(Rule rule, string language) => Site is null ? null : HelpRoutes.PageOf(rule, Site, language);

    /// <summary>A photo that tells where it was taken is only a warning in a folder of one's own; in a proposal it would stay in the history for ever.</summary>
    public static bool Blocks(Fault fault) => fault.Severity == Severity.Error || fault.Rule == Rules.PhotoTellsWhere;

    public bool IsGood => Changes.All(c => !c.Faults.Any(Blocks)) && Elsewhere.Count == 0;
}
