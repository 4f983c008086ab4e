using Showcase.Diagnostics;
using Showcase.Model;

namespace Showcase.Intake;

/// <summary>Where a submission has come to, for the one who sent it.</summary>
internal static class StatusPage
{
    /// <param name="key">The link's own end: the page's address is <c>/intake/status/key</c>.</param>
    /// <param name="mends">Whether the form can be opened again: a vitrine whose sending is still kept.</param>
    /// <param name="page">Address of the vitrine as it will look; null while it is not drawn.</param>
    /// <param name="entry">Of the published vitrine; null before.</param>
    public static Html Write(string language, string key, Progress? progress, string name, DateTimeOffset received, bool fresh, bool mends, string? page, Uri? entry)
    {
        string Say(string word) => IntakeWords.Say(word, language);
        var main = new Html();
        var stage = progress?.Stage ?? Stage.Received;
        if (fresh)
            main.Add($"""<p class="thanks" role="status">{Say("accepted")}</p>""");
        main.Add($"""
            <p class="what"><strong>{name}</strong>, {IntakeWords.Say("received_on", language, received.ToString("d MMMM yyyy", Bilingual.CultureOf(language)))}</p>
            <ol class="steps">

            """);
        Step(Stage.Received, "stage_received");
        Step(Stage.InReview, "stage_review");
        if (stage == Stage.Declined)
            Step(Stage.Declined, "stage_declined");
        else
            Step(Stage.Published, "stage_published");
        main.Add($"</ol>\n");
        List("asked", progress?.Stage == Stage.InReview ? progress.Asked ?? [] : []);
        List("notes", progress?.Notes ?? []);
        if (page is not null)
            main.Add($"""<p><a class="button" href="{page}">{Say("see_page")}</a></p>""");
        if (mends && (stage is Stage.Received or Stage.InReview))
            main.Add($"""<p><a class="button" href="/intake/status/{key}/edit?lang={language}">{Say("mend")}</a></p>""");
        if (entry is not null)
            main.Add($"""<p><a class="button" href="{entry.AbsoluteUri}">{Say("see_entry")}</a></p>""");
        return main.Add($"""<p class="aside">{Say("keep_link")}</p>""");

        void Step(Stage step, string word)
        {
            var (reached, here) = (stage >= step, stage == step);
            main.Add($"""<li class="{(here ? "here" : reached ? "done" : "ahead")}"{(here ? AriaCurrent : None)}><strong>{Say(word)}</strong>""");
            if (here)
                main.Add($"""<span>{Say(word + "_more")}</span>""");
            main.Add($"</li>\n");
        }

        void List(string head, IReadOnlyList<string> items)
        {
            if (items.Count == 0)
                return;
            main.Add($"""<section class="box"><h2>{Say(head)}</h2><ul>""");
            foreach (var item in items)
                main.Add($"<li>{item}</li>");
            main.Add($"</ul></section>\n");
        }
    }

    private static readonly Html AriaCurrent = new Html().Add($" aria-current=\"step\"");
    private static readonly Html None = new();
}
