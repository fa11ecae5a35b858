namespace Infra.Model.Settings.Cluster;

/// <summary>What runs in the cluster for all workloads.</summary>
public sealed record ClusterServiceSettings
{
    /// <summary>The bounds of the number of CoreDNS pods, which follows the size of the cluster.</summary>
    public required ReplicaSettings CoreDns { get; init; }

    /// <summary>Which pool the autoscaler adds a server to when several would do.</summary>
    [Setting(SettingEffect.SameServers)]
    public Expander Expander { get; init; } = Expander.LeastWaste;

    /// <summary>What the autoscaler is given; without it, what is enough for 1,000 servers.</summary>
    public AutoscalerSettings Autoscaler { get; init; } = new();

    /// <summary>What the AWS Load Balancer Controller is given; without it, what is enough for 1,792 pods.</summary>
    public LoadBalancerControllerSettings LoadBalancerController { get; init; } = new();

    /// <summary>How kube-proxy leads packets to the pods of a Service, which is fixed when the cluster is created.</summary>
    [Setting(SettingEffect.SameServers)]
    public KubeProxyMode KubeProxyMode { get; init; } = KubeProxyMode.Iptables;

    /// <summary>Room that is kept free for pods that come suddenly; without it, none is.</summary>
    public HeadroomSettings? Headroom { get; init; }

    /// <summary>Everything that is wrong with the values.</summary>
    /// <param name="path">Where these settings stand.</param>
    /// <returns>The findings.</returns>
    public IEnumerable<Finding> Validate(string path) =>
    [
        .. CoreDns.Validate($"{path}.coreDns"),
        .. Autoscaler.Validate($"{path}.autoscaler"),
        .. LoadBalancerController.Validate($"{path}.loadBalancerController"),
        .. Headroom?.Validate($"{path}.headroom") ?? [],
    ];
}
