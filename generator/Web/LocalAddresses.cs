using System.Net;

namespace Showcase.Web;

/// <summary>Which addresses that are not of the public Internet may be reached: none, unless a person says so.</summary>
internal sealed class LocalAddresses(Func<IPEndPoint, bool> allows)
{
    public static readonly LocalAddresses Refused = new(_ => false);

    /// <summary>For <c>--allow-local</c>: a network of one's own, a server for tests.</summary>
    public static readonly LocalAddresses Allowed = new(_ => true);

    public bool Allows(IPEndPoint endpoint) => allows(endpoint);
}
