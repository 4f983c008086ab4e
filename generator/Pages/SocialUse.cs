using Showcase.Domain;
using Showcase.Social;

namespace Showcase.Pages;

/// <summary>A social network and who is on it: artisans by index, in the order of the catalogue. Closed networks and plain websites are none.</summary>
internal sealed record SocialUse(SocialNetwork Network, IReadOnlyList<(int Artisan, SocialAccount Account)> Accounts)
{
    /// <summary>Accounts on one page: a line or two each, so many more than windows.</summary>
    public const int PageSize = 240;

    public int People { get; } = Accounts.Select(a => a.Artisan).Distinct().Count();

    // Asked for by pages of networks only: whoever waits for another page does not wait for these.
    private readonly Lazy<Dictionary<SocialAccount, Uri>> _feeds = new(() => FeedsOf(Network, Accounts));

    /// <summary>Accounts that offer a feed.</summary>
    public int Feeds => _feeds.Value.Count;

    /// <summary>Where one of <see cref="Accounts"/> is followed with a feed reader; null where that is not offered.</summary>
    public Uri? FeedOf(SocialAccount account) => _feeds.Value.GetValueOrDefault(account);

    private static Dictionary<SocialAccount, Uri> FeedsOf(SocialNetwork network, IReadOnlyList<(int Artisan, SocialAccount Account)> accounts)
    {
        var feeds = new Dictionary<SocialAccount, Uri>(ReferenceEqualityComparer.Instance);
        foreach (var (_, account) in network.Feeds.Count == 0 ? [] : accounts)
        {
            if (SocialFeeds.Of(account, NetworkRegistry.Shared) is { } feed)
                feeds[account] = feed;
        }
        return feeds;
    }

    public int Pages => (Accounts.Count + PageSize - 1) / PageSize;

    public static IReadOnlyList<SocialUse> Of(IReadOnlyList<Artisan> artisans)
    {
        var byNetwork = new Dictionary<string, List<(int, SocialAccount)>>(StringComparer.Ordinal);
        for (var i = 0; i < artisans.Count; i++)
        {
            foreach (var account in artisans[i].Social)
            {
                if (account.Url is null)
                    continue;
                if (!byNetwork.TryGetValue(account.Network, out var list))
                    byNetwork[account.Network] = list = [];
                list.Add((i, account));
            }
        }
        return [.. NetworkRegistry.Shared.All.Where(n => !n.IsWebsite && byNetwork.ContainsKey(n.Id)).Select(n => new SocialUse(n, byNetwork[n.Id]))];
    }
}
