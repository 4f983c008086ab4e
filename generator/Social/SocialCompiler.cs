using System.Text.RegularExpressions;
using Showcase.Diagnostics;

namespace Showcase.Social;

/// <summary>Turns whatever was pasted for a social account into the account, or into the reason why it is none.</summary>
internal static partial class SocialCompiler
{
    private static readonly HashSet<string> WebSchemes = new(StringComparer.OrdinalIgnoreCase)
    {
        "https", "http", "htps", "htpp", "htp", "htttp", "htttps", "httpp", "httpps", "ttps", "ttp", "hhttp", "hhttps", "https.", "http.",
    };

    // What people write where a form wants an answer and they have none.
    private static readonly HashSet<string> Nothing = new(StringComparer.OrdinalIgnoreCase)
    {
        "n/a", "n.a.", "none", "yes", "oui", "null", "undefined", "nil", "no", "non", "aucun", "aucune", "néant", "neant", "rien", "pas encore", "-", "--", "—", "/", "?", "…", "...",
    };

    /// <param name="text">A handle, <c>@user@host</c>, a telephone number, an address, or a sentence around one of them.</param>
    /// <param name="network">The key beside it, when there is one.</param>
    public static SocialReading Compile(string text, string? network, NetworkRegistry registry, SocialContext context)
    {
        SocialNetwork? named = null;
        if (!string.IsNullOrWhiteSpace(network) && (named = registry.Find(network)) is null)
        {
            return registry.Nearest(network) is { } near
                ? new SocialReading.Refused(Rules.SocialUnknownNetworkNear, [network, near])
                : new SocialReading.Refused(Rules.SocialUnknownNetwork, [network]);
        }
        if (text.Length > PastedText.MaxLength)
            return Refuse(Rules.SocialTooLong, text);
        var lines = PastedText.Lines(text);
        var clean = lines.Replace('\n', ' ');
        if (Label(clean, registry) is var (head, rest) && (named is null || named == head))
            (named, clean) = (head, rest);
        if (clean.Length == 0 || Nothing.Contains(clean))
            return Refuse(Rules.SocialEmpty);
        if (clean.AsSpan().ContainsAny('<', '"') && MarkupInPath().IsMatch(clean))
            return Refuse(Rules.SocialNotAnAddress, clean);
        var desk = new PasteDesk(registry, context, clean);
        if (named is { IsFreeText: true })
            return WebsiteReader.FreeText(desk, named);
        if (named is { ShowsPhone: true } && PhoneHandle.Leading(clean) is var (number, words))
            return LeftOut(BareReader.Read(desk, number, named), words);
        if (PhoneHandle.LooksLike(clean))
        {
            if (named is { ShowsPhone: true })
                return BareReader.Read(desk, clean, named);
            if (named is null && clean.Count(char.IsAsciiDigit) >= 9)
                return Refuse(Rules.SocialPhoneAlone, clean);
        }
        var word = PastedWords.Find(clean, registry, out var label, out var second, out var behind);
        if (second is not null)
            return Refuse(Rules.SocialTwoAddresses, word, second);
        if (PastedWords.Cut(lines, registry) is var (before, after))
            return Refuse(Rules.SocialCut, before, after);
        if (label is not null)
            named ??= registry.Find(label);
        if (named is { IsFreeText: true })
            return WebsiteReader.FreeText(desk with { Text = word }, named);
        var reading = ReadWord(desk with { Text = word }, word, named);
        if (clean[^1] == '.' && clean.Length == word.Length + 1)
            return WithFinalDot(desk with { Text = clean }, clean, named, reading);
        return behind is null ? reading : LeftOut(reading, behind);
    }

    // A full stop alone behind a handle: part of it where the network's rule lets one stand there, else no handle of that network.
    private static SocialReading WithFinalDot(PasteDesk desk, string written, SocialNetwork? named, SocialReading reading) =>
        written.AsSpan().ContainsAny('/', '@') && !(written[0] == '@' && written.LastIndexOf('@') == 0) || named is null or { IsWebsite: true } || reading is not SocialReading.Understood
            ? LeftOut(reading, ".")
            : BareReader.Read(desk, written, named);

    private static SocialReading LeftOut(SocialReading reading, string piece) =>
        reading is SocialReading.Understood understood
            ? understood with { Notices = [.. understood.Notices, (Rules.SocialLeftOut, [piece, understood.Account.Handle])] }
            : reading;

    // Facebook : demo.atelier — but https://… and facebook.com:8080 have a colon of their own.
    private static (SocialNetwork Network, string Text)? Label(string text, NetworkRegistry registry)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon is < 1 or > 40 || text.AsSpan(0, colon).ContainsAny('.', '/', '@') || text.AsSpan(colon + 1).StartsWith("//", StringComparison.Ordinal))
            return null;
        var rest = text[(colon + 1)..].Trim();
        return rest.Length > 0 && registry.Find(text[..colon]) is { } network ? (network, rest) : null;
    }

    internal static SocialReading.Refused Refuse(Rule rule, params string[] args) => new(rule, args);

    private static SocialReading ReadWord(PasteDesk desk, string word, SocialNetwork? named)
    {
        if (word.Contains('\\', StringComparison.Ordinal))
            return Refuse(Rules.SocialBackslash, word);
        if (word.StartsWith("//", StringComparison.Ordinal))
            return WebAddressReader.Read(desk, word.TrimStart('/'), false, named);
        foreach (var stump in (ReadOnlySpan<string>)["https//", "http//", "https;//", "http;//", "https ://", "http ://"])
        {
            if (word.StartsWith(stump, StringComparison.OrdinalIgnoreCase))
                return WebAddressReader.Read(desk, word[stump.Length..], false, named);
        }
        return Scheme(word) is { } scheme ? ReadScheme(desk, word, scheme, named) : ReadPlain(desk, word, named);
    }

    private static SocialReading ReadScheme(PasteDesk desk, string word, string scheme, SocialNetwork? named)
    {
        var rest = word[(scheme.Length + 1)..];
        if (WebSchemes.Contains(scheme))
        {
            // https://https://… : pasted after what stood in the field already. What is left of such a chain is what counts.
            var start = 0;
            var last = scheme.AsSpan();
            var address = rest.AsSpan().TrimStart('/');
            while (SchemeOf(address) is { Length: > 0 } again && WebSchemes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(again))
            {
                start = word.Length - address.Length;
                last = again;
                address = address[(again.Length + 1)..].TrimStart('/');
            }
            return address.IsEmpty ? Refuse(Rules.SocialNotAnAddress, word[start..])
                : WebAddressReader.Read(desk, address.ToString(), !last.Contains('s') && !last.Contains('S'), named);
        }
        if (scheme.Equals("mailto", StringComparison.OrdinalIgnoreCase))
            return Refuse(Rules.SocialMail, rest);
        if (scheme.Equals("tel", StringComparison.OrdinalIgnoreCase) || scheme.Equals("sms", StringComparison.OrdinalIgnoreCase))
            return named is { ShowsPhone: true } ? BareReader.Read(desk, rest, named) : Refuse(Rules.SocialPhoneAlone, rest);
        if (scheme.Equals("did", StringComparison.OrdinalIgnoreCase))
            return BareReader.Read(desk, word, named ?? desk.Registry.Find("bluesky")!);
        if (scheme.Equals("acct", StringComparison.OrdinalIgnoreCase))
            return ReadPlain(desk, "@" + rest.TrimStart('@'), named);
        if (!rest.StartsWith("//", StringComparison.Ordinal))
        {
            // facebook.com:8080/x has no scheme but a port.
            if (rest.Length > 0 && char.IsAsciiDigit(rest[0]) && (scheme.Contains('.', StringComparison.Ordinal) || scheme.Equals("localhost", StringComparison.OrdinalIgnoreCase)))
                return WebAddressReader.Read(desk, word, false, named);
        }
        return Refuse(Rules.SocialScheme, scheme);
    }

    private static SocialReading ReadPlain(PasteDesk desk, string word, SocialNetwork? named)
    {
        var end = word.AsSpan().IndexOfAny('/', '?', '#');
        var head = end < 0 ? word : word[..end];
        var at = head.LastIndexOf('@');
        if (at > 0)
            return end >= 0 && !head.StartsWith('@') ? WebAddressReader.Read(desk, word, false, named) : ReadUserAtHost(desk, head, named);
        if (at < 0 && head.Contains('.', StringComparison.Ordinal) && IsAddress(desk, head, end >= 0 && word[end] == '/', named))
            return WebAddressReader.Read(desk, word, false, named);
        // A name below a network's host can be an address only: @demo.bsky.social.
        if (named is null && at == 0 && desk.Registry.FindHost(head[1..].ToLowerInvariant()) is { IsPattern: true })
            return WebAddressReader.Read(desk, word[1..], false, named);
        if (named is null)
            return Refuse(word.StartsWith('@') || end < 0 ? Rules.SocialNetworkNeeded : Rules.SocialNotAnAddress, word);
        if (named.IsWebsite)
            return at == 0 || !HostName.TryRead(head, out _, out var refusal) && refusal!.Rule == Rules.SocialBadHost ? Refuse(Rules.SocialNotAnAddress, word) : WebAddressReader.Read(desk, word, false, named);
        // A number sign inside a name is part of it (demo#1234); in front it starts a fragment (#eu/…).
        if (end > 0 && word[end] == '#')
            return BareReader.Read(desk, word, named);
        // in/jean-dupont, /demo.atelier, demo?igsh=…: the path of an address whose front was not copied.
        if (end >= 0 && !(end == head.Length && end == word.Length - 1) && named.MainHost.Length > 0)
            return WebAddressReader.Read(desk, named.MainHost + "/" + word.TrimStart('/'), false, named);
        return BareReader.Read(desk, head, named);
    }

    private static SocialReading ReadUserAtHost(PasteDesk desk, string word, SocialNetwork? named)
    {
        if (named is { Federated: true } || (word[0] == '@' && (named is null || !desk.IsHostOf(word[(word.LastIndexOf('@') + 1)..], named))))
            return BareReader.ReadFederated(desk, word, named);
        return word[0] == '@' && named is not null ? BareReader.Read(desk, word[1..word.LastIndexOf('@')], named) : Refuse(Rules.SocialMail, word);
    }

    // `demo.atelier` is a handle where the network is named, unless it has a path or belongs to a known host.
    private static bool IsAddress(PasteDesk desk, string head, bool hasPath, SocialNetwork? named)
    {
        if (hasPath || named is null or { IsWebsite: true } || head.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            return true;
        return desk.Registry.FindHost(head.ToLowerInvariant()) is not null;
    }

    // https://host/<b>: quotes and angle brackets stand around an address, never in the middle of one.
    [GeneratedRegex(@"[A-Za-z0-9]\.[A-Za-z]{2,}/[^\s<>""]*[<""][^\s<>""]", RegexOptions.CultureInvariant)]
    private static partial Regex MarkupInPath();

    // Letters, digits, + . - up to a colon that stands before any slash or sign.
    internal static string? Scheme(string word) => SchemeOf(word) is { Length: > 0 } scheme ? scheme.ToString() : null;

    private static ReadOnlySpan<char> SchemeOf(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] == ':')
                return word[..i];
            if (!char.IsAsciiLetterOrDigit(word[i]) && word[i] is not ('+' or '.' or '-' or '_'))
                break;
        }
        return default;
    }
}

/// <summary>What every reader of one text needs.</summary>
/// <param name="Text">For messages: what was found in the paste.</param>
internal readonly record struct PasteDesk(NetworkRegistry Registry, SocialContext Context, string Text)
{
    public bool IsHostOf(string host, SocialNetwork network) => Registry.FindHost(host.ToLowerInvariant())?.Owner == network;
}
