using Showcase.Domain;
using Showcase.Model;
using Showcase.Pages.Feeds;
using Showcase.Social;
using static Showcase.Pages.Api.ShapeParts;
using static Showcase.Pages.Api.ShapeType;

namespace Showcase.Pages.Api;

/// <summary>A vitrine as others may read it: what its page shows and nothing more.</summary>
internal static class ArtisanShape
{
    public static Shape Shape { get; } = new("artisan", new("Artisan", "Artisan"), "schema:LocalBusiness",
    [
        Must("type", new Choice(["artisan"]), "Nature de l’enregistrement.", "Kind of record.", (_, _) => "artisan"),
        Must("id", SlugId, "Identifiant, stable pour toujours.", "Id, stable for ever.", (a, _) => a.Slug.Value, "schema:identifier") with { OnMap = true },
        Must("url", Link, "La vitrine.", "The vitrine.", (a, desk) => desk.Absolute(desk.Main.Routes.Artisan(a.Slug)), "@id") with { OnMap = true },
        Must("pages", new ByLanguage(Link), "La vitrine dans chaque langue du site.", "The vitrine in each language of the site.", (a, desk) => desk.Pages(r => r.Artisan(a.Slug))),
        Must("name", Words, "Ce qui est écrit au-dessus de la porte.", "What stands over the door.", (a, _) => a.Name, "schema:name") with { OnMap = true },
        Must("trade", new Part(TradeName), "Métier principal.", "Main trade.", (a, _) => a.Trade) with { OnMap = true },
        Of("other_trades", new ListOf(new Part(TradeName)), "Autres métiers.", "Other trades.", (a, _) => a.OtherTrades),
        Of("people", new ListOf(new Part(Human)), "Ceux qui accueillent le visiteur.", "Those who welcome the visitor.", (a, _) => a.People, "schema:employee"),
        Must("summary", new ByLanguage(Words), "Présentation en une phrase.", "One sentence.", (a, desk) => desk.Say(a.Summary, l => a.Translations.GetValueOrDefault(l)?.Summary), "schema:description") with { OnMap = true },
        Of("body", new ByLanguage(Words), "Présentation, en Markdown (CommonMark sans HTML) ; les liens relatifs partent de l’adresse du site.", "Presentation, in Markdown (CommonMark without HTML); relative links start at the site's address.",
            (a, desk) => desk.Say(a.Body.Text, l => a.Translations.GetValueOrDefault(l)?.Body?.Text)),
        Must("address", new Part(Place), "Adresse.", "Address.", (a, _) => a.Address, "schema:address") with { OnMap = true },
        Of("location", new Part(Point), "Le point le plus précis que l’artisan montre.", "The finest point that the artisan shows.", (a, _) => a.Address.Published, "schema:geo"),
        Of("contact", new Part(Reach), "Comment joindre l’atelier.", "How to reach the workshop.", (a, _) => a.Contact == Contact.None ? null : a.Contact, "@nest"),
        Of("siret", new Text(null, "^[0-9]{14}$"), "SIRET de l’établissement.", "The establishment's SIRET.", (a, _) => a.Siret?.Digits),
        Of("since", new Whole(1000, 9999), "Année d’ouverture.", "Year of opening.", (a, _) => a.Since, "schema:foundingDate"),
        Of("skills", new ByLanguage(new ListOf(Words)), "Savoir-faire.", "Skills.",
            (a, desk) => desk.Say(a.Skills.Count > 0 ? a.Skills : null, l => a.Translations.GetValueOrDefault(l)?.Skills is { Count: > 0 } own ? own : null)),
        Of("labels", new ListOf(Among(Vocabularies.Labels)), "Titres et labels.", "Titles and labels.", (a, _) => a.Labels),
        Of("languages", new ListOf(Among(Vocabularies.SpokenLanguages)), "Langues parlées à l’atelier.", "Languages spoken in the workshop.", (a, _) => a.Languages, "schema:knowsLanguage"),
        Of("access", new ListOf(Among(Vocabularies.Access)), "Accès.", "Access.", (a, _) => a.Access),
        Of("payment", new ListOf(Among(Vocabularies.Payment)), "Moyens de paiement.", "Means of payment.", (a, _) => a.Payment, "schema:paymentAccepted"),
        Of("hours", Words, "Horaires à la manière d’OpenStreetMap (opening_hours).", "Opening hours as in OpenStreetMap (opening_hours).", (a, _) => a.Hours?.Value),
        Of("image", Link, "La première photo, en JPEG.", "The first photo, as JPEG.", (a, desk) => Cover(a, desk)?.Largest, "schema:image") with { OnMap = true },
        Of("photos", new ListOf(new Part(Picture)), "Photos, avec leurs tailles et leurs droits.", "Photos, with sizes and rights.", (a, desk) => Photos(a, desk)),
        Of("accounts", new ListOf(new Part(Account)), "Comptes sur les réseaux sociaux, dans l’ordre de l’artisan.", "Accounts on social networks, in the artisan's order.",
            (a, _) => OpenAccounts(a.Social)),
        Of("works_with", new ListOf(new Part(Tie)), "Artisans avec qui celui-ci travaille.", "Artisans with whom this one works.", (a, desk) => Ties(a, desk)),
        Of("member_of", new ListOf(SlugId), "Réseaux dont il est membre.", "Networks it belongs to.", (a, desk) => desk.Networks(a.MemberOf).Select(n => n.Value)),
        Of("verified", Day, "Le jour où tout a été vérifié.", "The day on which all of it was checked.", (a, _) => a.Verified is { } day ? day.Iso() : null),
        Of("added", Day, "Le jour de son arrivée.", "The day of its arrival.", (a, _) => a.Added is { } day ? day.Iso() : null),
        Of("updated", Day, "La plus récente de ces deux dates.", "The later of these two dates.", (a, _) => FeedPlan.Updated(a) is { } day ? day.Iso() : null, "schema:dateModified"),
        Of("origin", new Part(OriginShape.Shape), "Le site dont vient cette fiche, quand elle n’est pas de celui-ci.", "The site that the entry comes from, when it is not this one's.", (a, _) => a.Origin),
        Must("rights", new Part(Rights), "Qui peut republier cette fiche, et comment.", "Who may republish this entry, and how.", (a, desk) => RightsOf(a, desk), "@nest"),
    ]);

    public static PublishedRights RightsOf(Artisan artisan, RecordDesk desk) =>
        desk.Rights(artisan.Name, artisan.Republish, desk.Main.Routes.Artisan(artisan.Slug), artisan.Origin);

    /// <summary>Accounts that a page links to or names: none of a network that has closed.</summary>
    public static IEnumerable<SocialAccount> OpenAccounts(IReadOnlyList<SocialAccount> accounts) =>
        accounts.Where(a => NetworkRegistry.Shared.Find(a.Network) is { State.IsClosed: false });

    private static PublishedPhoto? Cover(Artisan artisan, RecordDesk desk) => Photos(artisan, desk) is [var first, ..] ? first : null;

    private static IReadOnlyList<PublishedPhoto> Photos(Artisan artisan, RecordDesk desk)
    {
        if (artisan.Photos.Count == 0)
            return [];
        var rights = RightsOf(artisan, desk);
        return [.. artisan.Photos.Select(p => desk.Photo(p, artisan.Slug, rights, l => artisan.Translations.GetValueOrDefault(l)?.Photos.GetValueOrDefault(p.File))).OfType<PublishedPhoto>()];
    }

    private static IEnumerable<(Slug, bool)> Ties(Artisan artisan, RecordDesk desk)
    {
        if (artisan.WorksWith.Count == 0 || desk.Listings.IndexOf(artisan.Slug) is not { } from)
            return [];
        return desk.Published(artisan.WorksWith).Select(to => (to, desk.Listings.TieConfirmed(from, desk.Listings.IndexOf(to)!.Value)));
    }

    private static ShapeField Of(string name, ShapeType type, string fr, string en, Func<Artisan, RecordDesk, object?> value, string? term = null) =>
        Fields<Artisan>.Of(name, type, fr, en, value, term);

    private static ShapeField Must(string name, ShapeType type, string fr, string en, Func<Artisan, RecordDesk, object?> value, string? term = null) =>
        Fields<Artisan>.Must(name, type, fr, en, value, term);
}
