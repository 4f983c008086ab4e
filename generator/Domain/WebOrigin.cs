namespace Showcase.Domain;

/// <summary>The origin of an address as browsers write it (RFC 6454) and policies must name it: names in ASCII, no port where it is the scheme's own.</summary>
internal static class WebOrigin
{
    // Uri.IdnHost takes the brackets off an IPv6 address.
    public static string Of(Uri address) =>
        $"{address.Scheme}://{(address.HostNameType == UriHostNameType.Dns ? address.IdnHost : address.Host)}{(address.IsDefaultPort ? "" : FormattableString.Invariant($":{address.Port}"))}";

    /// <summary>The whole address in ASCII, as headers must have it; without what follows a <c>#</c>.</summary>
    public static string InAscii(Uri address) => Of(address) + address.PathAndQuery;
}
