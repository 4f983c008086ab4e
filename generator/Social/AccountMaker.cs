using Showcase.Domain;
using Showcase.Diagnostics;

namespace Showcase.Social;

/// <summary>The last step: from a form that fitted and its slots to the account.</summary>
internal static class AccountMaker
{
    public static SocialReading Make(PasteDesk desk, SocialNetwork network, FormOutcome.Accepted outcome, in Captures captures, SlotResult result, KnownHost? host, string? writtenHost)
    {
        if (outcome.ShowsPhone && !desk.Context.ConsentGiven)
            return SocialCompiler.Refuse(Rules.SocialConsent, network.Name.Fr);
        var handle = AddressTemplate.Fill(outcome.Shown, captures, encode: false);
        if (network.State.IsClosed)
        {
            return new SocialReading.Understood(new SocialAccount(network.Id, outcome.Kind, handle, null),
                [(network.Rules.Closed, [network.Name.Fr])]);
        }
        var account = new SocialAccount(network.Id, outcome.Kind, handle, WebAddress.Canonical(AddressTemplate.Fill(outcome.Emit, captures, encode: true))) { Opaque = outcome.Opaque };
        if (result == SlotResult.Good && host is not { Old: true })
            return new SocialReading.Understood(account, []);
        var notices = new List<(Rule, string[])>(2);
        if (host is { Old: true })
            notices.Add((Rules.SocialRenamed, [writtenHost!, new Uri(account.Url!).Host]));
        if (result == SlotResult.Unusual)
            notices.Add((Rules.SocialUnusualHandle, [handle, network.Name.Fr]));
        return new SocialReading.Understood(account, notices);
    }

    public static SocialReading.Refused Bad(SocialNetwork network, in Captures captures)
    {
        var (value, why) = captures.Worst!.Value;
        return why == SlotResult.Reserved
            ? SocialCompiler.Refuse(Rules.SocialReservedName, value, network.Name.Fr)
            : SocialCompiler.Refuse(network.ShowsPhone && PhoneHandle.LooksLike(value) ? Rules.SocialBadPhone : network.Rules.BadHandle, value, network.Name.Fr);
    }
}
