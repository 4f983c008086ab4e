using Showcase.Domain;
using Showcase.Model;
using Showcase.Social;

namespace Showcase.Pages;

/// <summary>Where the site's own form is sent, which pages it has, and the file that its script reads.</summary>
internal static class SiteForm
{
    /// <summary>Vitrines up to which each has an edit page of its own; beyond, that would double a large site, and the intake service shows the same form on demand.</summary>
    private const int MostEditPages = 1000;

    private const string WordsKey = "generator.form.words.";

    /// <summary>What the form's script says; the end of each key is its name there.</summary>
    public static IReadOnlyList<string> Words { get; } =
    [
        .. new[]
        {
            "accountKnown", "accountNone", "accountShort", "accountText", "add", "again", "altMissing", "back", "busy", "choosePhotos", "cleared", "email", "erase", "fileKept", "fileUnread", "heic",
            "next", "offline", "phone", "photosFull", "preparing", "prepared", "proof", "postcode", "postcodeUnknown", "refused", "remaining", "remove", "removeTrade", "required", "resumed", "saved", "sending", "siret", "tradeUnknown", "tradesFull", "unsaved", "url", "wait", "year",
        }.Select(w => WordsKey + w),
    ];

    public static bool HasEditPages(Edition edition) => edition.Settings.Intake is { } intake && (edition.Listings.Artisans.Count <= MostEditPages || intake.Door == IntakeDoor.Netlify);

    /// <summary>Address that the form is sent to.</summary>
    public static string Action(Edition edition, IntakeSettings intake) => intake.Door == IntakeDoor.Netlify
        ? edition.Routes.Href(edition.Routes.Join) + "#sent"
        : Service(edition, intake);

    public static string? EditUrl(Edition edition, Artisan artisan) => edition.Settings.Intake is not { } intake || artisan.Origin is not null ? null
        : HasEditPages(edition) ? edition.Routes.Href(edition.Routes.Edit(artisan.Slug))
        : $"{Service(edition, intake)}entry/{artisan.Slug}?lang={edition.Language}";

    public static string? ReportUrl(Edition edition, Artisan artisan) => edition.Settings.Intake is not { } intake || artisan.Origin is not null ? Letter(edition, artisan.Name)
        : HasEditPages(edition) ? edition.Routes.Href(edition.Routes.Edit(artisan.Slug)) + "#report"
        : $"{Service(edition, intake)}report/{artisan.Slug}?lang={edition.Language}";

    /// <summary>A letter to the publisher; null when they gave no address.</summary>
    public static string? Letter(Edition edition, string? about) => edition.Settings.Publisher?.Email is { } email
        ? $"mailto:{email}?subject={Uri.EscapeDataString(about ?? edition.Texts["generator.form.mailSubject"])}"
        : null;

    public static IEnumerable<(Route Route, byte[] Bytes)> Write(Edition edition, SitePlan plan)
    {
        if (edition.Settings.Intake is null)
            yield break;
        yield return (edition.Routes.JoinWords, ScriptJson.Write(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("photos", FormContract.MostPhotos);
            json.WriteStartObject("words");
            foreach (var key in Words)
                json.WriteString(key[WordsKey.Length..], edition.Texts.Whole(key));
            json.WriteEndObject();
            // A trade is also found by the words for who does it, and the preview shows its colours.
            json.WriteStartObject("trades");
            foreach (var trade in TradeTaxonomy.Read(edition.Settings).All)
            {
                json.WriteStartArray(trade.Id.Value);
                json.WriteStringValue(edition.Language == "fr" ? $"{trade.Masculine}|{trade.Feminine}" : $"{trade.Masculine}|{trade.Feminine}|{trade.Name("fr")}");
                json.WriteStringValue(ViewMaker.IconOf(plan, trade));
                json.WriteStringValue(ViewMaker.FamilyOf(trade));
                json.WriteEndArray();
            }
            json.WriteEndObject();
            // Recognised by host while typing; whether the account can be linked is for the intake to say.
            json.WriteStartArray("networks");
            foreach (var network in NetworkRegistry.Shared.All.Where(n => !n.IsWebsite && !n.IsFreeText))
            {
                json.WriteStartArray();
                json.WriteStringValue(network.Id);
                json.WriteStringValue(network.Name.In(edition.Language));
                json.WriteStringValue(string.Join(' ', network.Hosts.Concat(network.OldHosts).Prepend(network.MainHost).Distinct()));
                json.WriteStringValue(string.Join(' ', network.ShortHosts.Concat(network.RedirectHosts)));
                json.WriteBooleanValue(network.ShowsPhone);
                json.WriteEndArray();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }));
    }

    private static string Service(Edition edition, IntakeSettings intake) => intake.Url?.AbsoluteUri is { } url ? url.TrimEnd('/') + "/" : edition.Routes.Href(new Route("/intake/"));
}
