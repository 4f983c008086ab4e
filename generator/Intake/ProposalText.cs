using System.Text;
using Showcase.Advice;
using Showcase.Diagnostics;
using Showcase.Model;

namespace Showcase.Intake;

/// <summary>What a moderator reads of a proposal. Visitors' words are escaped: they name nobody, close nothing and draw no pictures.</summary>
/// <param name="language">Of the moderators.</param>
/// <param name="page">Where the site explains a rule; null: it does not.</param>
internal sealed class ProposalText(string language, Func<Rule, Uri?>? page = null)
{
    private const int LongestTitle = 72;

    /// <summary>One line for a commit or a title; brackets, by which some forges take orders, become round.</summary>
    public string Title(Submission submission, string name)
    {
        var clean = MessageTemplate.Printable(name).Replace('[', '(').Replace(']', ')').Replace("@", "@\u2060", StringComparison.Ordinal).Replace("#", "#\u2060", StringComparison.Ordinal).Trim();
        var title = Say(KeyOf(submission, "pr_"), clean.Length == 0 ? submission.Id : clean);
        return title.Length <= LongestTitle ? title : title[..(LongestTitle - 1)].TrimEnd() + "…";
    }

    /// <param name="submissions">All that this proposal gathers, oldest first.</param>
    public static string Commit(string title, Submission submission, string branch, IReadOnlyList<string> submissions)
    {
        var text = new StringBuilder(title).Append("\n\n");
        if (submission.Kind == SubmissionKind.Report)
            text.Append("> ").Append(MessageTemplate.Printable(submission.Form().One("message"))).Append("\n\n");
        text.Append("Proposal: ").Append(branch["proposal/".Length..]).Append('\n');
        foreach (var id in submissions)
            text.Append("Submission: ").Append(id).Append('\n');
        return text.ToString();
    }

    /// <param name="candidate">Null for a report.</param>
    /// <param name="photos">Path in the repository and description.</param>
    /// <param name="address">Where a browser gets a photo.</param>
    /// <param name="ask">How a moderator asks on this forge.</param>
    public string Body(Submission submission, Candidate? candidate, IReadOnlyList<string> notes, IReadOnlyList<(string Path, string Alt)> photos, Func<string, string?> address, string ask, int submissions)
    {
        var text = new StringBuilder(Say(KeyOf(submission, "pr_lead_"), submission.Entry ?? "")).Append(' ').Append(Say("pr_who")).Append("\n\n");
        if (submissions > 1)
            text.Append(Say("pr_again", submissions)).Append("\n\n");
        if (submission.Kind == SubmissionKind.Report)
        {
            foreach (var line in submission.Form().Lines("message"))
                text.Append("> ").Append(Escape(line)).Append('\n');
            return text.Append('\n').Append(Say("pr_ask", ask)).Append('\n').ToString();
        }
        if (candidate?.Artisan is { } artisan)
        {
            text.Append("| | |\n|---|---|\n");
            Row(text, Say("pr_trade"), artisan.Trade.Id.Value);
            Row(text, Say("pr_town"), $"{artisan.Address.Postcode} {artisan.Address.Town}");
            Row(text, Say("pr_summary"), artisan.Summary);
            text.Append('\n');
        }
        Checks(text, candidate?.Faults ?? [], notes);
        Photos(text, photos, address);
        if (candidate?.Counsel is { } counsel)
            Advice(text, counsel);
        return text.Append(Say("pr_ask", ask)).Append('\n').ToString();
    }

    private void Checks(StringBuilder text, IReadOnlyList<FormFault> faults, IReadOnlyList<string> notes)
    {
        text.Append("### ").Append(Say("pr_checks")).Append("\n\n");
        if (faults.Count + notes.Count == 0)
            text.Append(Say("pr_good")).Append('\n');
        foreach (var (input, fault) in faults)
            text.Append("- ").Append(fault.Severity == Severity.Error ? "❌ " : "⚠️ ").Append('`').Append(input).Append("` ").Append(Named(fault.Rule, page)).Append(" — ")
                .Append(Escape(fault.What(language))).Append("  \n  ").Append(Escape(fault.Fix(language))).Append('\n');
        foreach (var note in notes)
            text.Append("- ⚠️ ").Append(Escape(note)).Append('\n');
        text.Append('\n');
    }

    /// <summary>A rule's id, as a link where it is explained.</summary>
    internal static string Named(Rule rule, Func<Rule, Uri?>? page) => page?.Invoke(rule) is { } address ? $"[{rule.Id}]({address.AbsoluteUri})" : rule.Id;

    private void Photos(StringBuilder text, IReadOnlyList<(string Path, string Alt)> photos, Func<string, string?> address)
    {
        if (photos.Count == 0)
            return;
        text.Append("### ").Append(Say("pr_photos")).Append("\n\n| | ").Append(Say("pr_alt")).Append(" |\n|---|---|\n");
        foreach (var (path, alt) in photos)
            text.Append("| ").Append(address(path) is { } url ? $"<img src=\"{url}\" width=\"160\" alt=\"\">" : $"`{path}`").Append(" | ").Append(Escape(alt)).Append(" |\n");
        text.Append('\n');
    }

    private void Advice(StringBuilder text, Counsel counsel)
    {
        text.Append("### ").Append(Say("pr_advice")).Append(" · ").Append(counsel.Score).Append("/100\n\n");
        foreach (var said in counsel.Hints.Select(h => h.Text).DefaultIfEmpty(counsel.Praise))
            text.Append("- ").Append(Escape(said.In(language))).Append('\n');
        text.Append('\n');
    }

    private static void Row(StringBuilder text, string head, string value) => text.Append("| ").Append(head).Append(" | ").Append(Escape(value)).Append(" |\n");

    /// <summary>Text as text: every sign of Markdown or HTML as an entity or behind a backslash, and no name or number that a forge would follow.</summary>
    public static string Escape(string words)
    {
        var text = new StringBuilder(words.Length + 16);
        foreach (var c in MessageTemplate.Printable(words))
        {
            if (c is '&' or '<' or '>' or ':' or '@' or '#' or '|' or '!' or '/')
                text.Append("&#").Append((int)c).Append(';');
            else if (char.IsAsciiLetterOrDigit(c) || c is ' ' or ',' or '\'' or '.' or '-' or '"' or '(' or ')' or ';' or '?' || c > 127)
                text.Append(c);
            else
                text.Append('\\').Append(c);
            if (c is '@' or '#')
                text.Append('\u2060'); // a word joiner: no one is called, no issue is meant
        }
        return text.ToString();
    }

    private string Say(string key, params object[] values) => IntakeWords.Say(key, language, values);

    private static string KeyOf(Submission submission, string start) => start + submission.Kind switch
    {
        SubmissionKind.Report => "report",
        SubmissionKind.Renew => "renew",
        _ => submission.Entry is null ? "new" : "change",
    };
}
