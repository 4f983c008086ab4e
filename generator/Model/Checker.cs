using System.Globalization;
using Showcase.Content;
using Showcase.Diagnostics;
using Showcase.Domain;

namespace Showcase.Model;

/// <summary>Walks the YAML of one file along the model. Whatever the YAML is, it answers with values and located faults, never with an exception.</summary>
/// <param name="file">The content file; null for the site's settings.</param>
internal sealed partial class Checker(Surroundings around, ContentFile? file)
{
    private readonly Faults _faults = around.Faults;

    private bool IsTranslation => file?.Language is not null;

    /// <summary>Checks a mapping. In a translation, only translatable fields may stand, and none of the outermost must.</summary>
    public Values Check(MappingNode mapping, IReadOnlyList<Field> fields, bool outermost = true)
    {
        var values = new Values(fields, mapping.Source);
        foreach (var entry in mapping.Entries)
        {
            var index = IndexOf(fields, entry.Key);
            if (index < 0)
                RefuseKey(entry, fields);
            else if (IsTranslation && !fields[index].Translatable)
                _faults.Add(Rules.NotTranslatable, entry.KeySource, entry.Key, TranslatableKeys(fields));
            else
                values.Set(index, entry.Value, IsEmpty(entry.Value) ? null : Check(entry.Value, fields[index], fields[index].Kind));
        }
        for (var i = 0; i < fields.Count; i++)
        {
            if (fields[i].Required && !(IsTranslation && outermost) && IsAbsent(values, i))
                RefuseAbsence(fields[i], values, mapping);
        }
        return values;
    }

    private object? Check(Node node, Field field, FieldKind kind) => kind switch
    {
        FieldKind.ListOf list => CheckList(node, field, list),
        FieldKind.ObjectOf of => CheckObject(node, field, of),
        FieldKind.Localized localized => CheckLocalized(node, field, localized),
        FieldKind.CssVariables => CheckVariables(node, field),
        FieldKind.Partners => CheckPartners(node, field),
        FieldKind.Social => node, // the social reader understands it, once the address is known
        _ when node is ScalarNode scalar => CheckScalar(scalar, field, kind),
        _ => Refuse(Rules.TextExpected, node.Source, field.Key, field.Example),
    };

    private List<Located<object>>? CheckList(Node node, Field field, FieldKind.ListOf list)
    {
        if (node is not SequenceNode sequence)
        {
            var example = node is ScalarNode one ? $"[{one.Text}]" : field.Example.Length > 0 ? field.Example : $"[{list.Item.GetType().Name}]";
            _faults.Add(Rules.ListExpected, node.Source, field.Key, example);
            return null;
        }
        if (sequence.Items.Count > list.Max)
            _faults.Add(Rules.TooManyItems, node.Source, field.Key, Number(sequence.Items.Count), Number(list.Max));
        var items = new List<Located<object>>(Math.Min(sequence.Items.Count, list.Max));
        HashSet<string>? seen = null;
        foreach (var item in sequence.Items)
        {
            if (IsEmpty(item))
                continue;
            if (Check(item, field, list.Item) is not { } value)
                continue;
            if (Identity(value) is { } identity && Has(identity))
                _faults.Add(Rules.DuplicateValue, item.Source, identity, field.Key);
            else
                items.Add(new Located<object>(value, item.Source));
        }
        return items;

        // Most lists have three or four.
        bool Has(string identity) => items.Count < 8
            ? items.Exists(i => string.Equals(Identity(i.Value), identity, StringComparison.OrdinalIgnoreCase))
            : !(seen ??= items.Select(i => Identity(i.Value)).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase)).Add(identity);
    }

    // What makes two items of a list the same; two people of one name are two people.
    private static string? Identity(object value) => value switch
    {
        string text => text,
        Slug slug => slug.Value,
        Trade trade => trade.Id.Value,
        double number => number.ToString(CultureInfo.InvariantCulture),
        Values photo when photo.Fields[0].Kind is FieldKind.PhotoFile => photo.Find<PhotoOnDisk>("file")?.Name,
        _ => null,
    };

    private Values? CheckObject(Node node, Field field, FieldKind.ObjectOf of)
    {
        if (node is ScalarNode scalar && of.Shorthand is { } key)
            node = new MappingNode(scalar.Source, [new MappingEntry(key, scalar.Source, scalar)]);
        if (node is MappingNode mapping)
            return Check(mapping, of.Fields, outermost: false);
        _faults.Add(Rules.FieldsExpected, node.Source, field.Key, around.Keys(of.Fields));
        return null;
    }

    private Partnership? CheckPartners(Node node, Field field)
    {
        switch (node)
        {
            case ScalarNode { Text: "all" }:
                return new Partnership(true, []);
            case ScalarNode { Text: "none" }:
                return new Partnership(false, []);
            case ScalarNode other:
                _faults.Add(Rules.PartnersShape, node.Source, other.Text);
                return null;
            default:
                var names = CheckList(node, field, new FieldKind.ListOf(new FieldKind.SlugName(), 100));
                return names is null ? null : new Partnership(false, names.ConvertAll(n => n.Value.ToString()!));
        }
    }

    private void RefuseKey(MappingEntry entry, IReadOnlyList<Field> fields)
    {
        var guess = around.Guess(entry.Key, IsTranslation ? (fields, IsTranslation) : fields, () => GuessKey(entry.Key, IsTranslation ? [.. fields.Where(f => f.Translatable)] : fields));
        _faults.Add(Rules.UnknownKey, entry.KeySource, entry.Key, guess, IsTranslation ? TranslatableKeys(fields) : around.Keys(fields));
    }

    /// <summary>By key or by label in either language, here or one level down: <c>téléphone</c> means <c>contact: phone</c>.</summary>
    private static string? GuessKey(string text, IReadOnlyList<Field> fields)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in fields)
            Add(field, field.Key);
        foreach (var field in fields)
        {
            foreach (var inner in field.Kind is FieldKind.ObjectOf of ? of.Fields : [])
                Add(inner, $"{field.Key}: {inner.Key}");
        }
        return DidYouMean.Closest(text, names.Keys) is { } name ? names[name] : null;

        void Add(Field field, string meant)
        {
            names.TryAdd(field.Key, meant);
            names.TryAdd(field.Label.Fr, meant);
            names.TryAdd(field.Label.En, meant);
        }
    }

    private void RefuseAbsence(Field field, Values values, MappingNode mapping)
    {
        var location = values.Written(field.Key)?.Source ?? mapping.Source;
        if (field.Key == "alt" && values.Fields[0].Kind is FieldKind.PhotoFile)
            _faults.Add(Rules.AltMissing, location, mapping["file"] is ScalarNode name ? name.Text : "");
        else if (field.Kind is FieldKind.ObjectOf of)
            _faults.Add(Rules.FieldsExpected, location, field.Key, around.Keys(of.Fields));
        else
            _faults.Add(Rules.RequiredMissing, location, field.Key, field.Example);
    }

    private static bool IsAbsent(Values values, int index) =>
        !values.IsWritten(index) || (values.Written(values.Fields[index].Key) is { } node && IsEmpty(node));

    private static bool IsEmpty(Node node) => node switch
    {
        ScalarNode scalar => scalar.IsEmpty,
        SequenceNode sequence => sequence.Items.Count == 0,
        MappingNode mapping => mapping.Entries.Count == 0,
        _ => true,
    };

    private object? Refuse(Rule rule, SourceLocation location, params string[] arguments)
    {
        _faults.Add(rule, location, arguments);
        return null;
    }

    private static int IndexOf(IReadOnlyList<Field> fields, string key)
    {
        for (var i = 0; i < fields.Count; i++)
        {
            if (fields[i].Key == key)
                return i;
        }
        return -1;
    }

    private static string TranslatableKeys(IReadOnlyList<Field> fields) => string.Join(", ", fields.Where(f => f.Translatable).Select(f => f.Key));

    private static string Number(double number) => number.ToString(CultureInfo.InvariantCulture);
}
