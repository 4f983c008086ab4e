using System.Text;
using Showcase.Diagnostics;

namespace Showcase.Pages.Api;

/// <summary>Writes the reference of the data as Markdown, from the shapes that the records themselves are made by.</summary>
internal static class ApiReference
{
    private static readonly (string Collection, Shape Shape)[] Records =
    [
        ("artisans", ArtisanShape.Shape), ("events", EventShape.Shape), ("networks", NetworkShape.Shape),
        ("trades", ListShapes.Trade), ("communes", ListShapes.Commune), ("social-networks", ListShapes.SocialNetwork),
    ];

    public static string Write(string language)
    {
        string Say(string fr, string en) => language == "fr" ? fr : en;
        var page = new StringBuilder(Say(
            "Tout ce que le site publie est aussi donné sous forme de fichiers, sans clé ni compte. Chaque fiche dit sa licence et qui peut la republier. Version du schéma\u202F: ",
            "All that the site publishes is also given as files, without a key or an account. Each entry states its licence and who may republish it. Schema version: "))
            .Append(ApiRoutes.Version).Append(Say("\u202F; le premier nombre ne change que si un lecteur en serait gêné.\n", "; the first number changes only when it would break a reader.\n"));
        page.Append("\n## ").Append(Say("Les fichiers", "The files")).Append(" (`files`)\n\n| ").Append(Say("adresse", "address")).Append(" | ").Append(Say("ce qu’on y trouve", "what is there")).Append(" |\n|---|---|\n");
        foreach (var (route, about) in Files(Say))
            page.Append("| `").Append(route).Append("` | ").Append(about).Append(" |\n");
        foreach (var (collection, shape) in Records)
        {
            page.Append("\n## ").Append(shape.Title.In(language)).Append(" (`").Append(collection).Append("`)\n\n")
                .Append(Say("Un enregistrement\u202F: ", "One record: ")).Append('`').Append(ApiRoutes.Record(collection, "{id}")).Append("`.\n");
            Fields(page, shape, "", language);
        }
        page.Append("\n## ").Append(IndexShape.Shape.Title.In(language)).Append(" (`index`)\n");
        Fields(page, IndexShape.Shape, "", language);
        return page.ToString();
    }

    private static IEnumerable<(string Route, string About)> Files(Func<string, string, string> say)
    {
        yield return (ApiRoutes.Index.Path, say("par où commencer\u202F: tout ce qu’il y a, avec tailles et empreintes", "where to begin: all that there is, with sizes and digests"));
        yield return (ApiRoutes.OpenApi.Path, say("la description OpenAPI 3.1", "the OpenAPI 3.1 description"));
        yield return ($"{ApiRoutes.Folder}{{collection}}/pages/{{page}}.json", say("les enregistrements, page par page", "the records, page by page"));
        yield return (ApiRoutes.Record("{collection}", "{id}").Path, say("un enregistrement", "one record"));
        yield return (ApiRoutes.Table("{collection}").Path, say("un tableau, pour un tableur", "a table, for a spreadsheet"));
        yield return (ApiRoutes.Map("{collection}").Path, say("les points, pour une carte\u202F: artisans, événements, réseaux, communes", "the points, for a map: artisans, events, networks, communes"));
        yield return (ApiRoutes.Everything.Path, say("tous les enregistrements, un par ligne", "every record, one a line"));
        yield return (ApiRoutes.Changes.Path, say("ce qui a changé, de construction en construction", "what changed, build by build"));
        yield return (ApiRoutes.Changed.Path, say("les enregistrements que ce livre nomme, tels qu’ils sont à présent, un par ligne\u202F; absent tant qu’il n’en nomme aucun", "the records that this book names, as they are now, one a line; absent while it names none"));
        yield return (ApiRoutes.Digests.Path, say("l’empreinte de chaque enregistrement", "the digest of each record"));
        yield return (ApiRoutes.Vocabularies.Path, say("les listes fermées et leurs mots", "the closed lists and their words"));
        yield return (ApiRoutes.Catalogue.Path, say("le catalogue DCAT-AP", "the DCAT-AP catalogue"));
        yield return (ApiRoutes.Schema("{name}").Path, say("le schéma JSON d’un enregistrement", "the JSON Schema of a record"));
    }

    private static void Fields(StringBuilder page, Shape shape, string prefix, string language)
    {
        page.Append("\n| ").Append(language == "fr" ? "champ" : "field").Append(" | ").Append(language == "fr" ? "contenu" : "content").Append(" | ").Append(language == "fr" ? "sens" : "meaning").Append(" |\n|---|---|---|\n");
        Rows(page, shape, prefix, language);
    }

    private static void Rows(StringBuilder page, Shape shape, string prefix, string language)
    {
        foreach (var field in shape.Fields)
        {
            var (type, part) = TypeOf(field.Type, language);
            page.Append("| `").Append(prefix).Append(field.Name).Append("` | ").Append(type).Append(field.Required ? language == "fr" ? ", toujours" : ", always" : "")
                .Append(" | ").Append(RulesPage.Plain(field.About.In(language))).Append(" |\n");
            if (part is not null)
                Rows(page, part, $"{prefix}{field.Name}.", language);
        }
    }

    private static (string Words, Shape? Part) TypeOf(ShapeType type, string language) => (type, language == "fr") switch
    {
        (ShapeType.Text { Format: "uri" }, true) => ("adresse", null),
        (ShapeType.Text { Format: "uri" }, false) => ("address", null),
        (ShapeType.Text { Format: "date" }, true) => ("jour", null),
        (ShapeType.Text { Format: "date" }, false) => ("day", null),
        (ShapeType.Text, true) => ("texte", null),
        (ShapeType.Text, false) => ("text", null),
        (ShapeType.Choice(var among), _) => (string.Join(", ", among.Select(a => $"`{a}`")), null),
        (ShapeType.Whole, true) => ("nombre entier", null),
        (ShapeType.Whole, false) => ("whole number", null),
        (ShapeType.Real, true) => ("nombre", null),
        (ShapeType.Real, false) => ("number", null),
        (ShapeType.Flag, _) => ("true, false", null),
        (ShapeType.ByLanguage(var of), true) => ("par langue\u202F: " + TypeOf(of, language).Words, TypeOf(of, language).Part),
        (ShapeType.ByLanguage(var of), false) => ("by language: " + TypeOf(of, language).Words, TypeOf(of, language).Part),
        (ShapeType.ListOf(var item), true) => ("liste\u202F: " + TypeOf(item, language).Words, TypeOf(item, language).Part),
        (ShapeType.ListOf(var item), false) => ("list: " + TypeOf(item, language).Words, TypeOf(item, language).Part),
        (ShapeType.Part(var shape), true) => ("un objet", shape),
        (ShapeType.Part(var shape), false) => ("an object", shape),
        _ => ("", null),
    };
}
