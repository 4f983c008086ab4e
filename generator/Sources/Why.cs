using Showcase.Diagnostics;

namespace Showcase.Sources;

/// <summary>Why something of a source is not taken, in words that stand behind the name of a file or of a field.</summary>
internal static class Why
{
    public static readonly string NoJson = Say("pas du JSON", "not JSON");
    public static readonly string NoObject = Say("pas un objet", "not an object");
    public static readonly string Missing = Say("absent", "missing");
    public static readonly string NoText = Say("pas un texte", "not a text");
    public static readonly string UnknownValue = Say("aucune des valeurs connues", "none of the known values");
    public static readonly string NoWhole = Say("pas un nombre entier dans les bornes", "not a whole number in range");
    public static readonly string NoNumber = Say("pas un nombre dans les bornes", "not a number in range");
    public static readonly string NoFlag = Say("ni vrai ni faux", "neither true nor false");
    public static readonly string NoWords = Say("pas une liste de mots", "not a list of words");
    public static readonly string NoList = Say("pas une liste", "not a list");
    public static readonly string NoLanguage = Say("une clé qui n’est pas une langue", "a key that is not a language");
    public static readonly string NotInForm = Say("pas dans la forme attendue", "not in the expected form");
    public static readonly string NoAddress = Say("pas une adresse", "not an address");
    public static readonly string NoEmail = Say("pas une adresse électronique", "not an e-mail address");
    public static readonly string NoDate = Say("pas une date", "not a date");
    public static readonly string TooLong = Say("trop long", "too long");
    public static readonly string NoSlug = Say("pas un nom de dossier", "not a slug");
    public static readonly string OtherRecord = Say("une autre fiche", "another record");
    public static readonly string OtherFile = Say("pas le fichier que l’index annonce", "not the file that the index tells of");
    public static readonly string NoItems = Say("aucune fiche", "no items");
    public static readonly string Outside = Say("hors du dossier", "outside the folder");
    public static readonly string NotThere = Say("absent", "not there");
    public static readonly string Bytes = Say("octets", "bytes");
    public static readonly string NotAnnounced = Say("ce n’est pas la fiche que la source annonçait", "not the record that the source announced");
    public static readonly string NamelessLine = Say("une ligne sans type, sans id ou sans empreinte", "a line without type, id or digest");

    public static string NotOf(string url, Uri site) => Say($"{url} n’est pas une page de {site}", $"{url} is not a page of {site}");

    public static string OtherVersion(string version) =>
        Say($"version {version} des données, que ce programme ne lit pas : mettez Showcase à jour", $"version {version} of the data, which this program does not read: update Showcase");

    public static string MoreThan(int records) => Say($"plus de {records} fiches", $"more than {records} records");

    private static string Say(string fr, string en) => new Bilingual(fr, en).AsArgument();
}
