using Showcase.Diagnostics;

namespace Showcase.Model;

/// <summary>What the CMS says of itself; Decap brings the rest in both languages.</summary>
internal static class CmsWords
{
    public static readonly Bilingual Title = new("Rédaction", "Editing");
    public static readonly Bilingual NoScript = new("Cette page a besoin de JavaScript.", "This page needs JavaScript.");
    public static readonly Bilingual Body = new("Texte", "Text");
    public static readonly Bilingual Example = new("Par exemple : {0}", "For example: {0}");
    public static readonly Bilingual MoreHelp = new("En savoir plus", "More");
    public static readonly Bilingual AtMost = new("{0} caractères au plus", "at most {0} characters");
    public static readonly Bilingual FiveDigits = new("cinq chiffres", "five digits");
    public static readonly Bilingual WebAddress = new("une adresse complète, qui commence par https://", "a whole address, beginning with https://");
    public static readonly Bilingual Moment = new("AAAA-MM-JJ ou AAAA-MM-JJ HH:MM", "YYYY-MM-DD or YYYY-MM-DD HH:MM");
    public static readonly Bilingual Slug = new("des minuscules sans accent, des chiffres et des traits d’union", "lower-case letters without accents, digits and hyphens");
    public static readonly Bilingual Network = new("Réseau", "Network");
    public static readonly Bilingual NetworkHelp = new("Laissé vide : reconnu à l’adresse.", "Left out: recognised by the address.");
    public static readonly Bilingual Account = new("Adresse ou nom du compte", "Address or name of the account");
    public static readonly Bilingual Consent = new("J’accepte que ce lien montre un numéro de téléphone", "I agree that this link shows a telephone number");
    public static readonly Bilingual ConsentHelp = new("Pour WhatsApp, Signal et les messageries à numéro.", "For WhatsApp, Signal and the like.");
    public static readonly Bilingual Hours = new(
        "Jours : Mo Tu We Th Fr Sa Su ; Tu-Sa du mardi au samedi. Plusieurs plages : 10:00-12:30,14:00-18:30. Point-virgule entre deux règles. PH off : fermé les jours fériés. « Apr-Sep » pour une saison.",
        "Days: Mo Tu We Th Fr Sa Su; Tu-Sa is Tuesday to Saturday. Several ranges: 10:00-12:30,14:00-18:30. A semicolon between two rules. PH off: closed on public holidays. 'Apr-Sep' for a season.");
    public static readonly Bilingual MapTitle = new("Carte : cliquez là où se trouve la porte", "Map: click where the door is");
    public static readonly Bilingual Clear = new("Effacer le point", "Clear the point");
    public static readonly Bilingual Range = new("latitude entre −90 et 90, longitude entre −180 et 180", "latitude between −90 and 90, longitude between −180 and 180");
    public static readonly Bilingual PhotoRefused = new(
        "{0} : cette photo ne peut pas être lue ici ; enregistrez-la en JPEG, PNG ou WebP", "{0}: this photo cannot be read here; save it as JPEG, PNG or WebP");
    public static readonly Bilingual MediaRefused = new("ouvrez une fiche et ajoutez-y la photo", "open an entry and add the photo there");
    public static readonly Bilingual Needed = new("« {0} » manque", "'{0}' is missing");
}
