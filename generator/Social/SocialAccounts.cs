using Showcase.Domain;
using System.Text;

namespace Showcase.Social;

/// <summary>Accounts written twice in two spellings are one.</summary>
internal static class SocialAccounts
{
    /// <summary>Keeps the first of each, in order.</summary>
    /// <param name="duplicates">Places in <paramref name="accounts"/> of those left out.</param>
    public static IReadOnlyList<SocialAccount> Merge(IReadOnlyList<SocialAccount> accounts, NetworkRegistry registry, out IReadOnlyList<int> duplicates)
    {
        List<int>? twice = null;
        for (var i = 1; i < accounts.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (Same(accounts[i], accounts[j], registry))
                {
                    (twice ??= []).Add(i);
                    break;
                }
            }
        }
        duplicates = twice ?? [];
        return twice is null ? accounts : [.. accounts.Where((_, i) => !twice.Contains(i))];
    }

    /// <summary>One network and one handle, by that network's own equality: Facebook tells neither case nor dots apart.</summary>
    public static bool Same(SocialAccount a, SocialAccount b, NetworkRegistry registry)
    {
        if (a.Network != b.Network)
            return false;
        return a == b || (registry.Find(a.Network) is { } network && Key(a, network).Equals(Key(b, network), network.CaseCounts ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase));
    }

    // The address says the kind too: /in/demo and /company/demo are two accounts.
    private static string Key(SocialAccount account, SocialNetwork network)
    {
        var key = account.Url ?? account.Handle;
        if (network.IsWebsite)
            key = key.Replace("://www.", "://", StringComparison.Ordinal).TrimEnd('/');
        return network.DotsFold ? new StringBuilder(key).Replace(".", "").ToString() : key;
    }
}
