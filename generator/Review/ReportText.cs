using System.Globalization;
using System.Text;
using Showcase.Diagnostics;
using Showcase.Intake;

namespace Showcase.Review;

/// <summary>The report as a comment on a pull or merge request. Whatever comes from the proposal is escaped: it draws nothing and calls nobody.</summary>
internal static class ReportText
{
    public static string Write(ProposalReport proposal, string language)
    {
        var text = new StringBuilder("## ").Append(ReviewWords.Title.In(language)).Append("\n\n")
            .Append(proposal.Changes.Count == 0 ? ReviewWords.Nothing.In(language) : proposal.IsGood ? "✅ " + ReviewWords.Good.In(language) : "❌ " + ReviewWords.NotGood.In(language)).Append("\n\n");
        if (proposal.Changes.Count > 0)
        {
            Row(text, ReviewWords.Entry.In(language), ReviewWords.Change.In(language), ReviewWords.Checks.In(language), ReviewWords.Score.In(language));
            text.Append("|---|---|---|---|\n");
            foreach (var change in proposal.Changes)
                Row(text, ProposalText.Escape(change.Name), ReviewWords.Of(change.Kind).In(language), Tally(change.Faults, language), change.Counsel is { } c ? c.Score.ToString(CultureInfo.InvariantCulture) + "/100" : "");
            text.Append('\n');
        }
        Uri? page(Rule rule) => proposal.PageOf(rule, language);
        foreach (var change in proposal.Changes)
            Describe(text, change, language, page);
        if (proposal.Elsewhere.Count > 0)
        {
            text.Append("### ").Append(ReviewWords.Elsewhere.In(language)).Append("\n\n");
            Faults(text, proposal.Elsewhere.Take(20), language, page);
        }
        return text.ToString();
    }

    internal static string Tally(IReadOnlyList<Fault> faults, string language)
    {
        var blocking = faults.Count(ProposalReport.Blocks);
        var (mild, counts) = (faults.Count - blocking, new List<string>());
        if (blocking > 0)
            counts.Add($"{blocking} {ReviewWords.Blocking.In(language)}");
        if (mild > 0)
            counts.Add($"{mild} {(mild == 1 ? ReviewWords.Remark : ReviewWords.Remarks).In(language)}");
        return counts.Count == 0 ? ReviewWords.None.In(language) : string.Join(", ", counts);
    }

    private static void Describe(StringBuilder text, EntryChange change, string language, Func<Rule, Uri?> page)
    {
        text.Append("### ").Append(ProposalText.Escape(change.Name)).Append(" (").Append(ReviewWords.Of(change.Kind).In(language)).Append(")\n\n");
        Faults(text, change.Faults, language, page);
        if (change.Photos.Count > 0)
        {
            Row(text, ReviewWords.Photo.In(language), ReviewWords.Alt.In(language), ReviewWords.Weight.In(language));
            text.Append("|---|---|---|\n");
            foreach (var photo in change.Photos)
                Row(text, ProposalText.Escape(photo.File), photo.Alt.Length == 0 ? $"*{ReviewWords.NoAlt.In(language)}*" : ProposalText.Escape(photo.Alt), Weight(photo.Bytes, language));
            text.Append('\n');
        }
        if (change.Counsel is { Hints.Count: > 0 } counsel)
        {
            text.Append("**").Append(ReviewWords.Advice.In(language)).Append("**\n\n");
            foreach (var hint in counsel.Hints)
                text.Append("- ").Append(ProposalText.Escape(hint.Text.In(language))).Append('\n');
            text.Append('\n');
        }
        if (change.Diff.Length > 0)
        {
            // A fence longer than any within: the text cannot close it.
            var fence = new string('`', Math.Max(3, LongestRun(change.Diff) + 1));
            text.Append("<details><summary>").Append(ReviewWords.Text.In(language)).Append("</summary>\n\n").Append(fence).Append("diff\n")
                .Append(change.Diff.Replace("\r", "", StringComparison.Ordinal)).Append('\n').Append(fence).Append("\n\n</details>\n\n");
        }
    }

    private static void Faults(StringBuilder text, IEnumerable<Fault> faults, string language, Func<Rule, Uri?> page)
    {
        var any = false;
        foreach (var fault in faults)
        {
            any = true;
            text.Append("- ").Append(ProposalReport.Blocks(fault) ? "❌ " : "⚠️ ").Append(ProposalText.Escape(fault.Location.ToString())).Append(' ').Append(ProposalText.Named(fault.Rule, page)).Append(" — ")
                .Append(ProposalText.Escape(fault.What(language))).Append("  \n  → ").Append(ProposalText.Escape(fault.Fix(language))).Append('\n');
        }
        text.Append(any ? "\n" : "");
    }

    internal static string Weight(long bytes, string language) =>
        string.Create(Bilingual.CultureOf(language), $"{Math.Max(1, bytes / 1000):#,0} {(language == "fr" ? "ko" : "kB")}");

    private static void Row(StringBuilder text, params string[] cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text)
            longest = Math.Max(longest, run = c == '`' ? run + 1 : 0);
        return longest;
    }
}
