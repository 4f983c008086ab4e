using Showcase.Domain;
using Showcase.Diagnostics;

namespace Showcase.Social;

/// <summary>What the compiler must know of the vitrine.</summary>
/// <param name="DepartementCode">INSEE code: a number written without its country is one of there (<c>974</c>: +262).</param>
/// <param name="ConsentGiven">The artisan agreed that links publish a telephone number.</param>
internal sealed record SocialContext(string DepartementCode, bool ConsentGiven);

/// <summary>An account, or the reason why there is none. Any text at all gives one of the two.</summary>
internal abstract record SocialReading
{
    private SocialReading()
    {
    }

    /// <param name="Notices">What the artisan should know all the same: a closed network, an old name.</param>
    public sealed record Understood(SocialAccount Account, IReadOnlyList<(Rule Rule, string[] Args)> Notices) : SocialReading;

    public sealed record Refused(Rule Rule, string[] Args) : SocialReading;
}
