namespace Showcase.Diagnostics;

/// <summary>SC13xx: what a visitor sends by the form. Read by artisans, so they speak of the page and not of files.</summary>
internal static partial class Rules
{
    public static readonly Rule FormRequired = new("SC1301", Severity.Error,
        new("le champ « {0} » n’est pas rempli", "the field “{0}” is not filled in"),
        new("⟨1?par exemple : {1}⟩⟨1!remplissez ce champ⟩", "⟨1?for example: {1}⟩⟨1!fill in this field⟩"));

    public static readonly Rule FormAlt = new("SC1302", Severity.Error,
        new("cette photo n’a pas de description", "this photo has no description"),
        new("dites en une phrase ce qu’on y voit, pour qui ne la voit pas, par exemple : deux mains montent un vase sur le tour", "say in one sentence what it shows, for those who cannot see it, for example: two hands raise a vase on the wheel"));

    public static readonly Rule FormTrade = new("SC1303", Severity.Error,
        new("nous ne connaissons pas le métier « {0} »", "we do not know the trade “{0}”"),
        new("⟨1?vouliez-vous dire « {1} » ? Sinon, ⟩choisissez le métier le plus proche dans la liste", "⟨1?did you mean “{1}”? Otherwise ⟩choose the nearest trade in the list"));

    public static readonly Rule FormNumberShown = new("SC1304", Severity.Error,
        new("un lien vers {0} montre votre numéro de téléphone à tous", "a link to {0} shows your telephone number to everyone"),
        new("si vous êtes d’accord, cochez la case qui le dit ; sinon retirez cette ligne", "if you agree, tick the box that says so; otherwise remove this line"));

    public static readonly Rule FormConsent = new("SC1305", Severity.Error,
        new("il manque votre accord⟨0? pour les photos⟩", "your agreement ⟨0?for the photos ⟩is missing"),
        new("cochez la case ; sans accord, rien n’est publié", "tick the box; without agreement nothing is published"));

    public static readonly Rule FormReply = new("SC1306", Severity.Error,
        new("« {0} » n’est pas une adresse électronique", "“{0}” is not an e-mail address"),
        new("écrivez une adresse telle que prenom.nom@example.org, ou laissez le champ vide", "write an address such as first.last@example.org, or leave the field empty"));

    public static readonly Rule FormEntryUnknown = new("SC1307", Severity.Error,
        new("il n’y a pas de vitrine « {0} »", "there is no vitrine “{0}”"),
        new("repartez de la page de la vitrine et suivez son lien de modification", "go back to the vitrine’s page and follow its link to change it"));

    public static readonly Rule FormNameUnusable = new("SC1308", Severity.Error,
        new("le nom « {0} » ne permet pas de donner une adresse à la vitrine", "no address for the vitrine can be made from the name “{0}”"),
        new("écrivez un nom avec au moins une lettre ou un chiffre de l’alphabet latin", "write a name with at least one Latin letter or digit"));

    public static readonly Rule FormTooManyPhotos = new("SC1309", Severity.Error,
        new("il y a trop de photos", "there are too many photos"),
        new("{0} au plus : gardez les plus parlantes", "{0} at most: keep those that say most"));

    public static readonly Rule FormTextTooLong = new("SC1310", Severity.Error,
        new("ce texte est trop long", "this text is too long"),
        new("{0} 000 caractères au plus", "{0},000 characters at most"));

    public static readonly Rule FormMessageMissing = new("SC1311", Severity.Error,
        new("le message est vide", "the message is empty"),
        new("dites ce qui n’est plus vrai, et ce qui l’est", "say what is no longer true, and what is true instead"));

    public static readonly Rule FormLinkWorn = new("SC1312", Severity.Error,
        new("ce lien ne sert plus", "this link no longer works"),
        new("demandez-en un nouveau, ou passez par la page de la vitrine", "ask for a new one, or start from the vitrine’s page"));

    public static readonly Rule FormTooSoon = new("SC1313", Severity.Error,
        new("l’envoi est venu plus vite qu’on ne remplit un formulaire", "this was sent faster than anyone fills in a form"),
        new("attendez quelques secondes, puis envoyez à nouveau : rien n’est perdu", "wait a few seconds, then send again: nothing is lost"));

    public static readonly Rule FormTooOld = new("SC1314", Severity.Error,
        new("la page est restée ouverte trop longtemps", "the page was open for too long"),
        new("envoyez à nouveau : rien n’est perdu", "send again: nothing is lost"));

    public static readonly Rule FormProof = new("SC1315", Severity.Error,
        new("beaucoup de formulaires arrivent en ce moment et votre navigateur n’a pas fini son calcul", "many forms are coming in just now, and your browser has not finished its sum"),
        new("envoyez à nouveau ; sans JavaScript, suivez la page de confirmation", "send again; without JavaScript, follow the confirmation page"));

    public static readonly Rule FormFromElsewhere = new("SC1316", Severity.Error,
        new("ce formulaire n’a pas été envoyé depuis notre site", "this form was not sent from our site"),
        new("ouvrez la page du formulaire sur notre site, et envoyez-le de là", "open the form’s page on our site and send it from there"));

    public static readonly Rule FormTooOften = new("SC1317", Severity.Error,
        new("trop d’envois sont venus de votre connexion", "too many forms came from your connection"),
        new("réessayez dans {0} secondes", "try again in {0} seconds"));

    public static readonly Rule IntakeBusy = new("SC1318", Severity.Error,
        new("le service reçoit trop de propositions à la fois", "the service is receiving too many proposals at once"),
        new("réessayez dans {0} secondes", "try again in {0} seconds"));

    public static readonly Rule FormTooHeavy = new("SC1319", Severity.Error,
        new("l’envoi est trop lourd", "what was sent is too heavy"),
        new("{0} Mo au plus en tout : envoyez moins de photos, ou des photos plus petites", "{0} MB at most altogether: send fewer photos, or smaller ones"));

    public static readonly Rule FormUnreadable = new("SC1320", Severity.Error,
        new("l’envoi est incomplet ou n’est pas un formulaire", "what was sent is incomplete or is not a form"),
        new("revenez à la page du formulaire et envoyez-le à nouveau", "go back to the form’s page and send it again"));

    public static readonly Rule IntakeNowhere = new("SC1321", Severity.Error,
        new("les réglages ne disent pas où vont les propositions", "the settings do not say where proposals go"),
        new("écrivez intake.repository dans showcase.yaml, ou indiquez --repository", "write intake.repository in showcase.yaml, or give --repository"));

    public static readonly Rule IntakeSecretMissing = new("SC1322", Severity.Error,
        new("il manque à l’environnement : {0}", "the environment lacks {0}"),
        new("donnez ce secret par une variable d’environnement, jamais dans showcase.yaml", "give this secret by an environment variable, never in showcase.yaml"));

    public static readonly Rule FormTrap = new("SC1323", Severity.Error,
        new("un champ que personne ne voit est rempli", "a field that nobody sees is filled in"),
        new("laissez ce champ vide ; si votre navigateur l’a rempli de lui-même, rechargez la page", "leave this field empty; if your browser filled it in by itself, load the page again"));
}
