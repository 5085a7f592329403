using System.Net;
using System.Net.Sockets;

namespace Digest.Tests.Sites;

/// <summary>A place for a server of a test.</summary>
internal static class LocalPort
{
    /// <summary>Scheme, host and a port on which nobody listens, without a slash at the end.</summary>
    public static string FreeAddress()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}";
    }
}
