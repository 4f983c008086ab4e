using Showcase.Content;

namespace Showcase.Model;

internal static partial class ContentModel
{
    private static Field[] ArtisanFields() =>
    [
        NameField("Ce qui est écrit au-dessus de la porte.", "What stands over the door.", "Atelier Kerbriand"),
        Required(F("trade", new FieldKind.TradeId(), "Métier", "Trade", "Le métier principal (« showcase trades » les liste).", "The main trade ('showcase trades' lists them).", "potier")),
        F("other_trades", new FieldKind.ListOf(new FieldKind.TradeId(), 5), "Autres métiers", "Other trades", "Cinq au plus.", "Five at most.", "[ceramiste]"),
        F("people", new FieldKind.ListOf(new FieldKind.ObjectOf(
        [
            Required(F("name", new FieldKind.Text(80), "Nom", "Name", "Prénom et nom.", "First and last name.", "Maëlle Kerbriand")),
            F("role", new FieldKind.Text(80), "Rôle", "Role", "Ce que cette personne fait.", "What this person does.", "Potière"),
        ], Shorthand: "name"), 12), "Personnes", "People", "Ceux qui accueillent le visiteur.", "Those who welcome the visitor.", "[{ name: Maëlle Kerbriand, role: Potière }]"),
        SummaryField("Grès au sel tourné et cuit au bois, à deux pas du port."),
        Required(AddressField()),
        ContactField(),
        F("siret", new FieldKind.SiretNumber(), "SIRET", "SIRET", "Les 14 chiffres de l’établissement.", "The establishment's 14 digits.", "\"73282932000074\""),
        SinceField("L’année d’ouverture de l’atelier.", "The year in which the workshop opened.", "1998"),
        Translatable(F("skills", new FieldKind.ListOf(new FieldKind.Text(60), 20), "Savoir-faire", "Skills", "Ce qu’on peut vous demander, avec vos mots.", "What visitors can ask for, in your words.", "[tournage, émaux au sel]")),
        F("labels", new FieldKind.ListOf(new FieldKind.Choice(Vocabularies.Labels), 16), "Titres et labels", "Titles and labels", "Ceux dont vous avez la preuve.", "Those you hold proof of.", "[artisan-dart]"),
        F("languages", new FieldKind.ListOf(new FieldKind.Choice(Vocabularies.SpokenLanguages), 12), "Langues parlées", "Languages spoken", "À l’atelier.", "In the workshop.", "[fr, en]"),
        F("access", new FieldKind.ListOf(new FieldKind.Choice(Vocabularies.Access), 12), "Accès", "Access", "Ce qui facilite la venue.", "What makes coming easier.", "[wheelchair, parking]"),
        F("payment", new FieldKind.ListOf(new FieldKind.Choice(Vocabularies.Payment), 9), "Moyens de paiement", "Means of payment", "Ceux que vous acceptez.", "Those you accept.", "[card, cash]"),
        F("hours", new FieldKind.OpeningHours(), "Horaires", "Opening hours", "À la manière d’OpenStreetMap : Mo Tu We Th Fr Sa Su, PH pour les jours fériés.", "As in OpenStreetMap: Mo Tu We Th Fr Sa Su, PH for public holidays.", "\"Tu-Sa 10:00-12:30,14:00-18:30; PH off\""),
        Translatable(F("photos", new FieldKind.ListOf(PhotoFields(), MaxPhotos), "Photos", "Photos", "La première est celle des listes.", "The first is the one that lists show.")),
        SocialField(),
        F("works_with", new FieldKind.ListOf(new FieldKind.Reference(Collection.Artisans), 30), "Travaille avec", "Works with", "Des artisans avec qui vous travaillez vraiment ; confirmé quand l’autre le dit aussi.", "Artisans you really work with; confirmed once the other says so too.", "[menuiserie-le-goff]"),
        F("member_of", new FieldKind.ListOf(new FieldKind.Reference(Collection.Networks), 12), "Membre de", "Member of", "Les réseaux dont vous faites partie.", "The networks you belong to.", "[ateliers-du-ponant]"),
        F("republish", new FieldKind.ObjectOf(
        [
            F("licence", new FieldKind.Choice(Vocabularies.Licences), "Licence", "Licence", "À quelles conditions.", "On which terms.", "etalab-2.0"),
            F("partners", new FieldKind.Partners(), "Partenaires", "Partners", "all (tous), none (aucun) ou une liste.", "all, none or a list.", "all"),
            F("elsewhere", new FieldKind.Choice(Vocabularies.Elsewhere), "Copies et moteurs de recherche", "Copies and search engines", "Laissé vide : selon le réseau de qui republie.", "Left out: as the republisher's network has it.", "noindex"),
        ]), "Republication", "Republishing", "Qui peut republier cette fiche, et comment.", "Who may republish this entry, and how.", "{ licence: etalab-2.0, partners: all }"),
        F("verified", new FieldKind.Date(PastOnly: true), "Vérifié le", "Verified on", "Le jour où quelqu’un a vérifié que tout est encore vrai.", "The day on which someone checked that all this is still true.", "2026-10-01"),
        F("added", new FieldKind.Date(PastOnly: true), "Ajouté le", "Added on", "Le jour où la fiche est arrivée sur le site.", "The day on which the entry came to the site.", "2026-09-15"),
        DraftField(),
        F("aliases", new FieldKind.ListOf(new FieldKind.SlugName(), 10), "Anciens noms", "Former names", "Les noms que ce dossier a portés : leurs adresses mènent ici.", "Names this folder had before: their addresses lead here.", "[poterie-kerbriand]"),
    ];
}
