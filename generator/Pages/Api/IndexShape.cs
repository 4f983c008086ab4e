using Showcase.Domain;
using static Showcase.Pages.Api.ShapeParts;
using static Showcase.Pages.Api.ShapeType;

namespace Showcase.Pages.Api;

/// <summary>What <c>index.json</c> tells: the site, its rights, what there is and where.</summary>
internal sealed record ApiContents(ChangeHistory History, IReadOnlyList<ApiCollection> Collections, IReadOnlyList<ApiFile> Files);

internal static class IndexShape
{
    private static readonly Text Hash = new(null, "^[0-9a-f]{64}$");

    private static Shape Publisher { get; } = new("publisher", new("Éditeur", "Publisher"), null,
    [
        Fields<Publisher>.Must("name", Words, "Qui répond du site.", "Who answers for the site.", (p, _) => p.Name),
        Fields<Publisher>.Of("email", new Text("email"), "Courriel.", "E-mail.", (p, _) => p.Email),
        Fields<Publisher>.Of("website", Link, "Site.", "Website.", (p, _) => p.Website?.AbsoluteUri),
    ]);

    private static Shape Site { get; } = new("site", new("Site", "Site"), null,
    [
        Fields<SiteSettings>.Must("name", new ByLanguage(Words), "Nom.", "Name.", (s, desk) => desk.Say(s.Name)),
        Fields<SiteSettings>.Must("url", Link, "Adresse.", "Address.", (s, _) => s.BaseUrl.AbsoluteUri),
        Fields<SiteSettings>.Must("description", new ByLanguage(Words), "Description.", "Description.", (s, desk) => desk.Say(s.Description)),
        Fields<SiteSettings>.Must("region", new ByLanguage(Words), "Territoire.", "Territory.", (s, desk) => desk.Say(s.Region)),
        Fields<SiteSettings>.Must("languages", new ListOf(Words), "Langues, la principale d’abord.", "Languages, the main one first.", (s, _) => s.Languages),
        Fields<SiteSettings>.Must("timezone", Words, "Fuseau horaire.", "Time zone.", (s, _) => s.TimeZone),
        Fields<SiteSettings>.Must("demo", new Flag(), "true : les personnes sont imaginaires.", "true: the people are fictional.", (s, _) => s.Demo),
        Fields<SiteSettings>.Of("publisher", new Part(Publisher), "Éditeur.", "Publisher.", (s, _) => s.Publisher),
    ]);

    private static Shape LicenceCount { get; } = new("licence-count", new("Licence", "Licence"), null,
    [
        Fields<KeyValuePair<string, int>>.Must("licence", Words, "Licence.", "Licence.", (l, _) => l.Key),
        Fields<KeyValuePair<string, int>>.Of("url", Link, "Son texte.", "Its text.", (l, _) => Licences.UrlOf(l.Key)),
        Fields<KeyValuePair<string, int>>.Must("artisans", new Whole(), "Fiches d’artisans sous cette licence.", "Artisans' entries under it.", (l, _) => l.Value),
    ]);

    private static Shape Collected { get; } = new("collection", new("Collection", "Collection"), null,
    [
        Fields<ApiCollection>.Must("name", Words, "Nom.", "Name.", (c, _) => c.Name),
        Fields<ApiCollection>.Must("type", Words, "Type de ses enregistrements.", "Type of its records.", (c, _) => c.Shape.Name),
        Fields<ApiCollection>.Must("count", new Whole(), "Nombre d’enregistrements.", "Number of records.", (c, _) => c.Entries.Count),
        Fields<ApiCollection>.Must("open", new Whole(), "Ceux que chacun peut republier : les seuls des tables et des cartes.", "Those that anyone may republish: the only ones in tables and on maps.", (c, _) => c.Entries.Count(c.IsOpen)),
        Fields<ApiCollection>.Must("pages", new Whole(1), "Nombre de pages.", "Number of pages.", (c, _) => CollectionWriter.PagesOf(c)),
        Fields<ApiCollection>.Must("page", Words, "Adresse d’une page ; {page} part de 1.", "Address of a page; {page} starts at 1.", (c, desk) => desk.Absolute(new($"{ApiRoutes.Folder}{c.Name}/pages/{{page}}.json"))),
        Fields<ApiCollection>.Must("record", Words, "Adresse d’un enregistrement.", "Address of a record.", (c, desk) => desk.Absolute(ApiRoutes.Record(c.Name, "{id}"))),
        Fields<ApiCollection>.Of("table", Link, "Tableau CSV.", "CSV table.", (c, desk) => desk.Absolute(ApiRoutes.Table(c.Name))),
        Fields<ApiCollection>.Of("table_schema", Link, "Son schéma (Table Schema).", "Its Table Schema.", (c, desk) => desk.Absolute(ApiRoutes.TableSchema(c.Name))),
        Fields<ApiCollection>.Of("map", Link, "Carte GeoJSON ; absente de ce qui n’est nulle part.", "GeoJSON map; absent of what stands nowhere.", (c, desk) => c.HasMap ? desk.Absolute(ApiRoutes.Map(c.Name)) : null),
        Fields<ApiCollection>.Must("schema", Link, "Schéma JSON de ses enregistrements.", "JSON Schema of its records.", (c, desk) => desk.Absolute(ApiRoutes.Schema(c.Shape.Name))),
    ]);

    private static Shape Filed { get; } = new("file", new("Fichier", "File"), null,
    [
        Fields<ApiFile>.Must("name", Words, "Ce que c’est.", "What it is.", (f, _) => f.About),
        Fields<ApiFile>.Must("url", Link, "Adresse.", "Address.", (f, desk) => desk.Absolute(f.Route)),
        Fields<ApiFile>.Must("type", Words, "Type de média.", "Media type.", (f, _) => f.MediaType),
        Fields<ApiFile>.Must("bytes", new Real(0, 9e15), "Taille.", "Size.", (f, _) => (double)f.Bytes),
        Fields<ApiFile>.Must("sha256", Hash, "Empreinte SHA-256 du fichier.", "SHA-256 digest of the file.", (f, _) => f.Sha256),
    ]);

    private static Shape Links { get; } = new("links", new("Liens", "Links"), null,
    [
        Address("self", "Ce fichier.", "This file.", ApiRoutes.Index),
        Address("openapi", "Description OpenAPI 3.1.", "OpenAPI 3.1 description.", ApiRoutes.OpenApi),
        Address("everything", "Tous les enregistrements, un par ligne.", "Every record, one a line.", ApiRoutes.Everything),
        Address("changes", "Ce qui a changé, de construction en construction.", "What changed, build by build.", ApiRoutes.Changes),
        Address("digests", "L’empreinte de chaque enregistrement.", "The digest of each record.", ApiRoutes.Digests),
        Address("context", "Contexte JSON-LD.", "JSON-LD context.", ApiRoutes.Terms),
        Address("catalogue", "Catalogue DCAT-AP.", "DCAT-AP catalogue.", ApiRoutes.Catalogue),
        Address("vocabularies", "Les listes fermées et leurs mots.", "The closed lists and their words.", ApiRoutes.Vocabularies),
    ]);

    public static Shape Shape { get; } = new("index", new("Index des données", "Index of the data"), null,
    [
        Fields<ApiContents>.Must("version", Words, "Version du schéma : le premier nombre ne change que si un lecteur en serait gêné.", "Schema version: the first number changes only when it would break a reader.", (_, _) => ApiRoutes.Version),
        Fields<ApiContents>.Must("build", new Text(null, "^[0-9a-f]{16}$"), "Nom de cette construction, tiré de ce qu’elle publie.", "Name of this build, made from what it publishes.", (c, _) => c.History.Builds[^1].Build),
        Fields<ApiContents>.Must("updated", Day, "Le jour du dernier changement.", "The day of the last change.", (c, _) => c.History.Builds[^1].Date.Iso()),
        Fields<ApiContents>.Must("site", new Part(Site), "Le site d’où viennent ces données.", "The site that the data come from.", (_, desk) => desk.Settings),
        Fields<ApiContents>.Must("licences", new ListOf(new Part(LicenceCount)), "Chaque fiche dit sa licence, et qui peut la republier ; en voici le compte.", "Each entry states its licence and who may republish it; here is the count.",
            (_, desk) => desk.Artisans.CountBy(a => a.Republish.Licence, StringComparer.Ordinal).OrderByDescending(l => l.Value).ThenBy(l => l.Key, StringComparer.Ordinal)),
        Fields<ApiContents>.Must("collections", new ListOf(new Part(Collected)), "Ce qu’il y a.", "What there is.", (c, _) => c.Collections),
        Fields<ApiContents>.Must("files", new ListOf(new Part(Filed)), "Les fichiers de plusieurs enregistrements, avec leurs empreintes.", "The files of several records, with their digests.", (c, _) => c.Files),
        Fields<ApiContents>.Must("links", new Part(Links), "Où trouver le reste.", "Where to find the rest.", (c, _) => c),
    ]);

    private static ShapeField Address(string name, string fr, string en, Route route) => Fields<ApiContents>.Must(name, Link, fr, en, (_, desk) => desk.Absolute(route));
}
