namespace Showcase.Diagnostics;

/// <summary>SC15xx: lists that are turned into profiles. In a place of a table, the column is the number of the cell in its row.</summary>
internal static partial class Rules
{
    public static readonly Rule ImportNoFile = new("SC1501", Severity.Error,
        new("ce fichier n’existe pas", "there is no such file"),
        new("vérifiez son nom et son dossier", "check its name and folder"));

    public static readonly Rule ImportEmpty = new("SC1502", Severity.Error,
        new("ce fichier ne contient pas de liste", "this file holds no list"),
        new("donnez un CSV ou un classeur .xlsx avec une ligne de titres, un GeoJSON, ou un JSON avec un tableau d’objets", "give a CSV or an .xlsx workbook with a row of titles, a GeoJSON, or a JSON with an array of objects"));

    public static readonly Rule ImportNotJson = new("SC1503", Severity.Error,
        new("le JSON n’est plus lisible à partir d’ici", "the JSON cannot be read from here on"),
        new("téléchargez à nouveau le fichier : il est sans doute coupé", "download the file again: it is probably cut short"));

    public static readonly Rule ImportTooMuch = new("SC1504", Severity.Error,
        new("la liste dépasse {0} lignes ou {1} colonnes", "the list has more than {0} rows or {1} columns"),
        new("coupez-la en plusieurs fichiers", "cut it into several files"));

    public static readonly Rule ImportColumnsMissing = new("SC1505", Severity.Error,
        new("aucune colonne ne donne {0}", "no column tells {0}"),
        new("écrivez la correspondance avec --write-map, corrigez-la, puis donnez-la avec --map", "write the mapping with --write-map, put it right, then give it with --map"));

    public static readonly Rule ImportMapTarget = new("SC1506", Severity.Error,
        new("« {0} » ne veut rien dire ici⟨1? : « {1} » ?⟩", "'{0}' means nothing here⟨1?: '{1}'?⟩"),
        new("choisissez parmi : {2}", "choose among: {2}"));

    public static readonly Rule ImportMapColumn = new("SC1507", Severity.Error,
        new("{2} n’a pas de colonne « {0} »⟨1? : « {1} » ?⟩", "{2} has no column '{0}'⟨1?: '{1}'?⟩"),
        new("recopiez le titre de la colonne tel qu’il est dans la liste", "copy the column's title as the list has it"));

    public static readonly Rule ImportMemoryBroken = new("SC1508", Severity.Error,
        new("ce fichier, qui retient ce qui a déjà été importé, est illisible", "this file, which remembers what has been imported, cannot be read"),
        new("remettez sa dernière bonne version ; sans lui, tout serait importé une seconde fois", "put its last good version back; without it all would be imported a second time"));

    public static readonly Rule ImportQuoteOpen = new("SC1509", Severity.Warning,
        new("un guillemet ouvert ici n’est pas refermé : la suite du fichier n’est pas lue", "a quote opened here is never closed: the rest of the file is not read"),
        new("fermez-le, ou doublez-le s’il fait partie du texte", "close it, or double it if it is part of the text"));

    public static readonly Rule ImportRagged = new("SC1510", Severity.Warning,
        new("cette ligne a {0} cellules pour {1} titres : celles de trop sont laissées de côté", "this row has {0} cells for {1} titles: those beyond are left out"),
        new("un texte contient sans doute le séparateur : mettez-le entre guillemets", "a text probably holds the separator: put it in quotes"));

    public static readonly Rule ImportNoName = new("SC1511", Severity.Warning,
        new("ligne laissée de côté : elle n’a pas de nom", "row left out: it has no name"),
        new("écrivez ce qui est au-dessus de la porte", "write what stands over the door"));

    public static readonly Rule ImportNoTrade = new("SC1512", Severity.Warning,
        new("ligne laissée de côté : aucun métier ⟨0?ne répond à « {0} »⟩⟨0!n’est indiqué⟩", "row left out: no trade ⟨0?is meant by '{0}'⟩⟨0!is given⟩"),
        new("dites dans la correspondance, sous « trades », quel métier c’est (« showcase trades » les liste)", "say in the mapping, under 'trades', which trade it is ('showcase trades' lists them)"));

    public static readonly Rule ImportNoPlace = new("SC1513", Severity.Warning,
        new("ligne laissée de côté : ⟨0?« {0} » n’est pas une adresse en France que l’on reconnaisse⟩⟨0!elle n’a pas d’adresse⟩", "row left out: ⟨0?'{0}' is no address in France that we recognise⟩⟨0!it has no address⟩"),
        new("écrivez le code postal et la commune", "write the postcode and the town"));

    public static readonly Rule ImportCell = new("SC1514", Severity.Warning,
        new("« {0} » n’est pas compris : la fiche s’en passe", "'{0}' is not understood: the profile does without"),
        new("corrigez la colonne « {1} », ou complétez la fiche", "put the column '{1}' right, or complete the profile"));

    public static readonly Rule ImportDigitsLost = new("SC1515", Severity.Warning,
        new("le tableur a remplacé ce numéro par « {0} » : ses chiffres sont perdus", "the spreadsheet has put '{0}' in this number's place: its digits are lost"),
        new("mettez la colonne « {1} » au format texte, recopiez les numéros, puis enregistrez à nouveau", "make the column '{1}' text, enter the numbers again, then save anew"));

    public static readonly Rule ImportTradeGuessed = new("SC1516", Severity.Warning,
        new("« {0} » peut vouloir dire plusieurs métiers ou est mal écrit : « {1} » est retenu", "'{0}' may mean several trades or is misspelt: '{1}' is taken"),
        new("dites-le dans la correspondance, sous « trades », ou corrigez la fiche", "say it in the mapping, under 'trades', or put the profile right"));

    public static readonly Rule ImportChain = new("SC1517", Severity.Warning,
        new("ligne laissée de côté : « {0} » est une enseigne⟨1? ({1})⟩⟨1! présente dans plusieurs villes⟩", "row left out: '{0}' is a chain's⟨1? ({1})⟩⟨1!, found in several towns⟩"),
        new("si ce sont bien des artisans, écrivez « chains: keep » dans la correspondance", "if these are artisans, write 'chains: keep' in the mapping"));

    public static readonly Rule ImportDouble = new("SC1518", Severity.Warning,
        new("« {0} » est déjà à la ligne {1} de cette liste (sûr à {2} %)", "'{0}' is in line {1} of this list already ({2} % sure)"),
        new("rien à faire si c’est le même atelier ; sinon donnez à chacun son SIRET", "nothing to do if it is one workshop; else give each its SIRET"));

    public static readonly Rule ImportThere = new("SC1519", Severity.Warning,
        new("« {0} » a déjà une fiche, artisans/{1} (sûr à {2} %) : elle reste telle quelle", "'{0}' has a profile already, artisans/{1} ({2} % sure): it stays as it is"),
        new("rien à faire si c’est le même atelier ; sinon donnez à chacun son SIRET", "nothing to do if it is one workshop; else give each its SIRET"));

    public static readonly Rule ImportLikeRow = new("SC1520", Severity.Warning,
        new("« {0} » ressemble à la ligne {1} de cette liste ({2} %) : les deux ont une fiche", "'{0}' resembles line {1} of this list ({2} %): both have a profile"),
        new("regardez-les ; supprimez l’une des fiches si c’est le même atelier", "look at both; delete one of the profiles if it is one workshop"));

    public static readonly Rule ImportLikeContent = new("SC1521", Severity.Warning,
        new("« {0} » ressemble à artisans/{1} ({2} %) : les deux ont une fiche", "'{0}' resembles artisans/{1} ({2} %): both have a profile"),
        new("regardez-les ; supprimez la nouvelle si c’est le même atelier", "look at both; delete the new one if it is one workshop"));

    public static readonly Rule ImportRemoved = new("SC1522", Severity.Warning,
        new("« {0} » avait été importé, et sa fiche artisans/{1} a été supprimée depuis : elle n’est pas refaite", "'{0}' was imported, and its profile artisans/{1} has been deleted since: it is not made again"),
        new("pour la refaire, retirez sa ligne de content/.imports.json", "to make it again, take its line out of content/.imports.json"));

    public static readonly Rule ImportChanged = new("SC1523", Severity.Warning,
        new("la liste dit autre chose de « {0} » qu’au dernier import : artisans/{1} reste telle quelle", "the list says otherwise of '{0}' than at the last import: artisans/{1} stays as it is"),
        new("relancez avec --update pour réécrire les fiches que personne n’a modifiées", "run again with --update to write anew the profiles that nobody has edited"));

    public static readonly Rule ImportEdited = new("SC1524", Severity.Warning,
        new("la liste dit autre chose de « {0} », mais artisans/{1} a été modifiée ici depuis : elle reste telle quelle", "the list says otherwise of '{0}', but artisans/{1} has been edited here since: it stays as it is"),
        new("reportez à la main ce qui doit l’être", "carry over by hand what should be"));

    public static readonly Rule ImportClosed = new("SC1525", Severity.Warning,
        new("ligne laissée de côté : l’établissement est fermé", "row left out: the establishment is closed"),
        new("rien à faire", "nothing to do"));

    public static readonly Rule ImportWorkbook = new("SC1526", Severity.Error,
        new("ce n’est pas un classeur .xlsx lisible : ancien .xls, .ods, fichier abîmé, démesuré ou protégé par un mot de passe", "this is no .xlsx workbook that can be read: an old .xls, an .ods, damaged, huge, or behind a password"),
        new("ouvrez-le dans votre tableur, puis enregistrez-le sans mot de passe, en .xlsx ou en CSV UTF-8", "open it in your spreadsheet program, then save it without a password, as .xlsx or as CSV UTF-8"));
}
