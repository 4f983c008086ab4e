using System.Text;

namespace Showcase.Rendering.Templates;

/// <summary>Reads Handlebars, as far as <see cref="TemplateChecker"/> lets it through, into parts that print.</summary>
/// <param name="partials">Where partials will be found once all are read.</param>
internal sealed class TemplateReader(string source, IReadOnlyDictionary<string, Body> partials)
{
    private readonly List<Mustache> _tags = Mustache.Scan(source, out _) ?? throw new TemplateException("a tag is not closed");
    private int _next;

    public static Body Read(string source, IReadOnlyDictionary<string, Body> partials)
    {
        var reader = new TemplateReader(source, partials);
        var body = reader.ReadBody(0, out _);
        return reader._next == reader._tags.Count ? body : throw new TemplateException("a block is closed that is not open");
    }

    /// <summary>Reads up to the tag that ends the block, or the template; that tag is not consumed.</summary>
    private Body ReadBody(int from, out int end)
    {
        var parts = new List<Part>();
        Dictionary<string, Body>? inlines = null;
        while (_next < _tags.Count)
        {
            var tag = _tags[_next];
            AddText(parts, from, StartOf(tag));
            if (tag.Sign == "/" || IsElse(tag))
            {
                end = EndOf(tag);
                return new Body(parts, inlines);
            }
            _next++;
            from = EndOf(tag);
            var words = tag.Words();
            switch (tag.Sign)
            {
                case "!" or "!--":
                    break;
                case "#*":
                    (inlines ??= new(StringComparer.Ordinal))[words[1].Text.Trim('"', '\'')] = ReadBody(from, out from);
                    _next++;
                    break;
                case ">":
                    parts.Add(ExpressionReader.Partial(words, null, partials));
                    break;
                case "#>":
                    parts.Add(ExpressionReader.Partial(words, ReadBody(from, out from), partials));
                    _next++;
                    break;
                case "#" or "^":
                    parts.Add(ReadBlock(words, tag.Sign == "^", ref from));
                    break;
                default:
                    parts.Add(new ValuePart(ExpressionReader.Read(words)));
                    break;
            }
        }
        AddText(parts, from, source.Length);
        end = source.Length;
        return new Body(parts, inlines);
    }

    /// <summary>Reads the rest of a block whose opening tag, or <c>else if</c>, is read.</summary>
    private Part ReadBlock(List<(string Text, int At)> words, bool inverted, ref int from)
    {
        var then = ReadBody(from, out from);
        var otherwise = Body.Empty;
        var tag = _next < _tags.Count ? _tags[_next++] : throw new TemplateException($"{words[0].Text} is not closed");
        if (IsElse(tag))
        {
            if (tag.Words() is { Count: > 1 } chained)
            {
                // "else if" ends where its own block ends: the closing tag is shared.
                otherwise = new Body([ReadBlock(chained[1..], false, ref from)], null);
            }
            else
            {
                otherwise = ReadBody(from, out from);
                _next++;
            }
        }
        if (inverted)
            (then, otherwise) = (otherwise, then);
        var value = ExpressionReader.Operand(words.Count > 1 ? words[1].Text : throw new TemplateException($"{words[0].Text} of what?"));
        return words[0].Text switch
        {
            "each" => new EachPart(value, then, otherwise),
            "with" => new WithPart(value, then, otherwise),
            "unless" => new ConditionPart(value, true, then, otherwise),
            _ => new ConditionPart(value, false, then, otherwise),
        };
    }

    private static bool IsElse(Mustache tag) =>
        tag is { Sign: "^", Inside: "" } || (tag.Sign.Length == 0 && (tag.Inside == "else" || tag.Inside.StartsWith("else ", StringComparison.Ordinal)));

    private void AddText(List<Part> parts, int from, int to)
    {
        if (to > from)
            parts.Add(new TextPart(Encoding.UTF8.GetBytes(source[from..to])));
    }

    // A tag that prints nothing and has a line to itself takes the line with it; "~" takes all the space on its side.
    private int StartOf(Mustache tag)
    {
        if (source[tag.Start + 2] == '~')
            return source.AsSpan(0, tag.Start).TrimEnd().Length;
        return StandsAlone(tag, out var lineStart, out _) ? lineStart : tag.Start;
    }

    private int EndOf(Mustache tag)
    {
        if (source[tag.End - 3] == '~')
            return source.Length - source.AsSpan(tag.End).TrimStart().Length;
        return StandsAlone(tag, out _, out var lineEnd) ? lineEnd : tag.End;
    }

    private bool StandsAlone(Mustache tag, out int lineStart, out int lineEnd)
    {
        (lineStart, lineEnd) = (tag.Start, tag.End);
        if (tag.Sign.Length == 0 && !IsElse(tag))
            return false;
        while (lineStart > 0 && source[lineStart - 1] is ' ' or '\t')
            lineStart--;
        while (lineEnd < source.Length && source[lineEnd] is ' ' or '\t' or '\r')
            lineEnd++;
        if ((lineStart > 0 && source[lineStart - 1] != '\n') || (lineEnd < source.Length && source[lineEnd] != '\n'))
            return false;
        lineEnd = Math.Min(source.Length, lineEnd + 1);
        return true;
    }
}
