namespace Infra.Model.Settings.Services;

/// <summary>What the port of a service speaks.</summary>
public enum ServiceProtocol
{
    /// <summary>HTTP/1.1, WebSockets included.</summary>
    Http,

    /// <summary>HTTP/2 without TLS. Kubernetes asks for health by HTTP/1.1 on the same port.</summary>
    Http2,

    /// <summary>gRPC, with its standard health service.</summary>
    Grpc,
}
