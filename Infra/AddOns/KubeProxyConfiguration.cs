using Infra.Model.Settings.Cluster;

namespace Infra.AddOns;

/// <summary>The configuration of kube-proxy where it has another mode than that of EKS.</summary>
/// <remarks>https://docs.aws.amazon.com/eks/latest/best-practices/nftables.html (aws/aws-eks-best-practices at 0b268e3), read 2026-11-30.</remarks>
public sealed record KubeProxyConfiguration : AddOnConfiguration
{
    private KubeProxyConfiguration()
    {
    }

    /// <summary>The mode.</summary>
    public string Mode { get; } = "nftables";

    /// <summary>The configuration for a mode.</summary>
    /// <param name="mode">The mode.</param>
    /// <returns>The configuration; <see langword="null"/> for the mode of EKS.</returns>
    public static KubeProxyConfiguration? Of(KubeProxyMode mode) => mode == KubeProxyMode.Nftables ? new() : null;
}
