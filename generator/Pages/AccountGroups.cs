using Showcase.Domain;
using Showcase.Pages.Views;

namespace Showcase.Pages;

/// <summary>Accounts by what a visitor finds there, in the artisan's order inside a group.</summary>
internal static class AccountGroups
{
    public static IReadOnlyList<AccountGroupView> Of(IReadOnlyList<SocialAccount> accounts, Edition edition) => [];

    public static string? FediverseCreator(IReadOnlyList<SocialAccount> accounts) => null;
}
