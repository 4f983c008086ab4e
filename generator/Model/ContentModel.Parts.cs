namespace Showcase.Model;

/// <summary>Fields that several collections share.</summary>
internal static partial class ContentModel
{
    private static Field NameField(string helpFr, string helpEn, string example) =>
        Required(F("name", new FieldKind.Text(80), "Nom", "Name", helpFr, helpEn, example));

    private static Field SummaryField(string example) =>
        Required(Translatable(F("summary", new FieldKind.Text(SummaryLength), "Présentation en une phrase", "Summary",
            "Une phrase, 160 caractères au plus : ce qu’on lit dans les listes et les moteurs de recherche.",
            "One sentence, at most 160 characters: what lists and search engines show.", example)));

    private static Field DraftField() => F("draft", new FieldKind.Flag(), "Brouillon", "Draft",
        "true : la page n’est pas encore publiée.", "true: the page is not published yet.", "false");

    private static Field AddressField() => F("address", new FieldKind.ObjectOf(
    [
        F("street", new FieldKind.Text(120), "Rue", "Street", "Numéro et rue ; à laisser vide pour ne montrer que la commune.", "Number and street; leave it out to show the town only.", "12 rue des Potiers"),
        Required(F("postcode", new FieldKind.Postcode(), "Code postal", "Postcode", "Cinq chiffres.", "Five digits.", "\"29000\"")),
        Required(F("town", new FieldKind.Town(), "Commune", "Town", "Le nom de la commune, accordé au code postal.", "The commune's name, in agreement with the postcode.", "Quimper")),
        F("location", new FieldKind.ObjectOf(
        [
            Required(F("lat", new FieldKind.Number(-90, 90, Whole: false), "Latitude", "Latitude", "En degrés, vers le nord.", "In degrees, northwards.", "47.9960")),
            Required(F("lon", new FieldKind.Number(-180, 180, Whole: false), "Longitude", "Longitude", "En degrés, vers l’est.", "In degrees, eastwards.", "-4.1024")),
        ]), "Point sur la carte", "Point on the map", "Facultatif : sinon le point est celui de la commune.", "Optional: otherwise the point is the commune's.", "{ lat: 47.9960, lon: -4.1024 }"),
        F("show", new FieldKind.Choice(Vocabularies.Precision), "Précision montrée", "Precision shown", "Jusqu’où les visiteurs voient l’adresse.", "How precisely visitors see the address.", "exact"),
    ]), "Adresse", "Address", "Où l’on se rend.", "Where to go.");

    private static Field ContactField() => F("contact", new FieldKind.ObjectOf(
    [
        F("phone", new FieldKind.Phone(), "Téléphone", "Telephone", "Comme vous l’écrivez d’habitude.", "As you usually write it.", "\"02 61 91 00 01\""),
        F("email", new FieldKind.Email(), "Courriel", "E-mail", "Une adresse que quelqu’un lit.", "An address that someone reads.", "bonjour@example.org"),
        F("website", new FieldKind.Url(), "Site", "Website", "L’adresse complète.", "The whole address.", "https://example.org"),
    ]), "Contact", "Contact", "Comment vous joindre.", "How to reach you.");

    private static Field SocialField() => F("social", new FieldKind.Social(), "Réseaux sociaux", "Social networks",
        "L’adresse ou le nom de chaque compte, dans l’ordre où vous voulez les voir.", "The address or name of each account, in the order you want to see them.",
        "{ instagram: demo.atelier }");

    private static Field SinceField(string helpFr, string helpEn, string example) =>
        F("since", new FieldKind.Year(1000), "Depuis", "Since", helpFr, helpEn, example);

    private static FieldKind.ObjectOf PhotoFields() => new(
    [
        Required(Translatable(F("file", new FieldKind.PhotoFile(), "Fichier", "File", "Le nom de la photo, posée dans le même dossier.", "The photo's name; it lies in the same folder.", "tour.jpg"))),
        Required(Translatable(F("alt", new FieldKind.Text(250), "Description", "Description", "Ce qu’on voit sur la photo, pour qui ne la voit pas.", "What the photo shows, for those who cannot see it.", "Deux mains montent un vase sur le tour"))),
        Translatable(F("caption", new FieldKind.Text(200), "Légende", "Caption", "Ce qui se lit sous la photo.", "What is read beneath the photo.", "Le tour du matin")),
        F("focus", new FieldKind.ObjectOf(
        [
            Required(F("x", new FieldKind.Number(0, 1, Whole: false), "De gauche à droite", "Left to right", "0 à gauche, 1 à droite.", "0 at the left, 1 at the right.", "0.4")),
            Required(F("y", new FieldKind.Number(0, 1, Whole: false), "De haut en bas", "Top to bottom", "0 en haut, 1 en bas.", "0 at the top, 1 at the bottom.", "0.6")),
        ]), "Centre d’intérêt", "Focal point", "Le point à garder visible quand la photo est recadrée.", "The point to keep in view when the photo is cropped.", "{ x: 0.4, y: 0.6 }"),
    ], Shorthand: "file");

    private static FieldKind.ObjectOf PublisherFields() => new(
    [
        Required(F("name", new FieldKind.Text(120), "Nom", "Name", "Qui répond du site.", "Who answers for the site.", "Fédération de l’exemple")),
        F("email", new FieldKind.Email(), "Courriel", "E-mail", "Pour écrire à l’éditeur.", "To write to the publisher.", "bonjour@example.org"),
        F("website", new FieldKind.Url(), "Site", "Website", "Le site de l’éditeur.", "The publisher's own site.", "https://example.org"),
    ], Shorthand: "name");

    private static FieldKind.ObjectOf SourceFields() => new(
    [
        Required(F("name", new FieldKind.SlugName(), "Nom", "Name", "Un mot pour en parler.", "A word to speak of it by.", "bretagne")),
        Required(F("from", new FieldKind.Text(500), "Adresse ou dossier", "Address or folder", "L’adresse du site, ou le dossier d’un site construit.", "The site's address, or the folder of a built site.", "https://vitrines.example/")),
        F("own_network", new FieldKind.Flag(), "Même réseau", "Own network", "true : les copies désignent l’original ; sinon elles ne sont pas indexées.", "true: copies name the original; else they are not indexed.", "true"),
        F("departements", new FieldKind.ListOf(new FieldKind.Text(3), 110), "Départements", "Départements", "Codes INSEE.", "INSEE codes.", "[\"29\"]"),
        F("communes", new FieldKind.ListOf(new FieldKind.Text(80), 1000), "Communes", "Communes", "Codes INSEE ou noms.", "INSEE codes or names.", "[Quimper, \"29019\"]"),
        F("around", new FieldKind.ObjectOf(
        [
            Required(F("lat", new FieldKind.Number(-90, 90, Whole: false), "Latitude", "Latitude", "En degrés.", "In degrees.", "47.996")),
            Required(F("lon", new FieldKind.Number(-180, 180, Whole: false), "Longitude", "Longitude", "En degrés.", "In degrees.", "-4.102")),
            Required(F("km", new FieldKind.Number(0.1, 20000, Whole: false), "Rayon", "Radius", "En kilomètres.", "In kilometres.", "30")),
        ]), "Autour de", "Around", "Dans un rayon autour d’un point.", "Within a radius of a point."),
        F("trades", new FieldKind.ListOf(new FieldKind.SlugName(), 300), "Métiers", "Trades", "Leurs identifiants.", "Their ids.", "[potier, ceramiste]"),
        F("families", new FieldKind.ListOf(new FieldKind.Choice(Vocabularies.Families), 4), "Familles", "Families", "Parmi les quatre.", "Among the four.", "[fabrication]"),
        F("labels", new FieldKind.ListOf(new FieldKind.Choice(Vocabularies.Labels), 16), "Titres et labels", "Titles and labels", "L’un d’eux suffit.", "One of them is enough.", "[artisan-dart]"),
        F("networks", new FieldKind.ListOf(new FieldKind.SlugName(), 100), "Réseaux", "Networks", "Les réseaux d’artisans de la source.", "The source's networks of artisans.", "[ateliers-du-ponant]"),
    ]);

    /// <summary>The fields of a trade, in the taxonomy and in a site's additions.</summary>
    public static IReadOnlyList<Field> Trade { get; } = TradeFields();

    private static Field[] TradeFields() =>
    [
        Required(F("id", new FieldKind.SlugName(), "Identifiant", "Id", "Ce que les fiches écrivent.", "What entries write.", "potier")),
        Required(F("family", new FieldKind.Choice(Vocabularies.Families), "Famille", "Family", "Un des quatre secteurs.", "One of the four sectors.", "fabrication")),
        Required(F("activity", new FieldKind.Localized(80), "Activité", "Activity", "Le nom de l’activité, par langue.", "The activity's name, by language.", "{ fr: Poterie, en: Potter }")),
        F("masculine", new FieldKind.Text(80), "Nom au masculin", "Masculine name", "Celui qui exerce.", "The man who does it, in French.", "Potier"),
        F("feminine", new FieldKind.Text(80), "Nom au féminin", "Feminine name", "Celle qui exerce.", "The woman who does it, in French.", "Potière"),
        F("naf", new FieldKind.ListOf(new FieldKind.Text(10), 6), "Codes NAF", "NAF codes", "Indicatifs.", "Indicative.", "[23.41Z]"),
        F("schema_type", new FieldKind.Text(60), "Type schema.org", "schema.org type", "Le type le plus proche.", "The nearest type.", "Store"),
        F("schema_exact", new FieldKind.Flag(), "Type exact", "Exact type", "false si ce type est plus large que le métier.", "false when that type is broader than the trade.", "false"),
        F("osm", new FieldKind.ListOf(new FieldKind.Text(60), 6), "OpenStreetMap", "OpenStreetMap", "Attributs tels que craft=pottery.", "Tags such as craft=pottery.", "[craft=pottery]"),
        F("icon", new FieldKind.Text(60), "Icône", "Icon", "Un nom avec le préfixe de son jeu.", "A name with its set's prefix.", "temaki-pottery"),
    ];
}
