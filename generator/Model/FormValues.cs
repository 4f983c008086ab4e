using System.Text;
using Showcase.Content;

namespace Showcase.Model;

/// <summary>What a visitor sent, by the names of <see cref="FormContract"/>; cleaned of what no eye sees.</summary>
internal sealed class FormValues
{
    private readonly Dictionary<string, List<string>> _values = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Names => _values.Keys;

    public IEnumerable<(string Name, string Value)> All => _values.SelectMany(v => v.Value.Select(value => (v.Key, value)));

    public void Add(string name, string value)
    {
        name = FormContract.Canonical(name);
        if (!_values.TryGetValue(name, out var list))
            _values[name] = list = [];
        list.Add(Clean(value));
    }

    public void Set(string name, string value)
    {
        Remove(name);
        Add(name, value);
    }

    public void Remove(string name) => _values.Remove(FormContract.Canonical(name));

    /// <summary>Takes away a field with all that belongs to it: <c>photos</c> with <c>photos[0].alt</c>.</summary>
    public void RemoveAll(string field)
    {
        foreach (var name in _values.Keys.Where(n => Belongs(n, field)).ToList())
            _values.Remove(name);
    }

    /// <summary>Whether the form offered this field at all, be it empty.</summary>
    public bool Sent(string field) => _values.Keys.Any(n => Belongs(n, field));

    /// <summary>The value on one line; empty when there is none.</summary>
    public string One(string name) => OneLine(Text(name));

    /// <summary>The first value that says something, with its line breaks.</summary>
    public string Text(string name) => Values(name).FirstOrDefault(v => !string.IsNullOrWhiteSpace(v))?.Trim() ?? "";

    /// <summary>Every line of every value.</summary>
    public IReadOnlyList<string> Lines(string name) =>
        [.. Values(name).SelectMany(v => v.Split('\n')).Select(OneLine).Where(v => v.Length > 0)];

    public FormValues Copy()
    {
        var copy = new FormValues();
        foreach (var (name, value) in All)
            copy.Add(name, value);
        return copy;
    }

    private static bool Belongs(string name, string field) =>
        name == field || (name.StartsWith(field, StringComparison.Ordinal) && name[field.Length] is '.' or '[');

    private List<string> Values(string name) => _values.TryGetValue(name, out var values) ? values : [];

    private static string OneLine(string text) => text.Replace('\n', ' ').Trim();

    /// <summary>Line ends as one kind, tabs as spaces; control characters, direction overrides and halves of characters go: the visitor did not type them.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value == '\n')
                clean.Append('\n');
            else if (rune.Value == '\t')
                clean.Append(' ');
            else if (rune != Rune.ReplacementChar && !(rune.IsBmp && (Array.IndexOf(TextFile.ControlCharacters, (char)rune.Value) >= 0 || Array.IndexOf(TextFile.DirectionOverrides, (char)rune.Value) >= 0)))
                clean.Append(rune.ToString());
        }
        return clean.ToString().Normalize();
    }
}
