using System.Net;
using System.Net.Sockets;

namespace Showcase.Web;

/// <summary>
/// Opens connections, to addresses of the public Internet only. The check stands where the socket is opened, on the very
/// address that is connected to: a name that resolves differently a moment later, or a redirect, changes nothing.
/// </summary>
internal sealed class GuardedConnect(LocalAddresses local)
{
    /// <exception cref="ForbiddenAddressException">The name leads to no public address.</exception>
    public async ValueTask<Stream> OpenAsync(string host, int port, CancellationToken cancel)
    {
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(host, cancel).ConfigureAwait(false);
        var open = addresses.Where(a => PublicAddress.Holds(a) || local.Allows(new IPEndPoint(a, port))).ToArray();
        if (open.Length == 0)
            throw new ForbiddenAddressException(host);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(open, port, cancel).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>A host leads to a machine that is no one's business.</summary>
internal sealed class ForbiddenAddressException(string host) : IOException($"{host} does not lead to a public address");
