using System.Buffers;
using System.Globalization;
using System.Text;
using Showcase.Diagnostics;

namespace Showcase.Social;

/// <summary>An http or https address taken apart. Always https afterwards: no network answers otherwise, and a website's redirect is free.</summary>
internal sealed class WebAddress
{
    private static readonly SearchValues<char> HostLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-.");
    private static readonly SearchValues<char> PlainLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/@?=&+");

    private readonly string _query;
    private readonly string _fragment;
    private IReadOnlyList<string>? _fragmentSegments;

    private WebAddress(string host, string path, string query, string fragment)
    {
        (Host, _query, _fragment) = (host, query, fragment);
        Path = path;
        Segments = Split(path);
    }

    /// <summary>Lower-case ASCII, at least two labels, never a number nor a private name.</summary>
    public string Host { get; }

    /// <summary>As written, from the first slash; <c>/</c> when there was none.</summary>
    public string Path { get; }

    /// <summary>Percent-decoded, without empty ones and dot segments.</summary>
    public IReadOnlyList<string> Segments { get; }

    public string Query => _query;

    public IReadOnlyList<string> FragmentSegments => _fragmentSegments ??= Split(_fragment);

    /// <param name="text">The address without scheme and <c>//</c>.</param>
    /// <param name="http">Port 80 is then the usual one.</param>
    public static WebAddress? Read(string text, bool http, out Refusal? refusal)
    {
        var authorityEnd = text.AsSpan().IndexOfAny('/', '?', '#');
        var authority = authorityEnd < 0 ? text : text[..authorityEnd];
        var rest = authorityEnd < 0 ? "" : text[authorityEnd..];
        var at = authority.LastIndexOf('@');
        if (authority.AsSpan(at + 1) is "" or [':', ..])
        {
            refusal = new(Rules.SocialNotAnAddress, text);
            return null;
        }
        if (at >= 0)
        {
            refusal = new(Rules.SocialUserinfo, authority[..at], authority[(at + 1)..]);
            return null;
        }
        var host = authority;
        var colon = authority.LastIndexOf(':');
        if (colon >= 0 && !authority.EndsWith(']'))
        {
            var port = authority[(colon + 1)..];
            host = authority[..colon];
            if (!host.Contains(':', StringComparison.Ordinal) && port.Length > 0 && port != (http ? "80" : "443"))
            {
                // A port on a private host is refused for the host: the graver reason.
                if (!HostName.TryRead(host, out _, out refusal))
                    return null;
                refusal = new(Rules.SocialPort, port, host);
                return null;
            }
        }
        if (!HostName.TryRead(host, out var name, out refusal))
            return null;
        var hash = rest.IndexOf('#', StringComparison.Ordinal);
        var fragment = hash < 0 ? "" : rest[(hash + 1)..];
        rest = hash < 0 ? rest : rest[..hash];
        var mark = rest.IndexOf('?', StringComparison.Ordinal);
        var query = mark < 0 ? "" : rest[(mark + 1)..];
        rest = mark < 0 ? rest : rest[..mark];
        // The end of a sentence is none of the address, wherever the address is cut.
        (rest, query) = (PastedWords.TrimEnd(rest), PastedWords.TrimEnd(query));
        return new WebAddress(name, rest.Length == 0 ? "/" : rest, query, fragment);
    }

    /// <summary>The first value of a parameter, decoded; empty for a bare name, null when it is not there.</summary>
    public string? QueryValue(string name)
    {
        foreach (var range in _query.AsSpan().Split('&'))
        {
            var pair = _query.AsSpan()[range];
            var equals = pair.IndexOf('=');
            if (MemoryExtensions.Equals(equals < 0 ? pair : pair[..equals], name, StringComparison.OrdinalIgnoreCase))
                return equals < 0 ? "" : Decode(pair[(equals + 1)..].ToString().Replace('+', ' '));
        }
        return null;
    }

    /// <summary>One path segment: letters, digits and <c>-._~:@!$&amp;()*+,;=</c> as they are, the rest percent-encoded UTF-8.</summary>
    public static string EncodeSegment(string text) => Encode(text, "-._~:@!$&()*+,;=", keepEscapes: false);

    /// <summary>A path or query as a person pasted it: what is already encoded stays.</summary>
    public static string EncodeRest(string text) => Encode(text, "-._~:@!$&'()*+,;=/?%", keepEscapes: true);

    /// <summary>An address as <see cref="Uri.AbsoluteUri"/> writes it; most are so already, and no object is made to find that out.</summary>
    /// <exception cref="UriFormatException">It is none.</exception>
    public static string Canonical(string address) => IsCanonical(address) ? address : new Uri(address).AbsoluteUri;

    // Nothing here that a Uri would write otherwise: a number as host, capitals in it, an escape, a segment of dots.
    private static bool IsCanonical(ReadOnlySpan<char> address)
    {
        if (!address.StartsWith("https://") || address[8..].IndexOf('/') is not (> 1 and var slash))
            return false;
        var host = address.Slice(8, slash);
        var rest = address[(8 + slash)..];
        return char.IsAsciiLetterLower(host[0]) && char.IsAsciiLetterLower(host[^1]) && !host.ContainsAnyExcept(HostLetters) && !host.Contains("..", StringComparison.Ordinal) && !host.Contains("xn--", StringComparison.Ordinal)
            && !rest.ContainsAnyExcept(PlainLetters) && !rest.Contains("/.", StringComparison.Ordinal);
    }

    private static string Encode(string text, string kept, bool keepEscapes)
    {
        var plain = true;
        foreach (var c in text)
            plain &= char.IsAsciiLetterOrDigit(c) || c != '%' && kept.Contains(c);
        if (plain)
            return text;
        var result = new StringBuilder(text.Length + 16);
        Span<byte> utf8 = stackalloc byte[4];
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (keepEscapes && c == '%' && i + 2 < text.Length && char.IsAsciiHexDigit(text[i + 1]) && char.IsAsciiHexDigit(text[i + 2]))
            {
                result.Append('%').Append(char.ToUpperInvariant(text[i + 1])).Append(char.ToUpperInvariant(text[i + 2]));
                i += 2;
            }
            else if (char.IsAsciiLetterOrDigit(c) || c != '%' && kept.Contains(c))
            {
                result.Append(c);
            }
            else
            {
                _ = Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var used);
                i += used - 1;
                foreach (var b in utf8[..rune.EncodeToUtf8(utf8)])
                    result.Append('%').Append(b.ToString("X2", CultureInfo.InvariantCulture));
            }
        }
        return result.ToString();
    }

    private static List<string> Split(string path)
    {
        var segments = new List<string>(4);
        for (int start = 0, end; start <= path.Length; start = end + 1)
        {
            end = path.IndexOf('/', start);
            end = end < 0 ? path.Length : end;
            var segment = path.AsSpan(start, end - start);
            if (segment.IsEmpty || segment is ".")
                continue;
            if (segment is "..")
            {
                if (segments.Count > 0)
                    segments.RemoveAt(segments.Count - 1);
                continue;
            }
            // %20 at an end came from a space beside the address.
            var decoded = Decode(segment.ToString()).Trim();
            if (decoded.Length > 0)
                segments.Add(decoded);
        }
        return segments;
    }

    // Uri.UnescapeDataString leaves broken escapes as they are and never throws.
    private static string Decode(string text) => text.Contains('%', StringComparison.Ordinal) ? PastedText.Normal(Uri.UnescapeDataString(text)) : text;
}

/// <summary>A broken rule and what fills its sentences; the caller knows the place.</summary>
internal sealed record Refusal(Rule Rule, params string[] Args);
