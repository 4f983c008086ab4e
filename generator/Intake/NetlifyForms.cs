using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Showcase.Domain;
using Showcase.Images;
using Showcase.Model;
using Showcase.Web;

namespace Showcase.Intake;

/// <summary>Fetches what came in by Netlify Forms into the spool. Each submission is deleted there once it is safe here; one that comes twice has the same id.</summary>
/// <param name="api">Ends with a slash.</param>
internal sealed partial class NetlifyForms(IntakeHouse house, WebVisitor web, Uri api, string token, string site)
{
    /// <summary>The name of our form there: <c>&lt;form name="vitrine" data-netlify="true"&gt;</c>.</summary>
    public const string FormName = "vitrine";

    private const int PageSize = 100;

    private readonly ForgeApi _api = new(web, api, _ => Task.FromResult(("Authorization", "Bearer " + token)));

    /// <returns>How many were taken.</returns>
    /// <exception cref="ForgeException">Netlify does not answer, refuses the token, or keeps back the files of some; all others were taken.</exception>
    public async Task<int> PullAsync(CancellationToken cancel)
    {
        var taken = 0;
        ForgeException? left = null;
        foreach (var form in (await _api.GetAsync($"sites/{Uri.EscapeDataString(site)}/forms", cancel).ConfigureAwait(false)).Items().Where(f => f.Text("name") == FormName))
        {
            // All pages first: deleting while paging would skip some.
            var all = new List<JsonElement>();
            for (var page = 1; ; page++)
            {
                var some = (await _api.GetAsync($"forms/{Uri.EscapeDataString(form.Text("id"))}/submissions?page={page}&per_page={PageSize}", cancel).ConfigureAwait(false)).Items().ToArray();
                all.AddRange(some);
                if (some.Length < PageSize)
                    break;
            }
            foreach (var submission in all.OrderBy(s => s.Text("created_at"), StringComparer.Ordinal))
            {
                try
                {
                    await TakeAsync(submission, cancel).ConfigureAwait(false);
                    taken++;
                }
                catch (ForgeException e)
                {
                    left ??= e;
                }
            }
        }
        return left is null ? taken : throw left;
    }

    private async Task TakeAsync(JsonElement sent, CancellationToken cancel)
    {
        var (values, files) = (new FormValues(), new List<(int Item, Uri Url)>());
        Flatten("", sent.Part("data"), values, files);
        var head = FormHead.Read(values, house.Vault, house.EntryDesk.Language);
        var id = house.Vault.Name("netlify", sent.Text("id"));
        if (!house.Spool.Has(id) && values.One("comments_url").Length == 0 && Understood(head, values))
        {
            var folder = house.Spool.NewFolder();
            try
            {
                var photos = await FetchAsync(files, folder, cancel).ConfigureAwait(false);
                var received = DateTimeOffset.TryParse(sent.Text("created_at"), CultureInfo.InvariantCulture, out var at) ? at : house.Clock.GetUtcNow();
                var submission = Door.Make(id, head, values, photos, received, null);
                if (house.Spool.Accept(folder, submission))
                    house.Worker.Take(submission);
            }
            finally
            {
                Disk.Delete(folder); // photos as they were sent stay nowhere
            }
        }
        try
        {
            await _api.AskAsync(HttpMethod.Delete, $"submissions/{Uri.EscapeDataString(sent.Text("id"))}", null, cancel).ConfigureAwait(false);
        }
        catch (ForgeException e) when (e.Status == HttpStatusCode.NotFound)
        {
            // Somebody deleted it already.
        }
    }

    /// <summary>Faults of the entry go into the proposal's report, since nobody is there to be told; what speaks of no entry at all is dropped.</summary>
    private bool Understood(FormHead head, FormValues values) => head.Entry is { } entry
        ? Domain.Slug.TryParse(entry, out var slug) && house.Source.Latest!.Has(slug) && (head.Kind != SubmissionKind.Renew || RenewalLink.Read(house.Vault, values.One("link"), house.EntryDesk.Day(house.Clock.GetUtcNow())) == entry)
        : head.Kind == SubmissionKind.Artisan && values.One("name").Length > 0 && values.One("consent").Length > 0;

    private async Task<IReadOnlyList<SentPhoto>> FetchAsync(IEnumerable<(int Item, Uri Url)> files, string folder, CancellationToken cancel)
    {
        var photos = new List<SentPhoto>();
        foreach (var (item, url) in files.DistinctBy(f => f.Item).Take(house.Limits.Photos))
        {
            var answer = await web.AskAsync(new WebAsk(url) { MaxBytes = (int)house.Limits.PhotoBytes }, cancel).ConfigureAwait(false);
            if (answer.Outcome == WebOutcome.Answered && !answer.IsSuccess && (int)answer.Status >= 500 || answer.Outcome is WebOutcome.Unreachable or WebOutcome.TimedOut)
                throw new ForgeException($"GET {url}: {answer.Outcome} {(int)answer.Status}"); // it stays there for the next run
            if (!answer.IsSuccess || !PhotoKinds.Sniff(answer.Body.Span[..Math.Min(256, answer.Body.Length)]).IsAccepted())
                continue;
            var file = photos.Count.ToString(CultureInfo.InvariantCulture) + ".photo";
            Disk.Write(Path.Combine(folder, file), answer.Body.Span);
            photos.Add(new SentPhoto(item, file, Sha256.Of(answer.Body.Span), answer.Body.Length));
        }
        return photos;
    }

    /// <summary>Field names with brackets may come as objects within objects; a file as an object with its address, or as the address alone.</summary>
    private static void Flatten(string name, JsonElement value, FormValues values, List<(int, Uri)> files)
    {
        if (PhotoFile().Match(FormContract.Canonical(name)) is { Success: true } photo)
        {
            var address = value.ValueKind == JsonValueKind.String ? value.GetString() : value.Text("url");
            if (Uri.TryCreate(address, UriKind.Absolute, out var url))
                files.Add((int.Parse(photo.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture), url));
            return;
        }
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var part in value.EnumerateObject())
                    Flatten(name.Length == 0 ? part.Name : $"{name}.{part.Name.Trim('.')}", part.Value, values, files);
                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                    Flatten(name, item, values, files);
                break;
            case JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True when name is not ("ip" or "user_agent" or "referrer"):
                values.Add(name, value.ToString());
                break;
        }
    }

    [GeneratedRegex(@"^photos\[([0-9]{1,2})\]\.file\z", RegexOptions.CultureInvariant)]
    private static partial Regex PhotoFile();
}
