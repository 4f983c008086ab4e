namespace Showcase.Output;

/// <summary>Walks over the attributes of a page's tags without building a tree: text, comments and scripts are passed over.</summary>
/// <remarks>For pages of our own making, where every <c>&lt;</c> of content is escaped; the tests compare it with a real parser.</remarks>
internal ref struct TagScanner(ReadOnlySpan<byte> html)
{
    private ReadOnlySpan<byte> _rest = html;
    private ReadOnlySpan<byte> _inside = default;

    /// <summary>The element's name, as written.</summary>
    public ReadOnlySpan<byte> Element { get; private set; } = default;

    /// <summary>All that stands between the element's name and the end of its tag.</summary>
    public ReadOnlySpan<byte> Tag { get; private set; } = default;

    public ReadOnlySpan<byte> Name { get; private set; } = default;

    /// <summary>Without its quotes; character references are not resolved.</summary>
    public ReadOnlySpan<byte> Value { get; private set; } = default;

    /// <summary>Goes to the next attribute.</summary>
    public bool Next()
    {
        do
        {
            if (NextInTag())
                return true;
        }
        while (NextTag());
        return false;
    }

    private bool NextInTag()
    {
        // Names are short: a plain loop beats a vectorised search for their end.
        var inside = _inside;
        var at = 0;
        while (at < inside.Length && EndsElement(inside[at]))
            at++;
        if (at == inside.Length)
        {
            _inside = default;
            return false;
        }
        var start = at++;
        while (at < inside.Length && inside[at] != '=' && !EndsElement(inside[at]))
            at++;
        Name = inside[start..at];
        Value = default;
        _inside = inside[at..];
        if (_inside.IsEmpty || _inside[0] != '=')
            return true;
        _inside = _inside[1..];
        var quoted = !_inside.IsEmpty && _inside[0] is (byte)'"' or (byte)'\'';
        var stop = quoted ? _inside[1..].IndexOf(_inside[0]) : _inside.IndexOfAny(" \t\r\n\f"u8);
        Value = quoted ? _inside[1..(stop + 1)] : stop < 0 ? _inside : _inside[..stop];
        _inside = _inside[(Value.Length + (quoted ? 2 : 0))..];
        return true;
    }

    // Blanks and the slash of <br/>.
    private static bool EndsElement(byte value) => value is (byte)' ' or (byte)'\n' or (byte)'/' or (byte)'\t' or (byte)'\r' or (byte)'\f';

    private bool NextTag()
    {
        while (_rest.IndexOf((byte)'<') is >= 0 and var open)
        {
            _rest = _rest[(open + 1)..];
            if (_rest.StartsWith("!--"u8))
                SkipPast("-->"u8);
            if (_rest.IsEmpty || !char.IsAsciiLetter((char)_rest[0]))
                continue;
            var end = EndOfTag(_rest);
            var name = 1;
            while (name < end && !EndsElement(_rest[name]))
                name++;
            Element = _rest[..name];
            _inside = Tag = _rest[Element.Length..end];
            _rest = _rest[end..];
            if (Element.SequenceEqual("script"u8))
                SkipPast("</script"u8);
            return true;
        }
        return false;
    }

    private void SkipPast(ReadOnlySpan<byte> mark)
    {
        var at = _rest.IndexOf(mark);
        _rest = at < 0 ? default : _rest[(at + mark.Length)..];
    }

    // A '>' inside quotes does not end a tag; an open quote that never closes takes the rest of the page.
    private static int EndOfTag(ReadOnlySpan<byte> rest)
    {
        var at = 0;
        while (true)
        {
            var next = rest[at..].IndexOfAny("\"'>"u8);
            if (next < 0)
                return rest.Length;
            at += next;
            if (rest[at] == '>')
                return at;
            var close = rest[(at + 1)..].IndexOf(rest[at]);
            if (close < 0)
                return at;
            at += close + 2;
        }
    }
}
