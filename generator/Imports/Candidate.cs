using Showcase.Domain;
using Showcase.Model;

namespace Showcase.Imports;

/// <summary>A row of the list on its way to become a profile.</summary>
internal sealed class Candidate(ListRow row, string name, FoundPlace place)
{
    private readonly List<(string Key, YamlValue Value, string? Form)> _fields = [];

    public ListRow Row => row;

    public string Name => name;

    public FoundPlace Place => place;

    /// <summary>What the source knows the row by.</summary>
    public required string Id { get; init; }

    public string Body { get; set; } = "";

    public Siret? Siret { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }

    /// <summary>Set once it is known that the row becomes a profile.</summary>
    public Slug Slug { get; set; }

    /// <summary>Name of a field, <c>contact.phone</c> → column of the list that it came from.</summary>
    public Dictionary<string, int> Origins { get; } = new(StringComparer.Ordinal);

    public YamlValue.Mapping Fields => new(_fields);

    public bool Has(string key) => _fields.Exists(f => f.Key == key);

    public void Add(string key, YamlValue value, string? form = null)
    {
        if (!value.IsEmpty)
            _fields.Add((key, value, form ?? key));
    }

    public void Text(string key, string text, bool bare = false) => Add(key, new YamlValue.Scalar(text, bare));

    /// <summary>Takes a field away: the checker refused it.</summary>
    public void Drop(string form)
    {
        var (key, inner) = form.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? (form[..dot], form) : (form, null);
        var at = _fields.FindIndex(f => f.Key == key);
        if (key == FormContract.Body)
            Body = "";
        if (at < 0)
            return;
        var rest = inner is not null && _fields[at].Value is YamlValue.Mapping map ? new YamlValue.Mapping([.. map.Entries.Where(e => e.Form != inner)]) : null;
        if (rest is { IsEmpty: false })
            _fields[at] = (key, rest, _fields[at].Form);
        else
            _fields.RemoveAt(at);
    }

    public EntryText Write() => EntryWriter.Write(Fields, Body, existing: null);
}
