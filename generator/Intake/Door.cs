using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Http;
using Showcase.Diagnostics;
using Showcase.Model;

namespace Showcase.Intake;

/// <summary>Receives a form from the first byte to the answer: turned away, to be mended, to be confirmed, or accepted and safe.</summary>
internal sealed class Door(IntakeHouse house) : IDisposable
{
    private readonly SemaphoreSlim _places = new(house.Limits.AtOnce);
    private readonly SemaphoreSlim _looks = new(house.Limits.AtOnce);
    private readonly FormReceiver _receiver = new(house.Limits);

    private sealed record TokenAnswer(string Token, int Wait, int Difficulty);

    /// <summary>What a page with script fetches before it sends a form.</summary>
    public object TokenFor()
    {
        var token = NewToken(withScript: true);
        return new TokenAnswer(token.Text, token.Wait, token.Difficulty);
    }

    public async Task ReceiveAsync(HttpContext http)
    {
        if (!house.Gate.Admits(http.Request))
            await RefuseAsync(http, StatusCodes.Status403Forbidden, Rules.FormFromElsewhere).ConfigureAwait(false);
        else if (house.Buckets.Take(AddressOf(http)) is { } wait)
            await BusyAsync(http, StatusCodes.Status429TooManyRequests, Rules.FormTooOften, wait).ConfigureAwait(false);
        else if (!house.HasRoom())
            await FullAsync(http).ConfigureAwait(false);
        else
            await InTurnAsync(http, _places, () => TakeAsync(http)).ConfigureAwait(false);
    }

    /// <summary>A page for which git is asked: so many at a time and no more, whoever walks through all entries. Forms have places of their own.</summary>
    public Task LookAsync(HttpContext http, Func<Task> look) => InTurnAsync(http, _looks, look);

    private async Task InTurnAsync(HttpContext http, SemaphoreSlim places, Func<Task> work)
    {
        if (!await places.WaitAsync(TimeSpan.FromSeconds(2), http.RequestAborted).ConfigureAwait(false))
        {
            await FullAsync(http).ConfigureAwait(false);
            return;
        }
        try
        {
            await work().ConfigureAwait(false);
        }
        finally
        {
            places.Release();
        }
    }

    private Task FullAsync(HttpContext http) => BusyAsync(http, StatusCodes.Status503ServiceUnavailable, Rules.IntakeBusy, TimeSpan.FromSeconds(60));

    private async Task TakeAsync(HttpContext http)
    {
        var folder = house.Spool.NewFolder();
        try
        {
            var received = await _receiver.ReceiveAsync(http.Request.Body, http.Request.ContentType ?? "", folder, http.RequestAborted).ConfigureAwait(false);
            var photos = WithHeld(received);
            await JudgeAsync(http, received, photos).ConfigureAwait(false);
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            await RefuseAsync(http, StatusCodes.Status413PayloadTooLarge, Rules.FormTooHeavy, (house.Limits.BodyBytes / 1_000_000).ToString(CultureInfo.InvariantCulture)).ConfigureAwait(false);
        }
        catch (Exception e) when (e is InvalidDataException or BadHttpRequestException || (e is IOException && e.Message.StartsWith("Unexpected end of Stream", StringComparison.Ordinal)))
        {
            await RefuseAsync(http, StatusCodes.Status400BadRequest, Rules.FormUnreadable).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The visitor went away: nothing was promised.
        }
        finally
        {
            Disk.Delete(folder);
        }
    }

    private async Task JudgeAsync(HttpContext http, ReceivedForm received, IReadOnlyList<SentPhoto> photos)
    {
        var (values, now) = (received.Values, house.Clock.GetUtcNow());
        var head = FormHead.Read(values, house.Vault, house.EntryDesk.Settings.Language);
        var faults = received.Faults.Concat(await house.Reception.LookAsync(head, values, photos, http.RequestAborted).ConfigureAwait(false)).ToList();
        var token = Token.Read(house.Vault, values.One("token"));
        var verdict = token?.Judge(now, house.Limits.TokenLife, values.One("proof")) ?? TokenVerdict.Missing;
        if (faults.Count == 0 && verdict == TokenVerdict.Good)
        {
            await AcceptAsync(http, received.Folder, Again(Make(house.Vault.Name("submission", token!.Text), head, values, photos, now, AddressOf(http))), values.One("held")).ConfigureAwait(false);
            return;
        }
        if (verdict is TokenVerdict.TooOld or TokenVerdict.TooSoon or TokenVerdict.ProofMissing)
            faults.Add(new FormFault("token", new Fault(verdict switch { TokenVerdict.TooOld => Rules.FormTooOld, TokenVerdict.TooSoon => Rules.FormTooSoon, _ => Rules.FormProof }, default)));
        if (WantsJson(http.Request))
        {
            // The page has the form still: nothing need be held.
            if (faults.Count == 0)
                faults.Add(new FormFault("token", new Fault(Rules.FormTooOld, default)));
            await FaultsAsync(http, StatusCodes.Status422UnprocessableEntity, faults, head.Language).ConfigureAwait(false);
            return;
        }
        await house.Desk.HoldAsync(http, received.Folder, Make(house.Vault.Name("held", Guid.NewGuid().ToString("N")), head, values, photos, now, null), faults, NewToken(withScript: false)).ConfigureAwait(false);
        if (HeldId(values) is { } before)
            house.Spool.ForgetHeld(before);
    }

    /// <summary>A form that was accepted before and comes again with something changed, by the back button or after an answer that was lost, mends the first.</summary>
    private Submission Again(Submission submission) => house.Spool.Read(submission.Id) is { } first && first.Content != submission.Content
        ? submission with { Id = house.Vault.Name("submission", submission.Id + submission.Content), Amends = first.Id } : submission;

    private async Task AcceptAsync(HttpContext http, string folder, Submission submission, string held)
    {
        if (house.Spool.Accept(folder, submission))
            house.Worker.Take(submission);
        var key = StatusKey.Make(house.Vault, submission.Id);
        http.Response.Headers.Location = "/intake/status/" + key;
        if (WantsJson(http.Request))
            await IntakeServer.JsonAsync(http, StatusCodes.Status202Accepted, new { id = submission.Id, status = "/intake/status/" + key }).ConfigureAwait(false);
        else
            await house.Desk.ShowStatusAsync(http, StatusCodes.Status202Accepted, submission.Id, submission.Language, fresh: true).ConfigureAwait(false);
        if (Spool.IsId(held))
            house.Spool.ForgetHeld(held);
    }

    public static Submission Make(string id, FormHead head, FormValues values, IReadOnlyList<SentPhoto> photos, DateTimeOffset now, IPAddress? address)
    {
        string[] machinery = ["kind", "lang", "entry", "amends", "reply", "token", "proof", "held", "comments_url", "form-name"];
        return new Submission(id, head.Kind, head.Entry, head.Amends, head.Language, now,
            [.. values.All.Where(v => !machinery.Contains(v.Name)).Select(v => new SentValue(v.Name, v.Value))], photos, head.Reply, address?.ToString());
    }

    /// <summary>The photos of this sending and, beneath them, those that an earlier one left with us, less those taken back.</summary>
    private List<SentPhoto> WithHeld(ReceivedForm received)
    {
        var photos = received.Photos.ToList();
        var values = received.Values;
        if (HeldId(values) is { } id && house.Spool.ReadHeld(id) is { } held)
        {
            foreach (var photo in held.Photos.Where(p => !photos.Exists(n => n.Item == p.Item)))
            {
                var file = "held-" + photo.File;
                Disk.Copy(Path.Combine(house.Spool.HeldFolderOf(id), photo.File), Path.Combine(received.Folder, file));
                photos.Add(photo with { File = file });
            }
        }
        foreach (var item in FormContract.ItemsOf(values.Names.ToList(), "photos").Where(i => values.One($"photos[{i}].remove").Length > 0))
        {
            photos.RemoveAll(p => p.Item == item);
            foreach (var name in values.Names.Where(n => n.StartsWith($"photos[{item}].", StringComparison.Ordinal)).ToList())
                values.Remove(name);
            values.Set("photos", ""); // an empty list is still a list: the last photo may be taken away
        }
        return photos;
    }

    private static string? HeldId(FormValues values) => Spool.IsId(values.One("held")) ? values.One("held") : null;

    private Token NewToken(bool withScript)
    {
        var (limits, load) = (house.Limits, house.Buckets.UnderLoad);
        return Token.Issue(house.Vault, house.Clock.GetUtcNow(), load && !withScript ? limits.SlowTime : limits.MinimumTime, load && withScript ? limits.Difficulty : 0);
    }

    private IPAddress AddressOf(HttpContext http)
    {
        // Some proxies write the port too.
        if (house.BehindProxy && http.Request.Headers["X-Forwarded-For"].LastOrDefault()?.Split(',')[^1].Trim() is { Length: > 0 } last && IPEndPoint.TryParse(last, out var sender))
            return sender.Address;
        return http.Connection.RemoteIpAddress ?? IPAddress.None;
    }

    private Task BusyAsync(HttpContext http, int status, Rule rule, TimeSpan wait)
    {
        var seconds = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        http.Response.Headers.RetryAfter = seconds;
        return RefuseAsync(http, status, rule, seconds);
    }

    private Task RefuseAsync(HttpContext http, int status, Rule rule, params string[] arguments)
    {
        var language = VisitorDesk.LanguageOf(http.Request, house.EntryDesk.Language);
        var fault = new FormFault("", new Fault(rule, default, arguments));
        return WantsJson(http.Request) ? FaultsAsync(http, status, [fault], language) : house.Desk.RefusedAsync(http, status, fault.Fault, language);
    }

    private static Task FaultsAsync(HttpContext http, int status, IEnumerable<FormFault> faults, string language) => IntakeServer.JsonAsync(http, status,
        new { faults = faults.Select(f => new { field = f.Input, id = f.Fault.Rule.Id, message = f.Fault.What(language), fix = f.Fault.Fix(language) }) });

    public static bool WantsJson(HttpRequest request) => request.Headers.Accept.ToString().Contains("application/json", StringComparison.OrdinalIgnoreCase);

    public void Dispose()
    {
        _places.Dispose();
        _looks.Dispose();
    }
}
