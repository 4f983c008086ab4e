namespace Showcase.Model;

/// <summary>Fills a form with an entry as it stands.</summary>
internal static class FormPrefill
{
    public static FormValues Of(ExistingEntry entry)
    {
        var values = new FormValues();
        foreach (var field in ContentModel.Artisans.Fields.Where(FormContract.IsOffered))
        {
            if (entry.Fields[field.Key] is { } value)
                Fill(values, field.Key, field.Kind, value);
        }
        values.Add(FormContract.Body, entry.Body);
        return values;
    }

    /// <summary>The same without what the entry keeps back: the form then leaves it as it stands.</summary>
    public static FormValues Published(ExistingEntry entry)
    {
        var values = Of(entry);
        if (values.One("address.show") is "street" or "town")
        {
            values.Remove(FormContract.Street);
            values.RemoveAll("address.location");
        }
        return values;
    }

    private static void Fill(FormValues values, string name, FieldKind kind, YamlValue value)
    {
        switch (kind, value)
        {
            case (FieldKind.Social, _):
                foreach (var line in Accounts(null, value))
                    values.Add(name, line);
                if (HasConsent(value))
                    values.Set(FormContract.SocialConsent, "yes");
                break;
            case (FieldKind.PhotoFile, YamlValue.Scalar file):
                values.Add(name[..name.LastIndexOf('.')] + "." + FormContract.Keep, file.Text);
                break;
            case (FieldKind.ObjectOf of, YamlValue.Mapping map):
                foreach (var field in of.Fields)
                {
                    if (map[field.Key] is { } inner)
                        Fill(values, $"{name}.{field.Key}", field.Kind, inner);
                }
                break;
            case (FieldKind.ObjectOf { Shorthand: { } key } of, YamlValue.Scalar one):
                Fill(values, $"{name}.{key}", of.Fields.First(f => f.Key == key).Kind, one);
                break;
            case (FieldKind.ListOf(FieldKind.ObjectOf of, _), YamlValue.Sequence list):
                for (var i = 0; i < list.Items.Count; i++)
                    Fill(values, $"{name}[{i}]", of, list.Items[i]);
                break;
            case (_, YamlValue.Sequence list):
                foreach (var item in list.Items.OfType<YamlValue.Scalar>())
                    values.Add(name, item.Text);
                break;
            case (_, YamlValue.Scalar scalar):
                values.Add(name, scalar.Text);
                break;
        }
    }

    /// <summary>One line an account, its network in front where the file says it.</summary>
    private static IEnumerable<string> Accounts(string? network, YamlValue value) => value switch
    {
        YamlValue.Scalar text => [network is null ? text.Text : $"{network}: {text.Text}"],
        YamlValue.Sequence list => list.Items.SelectMany(i => Accounts(network, i)),
        YamlValue.Mapping map when (map["address"] ?? map["handle"]) is { } address => Accounts(network ?? (map["network"] as YamlValue.Scalar)?.Text, address),
        YamlValue.Mapping map => map.Entries.SelectMany(e => Accounts(e.Key, e.Value)),
        _ => [],
    };

    private static bool HasConsent(YamlValue value) => value switch
    {
        YamlValue.Mapping map => map["consent"] is YamlValue.Scalar { Text: "true" } || map.Entries.Any(e => HasConsent(e.Value)),
        YamlValue.Sequence list => list.Items.Any(HasConsent),
        _ => false,
    };
}
