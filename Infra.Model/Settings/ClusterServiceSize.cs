using Infra.Model.Settings.Cluster;

namespace Infra.Model.Settings;

/// <summary>What the services of a cluster need when every pool is at its most servers.</summary>
/// <param name="CoreDns">The CoreDNS pods that EKS would run.</param>
/// <param name="AutoscalerMemoryMiB">The memory of the autoscaler.</param>
/// <param name="ScanIntervalSeconds">How often the autoscaler looks.</param>
/// <param name="MetricsServer">What metrics-server asks for; <see langword="null"/> where its own request is enough.</param>
/// <param name="LoadBalancerControllerMemoryMiB">The memory of the AWS Load Balancer Controller.</param>
/// <param name="LoadBalancerControllerThreads">The threads of the controller for target groups and for Ingresses; <see langword="null"/> where its own are enough.</param>
/// <param name="KubeProxyMode">How kube-proxy leads packets.</param>
public sealed record ClusterServiceSize(
    int CoreDns,
    int AutoscalerMemoryMiB,
    int ScanIntervalSeconds,
    (int CpuMillis, int MemoryMiB)? MetricsServer,
    int LoadBalancerControllerMemoryMiB,
    (int TargetGroups, int Ingresses)? LoadBalancerControllerThreads,
    KubeProxyMode KubeProxyMode)
{
    /// <summary>The threads that the AWS Load Balancer Controller has of each kind by itself.</summary>
    public const int OwnThreads = 3;

    // https://docs.aws.amazon.com/eks/latest/userguide/coredns-autoscaling.html, read 2026-11-29
    private const int NodesOfACoreDns = 16;
    private const int VCpusOfACoreDns = 256;

    // The autoscaler is tested with 1,000 nodes. Above, AWS says to give it more memory, which it keeps all nodes and pods in, and a longer
    // interval, 60 seconds for example: six times fewer calls for scaling that is a third slower. That its memory grows with the nodes in
    // proportion is our own choice.
    // https://docs.aws.amazon.com/eks/latest/best-practices/cas.html (aws/aws-eks-best-practices at 0171a1c,
    // latest/bpg/autoscaling/cluster-autoscaler.adoc) and
    // https://github.com/kubernetes/autoscaler/blob/46c71ab/cluster-autoscaler/proposals/scalability_tests.md, read 2026-11-29
    private const int NodesOfTheAutoscaler = 1_000;
    private const int LongScanInterval = 60;

    // A thousandth of a core and 2 MiB for each node; what it asks for by default is for 100 nodes.
    // https://github.com/kubernetes-sigs/metrics-server/blob/master/README.md, read 2026-11-29; of the 100 nodes: not read; general knowledge
    private const int NodesOfTheMetricsServer = 100;

    // It reads all pods at once when it starts: up to 7 GiB for 50,000 pods behind 50 load balancers, which is 1 MiB for 7 pods. That it grows
    // in proportion, up to the pods that Kubernetes is tested with, is our own choice. Its guide adds 3 threads for each 100 target groups and
    // for each 200 Ingresses, and 100 MiB and 50 thousandths of a core for each 10 threads.
    // https://github.com/kubernetes-sigs/aws-load-balancer-controller/issues/4240 and docs/deploy/scaling.md (at 13e0de0), read 2026-11-30
    private const int PodsOfAMebibyte = 7;
    private const int TargetGroupsOfThreads = 100;
    private const int IngressesOfThreads = 200;
    private const int MebibytesOfAThread = 10;

    // https://docs.aws.amazon.com/eks/latest/best-practices/nftables.html (aws/aws-eks-best-practices at 0b268e3), read 2026-11-30
    private const int ServicesOfIptables = 1_000;

    /// <summary>What an environment's services need.</summary>
    /// <param name="size">How large the environment becomes.</param>
    /// <returns>The needs.</returns>
    public static ClusterServiceSize Of(EnvironmentSize size)
    {
        var nodes = (int)size.Nodes;
        var large = nodes > NodesOfTheAutoscaler;
        var (targetGroups, ingresses) = (OwnThreads * (size.TargetGroups / TargetGroupsOfThreads), OwnThreads * (size.Ingresses / IngressesOfThreads));
        return new ClusterServiceSize(
            (int)Math.Max(Share(nodes, NodesOfACoreDns), Share(size.VCpus, VCpusOfACoreDns)),
            AutoscalerSettings.DefaultMemoryMiB * (int)Math.Max(1, Share(nodes, NodesOfTheAutoscaler)),
            large ? LongScanInterval : AutoscalerSettings.DefaultScanIntervalSeconds,
            nodes > NodesOfTheMetricsServer ? (nodes, 2 * nodes) : null,
            Math.Max(LoadBalancerControllerSettings.DefaultMemoryMiB, (int)Share(Math.Min(size.Pods, Quota.TestedPods.Most), PodsOfAMebibyte)) + (MebibytesOfAThread * (targetGroups + ingresses)),
            targetGroups + ingresses > 0 ? (OwnThreads + targetGroups, OwnThreads + ingresses) : null,
            size.Services > ServicesOfIptables ? KubeProxyMode.Nftables : KubeProxyMode.Iptables);
    }

    /// <summary>What settings give the services too little of.</summary>
    /// <returns>The findings, each with the value to write.</returns>
    internal IEnumerable<Finding> Warnings(ClusterServiceSettings settings) =>
    [
        .. AtLeast("coreDns.max", settings.CoreDns.Max, CoreDns, "pods"),
        .. AtLeast("autoscaler.memoryMiB", settings.Autoscaler.MemoryMiB, AutoscalerMemoryMiB, "MiB"),
        .. AtLeast("autoscaler.scanIntervalSeconds", settings.Autoscaler.ScanIntervalSeconds, ScanIntervalSeconds, "seconds"),
        .. AtLeast("loadBalancerController.memoryMiB", settings.LoadBalancerController.MemoryMiB, LoadBalancerControllerMemoryMiB, "MiB", ", on servers with room for it, or lower the pods that namespaces allow or the pools' max"),
        .. Require.That(
            KubeProxyMode == KubeProxyMode.Iptables || settings.KubeProxyMode == KubeProxyMode,
            "clusterServices.kubeProxyMode",
            $"\"iptables\" for more than {ServicesOfIptables} Services, whose rules a packet goes through one after another",
            "write \"nftables\" in a new environment beside this one, or declare fewer services"),
    ];

    private static IEnumerable<Finding> AtLeast(string path, int value, int least, string unit, string remedy = ", or lower the pools' max") => Require.That(
        value >= least,
        $"clusterServices.{path}",
        $"{value} {unit}, too few for the pools at their max",
        $"write {least}{remedy}");

    private static long Share(long count, long size) => (count + size - 1) / size;
}
