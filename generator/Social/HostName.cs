using System.Globalization;
using System.Net;
using Showcase.Diagnostics;
using Showcase.Web;

namespace Showcase.Social;

/// <summary>A host as an address may carry it: a public DNS name, in lower-case ASCII.</summary>
internal static class HostName
{
    // IdnMapping's methods hold no state: one instance serves every thread.
    private static readonly IdnMapping Idn = new() { UseStd3AsciiRules = true };

    // Special-use names (RFC 6761, RFC 8375, RFC 9476, ICANN's .internal) and names that routers and offices give at home.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> LocalTops = new HashSet<string>(StringComparer.Ordinal)
    {
        "localhost", "local", "localdomain", "internal", "intranet", "lan", "home", "corp", "private", "test", "invalid", "onion", "arpa", "alt", "i2p",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    // Public names that answer with whatever address stands in front of them, or with the machine itself.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Mirrors = new HashSet<string>(StringComparer.Ordinal)
    {
        "nip.io", "sslip.io", "xip.io", "localtest.me", "lvh.me", "vcap.me", "lacolhost.com", "traefik.me",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool TryRead(string text, out string host, out Refusal? refusal)
    {
        host = text;
        refusal = null;
        if (text is [.., '.'])
            text = text[..^1];
        if (text.Length == 0)
            refusal = new(Rules.SocialNotAnAddress, host);
        else if (text[0] == '[')
            refusal = Number(text, IPAddress.TryParse(text, out var v6) ? v6 : null);
        else if (!TryAscii(text, out host))
            refusal = new(Rules.SocialBadHost, text);
        else if (Ipv4Text.LooksLike(host))
            refusal = Number(text, Ipv4Text.TryRead(host, out var v4) ? v4 : null);
        else
            refusal = Name(host, text);
        return refusal is null;
    }

    /// <summary>What a reader sees: <c>xn--…</c> back in its own letters.</summary>
    public static string Shown(string host)
    {
        if (!host.Contains("xn--", StringComparison.Ordinal))
            return host;
        try
        {
            return Idn.GetUnicode(host);
        }
        catch (ArgumentException)
        {
            return host;
        }
    }

    private static Refusal Number(string text, IPAddress? address) =>
        address is null || PublicAddress.Holds(address) ? new(Rules.SocialIpAddress, text) : new(Rules.SocialPrivateAddress, text);

    private static Refusal? Name(string host, string text)
    {
        var lastDot = host.LastIndexOf('.');
        if (LocalTops.Contains(host.AsSpan(lastDot + 1)) || (lastDot < 0 && IsLabels(host)))
            return new(Rules.SocialPrivateAddress, text);
        if (Mirrors.Contains(host.AsSpan(host.AsSpan(0, Math.Max(lastDot, 0)).LastIndexOf('.') + 1)))
            return new(Rules.SocialPrivateAddress, text);
        return host.Length <= 253 && IsLabels(host) && host.Length - lastDot > 2 && (char.IsAsciiLetter(host[lastDot + 1])) ? null : new(Rules.SocialBadHost, text);
    }

    private static bool IsLabels(string host)
    {
        var length = 0;
        for (var i = 0; i <= host.Length; i++)
        {
            if (i == host.Length || host[i] == '.')
            {
                if (length is 0 or > 63 || host[i - 1] == '-' || host[i - length] == '-')
                    return false;
                length = 0;
            }
            else if (char.IsAsciiLetterOrDigit(host[i]) || host[i] == '-')
            {
                length++;
            }
            else
            {
                return false;
            }
        }
        return true;
    }

    private static bool TryAscii(string text, out string host)
    {
        host = text;
        var (ascii, lower) = (true, true);
        foreach (var c in text)
        {
            ascii &= c is > ' ' and < (char)127;
            lower &= c is not (>= 'A' and <= 'Z');
        }
        if (ascii)
        {
            host = lower ? text : text.ToLowerInvariant();
            // Punycode that decodes to nothing, or to what no registry accepts, is only ever written to deceive.
            return !host.Contains("xn--", StringComparison.Ordinal) || Shown(host) != host;
        }
        if (text.Length > 253)
            return false;
        try
        {
            host = Idn.GetAscii(text).ToLowerInvariant();
            return !host.Contains("xn--", StringComparison.Ordinal) || Shown(host) != host;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
