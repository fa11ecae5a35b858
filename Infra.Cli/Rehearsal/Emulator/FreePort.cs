using System.Net;
using System.Net.Sockets;

namespace Infra.Cli.Rehearsal.Emulator;

/// <summary>Finds a port on this machine's own address that nobody listens on.</summary>
internal static class FreePort
{
    /// <summary>Finds a port.</summary>
    /// <returns>The port, free a moment ago.</returns>
    internal static int Find()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
