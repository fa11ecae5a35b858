namespace Infra.Model.Settings.Cluster;

/// <summary>A protocol with ports.</summary>
public enum IngressProtocol
{
    /// <summary>TCP.</summary>
    Tcp,

    /// <summary>UDP.</summary>
    Udp,
}
