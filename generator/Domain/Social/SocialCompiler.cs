using Showcase.Diagnostics;

namespace Showcase.Domain.Social
{
    /// <summary>Stand-in until the social compiler arrives.</summary>
    internal static class SocialCompiler
    {
        public static SocialReading Compile(string text, string? network, NetworkRegistry registry, SocialContext context) =>
            new SocialReading.Understood(new SocialAccount(network ?? "website", AccountKind.Page, text, null), []);
    }

    internal sealed record SocialContext(string DepartementCode, bool ConsentGiven);

    internal abstract record SocialReading
    {
        public sealed record Understood(SocialAccount Account, IReadOnlyList<(Rule Rule, string[] Args)> Notices) : SocialReading;

        public sealed record Refused(Rule Rule, string[] Args) : SocialReading;
    }

    internal sealed class NetworkRegistry
    {
        public static NetworkRegistry Load() => new();
    }

    internal static class SocialAccounts
    {
        public static IReadOnlyList<SocialAccount> Merge(IReadOnlyList<SocialAccount> accounts, NetworkRegistry registry, out IReadOnlyList<int> duplicates)
        {
            duplicates = [];
            return accounts;
        }
    }
}

namespace Showcase.Diagnostics
{
    internal static partial class Rules
    {
        public static readonly Rule SocialDuplicate = new("SC0753", Severity.Warning, new("", ""), new("", ""));
    }
}
