using System.Globalization;
using Showcase.Content;
using Showcase.Diagnostics;

namespace Showcase.Model;

/// <summary>What may stand in a field, said in one phrase.</summary>
internal static class FieldWords
{
    /// <summary>Terms of a closed list that are told one by one.</summary>
    public static IReadOnlyList<Term> TermsOf(FieldKind kind) => kind switch
    {
        FieldKind.Choice(var among) => among.Terms,
        FieldKind.ListOf(var item, _) => TermsOf(item),
        _ => [],
    };

    public static IReadOnlyList<Field> FieldsOf(FieldKind kind) => kind switch
    {
        FieldKind.ObjectOf of => of.Fields,
        FieldKind.ListOf(var item, _) => FieldsOf(item),
        _ => [],
    };

    public static Bilingual Of(FieldKind kind) => kind switch
    {
        FieldKind.Text(var max) => Both($"un texte d’une ligne, {max} caractères au plus", $"one line of text, at most {max} characters"),
        FieldKind.Localized(var max) => Both($"un texte de {max} caractères au plus, le même pour tous ou un par langue", $"a text of at most {max} characters, one for all or one for each language"),
        FieldKind.Choice => Both("une valeur de la liste", "one value of the list"),
        FieldKind.TradeId => Both("un métier du catalogue", "a trade of the catalogue"),
        FieldKind.Reference(Collection.Artisans) => Both("le nom du dossier d’une autre vitrine", "the folder name of another shopfront"),
        FieldKind.Reference(Collection.Networks) => Both("le nom du fichier d’un réseau, sans .md", "the file name of a network, without .md"),
        FieldKind.Reference => Both("le nom d’une autre fiche", "the name of another entry"),
        FieldKind.SlugName => Both("un nom en minuscules sans accent, chiffres et traits d’union", "a name in lower-case letters without accents, digits and hyphens"),
        FieldKind.Postcode => Both("cinq chiffres, entre guillemets", "five digits, in quotes"),
        FieldKind.Town => Both("le nom d’une commune, comparé au code postal", "the name of a town, compared with the postcode"),
        FieldKind.Phone => Both("un numéro de téléphone, écrit comme vous voulez", "a telephone number, written as you like"),
        FieldKind.Email => Both("une adresse de courriel", "an e-mail address"),
        FieldKind.Url => Both("l’adresse d’une page que tout le monde peut ouvrir", "the address of a page that everyone can open"),
        FieldKind.SiteUrl => Both("une adresse en https:// ou http://", "an address with https:// or http://"),
        FieldKind.Date => Both("un jour : année-mois-jour", "a day: year-month-day"),
        FieldKind.Moment => Both("un jour, ou un jour et une heure du lieu", "a day, or a day and a local time"),
        FieldKind.Year(var first) => Both($"une année, depuis {first}", $"a year, from {first} on"),
        FieldKind.Number number => Both($"un nombre{(number.Whole ? " entier" : "")} entre {Said(number.Min)} et {Said(number.Max)}", $"a {(number.Whole ? "whole " : "")}number between {Said(number.Min)} and {Said(number.Max)}"),
        FieldKind.Flag => Both("true (oui) ou false (non)", "true or false"),
        FieldKind.SiretNumber => Both("les 14 chiffres du SIRET, entre guillemets", "the 14 digits of the SIRET, in quotes"),
        FieldKind.OpeningHours => Both("des horaires, à la manière d’OpenStreetMap", "opening hours, as in OpenStreetMap"),
        FieldKind.PhotoFile => Both("le nom d’une photo posée à côté du fichier", "the name of a photograph beside the file"),
        FieldKind.Social => Both("des comptes, écrits comme vous les connaissez : un nom, une arobase, une adresse collée", "accounts, written as you know them: a name, an at sign, a pasted address"),
        FieldKind.Partners => Both("all (tous), none (aucun) ou une liste de sites", "all, none or a list of sites"),
        FieldKind.LanguageCode => Both("une langue en deux ou trois lettres", "a language in two or three letters"),
        FieldKind.TimeZone => Both("un fuseau horaire", "a time zone"),
        FieldKind.CssVariables => Both("des noms de variables et leurs valeurs", "names of variables and their values"),
        FieldKind.ListOf(FieldKind.ObjectOf, var max) => Both($"une liste de {max} éléments au plus, chacun avec ses champs", $"a list of at most {max} items, each with its fields"),
        FieldKind.ListOf(var item, var max) => Both($"une liste de {max} éléments au plus ; chacun : {Of(item).Fr}", $"a list of at most {max} items; each: {Of(item).En}"),
        FieldKind.ObjectOf => Both("plusieurs champs", "several fields"),
        _ => Both("un texte", "a text"),
    };

    private static Bilingual Both(string fr, string en) => new(fr.Replace(" :", "\u202F:", StringComparison.Ordinal).Replace(" ;", "\u202F;", StringComparison.Ordinal), en);

    private static string Said(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);
}
