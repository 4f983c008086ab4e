using System.Buffers;
using Showcase.Diagnostics;

namespace Showcase.Content;

/// <summary>
/// Reads the YAML that nearly every file keeps to: one value a line, lists, and brackets that close on their line. Whatever it is not sure of
/// it leaves to the parser, so that it has no faults of its own; tests hold both against each other.
/// </summary>
internal ref struct PlainYaml
{
    private const int MaxDepth = 6;
    private const int MaxKeys = 64;

    /// <summary>A full vitrine has not many more.</summary>
    private const int UsualKeys = 32;

    private static readonly SearchValues<char> Strange = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(c => (char)c).Where(c => c != '\n'), .. Enumerable.Range(0x7F, 0x21).Select(c => (char)c), '\u2028', '\u2029', '\uFEFF']);
    private static readonly SearchValues<char> EndsOfFlow = SearchValues.Create(",[]{}:#\"\n");
    private static readonly string?[] KnownKeys = new string?[256];
    private static readonly string?[] KnownValues = new string?[4096];

    /// <summary>Longer ones are sentences, which no two files share.</summary>
    private const int LongestKnown = 40;

    private readonly string _text;
    private readonly string _path;
    private int _line;
    private int _start;
    private int _content;
    private int _end = -1;

    private PlainYaml(string text, string path, int firstLine) => (_text, _path, _line) = (text, path, firstLine - 1);

    /// <summary>Column of the line's first character, from zero; less than any when no line is left.</summary>
    private readonly int Indent => _content - _start;

    /// <param name="text">In normal form, and without tabs.</param>
    /// <returns>Null when a parser should look at it.</returns>
    public static MappingNode? Read(string text, string path, int firstLine)
    {
        if (text.AsSpan().ContainsAny(Strange))
            return null;
        var reader = new PlainYaml(text, path, firstLine);
        reader.NextLine();
        return reader.Indent == 0 && reader.ReadMapping(1) is { } root && reader.Indent < 0 ? root : null;
    }

    private MappingNode? ReadMapping(int depth)
    {
        var (indent, source, entries) = (Indent, At(_content), new List<MappingEntry>(depth == 1 ? UsualKeys : 4));
        while (Indent == indent)
        {
            var keyAt = _content;
            var colon = EndOfKey(keyAt);
            if (colon < 0)
                return null;
            var (key, keySource, value) = (KeyOf(_text.AsSpan(keyAt, colon - keyAt)), At(keyAt), SkipSpaces(colon + 1));
            Node? node;
            if (value < _end)
            {
                node = ReadInline(value, depth + 1);
                NextLine();
            }
            else
            {
                NextLine();
                node = Indent > indent || (Indent == indent && IsItem) ? ReadBlock(depth + 1) : null;
            }
            // A line that stands deeper would go on with this value.
            if (node is null || Indent > indent || !Add(entries, new(key, keySource, node)))
                return null;
        }
        return new MappingNode(source, entries);
    }

    private SequenceNode? ReadSequence(int depth)
    {
        var (indent, source, items) = (Indent, At(_content), new List<Node>());
        while (Indent == indent && IsItem)
        {
            var value = SkipSpaces(_content + 1);
            if (value >= _end)
                return null;
            Node? item;
            if (EndOfKey(value) >= 0)
            {
                _content = value;
                item = depth < MaxDepth ? ReadMapping(depth + 1) : null;
            }
            else
            {
                item = ReadInline(value, depth + 1);
                NextLine();
            }
            if (item is null || Indent > indent)
                return null;
            items.Add(item);
        }
        return new SequenceNode(source, items);
    }

    private Node? ReadBlock(int depth) => depth > MaxDepth ? null : IsItem ? ReadSequence(depth) : ReadMapping(depth);

    private readonly bool IsItem => _text[_content] == '-' && _content + 1 < _end && _text[_content + 1] == ' ';

    /// <summary>A value that ends with its line.</summary>
    private readonly Node? ReadInline(int at, int depth)
    {
        Node? node;
        var end = at;
        if (_text[at] is '"' or '\'' or '[' or '{')
        {
            node = ReadFlow(ref end, depth);
            return node is not null && SkipSpaces(end) == _end ? node : null;
        }
        var text = _text.AsSpan(at, _end - at).TrimEnd(' ');
        return StartsPlain(text[0]) && text[^1] != ':' && !text.Contains('#') && text.IndexOf(": ") < 0 ? new ScalarNode(At(at), ValueOf(text), quoted: false, inset: 0) : null;
    }

    /// <summary>Something in quotes or brackets, or a plain value within brackets.</summary>
    private readonly Node? ReadFlow(ref int at, int depth)
    {
        var (start, source) = (at, At(at));
        switch (_text[at])
        {
            case '"' or '\'':
                var inside = _text.AsSpan(at + 1, _end - at - 1);
                var length = inside.IndexOfAny(_text[at], '\\');
                at += length + 2;
                // A backslash, or a quote written twice, stands for something else.
                return length < 0 || inside[length] == '\\' || (at < _end && _text[at] == '\'') ? null : new ScalarNode(source, ValueOf(inside[..length]), quoted: true, inset: 1);
            case '[':
                var items = new List<Node>();
                return ReadItems(ref at, ']', depth, items, null) ? new SequenceNode(source, items) : null;
            case '{':
                var entries = new List<MappingEntry>();
                return ReadItems(ref at, '}', depth, null, entries) ? new MappingNode(source, entries) : null;
            default:
                var rest = _text.AsSpan(at, _end - at);
                var end = rest.IndexOfAny(EndsOfFlow);
                if (end <= 0 || !StartsPlain(rest[0]))
                    return null;
                at += end;
                return new ScalarNode(source, ValueOf(_text.AsSpan(start, end).TrimEnd(' ')), quoted: false, inset: 0);
        }
    }

    private readonly bool ReadItems(ref int at, char closing, int depth, List<Node>? items, List<MappingEntry>? entries)
    {
        if (depth > MaxDepth)
            return false;
        at = SkipSpaces(at + 1);
        if (at < _end && _text[at] == closing)
        {
            at++;
            return true;
        }
        while (at < _end)
        {
            var keyAt = at;
            if (entries is not null)
            {
                var colon = EndOfKey(at);
                at = SkipSpaces(colon + 1);
                if (colon < 0 || at >= _end)
                    return false;
            }
            var node = ReadFlow(ref at, depth + 1);
            if (node is null)
                return false;
            items?.Add(node);
            if (entries is not null && !Add(entries, new(KeyOf(_text.AsSpan(keyAt, EndOfKey(keyAt) - keyAt)), At(keyAt), node)))
                return false;
            at = SkipSpaces(at);
            if (at >= _end || (_text[at] != ',' && _text[at] != closing))
                return false;
            if (_text[at++] == closing)
                return true;
            at = SkipSpaces(at);
        }
        return false;
    }

    private static bool Add(List<MappingEntry> entries, MappingEntry entry)
    {
        foreach (var other in entries)
        {
            if (other.Key == entry.Key)
                return false;
        }
        entries.Add(entry);
        return entries.Count <= MaxKeys && entry.Key != "null";
    }

    /// <summary>Where the colon stands after a key of letters, digits and hyphens; less than zero for anything else.</summary>
    private readonly int EndOfKey(int at)
    {
        var end = at;
        while (end < _end && (char.IsAsciiLetterOrDigit(_text[end]) || (_text[end] is '_' or '-' && end > at)))
            end++;
        return end > at && end - at < 100 && end < _end && _text[end] == ':' && (end + 1 == _end || _text[end + 1] == ' ') ? end : -1;
    }

    private static bool StartsPlain(char c) => char.IsLetterOrDigit(c) || c is '+' or '/' or '(' or '.';

    private readonly int SkipSpaces(int at)
    {
        while (at < _end && _text[at] == ' ')
            at++;
        return at;
    }

    /// <summary>Goes to the next line that says something.</summary>
    private void NextLine()
    {
        do
        {
            _start = _end + 1;
            _line++;
            if (_start >= _text.Length)
            {
                (_content, _end) = (_start - 1, _text.Length);
                return;
            }
            var length = _text.AsSpan(_start).IndexOf('\n');
            _end = length < 0 ? _text.Length : _start + length;
            _content = SkipSpaces(_start);
        }
        while (_content == _end || _text[_content] == '#');
    }

    private readonly SourceLocation At(int offset) => new(_path, _line, offset - _start + 1);

    // Hours, skills, means of payment: many files say the same, and what is held once is not copied and looked at ten thousand times.
    private static string ValueOf(ReadOnlySpan<char> value)
    {
        if (value.Length is 0 or > LongestKnown)
            return value.ToString();
        ref var known = ref KnownValues[string.GetHashCode(value) & (KnownValues.Length - 1)];
        return known is { } same && value.SequenceEqual(same) ? same : known = value.ToString();
    }

    // The same twenty words in every file: one text for all.
    private static string KeyOf(ReadOnlySpan<char> key)
    {
        ref var known = ref KnownKeys[((key.Length * 31) + (key[0] * 7) + key[^1]) & 0xFF];
        return known is { } same && key.SequenceEqual(same) ? same : known = key.ToString();
    }
}
