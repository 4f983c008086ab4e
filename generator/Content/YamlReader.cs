using System.Buffers;
using System.Globalization;
using System.Text;
using Showcase.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Showcase.Content;

/// <summary>Builds a located tree from the parser's events. Anchors, aliases, merge keys and tags are refused, so that a file is what it shows.</summary>
internal sealed class YamlReader
{
    public const int MaxDepth = 12;

    private static readonly SearchValues<char> Unwanted = SearchValues.Create([.. TextFile.ControlCharacters, .. TextFile.DirectionOverrides]);

    private readonly string _text;
    private readonly string _path;
    private readonly int _lineOffset;
    private readonly Faults _faults;
    private readonly bool _normalised;
    private readonly Parser _parser;
    private bool _machinery;

    private YamlReader(string text, string path, int firstLine, bool normalised, Faults faults)
    {
        (_text, _path, _lineOffset, _normalised, _faults) = (text, path, firstLine - 1, normalised, faults);
        _parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
    }

    /// <summary>Reads <paramref name="text"/>, whose first line is line <paramref name="firstLine"/> of the file; null when a fault kept it from being read.</summary>
    public static MappingNode? Read(string text, string path, int firstLine, Faults faults)
    {
        var tab = text.IndexOf('\t', StringComparison.Ordinal);
        if (tab >= 0)
        {
            faults.Add(Rules.TabInFields, TextFile.LocationAt(text, tab, path, firstLine));
            return null;
        }
        var normalised = text.IsNormalized();
        return (normalised ? PlainYaml.Read(text, path, firstLine) : null) ?? Parse(text, path, firstLine, normalised, faults);
    }

    /// <summary>The same, by the parser alone.</summary>
    internal static MappingNode? Parse(string text, string path, int firstLine, bool normalised, Faults faults)
    {
        var reader = new YamlReader(text, path, firstLine, normalised, faults);
        try
        {
            return reader.ReadDocument();
        }
        catch (TooDeepException e)
        {
            faults.Add(Rules.TooDeep, e.Location, MaxDepth.ToString(CultureInfo.InvariantCulture));
        }
        catch (YamlException e)
        {
            reader.Explain(e);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or IndexOutOfRangeException or FormatException or OverflowException)
        {
            // The parser's own slips on broken input; an unclosed bracket before a simple key is one.
            faults.Add(Rules.YamlUnreadable, reader.Location(reader._parser.Current?.End ?? Mark.Empty));
        }
        return null;
    }

    private MappingNode? ReadDocument()
    {
        Next(); // stream start
        Next();
        if (_parser.Current is StreamEnd)
            return new MappingNode(new SourceLocation(_path, _lineOffset + 1, 1), []);
        var start = (DocumentStart)_parser.Current!;
        if (start.Version is not null || _text.TrimStart().StartsWith('%'))
        {
            _faults.Add(Rules.SeveralDocuments, Location(start.Start), "%");
            return null;
        }
        Next();
        if (_parser.Current is not MappingStart and not AnchorAlias && !(_parser.Current is NodeEvent { Tag.IsEmpty: false }))
        {
            _faults.Add(Rules.NotFields, Location(_parser.Current!.Start));
            return null;
        }
        var root = ReadNode(1);
        Next(); // document end
        if (_parser.Current is DocumentStart again)
        {
            _faults.Add(Rules.SeveralDocuments, Location(again.Start), "---");
            return null;
        }
        return _machinery ? null : (MappingNode)root;
    }

    /// <summary>Reads the node that starts at the current event and moves past it.</summary>
    private Node ReadNode(int depth)
    {
        var current = _parser.Current!;
        var source = Location(current.Start);
        if (depth > MaxDepth && current is not Scalar)
            throw new TooDeepException(source);
        if (current is NodeEvent { Anchor.IsEmpty: false } or NodeEvent { Tag.IsEmpty: false } or AnchorAlias)
            RefuseMachinery(current);
        switch (current)
        {
            case Scalar scalar:
                var node = ReadScalar(scalar, source);
                Next();
                return node;
            case SequenceStart:
                Next();
                var items = new List<Node>();
                while (_parser.Current is not SequenceEnd)
                    items.Add(ReadNode(depth + 1));
                Next();
                return new SequenceNode(source, items);
            case MappingStart:
                return ReadMapping(depth, source);
            default:
                Next();
                return new ScalarNode(source, "", quoted: false, inset: 0);
        }
    }

    private MappingNode ReadMapping(int depth, SourceLocation source)
    {
        Next();
        var entries = new List<MappingEntry>();
        HashSet<string>? seen = null; // only a mapping of many keys is worth a set
        while (_parser.Current is not MappingEnd)
        {
            var keySource = Location(_parser.Current!.Start);
            var key = ReadNode(depth + 1) as ScalarNode;
            if (key is null || key.IsEmpty)
                _faults.Add(Rules.KeyNotText, keySource);
            else if (key.Text == "<<")
                RefuseMachinery("<<", keySource);
            var value = ReadNode(depth + 1);
            if (key is null || key.IsEmpty)
                continue;
            if (entries.Count == 16)
                seen = [.. entries.Select(e => e.Key)];
            if (seen is null ? entries.Exists(e => e.Key == key.Text) : !seen.Add(key.Text))
            {
                var first = entries.Find(e => e.Key == key.Text).KeySource.Line;
                _faults.Add(Rules.DuplicateKey, keySource, key.Text, first.ToString(CultureInfo.InvariantCulture));
            }
            else
            {
                entries.Add(new MappingEntry(key.Text, keySource, value));
            }
        }
        Next();
        return new MappingNode(source, entries);
    }

    private ScalarNode ReadScalar(Scalar scalar, SourceLocation source)
    {
        var text = scalar.Value;
        if (scalar.Style == ScalarStyle.Plain)
        {
            WarnOfLostEnd(scalar);
        }
        else if (scalar.Style == ScalarStyle.DoubleQuoted && text.AsSpan().IndexOfAny(Unwanted) is >= 0 and var at)
        {
            // The file's own characters were looked at before; these came by an escape such as \u202e.
            TextFile.RefuseCharacter(text[at], source, _faults);
            text = string.Concat(text.Where(c => !Unwanted.Contains(c)));
        }
        if (!_normalised || (scalar.Style == ScalarStyle.DoubleQuoted && !text.IsNormalized()))
            text = text.Normalize();
        var quoted = scalar.Style != ScalarStyle.Plain;
        return new ScalarNode(source, text, quoted, scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted ? 1 : 0);
    }

    /// <summary><c>street: 12 rue #3</c> loses its end without a word: a comment that is meant has a space after the hash.</summary>
    private void WarnOfLostEnd(Scalar scalar)
    {
        var end = (int)scalar.End.Index;
        var i = end;
        while (i < _text.Length && _text[i] == ' ')
            i++;
        if (i > end && i + 1 < _text.Length && _text[i] == '#' && _text[i + 1] is not (' ' or '\n' or '#' or '!'))
        {
            var lineEnd = _text.IndexOf('\n', i);
            var start = (int)scalar.Start.Index;
            var whole = _text[(scalar.Value.Length == 0 ? i : start)..(lineEnd < 0 ? _text.Length : lineEnd)].Trim();
            _faults.Add(Rules.HashLost, TextFile.LocationAt(_text, i, _path, _lineOffset + 1), Quote(whole));
        }
    }

    private void RefuseMachinery(ParsingEvent current)
    {
        var what = current switch
        {
            AnchorAlias alias => "*" + alias.Value,
            NodeEvent { Anchor.IsEmpty: false } node => "&" + node.Anchor.Value,
            NodeEvent node => node.Tag.IsNonSpecific ? "!" : node.Tag.Value,
            _ => "",
        };
        RefuseMachinery(what, Location(current.Start));
    }

    // Once a file: a bomb of aliases is one mistake, not a thousand.
    private void RefuseMachinery(string what, SourceLocation source)
    {
        if (!_machinery)
            _faults.Add(Rules.YamlMachinery, source, what);
        _machinery = true;
    }

    /// <summary>Turns the parser's complaint into one about what the writer sees on that line.</summary>
    private void Explain(YamlException problem)
    {
        var at = Math.Clamp((int)problem.Start.Index, 0, _text.Length);
        var lineStart = at == 0 ? 0 : _text.LastIndexOf('\n', at - 1) + 1;
        var lineEnd = _text.IndexOf('\n', at);
        var line = _text[lineStart..(lineEnd < 0 ? _text.Length : lineEnd)];
        var location = Location(problem.Start);
        var column = at - lineStart;
        var sign = column < line.Length ? line[column] : ' ';
        var value = ValueOf(line);
        if (sign is '"' or '\'')
            _faults.Add(problem.Message.Contains("surrogate", StringComparison.Ordinal) || problem.Message.Contains("escape", StringComparison.Ordinal)
                ? Rules.YamlUnreadable : Rules.UnclosedQuote, location);
        else if (sign is '&' or '*' or '!')
            RefuseMachinery(sign.ToString(), location);
        else if (_text.StartsWith('%'))
            _faults.Add(Rules.SeveralDocuments, new SourceLocation(_path, _lineOffset + 1, 1), "%");
        else if (line.TrimEnd() is "---" or "...")
            _faults.Add(Rules.SeveralDocuments, location, line.TrimEnd());
        else if (sign is '@' or '`' or '%')
            _faults.Add(Rules.NeedsQuotes, location, sign.ToString(), Quote(line[column..].Trim()));
        else if (sign == ':' && value is not null && value.Contains(": ", StringComparison.Ordinal) && value[0] is not ('"' or '\'' or '[' or '{'))
            _faults.Add(Rules.NeedsQuotes, location, ":", Quote(value));
        else
            _faults.Add(Rules.YamlUnreadable, location);
    }

    /// <summary>What stands after the first colon and space of a line.</summary>
    private static string? ValueOf(string line)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        var value = colon < 0 ? "" : line[(colon + 2)..].Trim();
        return value.Length == 0 ? null : value;
    }

    private static string Quote(string value) => new StringBuilder(value.Length + 2)
        .Append('"').Append(value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)).Append('"').ToString();

    private SourceLocation Location(Mark mark) => new(_path, (int)mark.Line + _lineOffset, (int)mark.Column);

    private void Next()
    {
        if (!_parser.MoveNext())
            throw new YamlException("The text ends too early.");
    }

    private sealed class TooDeepException(SourceLocation location) : Exception
    {
        public SourceLocation Location { get; } = location;
    }
}
