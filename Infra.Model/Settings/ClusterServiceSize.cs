using Infra.Model.Settings.Cluster;

namespace Infra.Model.Settings;

/// <summary>What the services of a cluster need when every pool is at its most servers.</summary>
/// <param name="CoreDns">The CoreDNS pods that EKS would run.</param>
/// <param name="AutoscalerMemoryMiB">The memory of the autoscaler.</param>
/// <param name="ScanIntervalSeconds">How often the autoscaler looks.</param>
/// <param name="MetricsServer">What metrics-server asks for; <see langword="null"/> where its own request is enough.</param>
public sealed record ClusterServiceSize(int CoreDns, int AutoscalerMemoryMiB, int ScanIntervalSeconds, (int CpuMillis, int MemoryMiB)? MetricsServer)
{
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

    /// <summary>What an environment's services need.</summary>
    /// <param name="size">How large the environment becomes.</param>
    /// <returns>The needs.</returns>
    public static ClusterServiceSize Of(EnvironmentSize size)
    {
        var nodes = (int)size.Nodes;
        var large = nodes > NodesOfTheAutoscaler;
        return new ClusterServiceSize(
            (int)Math.Max(Share(nodes, NodesOfACoreDns), Share(size.VCpus, VCpusOfACoreDns)),
            AutoscalerSettings.DefaultMemoryMiB * (int)Math.Max(1, Share(nodes, NodesOfTheAutoscaler)),
            large ? LongScanInterval : AutoscalerSettings.DefaultScanIntervalSeconds,
            nodes > NodesOfTheMetricsServer ? (nodes, 2 * nodes) : null);
    }

    /// <summary>What settings give the services too little of.</summary>
    /// <returns>The findings, each with the value to write.</returns>
    internal IEnumerable<Finding> Warnings(ClusterServiceSettings settings) =>
    [
        .. AtLeast("coreDns.max", settings.CoreDns.Max, CoreDns, "pods"),
        .. AtLeast("autoscaler.memoryMiB", settings.Autoscaler.MemoryMiB, AutoscalerMemoryMiB, "MiB"),
        .. AtLeast("autoscaler.scanIntervalSeconds", settings.Autoscaler.ScanIntervalSeconds, ScanIntervalSeconds, "seconds"),
    ];

    private static IEnumerable<Finding> AtLeast(string path, int value, int least, string unit) => Require.That(
        value >= least,
        $"clusterServices.{path}",
        $"{value} {unit}, too few for the pools at their max",
        $"write {least}, or lower the pools' max");

    private static long Share(long count, long size) => (count + size - 1) / size;
}
