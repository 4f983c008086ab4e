using Showcase.Diagnostics;

namespace Showcase.Social;

/// <summary>Reads what stands without an address: a handle, a number, a code, <c>@user@host</c>.</summary>
internal static class BareReader
{
    public static SocialReading Read(PasteDesk desk, string text, SocialNetwork network)
    {
        var written = text;
        if (text is ['@', _, ..])
        {
            if (network.NoAtSign)
                return SocialCompiler.Refuse(network.Rules.BadHandle, written, network.Name.Fr);
            text = text[1..];
        }
        // facebook: Facebook — the box was ticked and not filled in.
        if (text.Equals(network.Name.Fr, StringComparison.OrdinalIgnoreCase))
            return SocialCompiler.Refuse(Rules.SocialReservedName, written, network.Name.Fr);
        SocialReading.Refused? refused = null;
        foreach (var form in network.Bare)
        {
            if (!form.FitsBare(text))
                continue;
            var captures = default(Captures);
            var result = form.CaptureBare(text, network, desk.Context.DepartementCode, ref captures);
            if (result is SlotResult.Good or SlotResult.Unusual)
            {
                return form.Outcome is FormOutcome.Accepted accepted
                    ? AccountMaker.Make(desk, network, accepted, captures, result, null, null)
                    : WebAddressReader.Refuse(desk, network, form.Outcome);
            }
            // The last form is the handle's own: what it says is what the artisan should read.
            refused = AccountMaker.Bad(network, captures);
        }
        return refused ?? SocialCompiler.Refuse(network.Rules.BadHandle, written, network.Name.Fr);
    }

    /// <param name="text"><c>@user@host</c>, with or without the first sign.</param>
    public static SocialReading ReadFederated(PasteDesk desk, string text, SocialNetwork? named)
    {
        var at = text.LastIndexOf('@');
        var (user, host) = (text[..at].TrimStart('@'), text[(at + 1)..].TrimEnd('/'));
        if (host.Length == 0)
            return SocialCompiler.Refuse(Rules.SocialNotAnAddress, text);
        if (!HostName.TryRead(host, out var name, out var refusal))
            return SocialCompiler.Refuse(refusal!.Rule, refusal.Args);
        if (desk.Registry.IsMailHost(name))
            return SocialCompiler.Refuse(Rules.SocialMail, user + "@" + host);
        // Some networks of one host speak with the fediverse (@user@threads.net): the account is theirs.
        if (desk.Registry.FindHost(name) is { } known)
        {
            return named is null || named == known.Owner
                ? Read(desk, user, known.Owner)
                : SocialCompiler.Refuse(Rules.SocialOtherNetwork, host, named.Name.Fr, known.Owner.Name.Fr, known.Owner.Id);
        }
        if (desk.Registry.Lookalike.Imitates(name, out var imitated))
            return SocialCompiler.Refuse(Rules.SocialLookalike, host, imitated);
        return Read(desk, user + "@" + name, named ?? desk.Registry.Guess(name));
    }
}
