using Microsoft.AspNetCore.Http;
using Showcase.Diagnostics;
using Showcase.Domain;
using Showcase.Model;

namespace Showcase.Intake;

/// <summary>The pages that visitors see: status, correction, confirmation, renewal, refusal.</summary>
internal sealed class VisitorDesk(IntakeHouse house)
{
    public static string LanguageOf(HttpRequest request, string otherwise)
    {
        var asked = request.Query["lang"].ToString() is { Length: > 0 } said ? said : request.Headers.AcceptLanguage.ToString();
        return asked.StartsWith("fr", StringComparison.OrdinalIgnoreCase) ? "fr" : asked.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? "en" : otherwise;
    }

    public Task StatusAsync(HttpContext http, string key) => StatusKey.Read(house.Vault, key) is { } id && house.Spool.Has(id)
        ? ShowStatusAsync(http, StatusCodes.Status200OK, id, http.Request.Query["lang"].ToString(), fresh: false)
        : WornAsync(http);

    /// <param name="asked">A language; anything else means the one that the form was in.</param>
    public async Task ShowStatusAsync(HttpContext http, int status, string id, string asked, bool fresh)
    {
        var (submission, progress) = (house.Spool.Read(id), house.Spool.ReadProgress(id));
        var language = asked is "fr" or "en" ? asked : submission?.Language ?? LanguageOf(http.Request, house.EntryDesk.Language);
        var name = progress?.Name ?? submission?.Form().One("name") ?? "";
        if (name.Length == 0)
            name = submission?.Entry ?? "";
        var stage = progress?.Stage ?? Stage.Received;
        if (Door.WantsJson(http.Request))
        {
            await IntakeServer.JsonAsync(http, status, new { stage = stage.ToString(), name, notes = progress?.Notes ?? [], asked = progress?.Asked ?? [] }).ConfigureAwait(false);
            return;
        }
        var key = StatusKey.Make(house.Vault, id);
        var entry = stage == Stage.Published && progress?.Slug is { } slug ? new Uri(house.EntryDesk.Settings.BaseUrl, $"artisans/{slug}/") : null;
        var page = entry is null && house.SentPage.AddressOf(id, language) is { } path ? $"/intake/status/{key}/page/{path}" : null;
        var main = StatusPage.Write(language, key, progress, name, submission?.Received ?? progress?.Changed ?? house.Clock.GetUtcNow(), fresh, submission is { Kind: SubmissionKind.Artisan }, page, entry);
        await PageAsync(http, status, language, "title_status", main, $"/intake/status/{key}?lang={(language == "fr" ? "en" : "fr")}").ConfigureAwait(false);
    }

    /// <summary>A file of the vitrine as it will look.</summary>
    public Task PageAsync(HttpContext http, string key, IEnumerable<string> path) => StatusKey.Read(house.Vault, key) is { } id && house.Spool.Has(id)
        ? house.SentPage.AnswerAsync(http, id, string.Join('/', path))
        : WornAsync(http);

    /// <summary>The form again, filled in with the entry as the proposal has it.</summary>
    public async Task EditAsync(HttpContext http, string key)
    {
        var language = LanguageOf(http.Request, house.EntryDesk.Language);
        if (StatusKey.Read(house.Vault, key) is not { } id || house.Spool.Read(id) is not { Kind: SubmissionKind.Artisan } submission)
        {
            await WornAsync(http).ConfigureAwait(false);
            return;
        }
        var values = submission.Form();
        if (house.Spool.ReadProgress(id) is { Commit: not null } progress && Slug.TryParse(progress.Slug, out var slug)
            && await house.Source.Repository.TipAsync(progress.Branch, http.RequestAborted).ConfigureAwait(false) is { } tip)
        {
            var standing = await Standing.ReadAsync(house.Source.Repository, house.Source.Latest!, tip, house.EntryDesk.Content, slug, http.RequestAborted).ConfigureAwait(false);
            values = standing.Entry is null ? values : FormPrefill.Of(standing.Entry);
        }
        var state = new FormState(SubmissionKind.Artisan, language, NewToken(), null, submission.Entry, key, values, [], []);
        await PageAsync(http, StatusCodes.Status200OK, language, "title_form", new FormPage(house.EntryDesk, house.Limits, state).Main()).ConfigureAwait(false);
    }

    /// <summary>The form filled in with a published entry: for sites that are too large to have a page of it for each.</summary>
    public async Task ChangeAsync(HttpContext http, string name)
    {
        var language = LanguageOf(http.Request, house.EntryDesk.Language);
        if (!Slug.TryParse(name, out var slug) || !house.Source.Latest!.Has(slug))
        {
            await UnknownAsync(http, name, language).ConfigureAwait(false);
            return;
        }
        var standing = await Standing.ReadAsync(house.Source.Repository, house.Source.Latest!, null, house.EntryDesk.Content, slug, http.RequestAborted).ConfigureAwait(false);
        var values = standing.Entry is null ? new FormValues() : FormPrefill.Published(standing.Entry);
        var state = new FormState(SubmissionKind.Artisan, language, NewToken(), null, slug.Value, null, values, [], []);
        await PageAsync(http, StatusCodes.Status200OK, language, "title_form", new FormPage(house.EntryDesk, house.Limits, state).Main(), $"/intake/entry/{slug}?lang={(language == "fr" ? "en" : "fr")}").ConfigureAwait(false);
    }

    public Task ReportAsync(HttpContext http, string name)
    {
        var language = LanguageOf(http.Request, house.EntryDesk.Language);
        if (!Slug.TryParse(name, out var slug) || !house.Source.Latest!.Has(slug))
            return UnknownAsync(http, name, language);
        var state = new FormState(SubmissionKind.Report, language, NewToken(), null, slug.Value, null, new FormValues(), [], []);
        return PageAsync(http, StatusCodes.Status200OK, language, "title_report", ShortForm.Write(state), $"/intake/report/{slug}?lang={(language == "fr" ? "en" : "fr")}");
    }

    private Task WornAsync(HttpContext http) =>
        RefusedAsync(http, StatusCodes.Status404NotFound, new Fault(Rules.FormLinkWorn, default), LanguageOf(http.Request, house.EntryDesk.Language));

    private Task UnknownAsync(HttpContext http, string name, string language) =>
        RefusedAsync(http, StatusCodes.Status404NotFound, new Fault(Rules.FormEntryUnknown, default, name), language);

    private Token NewToken() => Token.Issue(house.Vault, house.Clock.GetUtcNow(), house.Limits.MinimumTime, 0);

    public Task RenewAsync(HttpContext http, string link)
    {
        var language = LanguageOf(http.Request, house.EntryDesk.Language);
        if (RenewalLink.Read(house.Vault, link, house.EntryDesk.Day(house.Clock.GetUtcNow())) is not { } slug)
            return WornAsync(http);
        var token = Token.Issue(house.Vault, house.Clock.GetUtcNow(), TimeSpan.Zero, 0);
        var entry = new Uri(house.EntryDesk.Settings.BaseUrl, $"artisans/{slug}/").AbsoluteUri;
        var main = new Html().Add($"""
            <p>{IntakeWords.Say("lead_renew", language)}</p>
            <p><a href="{entry}">{entry}</a></p>
            <form method="post" action="/intake/" enctype="multipart/form-data">
            <input type="hidden" name="kind" value="renew"><input type="hidden" name="entry" value="{slug}"><input type="hidden" name="link" value="{link}">
            <input type="hidden" name="lang" value="{language}"><input type="hidden" name="token" value="{token.Text}">
            <p><button class="button">{IntakeWords.Say("renew_button", language)}</button></p>
            </form>
            <p><a href="/intake/entry/{slug}?lang={language}">{IntakeWords.Say("renew_change", language)}</a></p>
            """);
        return PageAsync(http, StatusCodes.Status200OK, language, "title_renew", main, $"/intake/renew/{link}?lang={(language == "fr" ? "en" : "fr")}");
    }

    /// <summary>Puts a form aside and shows it again: with what is wrong, or to be confirmed.</summary>
    public Task HoldAsync(HttpContext http, string folder, Submission submission, IReadOnlyList<FormFault> faults, Token token)
    {
        var held = submission.Photos.Count > 0 && house.Spool.HeldIds().Count < house.Limits.Held && house.Spool.Hold(folder, submission) ? submission.Id : null;
        var state = new FormState(submission.Kind, submission.Language, token, held, submission.Entry,
            submission.Amends is { } amends ? StatusKey.Make(house.Vault, amends) : null, Prefilled(submission), held is null ? [] : [.. submission.Photos.Select(p => p.Item)], faults);
        var (status, title) = faults.Count > 0 ? (StatusCodes.Status422UnprocessableEntity, "title_faults") : (StatusCodes.Status200OK, "title_held");
        var main = new Html();
        if (faults.Count == 0)
            main.Add($"""<p class="box">{IntakeWords.Say("lead_held", submission.Language)}{(token.Wait > house.Limits.MinimumTime.TotalSeconds ? " " + IntakeWords.Say("wait", submission.Language, token.Wait) : "")}</p>""");
        main.Add($"""{(submission.Kind == SubmissionKind.Artisan ? new FormPage(house.EntryDesk, house.Limits, state).Main() : ShortForm.Write(state))}""");
        return PageAsync(http, status, submission.Language, title, main);
    }

    public Task RefusedAsync(HttpContext http, int status, Fault fault, string language) => PageAsync(http, status, language, status == StatusCodes.Status404NotFound ? "title_nowhere" : "title_refused",
        new Html().Add($"""<div class="box faults" role="alert"><p><strong>{FormPage.Sentence(fault.What(language))}.</strong></p><p>{FormPage.Sentence(fault.Fix(language))}.</p></div>"""));

    private static FormValues Prefilled(Submission submission)
    {
        var values = submission.Form();
        if (submission.Reply is { } reply)
            values.Set("reply", reply);
        return values;
    }

    private Task PageAsync(HttpContext http, int status, string language, string title, Html main, string? other = null) =>
        IntakeServer.TextAsync(http, status, "text/html; charset=utf-8", house.Page.Wrap(language, IntakeWords.Say(title, language), main, other));
}
