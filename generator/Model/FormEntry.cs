namespace Showcase.Model;

/// <summary>Makes the fields of an entry out of a form: what the form offered is as the visitor says, the rest as it stood.</summary>
/// <param name="existing">Null for a new entry.</param>
internal sealed class FormEntry(FormValues form, ExistingEntry? existing)
{
    /// <param name="settled">Fields that the intake itself writes: dates.</param>
    public YamlValue.Mapping Fields(IReadOnlyDictionary<string, string> settled)
    {
        var fields = new List<(string, YamlValue, string?)>();
        foreach (var field in ContentModel.Artisans.Fields)
        {
            var old = existing?.Fields[field.Key];
            var value = settled.TryGetValue(field.Key, out var own) ? new YamlValue.Scalar(own)
                : FormContract.IsOffered(field) ? Value(field, field.Key, old) : old;
            if (value is { IsEmpty: false } || field.Required)
                fields.Add((field.Key, value ?? new YamlValue.Scalar(""), FormContract.IsOffered(field) ? field.Key : null));
        }
        // A key that the model does not know stays where the checker will name it.
        foreach (var (key, value, _) in existing?.Fields.Entries ?? [])
        {
            if (!ContentModel.Artisans.Fields.Any(f => f.Key == key))
                fields.Add((key, value, null));
        }
        return new YamlValue.Mapping(InOrderOf(existing, fields));
    }

    public string Body => form.Sent(FormContract.Body) ? form.Text(FormContract.Body) : existing?.Body ?? "";

    private YamlValue? Value(Field field, string name, YamlValue? old) => !form.Sent(name) && field.Kind is not FieldKind.ObjectOf { } ? old : field.Kind switch
    {
        FieldKind.ObjectOf of => form.Sent(name) || old is null ? Object(of, name, old as YamlValue.Mapping, field.Required) : old,
        FieldKind.ListOf(FieldKind.ObjectOf of, _) => Items(of, name, old as YamlValue.Sequence),
        FieldKind.ListOf(var item, _) => new YamlValue.Sequence([.. Plain(item, name).Select(v => new YamlValue.Scalar(v, Bare(item)))]),
        FieldKind.Social => Social(name),
        FieldKind.Partners => form.Lines(name) is ["all" or "none"] or [] ? new YamlValue.Scalar(form.One(name)) : new YamlValue.Sequence([.. Plain(field.Kind, name).Select(v => new YamlValue.Scalar(v))]),
        FieldKind.Flag => new YamlValue.Scalar(form.One(name) is "true" or "on" or "yes" or "oui" ? "true" : ""),
        _ => new YamlValue.Scalar(form.One(name), Bare(field.Kind)),
    };

    private YamlValue.Mapping Object(FieldKind.ObjectOf of, string name, YamlValue.Mapping? old, bool required)
    {
        var fields = new List<(string, YamlValue, string?)>();
        foreach (var field in of.Fields)
        {
            var inner = $"{name}.{field.Key}";
            if (Value(field, inner, old?[field.Key]) is { } value && (!value.IsEmpty || (required && field.Required)))
                fields.Add((field.Key, value, inner));
        }
        // One half of a point is a mistake to be told; none is none.
        if (fields.Count > 0)
        {
            foreach (var field in of.Fields.Where(f => f.Required && !fields.Exists(x => x.Item1 == f.Key)))
                fields.Add((field.Key, new YamlValue.Scalar(""), $"{name}.{field.Key}"));
        }
        return new YamlValue.Mapping(fields);
    }

    private YamlValue.Sequence Items(FieldKind.ObjectOf of, string name, YamlValue.Sequence? old)
    {
        var items = new List<YamlValue>();
        foreach (var i in FormContract.ItemsOf(form.Names, name))
        {
            var keep = form.One($"{name}[{i}].{FormContract.Keep}");
            var before = keep.Length == 0 ? null : old?.Items.OfType<YamlValue.Mapping>().FirstOrDefault(o => o["file"] is YamlValue.Scalar file && file.Text == keep);
            var item = Object(of, $"{name}[{i}]", before, required: false);
            var said = of.Fields[0].Kind is FieldKind.PhotoFile ? item["file"] is { IsEmpty: false } : item.Entries.Any(e => !e.Value.IsEmpty);
            if (said)
                items.Add(item);
        }
        return new YamlValue.Sequence(items);
    }

    private YamlValue.Sequence Social(string name)
    {
        var consent = form.One(FormContract.SocialConsent).Length > 0;
        return new YamlValue.Sequence([.. form.Lines(name).Select(line => consent && FormSocial.NeedsConsent(line)
            ? (YamlValue)new YamlValue.Mapping([("address", new YamlValue.Scalar(line, Bare: false), name), ("consent", new YamlValue.Scalar("true"), FormContract.SocialConsent)])
            : new YamlValue.Scalar(line, Bare: false))]);
    }

    private IEnumerable<string> Plain(FieldKind item, string name) =>
        (item is FieldKind.Text ? form.Lines(name) : form.Lines(name).SelectMany(l => l.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))
        .Distinct(StringComparer.OrdinalIgnoreCase);

    private static bool Bare(FieldKind kind) => kind is FieldKind.Number or FieldKind.Year or FieldKind.Date;

    /// <summary>An existing file keeps its own order of fields; new ones follow the model's.</summary>
    private static List<(string Key, YamlValue Value, string? Form)> InOrderOf(ExistingEntry? existing, List<(string Key, YamlValue Value, string? Form)> fields)
    {
        if (existing is null)
            return fields;
        var ordered = existing.Fields.Entries.Select(e => fields.FirstOrDefault(f => f.Key == e.Key)).Where(f => f.Key is not null).ToList();
        foreach (var field in fields.Where(f => !ordered.Exists(o => o.Key == f.Key)))
        {
            // After the nearest field that stands before it in the model.
            var before = fields.TakeWhile(f => f.Key != field.Key).LastOrDefault(f => ordered.Exists(o => o.Key == f.Key)).Key;
            ordered.Insert(before is null ? 0 : ordered.FindIndex(o => o.Key == before) + 1, field);
        }
        return ordered;
    }
}
