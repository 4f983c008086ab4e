using Showcase.Domain;
namespace Showcase.Social;

/// <summary>Where to follow an account with a feed reader, on the networks that offer it.</summary>
internal static class SocialFeeds
{
    /// <summary>The feed's address, or null: the network has none, or none for this form of address (YouTube wants the channel's own number).</summary>
    public static Uri? Of(SocialAccount account, NetworkRegistry registry)
    {
        if (account.Url is not { } url || registry.Find(account.Network) is not { Feeds.Count: > 0 } network
            || WebAddress.Read(url[8..], http: false, out _) is not { } address)
        {
            return null;
        }
        foreach (var form in network.Feeds)
        {
            var captures = default(Captures);
            if (form.Outcome is FormOutcome.Feed feed && form.Fits(address, address.Segments)
                && form.Capture(address, address.Segments, network, "", ref captures) <= SlotResult.Unusual)
            {
                return new Uri(AddressTemplate.Fill(feed.Template, captures, encode: true));
            }
        }
        return null;
    }
}
