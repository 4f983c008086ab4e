namespace Showcase.Social;

/// <summary>One segment of a form: <c>*</c>, words to choose from (<c>photos|videos</c>), or text with slots (<c>@{handle}</c>, <c>{handle}@{host}</c>).</summary>
internal sealed class SegmentPattern
{
    private readonly string[]? _words;
    // Literal, slot, literal, slot… : a slot runs to the last place where the literal after it stands.
    private readonly List<(string Literal, Slot? Slot)> _parts = [];

    private SegmentPattern(string[]? words) => _words = words;

    public static SegmentPattern Any { get; } = new([]);

    /// <summary>The words to choose from; null when there are slots or anything will do.</summary>
    public IReadOnlyList<string>? Words => _words is { Length: > 0 } ? _words : null;

    public static SegmentPattern Parse(string text, Func<string, Slot> slot)
    {
        if (text == "*")
            return Any;
        if (!text.Contains('{', StringComparison.Ordinal))
            return new(text.Split('|'));
        var result = new SegmentPattern(null);
        while (text.Length > 0)
        {
            var open = text.IndexOf('{', StringComparison.Ordinal);
            if (open < 0)
            {
                result._parts.Add((text, null));
                break;
            }
            var close = text.IndexOf('}', open);
            result._parts.Add((text[..open], slot(text[(open + 1)..close])));
            text = text[(close + 1)..];
        }
        return result;
    }

    /// <summary>Whether <paramref name="text"/> is built so, leaving aside what stands at the slots.</summary>
    public bool Fits(string text)
    {
        if (_words is { } words)
        {
            foreach (var word in words)
            {
                if (word.Equals(text, StringComparison.OrdinalIgnoreCase))
                    return true;
            }
            return words.Length == 0;
        }
        var at = 0;
        for (var i = 0; i < _parts.Count; i++)
        {
            if (!Next(text, i, ref at, out _, out _))
                return false;
        }
        return at == text.Length;
    }

    /// <summary>Reads the slots of a text that fits; returns the worst that was found.</summary>
    public SlotResult Capture(string text, SocialNetwork network, string departementCode, bool copied, ref Captures captures)
    {
        var worst = SlotResult.Good;
        var at = 0;
        for (var i = 0; _words is null && i < _parts.Count; i++)
        {
            _ = Next(text, i, ref at, out var start, out var end);
            if (_parts[i].Slot is not { } slot)
                continue;
            var result = slot.Read(text[start..end], network, departementCode, copied, out var value);
            captures.Add(slot.Name, value, result);
            worst = result > worst ? result : worst;
        }
        return worst;
    }

    private bool Next(string text, int part, ref int at, out int start, out int end)
    {
        var (literal, slot) = _parts[part];
        start = end = at;
        if (literal.Length > 0 && string.Compare(text, at, literal, 0, literal.Length, StringComparison.OrdinalIgnoreCase) != 0)
            return false;
        start = end = at += literal.Length;
        if (slot is null)
            return true;
        end = part + 1 < _parts.Count ? LastIndexOf(text, _parts[part + 1].Literal, start) : text.Length;
        at = end;
        return end > start;
    }

    private static int LastIndexOf(string text, string literal, int start) =>
        text.AsSpan(start).LastIndexOf(literal, StringComparison.OrdinalIgnoreCase) is var at and >= 0 ? start + at : -1;
}

/// <summary>What stood at the slots of a form; three are the most that any form has.</summary>
internal struct Captures
{
    private (string Name, string Value) _first;
    private (string Name, string Value) _second;
    private (string Name, string Value) _third;
    private int _count;

    /// <summary>The text that would not do, and why.</summary>
    public (string Value, SlotResult Why)? Worst { get; private set; }

    public void Add(string name, string value, SlotResult result)
    {
        switch (_count++)
        {
            case 0: _first = (name, value); break;
            case 1: _second = (name, value); break;
            case 2: _third = (name, value); break;
            default: throw new InvalidOperationException("A form has at most three slots.");
        }
        if (result != SlotResult.Good)
            Worst = (value, result);
    }

    public readonly string Get(string name) =>
        _first.Name == name ? _first.Value : _second.Name == name ? _second.Value : _third.Name == name ? _third.Value
        : throw new InvalidOperationException($"No slot '{name}'.");
}
