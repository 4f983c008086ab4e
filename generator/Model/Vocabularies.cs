using Showcase.Diagnostics;

namespace Showcase.Model;

/// <summary>Every closed list of the content model. Ids stand in files for ever; labels may be reworded.</summary>
internal static class Vocabularies
{
    public static Vocabulary Precision { get; } = new("precision",
    [
        T("exact", "au numéro près", "to the door"),
        T("street", "la rue", "the street"),
        T("town", "la commune seulement", "the town only"),
    ]);

    public static Vocabulary Geocoders { get; } = new("geocoders",
    [
        T("none", "aucun", "none"),
        T("ban", "Base Adresse Nationale", "national address base"),
    ]);

    public static Vocabulary SiteParts { get; } = new("site parts",
    [
        T("data", "données ouvertes (/api/v1/)", "open data (/api/v1/)"),
        T("search", "recherche, et pages « métier autour d’une commune »", "search, and the pages of a trade around a commune"),
        T("map", "carte", "map"),
        T("feeds", "flux Atom, RSS et JSON", "Atom, RSS and JSON feeds"),
        T("posters", "images des liens partagés", "pictures of shared links"),
    ]);

    public static Vocabulary HelpExtents { get; } = new("help",
    [
        T("people", "pour les artisans, les modérateurs et ceux qui republient", "for artisans, moderators and those who republish"),
        T("everything", "aussi pour les auteurs de thèmes et les développeurs", "also for theme authors and developers"),
        T("none", "aucune page d’aide", "no help pages"),
    ]);

    public static Vocabulary MapBackgrounds { get; } = new("map backgrounds",
    [
        T("ign", "Plan IGN", "Plan IGN (France's survey)"),
        T("osm", "OpenStreetMap", "OpenStreetMap"),
        T("openfreemap", "OpenFreeMap", "OpenFreeMap"),
        T("tiles", "un serveur de tuiles", "a tile server"),
        T("pmtiles", "un fichier PMTiles", "a PMTiles file"),
        T("none", "aucun", "none"),
    ]);

    /// <summary>Titles and labels that an artisan can prove; each is granted by a public body or a federation.</summary>
    public static Vocabulary Labels { get; } = new("labels",
    [
        T("artisan", "Artisan qualifié", "Qualified artisan"),
        T("artisan-dart", "Artisan d’art", "Art craftsperson (Artisan d’art)"),
        T("maitre-artisan", "Maître artisan", "Master artisan (Maître artisan)"),
        T("maitre-artisan-dart", "Maître artisan en métier d’art", "Master art craftsperson"),
        T("maitre-dart", "Maître d’art", "Master of art (Maître d’art)"),
        T("mof", "Un des Meilleurs Ouvriers de France", "One of the Best Craftspeople of France (MOF)"),
        T("epv", "Entreprise du patrimoine vivant", "Living Heritage Company (EPV)"),
        T("compagnon", "Compagnon du tour de France", "Journeyman of the Tour de France (Compagnon)"),
        T("maitre-restaurateur", "Maître restaurateur", "Master restaurateur"),
        T("ig-artisanale", "Indication géographique artisanale", "Geographical indication for crafts"),
        T("origine-france-garantie", "Origine France Garantie", "French origin guaranteed"),
        T("agriculture-biologique", "Agriculture biologique (AB)", "Organic farming (AB)"),
        T("rge", "Reconnu garant de l’environnement (RGE)", "Environmental guarantor (RGE)"),
        T("reparacteur", "Répar'acteur", "Repair professional (Répar'acteur)"),
        T("qualite-tourisme", "Qualité Tourisme", "Tourism Quality (Qualité Tourisme)"),
        T("tourisme-handicap", "Tourisme et Handicap", "Tourism and Disability"),
    ]);

    public static Vocabulary Access { get; } = new("access",
    [
        T("wheelchair", "accessible en fauteuil roulant", "wheelchair accessible"),
        T("wheelchair-help", "accessible en fauteuil roulant avec de l’aide", "wheelchair accessible with help"),
        T("accessible-toilet", "toilettes adaptées", "accessible toilet"),
        T("hearing-loop", "boucle magnétique", "hearing loop"),
        T("sign-language", "accueil en langue des signes", "sign language spoken"),
        T("assistance-dogs", "chiens d’assistance bienvenus", "assistance dogs welcome"),
        T("parking", "stationnement à proximité", "parking nearby"),
        T("parking-disabled", "place de stationnement réservée", "reserved disabled parking"),
        T("bicycle-parking", "stationnement des vélos", "bicycle parking"),
        T("public-transport", "desservi par les transports en commun", "served by public transport"),
        T("children", "enfants bienvenus", "children welcome"),
        T("groups", "groupes sur réservation", "groups by appointment"),
    ]);

    public static Vocabulary Payment { get; } = new("payment",
    [
        T("cash", "espèces", "cash"),
        T("card", "carte bancaire", "bank card"),
        T("contactless", "sans contact", "contactless"),
        T("cheque", "chèque", "cheque"),
        T("transfer", "virement", "bank transfer"),
        T("instalments", "paiement en plusieurs fois", "payment in instalments"),
        T("meal-vouchers", "titres-restaurant", "meal vouchers"),
        T("holiday-vouchers", "chèques-vacances", "holiday vouchers"),
        T("local-currency", "monnaie locale", "local currency"),
    ]);

    /// <summary>ISO 639 codes, two letters where there are two.</summary>
    public static Vocabulary SpokenLanguages { get; } = new("languages",
    [
        T("fr", "français", "French"),
        T("br", "breton", "Breton"),
        T("ca", "catalan", "Catalan"),
        T("co", "corse", "Corsican"),
        T("eu", "basque", "Basque"),
        T("frp", "francoprovençal", "Franco-Provençal"),
        T("gsw", "alsacien", "Alsatian"),
        T("oc", "occitan", "Occitan"),
        T("pcd", "picard", "Picard"),
        T("gcf", "créole antillais", "Antillean Creole"),
        T("gcr", "créole guyanais", "Guianese Creole"),
        T("rcf", "créole réunionnais", "Réunion Creole"),
        T("ty", "tahitien", "Tahitian"),
        T("fsl", "langue des signes française", "French Sign Language"),
        T("en", "anglais", "English"),
        T("ar", "arabe", "Arabic"),
        T("cs", "tchèque", "Czech"),
        T("da", "danois", "Danish"),
        T("de", "allemand", "German"),
        T("el", "grec", "Greek"),
        T("es", "espagnol", "Spanish"),
        T("fa", "persan", "Persian"),
        T("fi", "finnois", "Finnish"),
        T("ga", "irlandais", "Irish"),
        T("he", "hébreu", "Hebrew"),
        T("hu", "hongrois", "Hungarian"),
        T("hy", "arménien", "Armenian"),
        T("it", "italien", "Italian"),
        T("ja", "japonais", "Japanese"),
        T("kab", "kabyle", "Kabyle"),
        T("ko", "coréen", "Korean"),
        T("nl", "néerlandais", "Dutch"),
        T("no", "norvégien", "Norwegian"),
        T("pl", "polonais", "Polish"),
        T("pt", "portugais", "Portuguese"),
        T("ro", "roumain", "Romanian"),
        T("ru", "russe", "Russian"),
        T("sv", "suédois", "Swedish"),
        T("tr", "turc", "Turkish"),
        T("uk", "ukrainien", "Ukrainian"),
        T("vi", "vietnamien", "Vietnamese"),
        T("wo", "wolof", "Wolof"),
        T("zh", "chinois", "Chinese"),
    ]);

    public static Vocabulary Licences { get; } = new("licences",
    [
        T("etalab-2.0", "Licence Ouverte 2.0 (Etalab)", "Open Licence 2.0 (Etalab)"),
        T("cc-by-4.0", "Creative Commons Attribution 4.0", "Creative Commons Attribution 4.0"),
        T("cc-by-sa-4.0", "Creative Commons Attribution, partage à l’identique 4.0", "Creative Commons Attribution-ShareAlike 4.0"),
        T("cc0-1.0", "Domaine public (CC0 1.0)", "Public domain (CC0 1.0)"),
    ]);

    /// <summary>What search engines are told of a copy of an entry.</summary>
    public static Vocabulary Elsewhere { get; } = new("elsewhere",
    [
        T("canonical", "la copie désigne l’original", "the copy names the original"),
        T("noindex", "la copie n’est pas indexée", "the copy is not indexed"),
    ]);

    public static Vocabulary NetworkKinds { get; } = new("network kinds",
    [
        T("guild", "corporation ou confrérie", "guild"),
        T("cooperative", "coopérative", "co-operative"),
        T("market", "marché", "market"),
        T("federation", "fédération", "federation"),
        T("association", "association", "association"),
    ]);

    public static Vocabulary Menus { get; } = new("menus",
    [
        T("header", "en haut de page", "at the top"),
        T("footer", "en bas de page", "at the bottom"),
        T("none", "nulle part", "nowhere"),
    ]);

    public static Vocabulary Families { get; } = new("families",
    [
        T("alimentation", "Alimentation", "Food"),
        T("batiment", "Bâtiment", "Building"),
        T("fabrication", "Fabrication", "Making"),
        T("services", "Services", "Services"),
    ]);

    public static Vocabulary IntakeDoors { get; } = new("intake doors",
    [
        T("service", "le service d’accueil (showcase intake)", "the intake service (showcase intake)"),
        T("netlify", "les formulaires de Netlify", "Netlify Forms"),
    ]);

    public static Vocabulary Forges { get; } = new("forges",
    [
        T("bare", "un simple dépôt git", "a plain git repository"),
        T("github", "GitHub", "GitHub"),
        T("gitlab", "GitLab", "GitLab"),
        T("gitea", "Gitea ou Forgejo", "Gitea or Forgejo"),
    ]);

    private static Term T(string id, string fr, string en) => new(id, new Bilingual(fr, en));
}
