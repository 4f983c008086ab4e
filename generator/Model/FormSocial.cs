using Showcase.Diagnostics;
using Showcase.Social;

namespace Showcase.Model;

internal static class FormSocial
{
    /// <summary>Whether this address publishes a telephone number, which takes an agreement of its own.</summary>
    public static bool NeedsConsent(string line) =>
        SocialCompiler.Compile(line, null, NetworkRegistry.Shared, new SocialContext("75", ConsentGiven: false)) is SocialReading.Refused { Rule: var rule } && rule == Rules.SocialConsent;
}
