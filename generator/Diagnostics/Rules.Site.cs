namespace Showcase.Diagnostics;

/// <summary>SC00xx: <c>site/showcase.yaml</c>, and what the command line points at.</summary>
internal static partial class Rules
{
    public static readonly Rule ContentMissing = new("SC0001", Severity.Error,
        new("le dossier de contenu « {0} » n’existe pas", "the content folder '{0}' does not exist"),
        new("lancez la commande depuis le dossier du site, ou indiquez le dossier avec --content", "run the command from the site's folder, or name the folder with --content"));

    public static readonly Rule SettingsMissing = new("SC0002", Severity.Error,
        new("il n’y a pas de fichier de réglages à cet endroit", "there is no settings file here"),
        new("lancez la commande depuis le dossier du site, ou indiquez avec --site le dossier qui contient showcase.yaml",
            "run the command from the site's folder, or name with --site the folder that holds showcase.yaml"));

    public static readonly Rule MainLanguageUnlisted = new("SC0003", Severity.Error,
        new("la langue principale « {0} » ne figure pas parmi les langues du site", "the main language '{0}' is not among the site's languages"),
        new("ajoutez « {0} » à la liste languages, ou changez language", "add '{0}' to the list languages, or change language"));

    public static readonly Rule TextLacksLanguage = new("SC0004", Severity.Error,
        new("« {0} » n’est pas écrit dans la langue principale du site ({1})", "'{0}' is not written in the site's main language ({1})"),
        new("ajoutez une ligne « {1}: … »", "add a line '{1}: …'"));

    public static readonly Rule TextInOtherLanguage = new("SC0005", Severity.Error,
        new("« {0} » n’est pas une langue de ce site", "'{0}' is not a language of this site"),
        new("les langues du site sont : {1} ; ajoutez celle-ci à languages ou retirez la ligne", "the site's languages are: {1}; add this one to languages or remove the line"));

    public static readonly Rule TimeZoneUnknown = new("SC0006", Severity.Error,
        new("« {0} » n’est pas un fuseau horaire connu", "'{0}' is not a known time zone"),
        new("⟨1?vouliez-vous écrire « {1} » ?⟩⟨1!écrivez un nom tel que Europe/Paris ou Indian/Reunion⟩", "⟨1?did you mean '{1}'?⟩⟨1!write a name such as Europe/Paris or Indian/Reunion⟩"));

    public static readonly Rule TradeExists = new("SC0007", Severity.Error,
        new("le métier « {0} » existe déjà", "the trade '{0}' exists already"),
        new("choisissez un autre id, ou masquez d’abord celui du catalogue avec trades.hide", "choose another id, or hide the catalogue's own first with trades.hide"));

    public static readonly Rule CssUnsafe = new("SC0008", Severity.Error,
        new("la variable « {0} » n’est pas une simple valeur CSS", "the variable '{0}' is not a plain CSS value"),
        new("écrivez une couleur, une taille ou un nom de police, sans ; {{ }} < ni adresse ; le nom en minuscules avec tirets",
            "write a colour, a size or a font's name, without ; {{ }} < or an address; the name in lower case with hyphens"));

    public static readonly Rule WidthsUnordered = new("SC0009", Severity.Error,
        new("les largeurs d’images ne sont pas dans l’ordre croissant", "the image widths do not go up"),
        new("écrivez-les de la plus petite à la plus grande, par exemple [400, 800, 1600]", "write them from smallest to largest, such as [400, 800, 1600]"));

    public static readonly Rule PhotoStoreName = new("SC0011", Severity.Error,
        new("« {0} » ne peut pas servir ici ({1})", "'{0}' cannot serve here ({1})"),
        new("écrivez le nom comme l’hébergeur le donne : minuscules, chiffres, points et tirets ; le préfixe est un chemin simple, par exemple vitrines/",
            "write the name as the host gives it: lower-case letters, digits, dots and hyphens; the prefix is a plain path, such as vitrines/"));

    public static readonly Rule ImageEdgeShape = new("SC0012", Severity.Error,
        new("« {0} » n’est pas l’adresse d’un service de photos", "'{0}' is not the address of a photo service"),
        new("écrivez netlify, ou une adresse avec {{width}} et {{path}} ou {{url}}, par exemple https://photos.example{{path}}?width={{width}}",
            "write netlify, or an address with {{width}} and {{path}} or {{url}}, such as https://photos.example{{path}}?width={{width}}"));

    public static readonly Rule FreshnessUnordered = new("SC0050", Severity.Error,
        new("les délais de fraîcheur ne sont pas dans l’ordre croissant (show {0}, last {1}, hide {2})", "the delays of freshness do not go up (show {0}, last {1}, hide {2})"),
        new("écrivez-les en mois, du plus court au plus long, par exemple {{ show: 12, last: 24, hide: 36 }}", "write them in months, from shortest to longest, such as {{ show: 12, last: 24, hide: 36 }}"));

    public static readonly Rule SiteAddress = new("SC0010", Severity.Error,
        new("« {0} » ne peut pas être l’adresse du site", "'{0}' cannot be the site's address"),
        new("écrivez une adresse complète, par exemple https://example.org/, sans « ? » ni « # »", "write a whole address, such as https://example.org/, without '?' or '#'"));
}
