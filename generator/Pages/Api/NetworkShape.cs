using Showcase.Domain;
using Showcase.Model;
using static Showcase.Pages.Api.ShapeParts;
using static Showcase.Pages.Api.ShapeType;

namespace Showcase.Pages.Api;

internal static class NetworkShape
{
    public static Shape Shape { get; } = new("network", new("Réseau d’artisans", "Network of artisans"), "schema:Organization",
    [
        Must("type", new Choice(["network"]), "Nature de l’enregistrement.", "Kind of record.", (_, _) => "network"),
        Must("id", SlugId, "Identifiant.", "Id.", (n, _) => n.Slug.Value, "schema:identifier") with { OnMap = true },
        Must("url", Link, "La page du réseau.", "The network's page.", (n, desk) => desk.Absolute(desk.Main.Routes.Network(n.Slug)), "@id") with { OnMap = true },
        Must("pages", new ByLanguage(Link), "Cette page dans chaque langue du site.", "That page in each language of the site.", (n, desk) => desk.Pages(r => r.Network(n.Slug))),
        Must("name", new ByLanguage(Words), "Nom.", "Name.", (n, desk) => desk.Say(n.Name, l => n.Translations.GetValueOrDefault(l)?.Name), "schema:name") with { OnMap = true },
        Must("kind", Among(Vocabularies.NetworkKinds), "Nature.", "Kind.", (n, _) => n.Kind) with { OnMap = true },
        Must("summary", new ByLanguage(Words), "Présentation en une phrase.", "One sentence.", (n, desk) => desk.Say(n.Summary, l => n.Translations.GetValueOrDefault(l)?.Summary), "schema:description") with { OnMap = true },
        Of("body", new ByLanguage(Words), "Présentation, en Markdown (CommonMark sans HTML).", "Presentation, in Markdown (CommonMark without HTML).", (n, desk) => desk.Say(n.Body.Text, l => n.Translations.GetValueOrDefault(l)?.Body?.Text)),
        Of("address", new Part(Place), "Adresse.", "Address.", (n, _) => n.Address, "schema:address") with { OnMap = true },
        Of("location", new Part(Point), "Point.", "Point.", (n, _) => n.Address?.Published),
        Of("contact", new Part(Reach), "Comment joindre le réseau.", "How to reach the network.", (n, _) => n.Contact == Contact.None ? null : n.Contact, "@nest"),
        Of("since", new Whole(1000, 9999), "Année de création.", "Year of its founding.", (n, _) => n.Since, "schema:foundingDate"),
        Of("accounts", new ListOf(new Part(Account)), "Comptes sur les réseaux sociaux.", "Accounts on social networks.", (n, _) => ArtisanShape.OpenAccounts(n.Social)),
        Of("members", new ListOf(SlugId), "Artisans membres.", "Member artisans.", (n, desk) => Members(n, desk)),
        Of("origin", new Part(OriginShape.Shape), "Le site dont vient cette fiche, quand elle n’est pas de celui-ci.", "The site that the entry comes from, when it is not this one's.", (a, _) => a.Origin),
        Must("rights", new Part(Rights), "Qui peut republier cette fiche, et comment.", "Who may republish this entry, and how.",
            (n, desk) => desk.Rights(n.Name, Republish.Default, desk.Main.Routes.Network(n.Slug), n.Origin), "@nest"),
    ]);

    private static IEnumerable<string> Members(Network network, RecordDesk desk) =>
        (desk.Listings.ByNetwork.FirstOrDefault(n => n.Key == network.Slug)?.Artisans ?? []).Select(i => desk.Listings.Artisans[i].Slug).Where(desk.Publishes).Select(s => s.Value);

    private static ShapeField Of(string name, ShapeType type, string fr, string en, Func<Network, RecordDesk, object?> value, string? term = null) =>
        Fields<Network>.Of(name, type, fr, en, value, term);

    private static ShapeField Must(string name, ShapeType type, string fr, string en, Func<Network, RecordDesk, object?> value, string? term = null) =>
        Fields<Network>.Must(name, type, fr, en, value, term);
}
