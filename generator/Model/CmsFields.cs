using System.Globalization;
using System.Text.Json.Nodes;
using Showcase.Content;
using Showcase.Diagnostics;
using Showcase.Domain;
using Showcase.Social;

namespace Showcase.Model;

/// <summary>A field of the model as a field of Decap's configuration. What begins with <c>showcase</c>, <c>shorthand</c>, <c>needed</c> or <c>words</c> is for our own part of the CMS.</summary>
/// <param name="help">The page that tells of every field, by its collection and name; null where the site has none.</param>
internal sealed class CmsFields(TradeTaxonomy trades, string language, string? help = null)
{
    /// <param name="place">The collection, or the group with all it stands in: <c>artisans-address</c>.</param>
    public JsonArray Of(IReadOnlyList<Field> fields, string place, bool optional = false) => [.. fields.Select(f => Of(f, $"{place}-{Slug.From(f.Key)}", optional))];

    /// <summary>A sentence, and the link to more of it: Decap prints a hint's links.</summary>
    public string Hint(string sentence, string place) => help is null ? sentence : $"{sentence} [{CmsWords.MoreHelp.In(language)}]({help}#{place})";

    /// <param name="optional">The field stands in a group that may be left empty: Decap would ask for it all the same.</param>
    private JsonObject Of(Field field, string place, bool optional)
    {
        var made = new JsonObject { ["name"] = field.Key, ["label"] = field.Label.In(language) };
        Merge(made, Widget(field, field.Kind, place));
        made["required"] = field.Required && !optional;
        if (field.Required && optional)
            made["needed"] = true;
        made["hint"] = Hint(HintOf(field), place);
        if (field.Translatable)
            made["i18n"] = true;
        return made;
    }

    private string HintOf(Field field)
    {
        var help = field.Kind is FieldKind.OpeningHours ? CmsWords.Hours.In(language) : field.Help.In(language);
        // Where one chooses or presses, there is nothing to imitate.
        var typed = field.Kind is not (FieldKind.TradeId or FieldKind.Choice or FieldKind.Reference or FieldKind.Flag or FieldKind.Date or FieldKind.ListOf or FieldKind.ObjectOf or FieldKind.Social or FieldKind.PhotoFile);
        return typed && field.Example.Length > 0 ? $"{help} {Say(CmsWords.Example, field.Example.Trim('"'))}" : help;
    }

    private JsonObject Widget(Field field, FieldKind kind, string place) => kind switch
    {
        FieldKind.TradeId => Select(trades.All.Select(t => (t.Id.Value, t.Name(language)))),
        FieldKind.Choice(var among) => Select(among.Terms.Select(t => (t.Id, t.Label.In(language)))),
        FieldKind.Reference(var to) => Entries(to),
        FieldKind.Text(var max) => Line($"^[\\s\\S]{{0,{max}}}$", Say(CmsWords.AtMost, max)),
        FieldKind.Postcode => Line("^[0-9]{5}$", CmsWords.FiveDigits.In(language)),
        FieldKind.Url or FieldKind.SiteUrl => Line("^https?://", CmsWords.WebAddress.In(language)),
        FieldKind.Moment => Line("^[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9]{2}:[0-9]{2}(:[0-9]{2})?)?$", CmsWords.Moment.In(language)),
        FieldKind.SlugName => Line("^[a-z0-9]+(-[a-z0-9]+)*$", CmsWords.Slug.In(language)),
        FieldKind.Date => new() { ["widget"] = "datetime", ["date_format"] = "YYYY-MM-DD", ["time_format"] = false },
        FieldKind.Year(var first) => new() { ["widget"] = "number", ["value_type"] = "int", ["min"] = first },
        FieldKind.Number number => new() { ["widget"] = "number", ["value_type"] = number.Whole ? "int" : "float", ["min"] = number.Min, ["max"] = number.Max, ["step"] = number.Whole ? 1 : 0.01 },
        FieldKind.Flag => new() { ["widget"] = "boolean" },
        FieldKind.PhotoFile => new() { ["widget"] = "image", ["choose_url"] = false, ["allow_multiple"] = false },
        FieldKind.Social => Accounts(),
        FieldKind.Partners => new() { ["widget"] = "string", ["showcase"] = "names" },
        FieldKind.ObjectOf { Fields: [{ Key: "lat" }, { Key: "lon" }] } of => Place(of),
        FieldKind.ObjectOf of => new() { ["widget"] = "object", ["collapsed"] = !field.Required, ["shorthand"] = of.Shorthand, ["fields"] = Of(of.Fields, place, optional: !field.Required) },
        FieldKind.ListOf(var item, var max) => ListOf(field, item, max, place),
        _ => new() { ["widget"] = "string" },
    };

    private JsonObject ListOf(Field field, FieldKind item, int max, string place)
    {
        var list = item is FieldKind.TradeId or FieldKind.Choice or FieldKind.Reference ? Merge(Widget(field, item, place), new() { ["multiple"] = true })
            : item is FieldKind.ObjectOf of ? new() { ["widget"] = "list", ["collapsed"] = true, ["shorthand"] = of.Shorthand, ["summary"] = SummaryOf(of), ["fields"] = Of(of.Fields, place) }
            : new() { ["widget"] = "list", ["collapsed"] = false, ["field"] = Merge(new() { ["name"] = "item", ["label"] = field.Label.In(language), ["required"] = true }, Widget(field, item, place)) };
        list["max"] = max;
        return list;
    }

    // What a photo shows says more than its file's name.
    private static string SummaryOf(FieldKind.ObjectOf of) => $"{{{{fields.{of.Fields.FirstOrDefault(f => f.Key == "alt")?.Key ?? of.Fields[0].Key}}}}}";

    private static JsonObject Entries(Collection to)
    {
        var title = ContentModel.Of(to).Fields[0].Key;
        return new()
        {
            ["widget"] = "entries",
            ["collection"] = ContentLayout.FolderOf(to),
            ["value_field"] = "{{slug}}",
            ["search_fields"] = new JsonArray(title),
            ["display_fields"] = new JsonArray(title),
            ["options_length"] = 1000,
        };
    }

    private JsonObject Accounts() => new()
    {
        ["widget"] = "list",
        ["showcase"] = "accounts",
        ["collapsed"] = true,
        ["summary"] = "{{fields.network}} {{fields.address}}",
        ["fields"] = new JsonArray(
            Merge(new() { ["name"] = "network", ["label"] = CmsWords.Network.In(language), ["required"] = false, ["hint"] = CmsWords.NetworkHelp.In(language) },
                Select(NetworkRegistry.Shared.All.Select(n => (n.Id, n.Name.In(language))))),
            new JsonObject { ["name"] = "address", ["label"] = CmsWords.Account.In(language), ["widget"] = "string", ["required"] = true },
            new JsonObject { ["name"] = "consent", ["label"] = CmsWords.Consent.In(language), ["widget"] = "boolean", ["required"] = false, ["hint"] = CmsWords.ConsentHelp.In(language) }),
    };

    private JsonObject Place(FieldKind.ObjectOf of) => new()
    {
        ["widget"] = "place",
        ["words"] = new JsonObject
        {
            ["lat"] = of.Fields[0].Label.In(language),
            ["lon"] = of.Fields[1].Label.In(language),
            ["map"] = CmsWords.MapTitle.In(language),
            ["clear"] = CmsWords.Clear.In(language),
            ["range"] = CmsWords.Range.In(language),
        },
    };

    private static JsonObject Line(string pattern, string message) => new() { ["widget"] = "string", ["pattern"] = new JsonArray(pattern, message) };

    private static JsonObject Select(IEnumerable<(string Id, string Label)> options) => new()
    {
        ["widget"] = "select",
        ["options"] = new JsonArray([.. options.OrderBy(o => o.Label, StringComparer.InvariantCulture).Select(o => new JsonObject { ["label"] = o.Label, ["value"] = o.Id })]),
    };

    private static JsonObject Merge(JsonObject into, JsonObject more)
    {
        foreach (var (key, value) in more.ToArray())
        {
            if (value is not null)
                into[key] = value.DeepClone();
        }
        return into;
    }

    private string Say(Bilingual words, object value) => string.Format(CultureInfo.InvariantCulture, words.In(language), value);
}
