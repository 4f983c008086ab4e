namespace Showcase.Diagnostics;

/// <summary>SC02xx: what a field may hold, and what entries say of one another.</summary>
internal static partial class Rules
{
    public static readonly Rule UnknownKey = new("SC0201", Severity.Error,
        new("aucun champ ne s’appelle « {0} » ici", "no field is called '{0}' here"),
        new("⟨1?vouliez-vous écrire « {1} » ? ⟩les champs possibles sont : {2}", "⟨1?did you mean '{1}'? ⟩the fields are: {2}"));

    public static readonly Rule UnknownTrade = new("SC0202", Severity.Error,
        new("aucun métier « {0} »", "no trade '{0}'"),
        new("⟨1?vouliez-vous écrire « {1} » ? (⟩« showcase trades » les liste tous⟨1?)⟩", "⟨1?did you mean '{1}'? (⟩'showcase trades' lists them all⟨1?)⟩"));

    public static readonly Rule RequiredMissing = new("SC0203", Severity.Error,
        new("« {0} » n’est pas rempli", "'{0}' is not filled in"),
        new("écrivez par exemple « {0}: {1} »", "write for instance '{0}: {1}'"));

    public static readonly Rule TextExpected = new("SC0204", Severity.Error,
        new("« {0} » attend une seule valeur", "'{0}' expects one value"),
        new("écrivez-la sur la même ligne, par exemple « {0}: {1} »", "write it on the same line, such as '{0}: {1}'"));

    public static readonly Rule ListExpected = new("SC0205", Severity.Error,
        new("« {0} » attend une liste", "'{0}' expects a list"),
        new("écrivez par exemple « {0}: {1} »", "write for instance '{0}: {1}'"));

    public static readonly Rule FieldsExpected = new("SC0206", Severity.Error,
        new("« {0} » attend ses propres champs", "'{0}' expects fields of its own"),
        new("écrivez dessous, décalés de deux espaces, ceux-ci : {1}", "write beneath it, indented by two spaces, these: {1}"));

    public static readonly Rule TextTooLong = new("SC0207", Severity.Error,
        new("« {0} » compte {1} caractères", "'{0}' is {1} characters long"),
        new("{2} au plus : gardez l’essentiel⟨3? ; le reste peut aller dans le texte sous les champs⟩", "{2} at most: keep what matters⟨3?; the rest can go into the text below the fields⟩"));

    public static readonly Rule NotAChoice = new("SC0208", Severity.Error,
        new("« {0} » ne fait pas partie des valeurs de « {1} »", "'{0}' is not one of the values of '{1}'"),
        new("⟨2?vouliez-vous écrire « {2} » ? ⟩les valeurs possibles sont : {3}", "⟨2?did you mean '{2}'? ⟩the values are: {3}"));

    public static readonly Rule UnknownReference = new("SC0209", Severity.Error,
        new("aucune entrée « {0} » dans {1}/", "no entry '{0}' in {1}/"),
        new("⟨2?vouliez-vous écrire « {2} » ?⟩⟨2!écrivez le nom de son dossier ou de son fichier, sans .md⟩", "⟨2?did you mean '{2}'?⟩⟨2!write the name of its folder or file, without .md⟩"));

    public static readonly Rule SelfReference = new("SC0210", Severity.Error,
        new("cette entrée se cite elle-même dans « {0} »", "this entry names itself in '{0}'"),
        new("retirez cette valeur", "remove this value"));

    public static readonly Rule DraftReference = new("SC0211", Severity.Warning,
        new("« {0} » est encore un brouillon : le lien ne se verra pas", "'{0}' is still a draft: the link will not show"),
        new("publiez « {0} » (draft: false) ou retirez le lien en attendant", "publish '{0}' (draft: false) or leave the link out for now"));

    public static readonly Rule DuplicateValue = new("SC0212", Severity.Error,
        new("« {0} » est écrit deux fois dans « {1} »", "'{0}' is written twice in '{1}'"),
        new("gardez-le une seule fois", "keep it once"));

    public static readonly Rule PostcodeShape = new("SC0213", Severity.Error,
        new("« {0} » n’est pas un code postal", "'{0}' is not a postcode"),
        new("écrivez cinq chiffres, par exemple \"29000\" ou \"01004\"", "write five digits, such as \"29000\" or \"01004\""));

    public static readonly Rule PostcodeUnknown = new("SC0214", Severity.Error,
        new("aucune commune n’a le code postal {0}", "no commune has the postcode {0}"),
        new("⟨2?{1} a pour code postal : {2}⟩⟨2!vérifiez le code postal ; ceux des CEDEX et des boîtes postales ne désignent pas une commune⟩",
            "⟨2?{1} has the postcode {2}⟩⟨2!check the postcode; those of CEDEX and post-office boxes do not name a commune⟩"));

    public static readonly Rule TownElsewhere = new("SC0215", Severity.Error,
        new("« {0} » n’est pas dans le code postal {1}", "'{0}' is not in postcode {1}"),
        new("⟨2?vouliez-vous écrire « {2} » ? ⟩⟨3!vérifiez le code postal et la commune⟩⟨3?au {1} : {3}⟩⟨4? ; {0} a pour code postal : {4}⟩⟨5? ; si « {0} » est un quartier, un lieu-dit ou une ancienne commune, écrivez la commune d’aujourd’hui et gardez ce nom dans la rue⟩", "⟨2?did you mean '{2}'? ⟩⟨3!check postcode and town⟩⟨3?in {1}: {3}⟩⟨4?; {0} has the postcode {4}⟩⟨5?; if '{0}' is a quarter, a hamlet or a former commune, write today's commune and keep that name in the street⟩"));

    public static readonly Rule PhoneShape = new("SC0216", Severity.Error,
        new("« {0} » n’est pas un numéro de téléphone", "'{0}' is not a telephone number"),
        new("écrivez les dix chiffres (\"02 61 91 00 01\") ou le numéro international (\"+33 2 61 91 00 01\")",
            "write the ten digits (\"02 61 91 00 01\") or the international number (\"+33 2 61 91 00 01\")"));

    public static readonly Rule PhoneNotAlone = new("SC0226", Severity.Error,
        new("« {0} » n’est pas un seul numéro à composer", "'{0}' is not one number to dial"),
        new("gardez un seul numéro, sans poste ; les autres peuvent aller dans le texte", "keep one number, without an extension; others can go into the text"));

    public static readonly Rule PhonePremium = new("SC0227", Severity.Warning,
        new("« {0} » est un numéro surtaxé", "'{0}' is a premium-rate number"),
        new("donnez plutôt un numéro au prix d’un appel local : celui-ci est publié tel quel", "rather give a number at the price of a local call: this one is published as it is"));

    public static readonly Rule PhoneElsewhere = new("SC0244", Severity.Error,
        new("« {0} » est un numéro d’un autre territoire que l’adresse", "'{0}' is a number of another territory than the address"),
        new("écrivez-le avec son indicatif, par exemple \"+33 2 61 91 00 01\" ou \"+262 262 20 12 34\"", "write it with its calling code, such as \"+33 2 61 91 00 01\" or \"+262 262 20 12 34\""));

    public static readonly Rule EmailShape = new("SC0217", Severity.Error,
        new("« {0} » n’est pas une adresse électronique", "'{0}' is not an e-mail address"),
        new("écrivez-la seule, par exemple bonjour@example.org", "write it alone, such as bonjour@example.org"));

    public static readonly Rule UrlShape = new("SC0218", Severity.Error,
        new("« {0} » n’est pas une adresse de site que tout le monde peut ouvrir", "'{0}' is not a web address that everyone can open"),
        new("⟨1?écrivez « {1} »⟩⟨1!écrivez-la comme dans la barre du navigateur, par exemple https://example.org, sans identifiant ni mot de passe⟩",
            "⟨1?write '{1}'⟩⟨1!write it as in the browser's bar, such as https://example.org, without user name or password⟩"));

    public static readonly Rule DateShape = new("SC0219", Severity.Error,
        new("« {0} » n’est pas une date", "'{0}' is not a date"),
        new("⟨1?vouliez-vous écrire {1} ? ⟩écrivez l’année, le mois et le jour : 2026-10-01⟨2? ; avec l’heure : 2026-10-01 14:00⟩",
            "⟨1?did you mean {1}? ⟩write year, month and day: 2026-10-01⟨2?; with the time: 2026-10-01 14:00⟩"));

    public static readonly Rule DateInFuture = new("SC0220", Severity.Error,
        new("« {0} » est le {1}, dans l’avenir", "'{0}' is {1}, in the future"),
        new("écrivez la date du jour où cela a été fait", "write the day on which it was done"));

    public static readonly Rule YearRange = new("SC0221", Severity.Error,
        new("« {0} » n’est pas une année plausible", "'{0}' is not a plausible year"),
        new("écrivez quatre chiffres, entre {1} et {2}", "write four digits, from {1} to {2}"));

    public static readonly Rule NumberShape = new("SC0222", Severity.Error,
        new("« {0} » n’est pas un nombre", "'{0}' is not a number"),
        new("⟨1?écrivez {1}⟩⟨1!écrivez-le en chiffres, avec un point pour les décimales⟩", "⟨1?write {1}⟩⟨1!write it in digits, with a point for decimals⟩"));

    public static readonly Rule NumberRange = new("SC0223", Severity.Error,
        new("« {0} » vaut {1}, hors des limites", "'{0}' is {1}, out of range"),
        new("écrivez un nombre entre {2} et {3}", "write a number from {2} to {3}"));

    public static readonly Rule FlagShape = new("SC0224", Severity.Error,
        new("« {0} » n’est ni true (oui) ni false (non)", "'{0}' is neither true nor false"),
        new("écrivez true ou false", "write true or false"));

    public static readonly Rule SiretShape = new("SC0225", Severity.Error,
        new("« {0} » n’est pas un numéro SIRET valable", "'{0}' is not a valid SIRET number"),
        new("recopiez les 14 chiffres de votre avis de situation ; la clé de contrôle doit tomber juste", "copy the 14 digits from the official notice; the check digits must agree"));

    public static readonly Rule PhotoMissing = new("SC0228", Severity.Error,
        new("il n’y a pas de photo « {0} » à côté de ce fichier", "there is no photo '{0}' beside this file"),
        new("⟨1?vouliez-vous écrire « {1} » ?⟩⟨1!déposez la photo dans le même dossier, ou corrigez le nom⟩", "⟨1?did you mean '{1}'?⟩⟨1!put the photo into the same folder, or correct the name⟩"));

    public static readonly Rule PhotoNameUnsafe = new("SC0229", Severity.Error,
        new("« {0} » n’est pas un simple nom de fichier", "'{0}' is not a plain file name"),
        new("écrivez seulement le nom, sans dossier ni caractère spécial, par exemple tour.jpg", "write the name only, without folder or special characters, such as tour.jpg"));

    public static readonly Rule PhotoFormat = new("SC0230", Severity.Error,
        new("« {0} » n’est pas une photo d’un format accepté", "'{0}' is not a photo in an accepted format"),
        new("donnez une photo jpg, png, webp, heic, avif, gif ou tiff", "give a photo in jpg, png, webp, heic, avif, gif or tiff"));

    public static readonly Rule PhotoUnmentioned = new("SC0231", Severity.Warning,
        new("la photo « {0} » ne se verra pas : aucune ligne ne la cite", "the photo '{0}' will not show: no line names it"),
        new("ajoutez « - file: {0} » et son texte « alt » sous photos, ou retirez le fichier", "add '- file: {0}' and its 'alt' text under photos, or remove the file"));

    public static readonly Rule AltMissing = new("SC0232", Severity.Error,
        new("la photo « {0} » n’a pas de description (alt)", "the photo '{0}' has no description (alt)"),
        new("dites en une phrase ce qu’on y voit, pour qui ne la voit pas : « alt: Deux mains montent un vase sur le tour »",
            "say in one sentence what it shows, for those who cannot see it: 'alt: Two hands raise a vase on the wheel'"));

    public static readonly Rule PointElsewhere = new("SC0233", Severity.Error,
        new("le point {0}, {1} est à {2} km de {3}", "the point {0}, {1} is {2} km from {3}"),
        new("⟨4?latitude et longitude semblent inversées : écrivez {4}⟩⟨4!vérifiez lat (vers 41 à 51 en métropole) et lon, ou retirez location : le point sera trouvé d’après l’adresse⟩",
            "⟨4?latitude and longitude seem to be swapped: write {4}⟩⟨4!check lat (about 41 to 51 in mainland France) and lon, or remove location: the point will be found from the address⟩"));

    public static readonly Rule EndBeforeStart = new("SC0234", Severity.Error,
        new("la fin ({0}) précède le début ({1})", "the end ({0}) comes before the start ({1})"),
        new("vérifiez start et end", "check start and end"));

    public static readonly Rule AliasTaken = new("SC0235", Severity.Error,
        new("l’ancien nom « {0} » est déjà pris par {1}", "the former name '{0}' is already taken by {1}"),
        new("retirez-le de aliases : une adresse ne mène qu’à un endroit", "remove it from aliases: one address leads to one place"));

    public static readonly Rule NotTranslatable = new("SC0236", Severity.Error,
        new("« {0} » ne se traduit pas : il vaut pour toutes les langues", "'{0}' is not translated: it holds for every language"),
        new("retirez-le d’ici ; une traduction dit seulement : {1}", "remove it here; a translation says only: {1}"));

    public static readonly Rule TranslatedPhotoUnknown = new("SC0237", Severity.Error,
        new("l’original ne montre pas de photo « {0} »", "the original shows no photo '{0}'"),
        new("⟨1?vouliez-vous écrire « {1} » ?⟩⟨1!ajoutez-la d’abord à l’original, ou retirez-la d’ici⟩", "⟨1?did you mean '{1}'?⟩⟨1!add it to the original first, or remove it here⟩"));

    public static readonly Rule TooManyItems = new("SC0238", Severity.Error,
        new("« {0} » compte {1} éléments", "'{0}' has {1} items"),
        new("{2} au plus : gardez les plus parlants", "{2} at most: keep those that say most"));

    public static readonly Rule NotSlug = new("SC0239", Severity.Error,
        new("« {0} » n’est pas un nom d’entrée", "'{0}' is not an entry's name"),
        new("⟨1?écrivez « {1} »⟩⟨1!écrivez des minuscules sans accents, des chiffres et des tirets⟩", "⟨1?write '{1}'⟩⟨1!write lower-case letters without accents, digits and hyphens⟩"));

    public static readonly Rule TradeHidden = new("SC0240", Severity.Error,
        new("le métier « {0} » est masqué sur ce site", "the trade '{0}' is hidden on this site"),
        new("choisissez un autre métier, ou retirez « {0} » de trades.hide dans les réglages du site", "choose another trade, or remove '{0}' from trades.hide in the site's settings"));

    public static readonly Rule LanguageShape = new("SC0241", Severity.Error,
        new("« {0} » n’est pas un code de langue", "'{0}' is not a language code"),
        new("écrivez deux ou trois lettres minuscules : fr, en, br…", "write two or three lower-case letters: fr, en, br…"));

    public static readonly Rule SocialShape = new("SC0242", Severity.Error,
        new("on attend ici l’adresse ou le nom d’un compte", "the address or the name of an account is expected here"),
        new("écrivez par exemple « instagram: atelier.exemple », ou une liste d’adresses ; pour un compte qui demande un accord, « address » et « consent »",
            "write for instance 'instagram: atelier.exemple', or a list of addresses; for an account that needs consent, 'address' and 'consent'"));

    public static readonly Rule PartnersShape = new("SC0243", Severity.Error,
        new("« {0} » ne dit pas qui peut republier", "'{0}' does not say who may republish"),
        new("écrivez all (tout le monde), none (personne) ou une liste de noms : [ateliers-du-ponant]", "write all, none or a list of names: [ateliers-du-ponant]"));
}
