using System.Net;

namespace Showcase.Web;

/// <summary>Which addresses that are not of the public Internet may be reached: none, unless a person says so.</summary>
internal sealed class LocalAddresses(Func<IPEndPoint, bool> allows)
{
    public static readonly LocalAddresses Refused = new(_ => false);

    /// <summary>For <c>--allow-local</c>: a network of one's own, a server for tests.</summary>
    public static readonly LocalAddresses Allowed = new(_ => true);

    /// <summary>A person wrote this very address into their settings: it may be of their own network, nothing else may. A name that only leads there is no such word.</summary>
    public static LocalAddresses Only(Uri url)
    {
        var literal = IPAddress.TryParse(url.Host.Trim('[', ']'), out var address) ? address : null;
        return literal is null && url.Host != "localhost" ? Refused
            : new(endpoint => endpoint.Port == url.Port && (literal is null ? IPAddress.IsLoopback(endpoint.Address) : endpoint.Address.Equals(literal)));
    }

    public bool Allows(IPEndPoint endpoint) => allows(endpoint);
}
