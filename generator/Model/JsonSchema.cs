using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Showcase.Content;
using Showcase.Diagnostics;

namespace Showcase.Model;

/// <summary>Writes the model as JSON Schema (draft 2020-12), with which an editor completes and explains the fields while they are typed.</summary>
internal static class JsonSchema
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Write(CollectionModel model, TradeTaxonomy trades, string language) =>
        Document(model.One.In(language), model.Fields, new Writing(trades, language, Translation: false));

    /// <summary>What a translation of an entry may say.</summary>
    public static string WriteTranslation(CollectionModel model, TradeTaxonomy trades, string language) =>
        Document(model.One.In(language), [.. model.Fields.Where(f => f.Translatable).Select(f => f with { Required = false })], new Writing(trades, language, Translation: true));

    public static string WriteSite(TradeTaxonomy trades, string language) =>
        Document("showcase.yaml", ContentModel.Site, new Writing(trades, language, Translation: false));

    private sealed record Writing(TradeTaxonomy Trades, string Language, bool Translation);

    private static string Document(string title, IReadOnlyList<Field> fields, Writing writing)
    {
        var schema = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = title };
        foreach (var (key, value) in Fields(fields, writing).ToList())
            schema[key] = value?.DeepClone();
        return schema.ToJsonString(Options) + "\n";
    }

    private static JsonObject Fields(IReadOnlyList<Field> fields, Writing writing)
    {
        var properties = new JsonObject();
        foreach (var field in fields.Where(f => !writing.Translation || f.Translatable))
        {
            var schema = Kind(field.Kind, writing);
            schema["title"] = field.Label.In(writing.Language);
            schema["description"] = field.Help.In(writing.Language);
            if (Example(field) is { } example)
                schema["examples"] = new JsonArray(example);
            properties[field.Key] = schema;
        }
        var result = new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
        if (fields.Any(f => f.Required))
            result["required"] = new JsonArray([.. fields.Where(f => f.Required).Select(f => JsonValue.Create(f.Key))]);
        return result;
    }

    private static JsonObject Kind(FieldKind kind, Writing writing) => kind switch
    {
        FieldKind.Text(var max) => Text(max),
        FieldKind.Localized(var max) => AnyOf(Text(max), new JsonObject { ["type"] = "object", ["propertyNames"] = Pattern("^[a-z]{2,3}$"), ["additionalProperties"] = Text(max) }),
        FieldKind.Choice(var among) => Enumeration(among.Terms.Select(t => (t.Id, t.Label.In(writing.Language)))),
        FieldKind.TradeId => Enumeration(writing.Trades.All.Select(t => (t.Id.Value, t.Name(writing.Language)))),
        FieldKind.Reference or FieldKind.SlugName => Pattern("^[a-z0-9]+(-[a-z0-9]+)*$"),
        // A number is what an editor takes unquoted digits for.
        FieldKind.Postcode => new JsonObject { ["type"] = new JsonArray("string", "integer"), ["pattern"] = "^[0-9]{5}$" },
        FieldKind.Phone or FieldKind.SiretNumber => new JsonObject { ["type"] = new JsonArray("string", "integer") },
        FieldKind.Email => new JsonObject { ["type"] = "string", ["format"] = "email" },
        FieldKind.Url or FieldKind.SiteUrl => new JsonObject { ["type"] = "string", ["format"] = "uri", ["pattern"] = "^https?://" },
        FieldKind.Date => new JsonObject { ["type"] = "string", ["format"] = "date", ["pattern"] = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" },
        FieldKind.Moment => Pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9]{2}:[0-9]{2}(:[0-9]{2})?)?$"),
        FieldKind.Year(var first) => new JsonObject { ["type"] = "integer", ["minimum"] = first, ["maximum"] = 9999 },
        FieldKind.Number number => new JsonObject { ["type"] = number.Whole ? "integer" : "number", ["minimum"] = number.Min, ["maximum"] = number.Max },
        FieldKind.Flag => new JsonObject { ["type"] = "boolean" },
        FieldKind.PhotoFile => Pattern("^[^/\\\\]+\\.([jJ][pP][eE]?[gG]|[pP][nN][gG]|[wW][eE][bB][pP]|[hH][eE][iI][cCfF]|[aA][vV][iI][fF]|[gG][iI][fF]|[tT][iI][fF]{1,2})$"),
        FieldKind.LanguageCode => Pattern("^[a-z]{2,3}$"),
        FieldKind.Social => Social(),
        FieldKind.Partners => AnyOf(new JsonObject { ["enum"] = new JsonArray("all", "none") }, new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string" } }),
        FieldKind.CssVariables => new JsonObject { ["type"] = "object", ["additionalProperties"] = new JsonObject { ["type"] = new JsonArray("string", "number") } },
        FieldKind.ListOf(var item, var max) => new JsonObject { ["type"] = "array", ["items"] = Kind(item, writing), ["maxItems"] = max },
        FieldKind.ObjectOf { Shorthand: null } of => Fields(of.Fields, writing),
        FieldKind.ObjectOf of => AnyOf(Fields(of.Fields, writing), new JsonObject { ["type"] = "string" }),
        _ => new JsonObject { ["type"] = "string", ["minLength"] = 1 },
    };

    private static JsonObject Text(int max) => new() { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = max };

    private static JsonObject Pattern(string pattern) => new() { ["type"] = "string", ["pattern"] = pattern };

    private static JsonObject AnyOf(params JsonNode[] schemas) => new() { ["anyOf"] = new JsonArray(schemas) };

    private static JsonObject Enumeration(IEnumerable<(string Id, string Label)> terms)
    {
        var all = terms.ToArray();
        return new JsonObject
        {
            ["type"] = "string",
            ["enum"] = new JsonArray([.. all.Select(t => JsonValue.Create(t.Id))]),
            ["enumDescriptions"] = new JsonArray([.. all.Select(t => JsonValue.Create(t.Label))]),
        };
    }

    private static JsonObject Social()
    {
        var account = AnyOf(new JsonObject { ["type"] = "string" }, new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject
            {
                ["network"] = new JsonObject { ["type"] = "string" },
                ["address"] = new JsonObject { ["type"] = "string" },
                ["handle"] = new JsonObject { ["type"] = "string" },
                ["consent"] = new JsonObject { ["type"] = "boolean" },
            },
        });
        return AnyOf(
            new JsonObject { ["type"] = "object", ["additionalProperties"] = AnyOf(account, Several()) },
            Several());

        JsonObject Several() => new() { ["type"] = "array", ["items"] = account.DeepClone() };
    }

    // The example is YAML; as JSON it is what an editor would make of it.
    private static JsonNode? Example(Field field)
    {
        if (field.Example.Length == 0)
            return null;
        var root = YamlReader.Read($"x: {field.Example}", field.Key, firstLine: 1, new Faults());
        return root?["x"] is { } node ? ToJson(node, field.Kind) : null;
    }

    private static JsonNode? ToJson(Node node, FieldKind kind) => (node, kind) switch
    {
        (ScalarNode s, FieldKind.Number or FieldKind.Year) => JsonNode.Parse(double.Parse(s.Text, System.Globalization.CultureInfo.InvariantCulture).ToString(System.Globalization.CultureInfo.InvariantCulture)),
        (ScalarNode s, FieldKind.Flag) => JsonValue.Create(s.Text == "true"),
        (ScalarNode s, _) => JsonValue.Create(s.Text),
        (SequenceNode q, FieldKind.ListOf list) => new JsonArray([.. q.Items.Select(i => ToJson(i, list.Item))]),
        (SequenceNode q, _) => new JsonArray([.. q.Items.Select(i => ToJson(i, kind))]),
        (MappingNode m, FieldKind.ObjectOf of) => Object(m, key => of.Fields.FirstOrDefault(f => f.Key == key)?.Kind ?? kind),
        (MappingNode m, _) => Object(m, _ => kind),
        _ => null,
    };

    private static JsonObject Object(MappingNode mapping, Func<string, FieldKind> kindOf)
    {
        var result = new JsonObject();
        foreach (var entry in mapping.Entries)
            result[entry.Key] = ToJson(entry.Value, kindOf(entry.Key));
        return result;
    }
}
