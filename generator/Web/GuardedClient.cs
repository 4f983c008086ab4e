using System.Net;

namespace Showcase.Web;

/// <summary>The one kind of HTTP client there is: every connection is guarded, no redirect is followed by itself, nothing is remembered of a host.</summary>
internal static class GuardedClient
{
    /// <param name="decompress">Whether bodies come unpacked; not where the very bytes that were stored are wanted.</param>
    public static HttpClient Make(LocalAddresses local, bool decompress)
    {
        var connect = new GuardedConnect(local);
#pragma warning disable CA2000 // the client owns it
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false, // a proxy would resolve names for us, out of the guard's sight
            Credentials = null,
            ActivityHeadersPropagator = null,
            AutomaticDecompression = decompress ? DecompressionMethods.All : DecompressionMethods.None,
            MaxResponseHeadersLength = 64, // KiB
            MaxResponseDrainSize = 0,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            ConnectCallback = (context, cancel) => connect.OpenAsync(context.DnsEndPoint.Host, context.DnsEndPoint.Port, cancel),
        };
        return new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
#pragma warning restore CA2000
    }
}
