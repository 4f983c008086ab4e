using Showcase.Domain;
using Showcase.Social;
using Showcase.Pages.Views;
using Showcase.Social.Links;

namespace Showcase.Pages;

/// <summary>Accounts by what a visitor finds there, in the artisan's order inside a group.</summary>
internal static class AccountGroups
{
    public static IReadOnlyList<AccountGroupView> Of(IReadOnlyList<SocialAccount> accounts, Edition edition, LinkMemory marks, DateOnly today)
    {
        if (accounts.Count == 0)
            return [];
        var groups = new List<AccountGroupView>();
        foreach (var purpose in NetworkRegistry.Shared.Purposes)
        {
            List<AccountView>? mine = null;
            foreach (var account in accounts)
            {
                var network = NetworkRegistry.Shared.Find(account.Network)!;
                if (network.Purpose == purpose && !network.State.IsClosed)
                    (mine ??= []).Add(View(account, network, edition.Language, account.Url is not null && marks.IsVerified(account.Url, today)));
            }
            if (mine is not null)
                groups.Add(new(purpose.Id, purpose.Name.In(edition.Language), purpose.Hint.In(edition.Language), mine));
        }
        return groups;
    }

    /// <summary>The first fediverse account, as <c>@user@host</c>.</summary>
    public static string? FediverseCreator(IReadOnlyList<SocialAccount> accounts)
    {
        foreach (var account in accounts)
        {
            if (account.Url is not null && NetworkRegistry.Shared.Find(account.Network) is { Federated: true })
                return account.Handle;
        }
        return null;
    }

    /// <summary>Symbol id → SVG file, for the networks that some vitrine uses.</summary>
    public static IEnumerable<(string Symbol, string File)> Icons(Listings listings, string nodeFolder)
    {
        var used = listings.Artisans.SelectMany(a => a.Social).Concat(listings.Networks.SelectMany(n => n.Social)).Select(a => a.Network).Distinct(StringComparer.Ordinal);
        foreach (var network in used.Select(NetworkRegistry.Shared.Find).OfType<SocialNetwork>())
        {
            var parts = network.Icon?.Split('/');
            var file = parts is [var set, var name] ? Path.Combine(nodeFolder, "node_modules", set, "icons", name + ".svg") : null;
            if (file is not null && File.Exists(file))
                yield return (SymbolOf(network), file);
        }
    }

    private static AccountView View(SocialAccount account, SocialNetwork network, string language, bool verified) => new(
        network.Id, network.Name.In(language), account.Opaque ? network.Name.In(language) : account.Handle, account.Url,
        IconOf(network), verified);

    /// <summary>Id of the network's symbol in the sprite.</summary>
    public static string IconOf(SocialNetwork network) => network.Icon is null ? "network-other" : SymbolOf(network);

    private static string SymbolOf(SocialNetwork network) => "network-" + network.Id;
}
