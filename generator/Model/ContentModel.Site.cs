namespace Showcase.Model;

internal static partial class ContentModel
{
    /// <summary>The fields of <c>site/showcase.yaml</c>.</summary>
    public static IReadOnlyList<Field> Site { get; } =
    [
        Required(F("name", new FieldKind.Localized(80), "Nom", "Name", "Le nom du site.", "The site's name.", "Les Vitrines du Ponant")),
        Required(F("tagline", new FieldKind.Localized(160), "Accroche", "Tagline", "Une ligne sous le nom.", "One line beneath the name.", "Les artisans de Bretagne, porte après porte")),
        Required(F("description", new FieldKind.Localized(300), "Description", "Description", "Pour les moteurs de recherche.", "For search engines.", "L’annuaire des artisans de Bretagne.")),
        Required(F("url", new FieldKind.SiteUrl(), "Adresse", "Address", "L’adresse publique du site.", "The site's public address.", "https://vitrines.example/")),
        F("language", new FieldKind.LanguageCode(), "Langue principale", "Main language", "Ses pages sont à la racine ; c’est aussi la langue des messages.", "Its pages stand at the root; messages are in it too.", "fr"),
        F("languages", new FieldKind.ListOf(new FieldKind.LanguageCode(), 10), "Langues", "Languages", "Toutes les langues du site.", "Every language of the site.", "[fr, en]"),
        Required(F("region", new FieldKind.Localized(80), "Région", "Region", "Le territoire dont parle le site.", "The territory that the site is about.", "{ fr: Bretagne, en: Brittany }")),
        F("in_region", new FieldKind.Localized(80), "« Dans la région »", "“In the region”", "Comment on le dit, si ce n’est pas « en » suivi du nom.", "How one says it, where it is not “in” and the name.", "{ fr: dans le Jura, en: in the Jura }"),
        F("timezone", new FieldKind.TimeZone(), "Fuseau horaire", "Time zone", "Celui des horaires et des rendez-vous.", "That of hours and events.", "Europe/Paris"),
        F("theme", new FieldKind.SlugName(), "Thème", "Theme", "Un dossier de themes/.", "A folder of themes/.", "boulevard"),
        F("variables", new FieldKind.CssVariables(), "Couleurs et mesures", "Colours and measures", "Variables CSS à la place de celles du thème.", "CSS variables in place of the theme's.", "{ accent: \"#2f5d62\" }"),
        F("demo", new FieldKind.Flag(), "Démonstration", "Demonstration", "true : chaque page dit que les personnes sont fictives.", "true: every page says that the people are fictional.", "false"),
        F("advice_page", new FieldKind.Flag(), "Page de conseils", "Advice page", "true : une page sans lien ni indexation dit ce qui rendrait chaque vitrine plus utile.", "true: a page without links or indexing tells what would make each vitrine more useful.", "false"),
        F("leave_out", new FieldKind.ListOf(new FieldKind.Choice(Vocabularies.SiteParts), 5), "À ne pas publier", "Left out", "Ce que ce site n’écrit pas. Sans les données, personne ne peut le republier.", "What this site does not write. Without its data nobody can republish it.", "[map, feeds]"),
        F("help", new FieldKind.Choice(Vocabularies.HelpExtents), "Aide", "Help", "Les pages d’aide sous /aide/ ; laissé vide : people.", "The help pages under /help/; left out: people.", "people"),
        F("geocoder", new FieldKind.Choice(Vocabularies.Geocoders), "Géocodeur", "Geocoder", "ban : les rues sont cherchées dans la Base Adresse Nationale quand le site est fabriqué, une fois chacune.", "ban: streets are looked for in the national address base when the site is built, once each.", "ban"),
        F("geocoder_url", new FieldKind.SiteUrl(), "Adresse du géocodeur", "Geocoder's address", "Un autre serveur qui parle comme celui de la Géoplateforme (/search/csv).", "Another server that speaks as the Géoplateforme's does (/search/csv).", "https://data.geopf.fr/geocodage/"),
        F("publisher", PublisherFields(), "Éditeur", "Publisher", "Qui répond du site.", "Who answers for the site."),
        F("trades", new FieldKind.ObjectOf(
        [
            F("hide", new FieldKind.ListOf(new FieldKind.TradeId(), 300), "Métiers masqués", "Hidden trades", "Ceux que ce site ne propose pas.", "Those that this site does not offer.", "[opticien-lunetier]"),
            F("add", new FieldKind.ListOf(new FieldKind.ObjectOf(TradeFields()), 100), "Métiers ajoutés", "Added trades", "Ceux qui manquent au catalogue.", "Those that the catalogue lacks.", "[{ id: tourbier, family: fabrication, activity: { fr: Tourbe, en: Peat cutter } }]"),
        ]), "Métiers", "Trades", "Ce que ce site change au catalogue des métiers.", "What this site changes in the catalogue of trades."),
        F("freshness", new FieldKind.ObjectOf(
        [
            F("show", new FieldKind.Number(1, 600, Whole: true), "Montrer l’âge", "Show the age", "Mois sans vérification avant que la vitrine le dise.", "Months without a check before the vitrine says so.", "12"),
            F("last", new FieldKind.Number(1, 600, Whole: true), "En fin de liste", "End of lists", "Mois avant qu’elle passe en fin de liste.", "Months before it moves to the end of lists.", "24"),
            F("hide", new FieldKind.Number(1, 600, Whole: true), "Masquer", "Hide", "Mois avant qu’elle quitte le site.", "Months before it leaves the site.", "36"),
        ]), "Fraîcheur", "Freshness", "Ce que devient une vitrine que personne ne confirme.", "What becomes of a vitrine that nobody confirms."),
        F("map", new FieldKind.ObjectOf(
        [
            F("background", new FieldKind.Choice(Vocabularies.MapBackgrounds), "Fond", "Background", "Ce que le visiteur peut afficher derrière les vitrines ; rien n’est demandé à son serveur avant.", "What a visitor may show behind the vitrines; nothing is asked of its server before.", "ign"),
            F("url", new FieldKind.Text(400), "Adresse", "Address", "Des tuiles ou du fichier PMTiles.", "Of the tiles or of the PMTiles file.", "https://tiles.example/{z}/{x}/{y}.png"),
            F("name", new FieldKind.Text(40), "Nom", "Name", "Comme le bouton le nomme.", "As the button names it.", "Plan de la région"),
            F("credit", new FieldKind.Text(120), "Mention", "Credit", "À qui l’on doit la carte.", "Whom the map is owed to.", "© OpenStreetMap"),
            F("max_zoom", new FieldKind.Number(1, 22, Whole: true), "Zoom le plus grand", "Largest zoom", "Jusqu’où les tuiles vont.", "How far the tiles go.", "18"),
        ], "background"), "Carte", "Map", "Le fond de carte.", "The map's background."),
        F("id", new FieldKind.SlugName(), "Identifiant", "Id", "Le nom que les artisans écrivent dans partners pour autoriser ce site.", "What artisans write under partners to allow this site.", "federation-du-finistere"),
        F("sources", new FieldKind.ListOf(SourceFields(), 50), "Sources", "Sources", "D’autres vitrines à republier ; en cas de doublon, la première de la liste l’emporte.", "Other showcases to republish; of two that are the same, the first listed wins."),
        F("images", new FieldKind.ObjectOf(
        [
            F("widths", new FieldKind.ListOf(new FieldKind.Number(16, 4000, Whole: true), 8), "Largeurs", "Widths", "En pixels, en croissant.", "In pixels, going up.", "[400, 800, 1600]"),
            F("webp", new FieldKind.Flag(), "WebP", "WebP", "Ajouter des variantes WebP.", "Add WebP variants.", "false"),
            F("avif_quality", new FieldKind.Number(1, 100, Whole: true), "Qualité AVIF", "AVIF quality", "De 1 à 100.", "From 1 to 100.", "50"),
            F("avif_effort", new FieldKind.Number(0, 9, Whole: true), "Effort AVIF", "AVIF effort", "De 0 (rapide) à 9 (lent).", "From 0 (fast) to 9 (slow).", "2"),
            F("jpeg_quality", new FieldKind.Number(1, 100, Whole: true), "Qualité JPEG", "JPEG quality", "De 1 à 100.", "From 1 to 100.", "78"),
            F("edge", new FieldKind.Text(400), "Tailles à la demande", "Sizes on demand", "netlify, ou l’adresse d’un autre service qui réduit les photos quand un visiteur les demande.", "netlify, or the address of another service that reduces photos when a visitor asks for them.", "netlify"),
            F("cache", PhotoStoreFields(), "Cache partagé", "Shared cache", "Un espace S3 où plusieurs machines partagent les photos préparées.", "An S3 store where several machines share prepared photos."),
        ], "edge"), "Images", "Images", "Comment les photos sont préparées.", "How photos are prepared."),
        F("intake", IntakeFields(), "Propositions", "Proposals", "Comment arrivent les fiches que les visiteurs proposent.", "How the entries that visitors propose come in."),
        F("cms", CmsFields(), "CMS", "CMS", "Où le CMS de /admin/ écrit ; laissé vide : il n’est pas publié.", "Where the CMS at /admin/ writes; left out: it is not published."),
    ];
}
