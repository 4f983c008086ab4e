using Showcase.Content;
using Showcase.Diagnostics;
using Showcase.Domain;
using Showcase.Social;

namespace Showcase.Model;

/// <summary>
/// Reads <c>social:</c> in each of its forms: a map of networks to texts, to <c>{ address, consent }</c> or to lists of these, or a list of addresses or of such maps.
/// What an address means is the compiler's business.
/// </summary>
internal static class SocialReader
{
    private readonly record struct Claim(string? Network, ScalarNode Text, bool Consent);

    public static IReadOnlyList<SocialAccount> Read(Node? node, Address? address, Faults faults)
    {
        if (node is null)
            return [];
        var departement = address?.Commune.Departement.Code ?? "75";
        var accounts = new List<SocialAccount>();
        var places = new List<SourceLocation>();
        foreach (var claim in Claims(node, faults))
        {
            switch (SocialCompiler.Compile(claim.Text.Text, claim.Network, NetworkRegistry.Shared, new SocialContext(departement, claim.Consent)))
            {
                case SocialReading.Understood understood:
                    accounts.Add(understood.Account);
                    places.Add(claim.Text.Source);
                    foreach (var (rule, arguments) in understood.Notices)
                        faults.Add(rule, claim.Text.Source, arguments);
                    break;
                case SocialReading.Refused refused:
                    faults.Add(refused.Rule, claim.Text.Source, refused.Args);
                    break;
            }
        }
        var merged = SocialAccounts.Merge(accounts, NetworkRegistry.Shared, out var duplicates);
        foreach (var i in duplicates)
            faults.Add(Rules.SocialDuplicate, places[i], accounts[i].Handle);
        return merged;
    }

    private static IEnumerable<Claim> Claims(Node node, Faults faults)
    {
        switch (node)
        {
            case MappingNode networks:
                foreach (var (key, _, value) in networks.Entries)
                {
                    // Two accounts on one network stand in a list beneath it: a person's and the workshop's.
                    foreach (var one in value is SequenceNode several ? several.Items : [value])
                    {
                        if (ReadClaim(key, one, faults) is { } claim)
                            yield return claim;
                    }
                }
                break;
            case SequenceNode list:
                foreach (var item in list.Items)
                {
                    if (ReadClaim(null, item, faults) is { } claim)
                        yield return claim;
                }
                break;
            default:
                faults.Add(Rules.SocialShape, node.Source);
                break;
        }
    }

    private static Claim? ReadClaim(string? network, Node value, Faults faults)
    {
        switch (value)
        {
            case ScalarNode { IsEmpty: true }:
                return null;
            case ScalarNode text:
                return new Claim(network, text, Consent: false);
            case MappingNode { Entries: [var only] } when network is null && only.Key is not ("address" or "handle"):
                return ReadClaim(only.Key, only.Value, faults); // - instagram: demo.atelier
            case MappingNode fields when (fields["address"] ?? fields["handle"]) is ScalarNode { IsEmpty: false } text
                && fields["consent"] is null or ScalarNode { Text: "true" or "false" or "" } && fields["network"] is null or ScalarNode:
                foreach (var entry in fields.Entries)
                {
                    if (entry.Key is not ("address" or "handle" or "consent" or "network"))
                        faults.Add(Rules.UnknownKey, entry.KeySource, entry.Key, DidYouMean.Closest(entry.Key, ["address", "handle", "consent", "network"]) ?? "", "network, address, handle, consent");
                }
                var written = (fields["address"] ?? fields["handle"]) as ScalarNode;
                return new Claim(network ?? (fields["network"] as ScalarNode)?.Text, written!, (fields["consent"] as ScalarNode)?.Text == "true");
            default:
                faults.Add(Rules.SocialShape, value.Source);
                return null;
        }
    }
}
