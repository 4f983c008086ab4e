using System.Text.Json;

namespace Showcase.Pages.Api;

/// <summary>The interface as OpenAPI 3.1, made of the same shapes as the records.</summary>
internal static class OpenApi
{
    public static void Write(Utf8JsonWriter w, IReadOnlyList<ApiCollection> collections, RecordDesk desk)
    {
        var (settings, language) = (desk.Settings, desk.Settings.Language);
        w.WriteStartObject();
        w.WriteString("openapi", "3.1.0");
        w.WriteStartObject("info");
        w.WriteString("title", desk.Main.Say(settings.Name));
        w.WriteString("description", desk.Main.Say(settings.Description));
        w.WriteString("version", ApiRoutes.Version);
        if (settings.Publisher is { } publisher)
        {
            w.WriteStartObject("contact");
            w.WriteString("name", publisher.Name);
            if (publisher.Email is not null)
                w.WriteString("email", publisher.Email);
            if (publisher.Website is not null)
                w.WriteString("url", publisher.Website.AbsoluteUri);
            w.WriteEndObject();
        }
        w.WriteEndObject();
        w.WriteStartArray("servers");
        w.WriteStartObject();
        w.WriteString("url", settings.BaseUrl.AbsoluteUri.TrimEnd('/') + ApiRoutes.Folder.TrimEnd('/'));
        w.WriteEndObject();
        w.WriteEndArray();
        WritePaths(w, collections, language);
        WriteComponents(w, collections, language);
        w.WriteEndObject();
    }

    private static void WritePaths(Utf8JsonWriter w, IReadOnlyList<ApiCollection> collections, string language)
    {
        w.WriteStartObject("paths");
        Path(w, "/index.json", "getIndex", IndexShape.Shape.Title.In(language), null, "application/json", "index");
        Path(w, "/all.ndjson", "getEverything", language == "fr" ? "Tous les enregistrements, un par ligne" : "Every record, one a line", null, "application/x-ndjson", null);
        Path(w, "/changes.ndjson", "getChanges", language == "fr" ? "Ce qui a changé" : "What changed", null, "application/x-ndjson", null);
        Path(w, "/changed.ndjson", "getChanged", language == "fr" ? "Les enregistrements que ce livre nomme, tels qu’ils sont à présent ; absent tant qu’il n’en nomme aucun" : "The records that this book names, as they are now; absent while it names none", null, "application/x-ndjson", null);
        Path(w, "/digests.ndjson", "getDigests", language == "fr" ? "L’empreinte de chaque enregistrement" : "The digest of each record", null, "application/x-ndjson", null);
        foreach (var collection in collections)
        {
            var title = collection.Shape.Title.In(language);
            var name = string.Concat(collection.Name.Split('-').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
            Path(w, $"/{collection.Name}/pages/{{page}}.json", $"list{name}", title + " (page)", "page", "application/json", collection.Shape.Name + "-page");
            Path(w, $"/{collection.Name}/{{id}}.json", $"get{name}", title, "id", "application/json", collection.Shape.Name);
            if (collection.HasMap)
                Path(w, $"/{collection.Name}.geojson", $"map{name}", $"{title} (GeoJSON)", null, "application/geo+json", null);
            Path(w, $"/{collection.Name}.csv", $"table{name}", $"{title} (CSV)", null, "text/csv", null);
        }
        w.WriteEndObject();
    }

    private static void Path(Utf8JsonWriter w, string path, string operation, string summary, string? parameter, string mediaType, string? schema)
    {
        w.WriteStartObject(path);
        w.WriteStartObject("get");
        w.WriteString("operationId", operation);
        w.WriteString("summary", summary);
        if (parameter is not null)
        {
            w.WriteStartArray("parameters");
            w.WriteStartObject();
            w.WriteString("name", parameter);
            w.WriteString("in", "path");
            w.WriteBoolean("required", true);
            w.WriteStartObject("schema");
            w.WriteString("type", parameter == "page" ? "integer" : "string");
            w.WriteEndObject();
            w.WriteEndObject();
            w.WriteEndArray();
        }
        w.WriteStartObject("responses");
        w.WriteStartObject("200");
        w.WriteString("description", summary);
        w.WriteStartObject("content");
        w.WriteStartObject(mediaType);
        w.WriteStartObject("schema");
        if (schema is null)
            w.WriteString("type", mediaType == "application/geo+json" ? "object" : "string");
        else
            w.WriteString("$ref", "#/components/schemas/" + schema);
        w.WriteEndObject();
        w.WriteEndObject();
        w.WriteEndObject();
        w.WriteEndObject();
        if (parameter is not null)
        {
            w.WriteStartObject("404");
            w.WriteString("description", "Not found");
            w.WriteEndObject();
        }
        w.WriteEndObject();
        w.WriteEndObject();
        w.WriteEndObject();
    }

    private static void WriteComponents(Utf8JsonWriter w, IReadOnlyList<ApiCollection> collections, string language)
    {
        var schemas = new ShapeSchema(language);
        w.WriteStartObject("components");
        w.WriteStartObject("schemas");
        w.WritePropertyName("index");
        schemas.WriteObject(w, IndexShape.Shape);
        foreach (var shape in collections.Select(c => c.Shape))
        {
            w.WritePropertyName(shape.Name);
            schemas.WriteObject(w, shape);
            w.WritePropertyName(shape.Name + "-page");
            PageSchema.Write(w, shape.Name);
        }
        w.WriteEndObject();
        w.WriteEndObject();
    }
}

/// <summary>A page of a collection; its records follow a schema of their own.</summary>
internal static class PageSchema
{
    public static void Write(Utf8JsonWriter w, string item)
    {
        w.WriteStartObject();
        w.WriteString("type", "object");
        w.WriteStartObject("properties");
        foreach (var (name, type) in ((string, string)[])[("collection", "string"), ("page", "integer"), ("pages", "integer"), ("count", "integer"), ("previous", "string"), ("next", "string")])
        {
            w.WriteStartObject(name);
            w.WriteString("type", type);
            w.WriteEndObject();
        }
        w.WriteStartObject("items");
        w.WriteString("type", "array");
        w.WriteStartObject("items");
        w.WriteString("$ref", "#/components/schemas/" + item);
        w.WriteEndObject();
        w.WriteEndObject();
        w.WriteEndObject();
        w.WriteStartArray("required");
        foreach (var name in (string[])["collection", "page", "pages", "count", "items"])
            w.WriteStringValue(name);
        w.WriteEndArray();
        w.WriteEndObject();
    }
}
