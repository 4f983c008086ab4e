namespace Showcase.Diagnostics;

internal static partial class Rules
{
    public static readonly Rule DeadLink = new("SC0601", Severity.Error,
        new("la page {0} mène à {1}, qui n’existe pas", "the page {0} leads to {1}, which does not exist"),
        new("corrigez le lien dans le texte ou dans le gabarit de cette page", "correct the link in that page's text or template"));

    public static readonly Rule ThirdParty = new("SC0602", Severity.Error,
        new("la page {0} chargerait {1} depuis un autre hôte", "the page {0} would load {1} from another host"),
        new("servez ce fichier depuis le site lui-même : un visiteur n’est jamais suivi", "serve that file from the site itself: a visitor is never tracked"));

    public static readonly Rule DuplicateId = new("SC0603", Severity.Error,
        new("la page {0} a deux éléments d’identifiant « {1} »", "the page {0} has two elements with the id '{1}'"),
        new("un identifiant ne sert qu’une fois par page : corrigez le gabarit", "an id serves once a page: correct the template"));

    public static readonly Rule StaticClash = new("SC0604", Severity.Error,
        new("le fichier {0} porte l’adresse d’une page du site", "the file {0} has the address of one of the site's pages"),
        new("renommez-le", "rename it"));

    public static readonly Rule DeadFragment = new("SC0605", Severity.Error,
        new("la page {0} mène à « #{1} », qui n’est pas sur cette page", "the page {0} leads to '#{1}', which is not on that page"),
        new("corrigez le lien, ou donnez cet identifiant à un élément", "correct the link, or give an element that id"));
}
