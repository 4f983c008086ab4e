using System.Text;
using Showcase.Content;

namespace Showcase.Model;

/// <summary>The text of an entry's file, and which input of the form each of its lines came from.</summary>
/// <param name="Inputs">Line of the file → name of an input.</param>
internal sealed record EntryText(string Text, IReadOnlyDictionary<int, string> Inputs)
{
    /// <summary>The input that a fault at <paramref name="line"/> speaks of: of that line, or of the nearest above; <c>body</c> beneath the fields.</summary>
    public string? InputAt(int line)
    {
        for (; line > 0; line--)
        {
            if (Inputs.TryGetValue(line, out var name))
                return name;
        }
        return null;
    }
}

/// <summary>Writes an entry. What an existing file already says, its lines say as before: a reviewer sees only what changed.</summary>
internal sealed class EntryWriter
{
    private readonly StringBuilder _text = new("---\n");
    private readonly Dictionary<int, string> _inputs = [];
    private int _line = 2;

    /// <param name="existing">Null for a new entry.</param>
    public static EntryText Write(YamlValue.Mapping fields, string body, ExistingEntry? existing)
    {
        var writer = new EntryWriter();
        foreach (var (key, value, form) in fields.Entries)
        {
            if (existing?.LinesOf(key) is { } lines && value.Same(existing.Fields[key]))
                writer.Copy(lines, form ?? key);
            else
                writer.Entry(key, value, form ?? key, 0, "");
        }
        var text = existing?.Body == body ? existing.Ending : body.Length == 0 ? "---" : "---\n\n" + body;
        foreach (var line in text.Split('\n'))
            writer.Line(line, FormContract.Body);
        return new EntryText(writer._text.ToString(), writer._inputs);
    }

    private void Entry(string key, YamlValue value, string form, int indent, string bullet)
    {
        var start = new string(' ', indent) + bullet + key + ":";
        switch (value)
        {
            case YamlValue.Scalar scalar:
                Line($"{start} {YamlScalar.Spell(scalar)}", form);
                break;
            case YamlValue.Mapping map:
                Line(start, form);
                Mapping(map, form, indent + bullet.Length + 2, "");
                break;
            case YamlValue.Sequence list when list.Items.All(i => i is YamlValue.Scalar) && list.Items.Sum(i => ((YamlValue.Scalar)i).Text.Length + 2) < 100:
                Line($"{start} [{string.Join(", ", list.Items.Select(i => YamlScalar.Spell((YamlValue.Scalar)i)))}]", form);
                break;
            case YamlValue.Sequence list:
                Line(start, form);
                for (var i = 0; i < list.Items.Count; i++)
                    Item(list.Items[i], form, indent + 2);
                break;
        }
    }

    private void Item(YamlValue item, string form, int indent)
    {
        if (item is YamlValue.Mapping map)
            Mapping(map, form, indent, "- ");
        else if (item is YamlValue.Scalar scalar)
            Line($"{new string(' ', indent)}- {YamlScalar.Spell(scalar)}", form);
    }

    private void Mapping(YamlValue.Mapping map, string form, int indent, string bullet)
    {
        for (var i = 0; i < map.Entries.Count; i++)
        {
            var (key, value, own) = map.Entries[i];
            Entry(key, value, own ?? form, i == 0 ? indent : indent + bullet.Length, i == 0 ? bullet : "");
        }
    }

    private void Copy(string lines, string form)
    {
        foreach (var line in lines.Split('\n'))
            Line(line, form);
    }

    private void Line(string line, string? form)
    {
        if (form is not null)
            _inputs[_line] = form;
        _text.Append(line).Append('\n');
        _line++;
    }
}

/// <summary>An entry as it stands in the content folder.</summary>
internal sealed class ExistingEntry
{
    private readonly string[] _lines;
    private readonly MappingNode _root;

    /// <param name="text">Of the whole file.</param>
    /// <param name="root">Its fields, read from that very text.</param>
    public ExistingEntry(string text, MappingNode root, string body)
    {
        Text = text.ReplaceLineEndings("\n").TrimStart('\uFEFF');
        (_lines, _root, Body) = (Text.Split('\n'), root, body);
        Fields = (YamlValue.Mapping)YamlValue.Of(root);
    }

    /// <summary>Of the whole file.</summary>
    public string Text { get; }

    public YamlValue.Mapping Fields { get; }

    public string Body { get; }

    /// <summary>What stands below the fields, from the line that closes them.</summary>
    public string Ending => string.Join('\n', _lines[(ClosingLine() - 1)..]).TrimEnd('\n');

    /// <summary>The lines of a field with the comments above it; null when the file lacks it or writes all fields on one line.</summary>
    public string? LinesOf(string key)
    {
        for (var i = 0; i < _root.Entries.Count; i++)
        {
            if (_root.Entries[i].Key != key || _root.Entries[i].KeySource.Column != 1)
                continue;
            var first = i == 0 ? 2 : _root.Entries[i].KeySource.Line - CommentsAbove(_root.Entries[i].KeySource.Line);
            var next = i + 1 < _root.Entries.Count ? _root.Entries[i + 1].KeySource.Line - CommentsAbove(_root.Entries[i + 1].KeySource.Line) : ClosingLine();
            return string.Join('\n', _lines[(first - 1)..(next - 1)]);
        }
        return null;
    }

    private int CommentsAbove(int line)
    {
        var count = 0;
        while (line - 2 - count > 0 && _lines[line - 2 - count] is var above && (above.StartsWith('#') || above.Length == 0))
            count++;
        return count;
    }

    private int ClosingLine() => Array.FindIndex(_lines, 1, l => l.TrimEnd() == "---") + 1;
}
