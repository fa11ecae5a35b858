namespace Infra.Model.Settings.Cluster;

/// <summary>How kube-proxy leads packets for a Service to its pods, on every server of the cluster.</summary>
/// <remarks>IPVS, the third mode, is deprecated since Kubernetes 1.35: https://docs.aws.amazon.com/eks/latest/best-practices/ipvs.html, read 2026-11-30.</remarks>
public enum KubeProxyMode
{
    /// <summary>By rules of iptables that a packet goes through one after another: the default of EKS, for up to 1,000 Services.</summary>
    Iptables,

    /// <summary>By maps of nftables, in which a packet finds its Service at once, however many there are.</summary>
    Nftables,
}
