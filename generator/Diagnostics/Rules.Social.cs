namespace Showcase.Diagnostics;

/// <summary>SC07xx: social accounts. The remedies of SC0720–SC0730 stand for any network; each network's own replace them.</summary>
internal static partial class Rules
{
    public static readonly Rule SocialEmpty = new("SC0701", Severity.Error,
        new("il n’y a rien à lire ici", "there is nothing to read here"),
        new("écrivez le nom d’utilisateur ou collez l’adresse du compte, ou retirez la ligne", "write the handle or paste the account's address, or remove the line"));

    public static readonly Rule SocialTooLong = new("SC0702", Severity.Error,
        new("ce texte est trop long pour un compte : « {0} »", "this text is too long for an account: '{0}'"),
        new("collez seulement l’adresse du compte", "paste the account's address only"));

    public static readonly Rule SocialUnknownNetwork = new("SC0703", Severity.Error,
        new("aucun réseau ne s’appelle « {0} »", "no network is called '{0}'"),
        new("pour un site, écrivez « website » ; pour un réseau sans adresse, « other » avec son nom (showcase explain social dit ce qui est compris)", "for a website write 'website'; for a network without addresses write 'other' with its name (showcase explain social tells what is understood)"));

    public static readonly Rule SocialUnknownNetworkNear = new("SC0704", Severity.Error,
        new("aucun réseau ne s’appelle « {0} »", "no network is called '{0}'"),
        new("vouliez-vous dire « {1} » ?", "did you mean '{1}'?"));

    public static readonly Rule SocialNetworkNeeded = new("SC0705", Severity.Error,
        new("« {0} » ne dit pas de quel réseau il s’agit", "'{0}' does not say which network it is on"),
        new("écrivez le réseau devant (instagram: {0}) ou collez l’adresse entière du compte", "write the network in front (instagram: {0}) or paste the account's whole address"));

    public static readonly Rule SocialTwoAddresses = new("SC0706", Severity.Error,
        new("deux adresses sur une seule ligne : « {0} » et « {1} »", "two addresses on one line: '{0}' and '{1}'"),
        new("écrivez une ligne par compte", "write one line for each account"));

    public static readonly Rule SocialNotAnAddress = new("SC0707", Severity.Error,
        new("« {0} » n’est pas une adresse", "'{0}' is not an address"),
        new("collez l’adresse comme le navigateur la montre : https://atelier.example", "paste the address as the browser shows it: https://atelier.example"));

    public static readonly Rule SocialBackslash = new("SC0708", Severity.Error,
        new("« {0} » contient une barre oblique inversée, qui peut tromper sur le site visé", "'{0}' holds a backslash, which can mislead about the site it leads to"),
        new("remplacez « \\ » par « / », ou recopiez l’adresse depuis le navigateur", "write '/' instead of '\\', or copy the address from the browser again"));

    public static readonly Rule SocialCut = new("SC0709", Severity.Error,
        new("l’adresse « {0} » est coupée par une fin de ligne ou une tabulation ; « {1} » vient derrière", "the address '{0}' is cut by a line's end or a tab; '{1}' comes behind it"),
        new("écrivez l’adresse entière sur une seule ligne, sans rien derrière", "write the whole address on one line, with nothing behind it"));

    public static readonly Rule SocialScheme = new("SC0710", Severity.Error,
        new("une adresse en « {0}: » ne peut pas être publiée", "an address in '{0}:' cannot be published"),
        new("collez l’adresse du compte telle que le navigateur la montre ; elle commence par https://", "paste the account's address as the browser shows it; it starts with https://"));

    public static readonly Rule SocialMail = new("SC0711", Severity.Error,
        new("« {0} » est une adresse électronique, pas un compte", "'{0}' is an e-mail address, not an account"),
        new("écrivez-la dans contact: email: ; pour un compte du fédivers, mettez une arobase devant (@nom@serveur)", "write it under contact: email: ; for a fediverse account put an at sign in front (@name@server)"));

    public static readonly Rule SocialPhoneAlone = new("SC0712", Severity.Error,
        new("« {0} » est un numéro de téléphone, sans réseau", "'{0}' is a telephone number without a network"),
        new("écrivez whatsapp: ou signal: devant si ce numéro y répond ; sinon contact: phone:", "write whatsapp: or signal: in front if the number answers there; otherwise contact: phone:"));

    public static readonly Rule SocialUserinfo = new("SC0713", Severity.Error,
        new("cette adresse se fait passer pour « {0} » mais mène à « {1} »", "this address pretends to be '{0}' but leads to '{1}'"),
        new("recopiez l’adresse depuis le navigateur, sans arobase avant le nom du site", "copy the address from the browser again, with no at sign before the site's name"));

    public static readonly Rule SocialPort = new("SC0714", Severity.Error,
        new("le port « {0} » dans l’adresse de « {1} » n’est pas celui d’un site public", "port '{0}' in the address of '{1}' is not that of a public site"),
        new("retirez « :{0} » de l’adresse", "remove ':{0}' from the address"));

    public static readonly Rule SocialPrivateAddress = new("SC0715", Severity.Error,
        new("« {0} » n’existe que sur une machine ou un réseau privé", "'{0}' exists on one machine or a private network only"),
        new("collez l’adresse publique du compte ou du site", "paste the public address of the account or site"));

    public static readonly Rule SocialIpAddress = new("SC0716", Severity.Error,
        new("« {0} » est un numéro de machine, pas le nom d’un site", "'{0}' is a machine's number, not a site's name"),
        new("collez l’adresse avec le nom du site : https://atelier.example", "paste the address with the site's name: https://atelier.example"));

    public static readonly Rule SocialLookalike = new("SC0717", Severity.Error,
        new("« {0} » imite « {1} » sans en être", "'{0}' imitates '{1}' and is another site"),
        new("recopiez l’adresse depuis l’application ou le site officiel du réseau", "copy the address again from the network's own application or site"));

    public static readonly Rule SocialBadHost = new("SC0718", Severity.Error,
        new("« {0} » ne peut pas être le nom d’un site", "'{0}' cannot be a site's name"),
        new("vérifiez le nom du site : des lettres, des chiffres, des traits d’union et des points", "check the site's name: letters, digits, hyphens and dots"));

    public static readonly Rule SocialShortener = new("SC0719", Severity.Error,
        new("« {0} » raccourcit des adresses : nul ne sait où celle-ci mènera demain", "'{0}' shortens addresses: nobody knows where this one will lead tomorrow"),
        new("ouvrez le lien, puis copiez l’adresse que le navigateur montre une fois arrivé", "open the link, then copy the address that the browser shows on arrival"));

    public static readonly Rule SocialPost = new("SC0720", Severity.Error,
        new("« {0} » est une publication sur {1}, pas un compte", "'{0}' is a single post on {1}, not an account"),
        new("collez l’adresse du compte", "paste the account's address"));

    public static readonly Rule SocialShareButton = new("SC0721", Severity.Error,
        new("« {0} » est un bouton de partage {1}, pas un compte", "'{0}' is a share button of {1}, not an account"),
        new("collez l’adresse du compte", "paste the account's address"));

    public static readonly Rule SocialSearch = new("SC0722", Severity.Error,
        new("« {0} » est une recherche sur {1}, pas un compte", "'{0}' is a search on {1}, not an account"),
        new("collez l’adresse du compte", "paste the account's address"));

    public static readonly Rule SocialTag = new("SC0723", Severity.Error,
        new("« {0} » est une page de mot-clé sur {1}, pas un compte", "'{0}' is a tag page on {1}, not an account"),
        new("collez l’adresse du compte", "paste the account's address"));

    public static readonly Rule SocialRedirector = new("SC0724", Severity.Error,
        new("« {0} » est un lien de redirection {1} : il cache la véritable adresse", "'{0}' is a redirecting link of {1}: it hides the real address"),
        new("ouvrez le lien, puis copiez l’adresse que le navigateur montre une fois arrivé", "open the link, then copy the address that the browser shows on arrival"));

    public static readonly Rule SocialShortLink = new("SC0725", Severity.Error,
        new("« {0} » est un lien court {1}, qui ne dit pas quel est le compte", "'{0}' is a short link of {1}, which does not say whose account it is"),
        new("collez l’adresse du compte", "paste the account's address"));

    public static readonly Rule SocialGroup = new("SC0726", Severity.Error,
        new("« {0} » est un groupe sur {1}, pas un compte", "'{0}' is a group on {1}, not an account"),
        new("collez l’adresse du compte", "paste the account's address"));

    public static readonly Rule SocialNotProfile = new("SC0727", Severity.Error,
        new("« {0} » est une page du site {1}, mais pas celle d’un compte", "'{0}' is a page of {1}, but not an account's"),
        new("collez l’adresse du compte", "paste the account's address"));

    public static readonly Rule SocialHome = new("SC0728", Severity.Error,
        new("« {0} » est la page d’accueil {1} : elle ne dit pas quel compte", "'{0}' is the home page of {1}: it does not say which account"),
        new("collez l’adresse du compte", "paste the account's address"));

    public static readonly Rule SocialBadHandle = new("SC0730", Severity.Error,
        new("« {0} » ne peut pas être un compte {1}", "'{0}' cannot be an account of {1}"),
        new("écrivez le nom d’utilisateur tel que le réseau le montre", "write the handle as the network shows it"));

    public static readonly Rule SocialReservedName = new("SC0731", Severity.Error,
        new("« {0} » est une page du site {1} lui-même, pas un compte", "'{0}' is a page of {1} itself, not an account"),
        new("écrivez le nom d’utilisateur tel que le réseau le montre sur votre profil", "write the handle as the network shows it on your profile"));

    public static readonly Rule SocialOtherNetwork = new("SC0732", Severity.Error,
        new("« {0} » n’est pas une adresse {1} mais {2}", "'{0}' is not an address of {1} but of {2}"),
        new("vouliez-vous écrire « {3}: » devant ?", "did you mean to write '{3}:' in front?"));

    public static readonly Rule SocialForeignHost = new("SC0733", Severity.Error,
        new("« {0} » n’est pas une adresse {1}", "'{0}' is not an address of {1}"),
        new("pour un site, écrivez « website: » devant ; sinon collez une adresse {1} (https://{2}/…)", "for a website write 'website:' in front; otherwise paste an address of {1} (https://{2}/…)"));

    public static readonly Rule SocialBadPhone = new("SC0734", Severity.Error,
        new("« {0} » n’est pas un numéro de téléphone que {1} puisse joindre", "'{0}' is not a telephone number that {1} can reach"),
        new("écrivez-le comme sur une carte de visite (06 39 98 12 34) ou avec l’indicatif du pays (+33 6 39 98 12 34)", "write it as on a business card (06 39 98 12 34) or with the country's code (+33 6 39 98 12 34)"));

    public static readonly Rule SocialConsent = new("SC0735", Severity.Error,
        new("un lien vers {0} montre à tous le numéro de téléphone", "a link to {0} shows the telephone number to everyone"),
        new("si l’artisan est d’accord, ajoutez « consent: true » à côté ; sinon retirez la ligne", "if the artisan agrees, add 'consent: true' beside it; otherwise remove the line"));

    public static readonly Rule SocialRetiredForm = new("SC0736", Severity.Error,
        new("« {0} » est une ancienne forme d’adresse, que {1} ne sert plus", "'{0}' is an old form of address that {1} no longer serves"),
        new("connectez-vous, ouvrez votre profil et copiez sa nouvelle adresse (elle contient /in/)", "sign in, open your profile and copy its new address (it contains /in/)"));

    public static readonly Rule SocialAddressAsText = new("SC0737", Severity.Error,
        new("« {0} » est une adresse, pas le nom d’un réseau", "'{0}' is an address, not a network's name"),
        new("écrivez « website: » devant, ou le nom du réseau", "write 'website:' in front, or the network's name"));

    public static readonly Rule SocialClosed = new("SC0750", Severity.Warning,
        new("{0} est fermé ({1}) : le compte est montré sans lien", "{0} is closed ({1}): the account is shown without a link"),
        new("pour le même usage aujourd’hui : {2}", "for the same purpose today: {2}"));

    public static readonly Rule SocialRenamed = new("SC0751", Severity.Warning,
        new("« {0} » est l’ancien nom du réseau : l’adresse publiée est en « {1} »", "'{0}' is the network's former name: the published address is on '{1}'"),
        new("écrivez désormais « {1} »", "write '{1}' from now on"));

    public static readonly Rule SocialUnusualHandle = new("SC0752", Severity.Warning,
        new("« {0} » ne ressemble pas aux comptes que {1} donne aujourd’hui", "'{0}' does not look like the accounts that {1} gives today"),
        new("suivez le lien une fois pour vérifier qu’il mène bien au compte", "follow the link once to check that it does lead to the account"));

    public static readonly Rule SocialLeftOut = new("SC0754", Severity.Warning,
        new("« {0} », derrière l’adresse, a été laissé de côté : le compte compris est « {1} »", "'{0}' behind the address was left out: the account understood is '{1}'"),
        new("si le compte n’est pas le bon, recopiez l’adresse depuis le navigateur ; sinon retirez ce qui la suit", "if it is not the right account copy the address from the browser again; otherwise remove what follows it"));

    public static readonly Rule SocialDuplicate = new("SC0753", Severity.Warning,
        new("« {0} » est déjà dans la liste, sous une autre forme", "'{0}' is in the list already, in another form"),
        new("retirez l’une des deux lignes", "remove one of the two lines"));
}
