using Showcase.Diagnostics;

namespace Showcase.Social;

/// <summary>Reads an address: whose host it is, then which of its forms.</summary>
internal static class WebAddressReader
{
    /// <param name="text">Without scheme.</param>
    public static SocialReading Read(PasteDesk desk, string text, bool http, SocialNetwork? named)
    {
        if (WebAddress.Read(text, http, out var refusal) is not { } address)
            return SocialCompiler.Refuse(refusal!.Rule, refusal.Args);
        var registry = desk.Registry;
        if (registry.FindHost(address.Host) is { } known)
            return known.Role == HostRole.Profiles ? ReadKnown(desk, address, known, named) : ReadDetour(desk, address, known, named);
        if (registry.IsShortener(address.Host))
            return SocialCompiler.Refuse(Rules.SocialShortener, address.Host);
        if (registry.IsRedirector(address.Host))
            return SocialCompiler.Refuse(Rules.SocialRedirector, desk.Text, address.Host);
        if (registry.IsMailHost(address.Host) && named is { Federated: true })
            return SocialCompiler.Refuse(named.Rules.NotProfile, desk.Text, named.Name.Fr);
        if (registry.Lookalike.Imitates(address.Host, out var imitated))
            return SocialCompiler.Refuse(Rules.SocialLookalike, HostName.Shown(address.Host), imitated);
        if (named is null or { Federated: true } && !registry.IsMailHost(address.Host) && ReadAnyHost(desk, address, named) is { } account)
            return account;
        if (named is null or { IsWebsite: true })
            return WebsiteReader.Read(registry.Website, address);
        return SocialCompiler.Refuse(Rules.SocialForeignHost, HostName.Shown(address.Host), named.Name.Fr, named.MainHost);
    }

    public static SocialReading.Refused Refuse(PasteDesk desk, SocialNetwork network, FormOutcome outcome)
    {
        var rules = network.Rules;
        return SocialCompiler.Refuse(((FormOutcome.Refused)outcome).Why switch
        {
            RefusedAs.Post => rules.Post,
            RefusedAs.Share => rules.Share,
            RefusedAs.Search => rules.Search,
            RefusedAs.Tag => rules.Tag,
            RefusedAs.Group => rules.Group,
            RefusedAs.Redirector => Rules.SocialRedirector,
            RefusedAs.ShortLink => rules.ShortLink,
            RefusedAs.Retired => Rules.SocialRetiredForm,
            _ => rules.NotProfile,
        }, desk.Text, network.Name.Fr);
    }

    private static SocialReading ReadKnown(PasteDesk desk, WebAddress address, KnownHost known, SocialNetwork? named)
    {
        var reading = ReadKnown(desk, address, address.Segments, known, named);
        // instagram.com/@demo: the sign belongs to the handle as people say it, not to the address.
        if (reading is SocialReading.Refused && address.Segments is [['@', _, ..], ..] && !known.Owner.NoAtSign
            && ReadKnown(desk, address, [address.Segments[0][1..], .. address.Segments.Skip(1)], known, named) is SocialReading.Understood understood)
        {
            return understood;
        }
        return reading;
    }

    private static SocialReading ReadKnown(PasteDesk desk, WebAddress address, IReadOnlyList<string> segments, KnownHost known, SocialNetwork? named)
    {
        if (known.IsPattern)
            segments = [address.Host, .. segments];
        else if (known.Owner.LanguagePrefix && segments.Count > 1 && IsLanguage(segments[0]))
            segments = [.. segments.Skip(1)];
        SocialReading.Refused? bad = null;
        foreach (var (network, form) in known.FormsFor(segments))
        {
            if (!form.Fits(address, segments))
                continue;
            if (named is not null && named != network && (form.Outcome is FormOutcome.Accepted || known.Owner != named))
                return Other(address, named, network);
            var captures = default(Captures);
            var result = form.Capture(address, segments, network, desk.Context.DepartementCode, ref captures);
            var good = result is SlotResult.Good or SlotResult.Unusual;
            if (form.Outcome is not FormOutcome.Accepted accepted)
            {
                if (good)
                    return Refuse(desk, network, form.Outcome);
                continue;
            }
            if (good)
                return AccountMaker.Make(desk, network, accepted, captures, result, known, address.Host);
            bad = AccountMaker.Bad(network, captures);
        }
        if (named is not null && named != known.Owner && !known.Forms.Any(f => f.Network == named))
            return Other(address, named, known.Owner);
        return bad ?? (address.Segments.Count == 0 && address.Query.Length == 0
            ? SocialCompiler.Refuse(known.Owner.Rules.Home, address.Host, known.Owner.Name.Fr)
            : SocialCompiler.Refuse(known.Owner.Rules.NotProfile, desk.Text, known.Owner.Name.Fr));
    }

    private static SocialReading.Refused Other(WebAddress address, SocialNetwork named, SocialNetwork found) =>
        SocialCompiler.Refuse(Rules.SocialOtherNetwork, address.Host, named.Name.Fr, found.Name.Fr, found.Id);

    private static SocialReading.Refused ReadDetour(PasteDesk desk, WebAddress address, KnownHost known, SocialNetwork? named) =>
        named is not null && named != known.Owner ? Other(address, named, known.Owner)
        : known.Role == HostRole.Short ? SocialCompiler.Refuse(known.Owner.Rules.ShortLink, desk.Text, known.Owner.Name.Fr)
        : SocialCompiler.Refuse(Rules.SocialRedirector, desk.Text, known.Owner.Name.Fr);

    private static SocialReading? ReadAnyHost(PasteDesk desk, WebAddress address, SocialNetwork? named)
    {
        // Seen from one server, an account of another: https://one.example/@demo@other.example.
        if (address.Segments is [.., ['@', ..] seen] && seen.AsSpan(1).Contains('@'))
            return BareReader.ReadFederated(desk, seen, named);
        SocialReading? bad = null;
        var guess = named ?? desk.Registry.Guess(address.Host);
        foreach (var (network, form) in desk.Registry.AnyHost)
        {
            if (network != guess && !(named is null && form.Guess))
                continue;
            // Unnamed, only forms that tell enough count, unless the host itself says what runs there.
            if ((named is null && (network.NotHosts.Contains(address.Host) || (!form.Guess && !desk.Registry.SaysWhatRuns(address.Host)))) || !form.Fits(address, address.Segments))
                continue;
            var captures = default(Captures);
            var result = form.Capture(address, address.Segments, network, desk.Context.DepartementCode, ref captures);
            if (result is SlotResult.Good or SlotResult.Unusual)
                return form.Outcome is FormOutcome.Accepted accepted ? AccountMaker.Make(desk, network, accepted, captures, result, null, null) : Refuse(desk, network, form.Outcome);
            if (named is not null && form.Outcome is FormOutcome.Accepted)
                bad = AccountMaker.Bad(network, captures);
        }
        if (bad is not null || named is null)
            return bad;
        return address.Segments.Count == 0
            ? SocialCompiler.Refuse(named.Rules.Home, address.Host, named.Name.Fr)
            : SocialCompiler.Refuse(named.Rules.NotProfile, desk.Text, named.Name.Fr);
    }

    private static bool IsLanguage(string segment) =>
        segment.Length == 2 && char.IsAsciiLetterLower(segment[0]) && char.IsAsciiLetterLower(segment[1])
        || segment.Length == 5 && segment[2] is '-' or '_' && char.IsAsciiLetter(segment[0]) && char.IsAsciiLetter(segment[3]);
}
