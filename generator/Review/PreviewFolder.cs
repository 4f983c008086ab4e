using Showcase.Diagnostics;
using Showcase.Intake;

namespace Showcase.Review;

/// <summary>Puts the report beside the previewed pages: a page to open, and the same as Markdown for a comment.</summary>
internal static class PreviewFolder
{
    /// <summary>Tells a folder of ours from any other.</summary>
    public const string Mark = "report.md";

    private const string Style = """
        :root { color-scheme: light dark; --edge: light-dark(#d8cdbb, #4a4652); font: 1rem/1.5 system-ui, sans-serif }
        body { max-width: 64rem; margin: 2rem auto; padding: 0 1rem; background: light-dark(#fbf7f0, #1d1c24); color: light-dark(#2b2422, #f1e9dc) }
        article { border: 1px solid var(--edge); border-radius: .6rem; padding: 1rem 1.2rem; margin: 1.2rem 0 }
        h2 { margin: 0 0 .4rem }
        a { color: inherit; display: inline-block; min-height: 2.75rem; padding: .5rem .8rem; border: 1px solid var(--edge); border-radius: .4rem; margin: .2rem .3rem .2rem 0; box-sizing: border-box }
        ul { padding-inline-start: 1.2rem }
        li.bad { font-weight: 650 }
        table { border-collapse: collapse; width: 100% }
        td, th { text-align: start; padding: .4rem .6rem; border-block-start: 1px solid var(--edge); vertical-align: top; overflow-wrap: anywhere }
        td:first-child { min-inline-size: 7rem }
        th, td:last-child { white-space: nowrap }
        img { width: 8rem; height: auto; display: block }
        @media (width < 30rem) { article { padding: 1rem } td, th { padding-inline: .3rem } td:first-child { min-inline-size: 0; font-size: .85rem } img { width: 5rem } }
        pre { overflow-x: auto; background: light-dark(#efe7da, #2a2832); padding: .8rem; border-radius: .4rem }
        """;

    public static void Write(ProposalReport proposal, string folder, string language)
    {
        File.WriteAllText(Path.Combine(folder, Mark), ReportText.Write(proposal, language));
        File.WriteAllText(Path.Combine(folder, "preview.css"), Style);
        File.WriteAllText(Path.Combine(folder, "index.html"), Page(proposal, language).ToString());
    }

    private static Html Page(ProposalReport proposal, string language)
    {
        var html = new Html().Add($"""
            <!DOCTYPE html>
            <html lang="{language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
            <title>{ReviewWords.Title.In(language)}</title><link rel="stylesheet" href="preview.css"></head><body><main>
            <h1>{ReviewWords.Title.In(language)}</h1>
            <p>{(proposal.Changes.Count == 0 ? ReviewWords.Nothing : proposal.IsGood ? ReviewWords.Good : ReviewWords.NotGood).In(language)}</p>

            """);
        foreach (var change in proposal.Changes)
            Entry(html, change, language, rule => proposal.PageOf(rule, language));
        if (proposal.Elsewhere.Count > 0)
        {
            html.Add($"<article><h2>{ReviewWords.Elsewhere.In(language)}</h2>");
            Faults(html, proposal.Elsewhere.Take(50), language, rule => proposal.PageOf(rule, language));
            html.Add($"</article>");
        }
        return html.Add($"</main></body></html>\n");
    }

    private static void Entry(Html html, EntryChange change, string language, Func<Rule, Uri?> page)
    {
        html.Add($"<article><h2>{change.Name} ({ReviewWords.Of(change.Kind).In(language)})</h2>\n<p>");
        foreach (var before in change.Before)
            html.Add($"<a href=\"{before}\">{ReviewWords.Before.In(language)} · {LanguageOf(before, language)}</a>");
        foreach (var after in change.After)
            html.Add($"<a href=\"{after}\">{ReviewWords.After.In(language)} · {LanguageOf(after, language)}</a>");
        html.Add($"</p>\n<p>{ReviewWords.Checks.In(language)}{(language == "fr" ? "\u202F:" : ":")} {ReportText.Tally(change.Faults, language)}</p>");
        Faults(html, change.Faults, language, page);
        if (change.Photos.Count > 0)
        {
            html.Add($"<table><thead><tr><th scope=\"col\">{ReviewWords.Photo.In(language)}</th><th scope=\"col\">{ReviewWords.Alt.In(language)}</th><th scope=\"col\">{ReviewWords.Weight.In(language)}</th></tr></thead><tbody>");
            foreach (var photo in change.Photos)
            {
                html.Add($"<tr><td>");
                if (photo.Preview is { } small)
                    html.Add($"<img src=\"{small}\" alt=\"\">");
                html.Add($"{photo.File}</td><td>{(photo.Alt.Length == 0 ? ReviewWords.NoAlt.In(language) : photo.Alt)}</td><td>{ReportText.Weight(photo.Bytes, language)}</td></tr>");
            }
            html.Add($"</tbody></table>");
        }
        if (change.Counsel is { Hints.Count: > 0 } counsel)
        {
            html.Add($"<h3>{ReviewWords.Advice.In(language)} · {counsel.Score}/100</h3><ul>");
            foreach (var hint in counsel.Hints)
                html.Add($"<li>{hint.Text.In(language)}</li>");
            html.Add($"</ul>");
        }
        if (change.Diff.Length > 0)
            html.Add($"<details><summary>{ReviewWords.Text.In(language)}</summary><pre tabindex=\"0\">{change.Diff}</pre></details>");
        html.Add($"</article>\n");
    }

    private static void Faults(Html html, IEnumerable<Fault> faults, string language, Func<Rule, Uri?> page)
    {
        html.Add($"<ul>");
        foreach (var fault in faults)
        {
            html.Add($"<li class=\"{(ProposalReport.Blocks(fault) ? "bad" : "mild")}\">{fault.Location.ToString()} ");
            if (page(fault.Rule) is { } help)
                html.Add($"<a href=\"{help.AbsoluteUri}\">{fault.Rule.Id}</a>");
            else
                html.Add($"{fault.Rule.Id}");
            html.Add($" — {fault.What(language)}<br>→ {fault.Fix(language)}</li>");
        }
        html.Add($"</ul>\n");
    }

    // before/artisans/x/index.html is in the main language, before/en/artisans/x/index.html in English.
    private static string LanguageOf(string page, string language) => page.Split('/') is [_, { Length: 2 } code, ..] ? code : language;
}
