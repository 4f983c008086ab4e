using Showcase.Diagnostics;
using Showcase.Social.Links;
using Spectre.Console;

namespace Showcase.Cli;

/// <summary>What the command line says, in both languages.</summary>
internal static class Words
{
    public static readonly Bilingual Built = new("Le site est dans {0}.", "The site is in {0}.");
    public static readonly Bilingual ImagesDone = new("{0} photos préparées, {1} reprises du cache.", "{0} photos made, {1} reused from the cache.");
    public static readonly Bilingual NotBuilt = new("Rien n’a été écrit : l’ancien site reste en place.", "Nothing was written: the old site stands.");
    public static readonly Bilingual NoFault = new("Aucun défaut.", "No fault.");
    public static readonly Bilingual Summary = new(
        "{0} pages · {1} photos préparées, {2} reprises du cache · {3} fichiers, {4} · {5} écrits, {6} retirés",
        "{0} pages · {1} photos made, {2} reused from the cache · {3} files, {4} · {5} written, {6} removed");
    public static readonly Bilingual Machine = new("La machine fait défaut : {0}", "The machine fails: {0}");
    public static readonly Bilingual MailRefused = new("Le serveur de courriel n’a pas pris un message, qui reste en fichier : {0}", "The mail server did not take a message, which stays as a file: {0}");
    public static readonly Bilingual Serving = new("Le site est servi à {0} (Ctrl+C pour arrêter).", "The site is served at {0} (Ctrl+C to stop).");
    public static readonly Bilingual ServingCms = new("Pour rédiger : {0}", "To edit: {0}");
    public static readonly Bilingual Shown = new("À voir après {0} ms ; le reste s’écrit…", "To be seen after {0} ms; the rest is being written…");
    public static readonly Bilingual Rebuilt = new("Reconstruit en {0} ms ({1} fichiers changés).", "Rebuilt in {0} ms ({1} files changed).");
    public static readonly Bilingual NewArtisan = new("{0} est prêt : remplissez-le, puis lancez « showcase check ».", "{0} is ready: fill it in, then run 'showcase check'.");
    public static readonly Bilingual AlreadyThere = new("{0} existe déjà : rien n’a été écrit.", "{0} is there already: nothing was written.");
    public static readonly Bilingual NoName = new("« {0} » ne donne pas de nom de dossier : écrivez au moins une lettre ou un chiffre.", "'{0}' makes no folder name: write at least one letter or digit.");
    public static readonly Bilingual Fixed = new("{0} : position retirée.", "{0}: position removed.");
    public static readonly Bilingual NotFixed = new("{0} : la position n’a pas pu être retirée.", "{0}: the position could not be removed.");

    public static readonly Bilingual PlacesUpdated = new("{0} communes à jour, dont {1} dont le point n’était qu’estimé.", "{0} communes are up to date; the points of {1} were only estimates.");
    public static readonly Bilingual PlacesKept = new("La liste reçue n’est pas utilisable ({0}) : l’ancienne reste en place.", "The list received is of no use ({0}): the old one stays.");

    public static readonly Bilingual UnknownZone = new("« {0} » n’est pas un fuseau horaire : écrivez par exemple Europe/Paris.", "'{0}' is not a time zone: write Europe/Paris, for example.");
    public static readonly Bilingual NotAMoment = new("« {0} » n’est pas une date : écrivez par exemple 2026-12-24 ou 2026-12-24T18:00.", "'{0}' is not a date: write 2026-12-24 or 2026-12-24T18:00, for example.");

    public static Bilingual Of(LinkState state) => state switch
    {
        LinkState.Alive => new("en vie", "alive"),
        LinkState.Moved => new("déménagé", "moved"),
        LinkState.Dead => new("mort", "dead"),
        LinkState.Forbidden => new("interdit", "forbidden"),
        _ => new("inconnu", "unknown"),
    };

    public static readonly Bilingual LinksAlive = new("{0} en vie", "{0} alive");
    public static readonly Bilingual LinksUnknown = new("{0} dont on ne peut rien dire", "{0} of which nothing can be said");
    public static readonly Bilingual LinksVerified = new("{0} vérifiés", "{0} verified");
    public static readonly Bilingual LinksToVerify = new("pour être marqué « vérifié », ce compte doit porter l’adresse {0} parmi les liens de son profil",
        "to be marked 'verified', this account must carry the address {0} among the links of its profile");
    public static readonly Bilingual LinksChecking = new("{0} adresses à vérifier…", "{0} addresses to check…");

    public static readonly Bilingual EndsFirst = new("La fin (--to) vient avant le début (--from).", "The end (--to) comes before the start (--from).");

    public static readonly Bilingual AdviceName = new("vitrine", "window");
    public static readonly Bilingual AdviceScore = new("score", "score");
    public static readonly Bilingual AdviceFirst = new("pour commencer", "to begin with");
    public static readonly Bilingual SeeCheck = new("Lancez « showcase check » pour les voir.", "Run 'showcase check' to see them.");
    public static readonly Bilingual NoVitrine = new("Aucune vitrine ne s’appelle « {0} ».", "No vitrine is called '{0}'.");
    public static readonly Bilingual Meant = new("Vouliez-vous dire « {0} » ?", "Did you mean '{0}'?");

    public static readonly Bilingual SyncNothing = new("Ce site n’a pas de source : « sources: » dans showcase.yaml en nomme.", "This site has no source: 'sources:' in showcase.yaml names some.");
    public static readonly Bilingual SyncFailed = new("{0} : la source n’a pas répondu comme il faut ({1}).", "{0}: the source did not answer as it should ({1}).");
    public static readonly Bilingual SyncFound = new("{0} : les données sont sous {1} ; écrivez cette adresse sous « from » pour épargner des demandes.", "{0}: the data are beneath {1}; write that address under 'from' to spare requests.");
    public static readonly Bilingual SyncUnchanged = new("{0} : rien de nouveau.", "{0}: nothing new.");
    public static readonly Bilingual SyncDone = new("{0} : {1} fiches reçues, {2} retirées, {3} non retenues · {4} photos · {5} demandes, {6}.", "{0}: {1} entries received, {2} removed, {3} passed by · {4} photos · {5} requests, {6}.");

    public static readonly Question AskName = new(new("Nom du site", "Name of the site"), "Vitrines");
    public static readonly Question AskRegion = new(new("Région", "Region"), "Bretagne");
    public static readonly Question AskLanguages = new(new("Langues (fr, en ou fr,en)", "Languages (fr, en or fr,en)"), "fr");
    public static readonly Question AskUrl = new(new("Adresse publique", "Public address"), "https://vitrines.example/");
    public static readonly Question AskPalette = new(new("Couleurs (earth : terre, sea : mer, forest : forêt, stone : pierre)", "Colours"), "earth", [.. NewSite.Palettes.Keys]);
    public static readonly Question AskForge = new(new("Où vivra le dépôt", "Where the repository will live"), "github", NewSite.Forges);
    public static readonly Question AskHost = new(new("Où sera publié le site", "Where the site will be published"), "netlify", NewSite.Hosts);
    public static readonly Bilingual QuietMorning = new("Rien de nouveau, rien de vieilli, rien de cassé.", "Nothing new, nothing aged, nothing broken.");
    public static readonly Bilingual Reminded = new("{0} rappels envoyés par courriel, {1} écrits en fichiers, {2} envoyés il y a peu.", "{0} reminders mailed, {1} written as files, {2} sent not long ago.");
    public static readonly Bilingual InitNoName = new("Écrivez un nom et une région, de 80 caractères au plus.", "Write a name and a region, 80 characters at most.");
    public static readonly Bilingual InitLanguages = new("Les langues sont fr, en, ou fr,en : la première est la principale.", "Languages are fr, en, or fr,en: the first is the main one.");
    public static readonly Bilingual InitUrl = new("« {0} » n’est pas une adresse http ou https.", "'{0}' is not an http or https address.");
    public static readonly Bilingual InitKept = new("{0} existe déjà : laissé tel quel.", "{0} is there already: left as it is.");
    public static readonly Bilingual InitPack = new("D’abord, une fois, le programme qui accompagne le dépôt\u202F: {0}", "First, once, the program that the repository brings along: {0}");
    public static readonly Bilingual InitDone = new("« {0} » est prêt. Dans son dossier\u202F: « dotnet tool restore », puis « dotnet showcase serve » le montre, « dotnet showcase new artisan \"Nom\" » ouvre une première vitrine.", "'{0}' is ready. In its folder: 'dotnet tool restore', then 'dotnet showcase serve' shows it, 'dotnet showcase new artisan \"Name\"' opens a first shopfront.");
    public static readonly Bilingual Receiving = new("Les propositions sont reçues à {0} ; en attente : {1} (Ctrl+C pour arrêter).", "Proposals are received at {0}; waiting: {1} (Ctrl+C to stop).");
    public static readonly Bilingual Pulled = new("{0} envois repris de Netlify ; en attente : {1}.", "{0} submissions taken from Netlify; waiting: {1}.");
    public static readonly Bilingual Erased = new("Effacé de la file. La proposition {0} reste dans le dépôt : fermez-la et supprimez sa branche.", "Erased from the spool. The proposal {0} is still in the repository: close it and delete its branch.");

    public static readonly Bilingual ImportRead = new("{0} : {1} lignes, {2} colonnes. Ce qui en est compris :", "{0}: {1} rows, {2} columns. What is understood of it:");
    public static readonly Bilingual ImportIdle = new("  Sans emploi : {0}", "  Not used: {0}");
    public static readonly Bilingual ImportMapWritten = new("La correspondance est dans {0}. Corrigez-la, puis relancez avec --map {0}.", "The mapping is in {0}. Put it right, then run again with --map {0}.");
    public static readonly Bilingual ImportConfirm = new("Ces colonnes sont-elles justes ?", "Are these columns right?");
    public static readonly Bilingual ImportDone = new("{0} lignes : {1} fiches nouvelles, {2} réécrites, {3} déjà importées, {4} doublons, {5} laissées de côté.", "{0} rows: {1} new profiles, {2} written anew, {3} imported before, {4} doubles, {5} left out.");
    public static readonly Bilingual ImportToConfirm = new("Rien n’a été écrit. Si les colonnes sont justes, relancez avec --yes ; sinon avec --write-map, puis --map.", "Nothing was written. If the columns are right, run again with --yes; else with --write-map, then --map.");
    public static readonly Bilingual ImportDry = new("Rien n’a été écrit.", "Nothing was written.");
    public static readonly Bilingual ImportNext = new("Relisez les fiches, puis lancez « showcase check ».", "Read the profiles, then run 'showcase check'.");
    public static readonly Bilingual ImportMore = new("… et {0} autres messages : voyez {1}.", "… and {0} more messages: see {1}.");

    public static Bilingual Stage(string name) => name switch
    {
        "read" => new("lecture des contenus", "reading content"),
        "places" => new("recherche des adresses", "finding addresses"),
        "unchanged" => new("recherche de changements", "looking for changes"),
        "sources" => new("fiches des sources", "entries of sources"),
        "plan" => new("plan du site", "planning the site"),
        "assets" => new("styles et scripts", "styles and scripts"),
        "photos" => new("photos", "photos"),
        "posters" => new("images des liens", "pictures of links"),
        "pages" => new("pages", "pages"),
        "files" => new("fichiers", "files"),
        "search" => new("index de recherche", "search index"),
        "map" => new("carte", "map"),
        "feeds" => new("flux et plan du site", "feeds and sitemap"),
        "embeds" => new("vitrines à intégrer", "embeds"),
        "api" => new("données ouvertes", "open data"),
        "static" => new("fichiers du site", "the site's own files"),
        "check" => new("vérification des liens", "checking links"),
        "cms" => new("espace d’édition", "editing desk"),
        _ => new("mise en place", "putting in place"),
    };

    /// <summary>What is asked on a terminal; elsewhere the usual answer is taken.</summary>
    internal sealed record Question(Bilingual Text, string Usual, params string[] Choices)
    {
        public string Ask(string language)
        {
            if (Console.IsInputRedirected || Console.IsOutputRedirected)
                return Usual;
            var prompt = new TextPrompt<string>(Markup.Escape(Text.In(language))).DefaultValue(Usual);
            return AnsiConsole.Prompt(Choices.Length == 0 ? prompt : prompt.AddChoices(Choices));
        }
    }

    /// <summary>"1 erreur, 2 avertissements."</summary>
    public static string Tally(int errors, int warnings, string language)
    {
        string Count(int count, string word) => $"{count} {word}{(count > 1 || (count == 0 && language == "en") ? "s" : "")}";
        return language == "fr" ? $"{Count(errors, "erreur")}, {Count(warnings, "avertissement")}." : $"{Count(errors, "error")}, {Count(warnings, "warning")}.";
    }

    /// <summary>Fills <c>{0}</c>… in the reader's language.</summary>
    public static string Say(this Bilingual text, string language, params object[] values) =>
        string.Format(Bilingual.CultureOf(language), text.In(language), values);
}
