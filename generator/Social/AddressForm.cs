namespace Showcase.Social;

/// <summary>One form of address, as the data file writes it: <c>/@{handle}/* -&gt; channel</c>.</summary>
internal sealed class AddressForm
{
    private readonly SegmentPattern[] _path;
    private readonly bool _openEnd;
    private readonly (string Name, SegmentPattern? Value)[] _query;
    private readonly SegmentPattern[]? _fragment;

    private AddressForm(string? host, bool guess, SegmentPattern[] path, bool openEnd, (string, SegmentPattern?)[] query, SegmentPattern[]? fragment, FormOutcome outcome)
    {
        (Host, Guess, Outcome) = (host, guess, outcome);
        (_path, _openEnd, _query, _fragment) = (path, openEnd, query, fragment);
    }

    /// <summary>The only host of this form; <c>{host}</c> for any host, <c>{handle}.etsy.com</c> for a subdomain; null for every host of the network.</summary>
    public string? Host { get; }

    /// <summary>On any host, and telling enough to be recognised without the network being named.</summary>
    public bool Guess { get; }

    public FormOutcome Outcome { get; }

    /// <param name="text"><c>[//host]/path[/**][?name=value][#fragment]</c>, or no slash first for a bare form; <c>~</c> before it lets it be guessed.</param>
    public static AddressForm Parse(string text, Func<string, Slot> slot, FormOutcome outcome)
    {
        var guess = text[0] == '~';
        text = guess ? text[1..] : text;
        if (text[0] != '/')
            return new(null, guess, [SegmentPattern.Parse(text, slot)], false, [], null, outcome);
        string? host = null;
        if (text.StartsWith("//", StringComparison.Ordinal))
        {
            var end = text.IndexOf('/', 2);
            (host, text) = (text[2..end], text[end..]);
        }
        SegmentPattern[]? fragment = null;
        var hash = text.IndexOf('#', StringComparison.Ordinal);
        if (hash >= 0)
        {
            fragment = Segments(text[(hash + 1)..], slot, out _);
            text = text[..hash];
        }
        (string, SegmentPattern?)[] query = [];
        var mark = text.IndexOf('?', StringComparison.Ordinal);
        if (mark >= 0)
        {
            query = [.. text[(mark + 1)..].Split('&').Select(pair => pair.Split('=', 2)).Select(pair => (pair[0], pair.Length > 1 ? SegmentPattern.Parse(pair[1], slot) : null))];
            text = text[..mark];
        }
        var path = Segments(text, slot, out var openEnd);
        // The host `{handle}.etsy.com` is matched as one more segment, in front.
        if (host is not null && host != "{host}" && host.Contains('{', StringComparison.Ordinal))
            path = [SegmentPattern.Parse(host, slot), .. path];
        return new(host, guess, path, openEnd, query, fragment, outcome);
    }

    /// <summary>The words that the first segment must be one of; null when it may be anything, or when there is none.</summary>
    public IReadOnlyList<string>? FirstWords => _path.Length > 0 ? _path[0].Words : null;

    /// <summary>Reads a bare text.</summary>
    public bool FitsBare(string text) => _path[0].Fits(text);

    public SlotResult CaptureBare(string text, SocialNetwork network, string departementCode, ref Captures captures) =>
        _path[0].Capture(text, network, departementCode, false, ref captures);

    /// <param name="segments">The path's segments; for a subdomain form the host comes first.</param>
    public bool Fits(WebAddress address, IReadOnlyList<string> segments)
    {
        if (_openEnd ? segments.Count < _path.Length : segments.Count != _path.Length)
            return false;
        for (var i = 0; i < _path.Length; i++)
        {
            if (!_path[i].Fits(segments[i]))
                return false;
        }
        foreach (var (name, value) in _query)
        {
            if (address.QueryValue(name) is not { } found || value is { } pattern && !pattern.Fits(found))
                return false;
        }
        if (_fragment is null)
            return true;
        var parts = address.FragmentSegments;
        if (parts.Count != _fragment.Length)
            return false;
        for (var i = 0; i < _fragment.Length; i++)
        {
            if (!_fragment[i].Fits(parts[i]))
                return false;
        }
        return true;
    }

    public SlotResult Capture(WebAddress address, IReadOnlyList<string> segments, SocialNetwork network, string departementCode, ref Captures captures)
    {
        var worst = SlotResult.Good;
        if (Host == "{host}")
            captures.Add("host", address.Host, SlotResult.Good);
        for (var i = 0; i < _path.Length; i++)
            worst = Max(worst, _path[i].Capture(segments[i], network, departementCode, true, ref captures));
        foreach (var (name, value) in _query)
        {
            if (value is not null)
                worst = Max(worst, value.Capture(address.QueryValue(name)!, network, departementCode, true, ref captures));
        }
        for (var i = 0; i < _fragment?.Length; i++)
            worst = Max(worst, _fragment[i].Capture(address.FragmentSegments[i], network, departementCode, true, ref captures));
        return worst;
    }

    private static SlotResult Max(SlotResult a, SlotResult b) => a > b ? a : b;

    private static SegmentPattern[] Segments(string path, Func<string, Slot> slot, out bool openEnd)
    {
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        openEnd = segments is [.., "**"];
        return [.. segments.Take(openEnd ? segments.Length - 1 : segments.Length).Select(s => SegmentPattern.Parse(s, slot))];
    }
}
