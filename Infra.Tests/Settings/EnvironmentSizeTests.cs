using Infra.Model.Settings;
using Infra.Tests.Scale;
using Infra.Tests.Support;

namespace Infra.Tests.Settings;

public sealed class EnvironmentSizeTests
{
    [Fact]
    public void Size_OfTheSmallestEnvironment_IsAsCountedByHand()
    {
        var size = EnvironmentSize.Of(MinimalSettings.Parsed);

        // Five servers of two vCPUs, each with one interface; two generations of them with 8 blocks, one gateway, eight load balancers in two zones.
        Assert.Equal(
            (5, 10, 550, 1, 10, (10 * (1 + 8)) + (6 * (1 + (2 * 8))), 6, 1),
            ((int)size.Nodes, (int)size.VCpus, (int)size.Pods, size.NodeGroups, (int)size.Interfaces, (int)size.AddressUnits, size.Subnets, size.Blocks));
    }

    [Fact]
    public void Size_WithSubnetsForPods_HasASecondInterfaceForEachServer()
    {
        var size = EnvironmentSize.Of(MinimalSettings.ParsedWith(("network.pods", """{ "cidrs": ["100.64.0.0/16", "100.65.0.0/16"] }""")));

        Assert.Equal((20, (10 * (3 + 8)) + (6 * 17), 10, 3), ((int)size.Interfaces, (int)size.AddressUnits, size.Subnets, size.Blocks));
    }

    [Fact]
    public void Size_OfAPoolInEachZone_CountsItInEach()
    {
        var size = EnvironmentSize.Of(MinimalSettings.ParsedWith(("pools.general.spread", "\"perZone\"")));

        Assert.Equal((10, 2), ((int)size.Nodes, size.NodeGroups));
    }

    [Fact]
    public void Pods_OfBoundedNamespaces_AreNoMoreThanThoseAllow()
    {
        var size = EnvironmentSize.Of(MinimalSettings.ParsedWith(("namespaces", """{ "shop": { "cpu": 10, "memoryGiB": 20, "pods": 30 }, "bank": { "cpu": 10, "memoryGiB": 20, "pods": 40 } }""")));

        Assert.Equal(70, size.Pods);
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("staging")]
    [InlineData("prod")]
    public void Environments_ThatAreShipped_PassNoLimit(string environment) => Assert.Empty(SettingsWarnings.Of(TestEnvironments.Read(environment).Settings));

    [Theory]
    [InlineData(1, 1, 2, null)]
    [InlineData(16, 1, 2, null)]
    [InlineData(17, 2, 2, null)]
    [InlineData(100, 7, 2, null)]
    [InlineData(101, 7, 2, 101)]
    public void Services_OfAnEnvironment_NeedWhatItsNodesAskFor(int servers, int coreDns, int vCpus, int? metrics)
    {
        var size = EnvironmentSize.Of(MinimalSettings.ParsedWith(
            ("network.pods", """{ "cidrs": ["100.64.0.0/16", "100.65.0.0/16"] }"""),
            ("pools.general.capacity", $$"""{ "min": 1, "max": {{servers}} }""")));

        var needs = ClusterServiceSize.Of(size);

        Assert.Equal((coreDns, servers * vCpus, metrics), (needs.CoreDns, (int)size.VCpus, needs.MetricsServer?.CpuMillis));
        Assert.Equal((600, 10), (needs.AutoscalerMemoryMiB, needs.ScanIntervalSeconds));
    }

    // Without quotas of namespaces, as many pods as the servers hold: 16 servers 1,760, and 17 one block of 7 more than 256.
    [Theory]
    [InlineData(16, null)]
    [InlineData(17, "clusterServices.loadBalancerController.memoryMiB: found 256 MiB, too few for the pools at their max; write 268, on servers with room for it, or lower the pods that namespaces allow or the pools' max")]
    public void LoadBalancerController_OfManyPods_NeedsMemoryForThem(int servers, string? warning)
    {
        var settings = MinimalSettings.ParsedWith(("pools.general.capacity", $$"""{ "min": 1, "max": {{servers}} }"""));

        Assert.Equal(warning is null ? [] : [warning], SizeWarnings(settings));
        Assert.Empty(SizeWarnings(MinimalSettings.ParsedWith(
            ("pools.general.capacity", $$"""{ "min": 1, "max": {{servers}} }"""), ("clusterServices.loadBalancerController", """{ "memoryMiB": 268 }"""))));
    }

    // A service has an address and a Service for each version: 500 have 1,000.
    [Theory]
    [InlineData(500, "iptables", false)]
    [InlineData(501, "iptables", true)]
    [InlineData(501, "nftables", false)]
    public void KubeProxy_OfManyServices_NeedsAnotherMode(int services, string mode, bool isReported) => Assert.Equal(
        isReported ? ["clusterServices.kubeProxyMode: found \"iptables\" for more than 1000 Services, whose rules a packet goes through one after another; write \"nftables\" in a new environment beside this one, or declare fewer services"] : (string[])[],
        SizeWarnings(ManyServices.With(services, ("clusterServices.kubeProxyMode", $"\"{mode}\""), ("clusterServices.loadBalancerController", """{ "memoryMiB": 1000 }"""))));

    [Fact]
    public void LoadBalancerController_WithMoreThreads_NeedsMemoryForThem() => Assert.Equal(
        ["clusterServices.loadBalancerController.memoryMiB: found 256 MiB, too few for the pools at their max; write 286, on servers with room for it, or lower the pods that namespaces allow or the pools' max"],
        SizeWarnings(ManyServices.With(100)));

    // Below every other quota, the five vCPUs of a new account say nothing.
    [Fact]
    public void VCpus_OfAnEnvironment_AreNamedBesideAnotherQuota() => Assert.Equal(
        [
            "pools: found 62000 GiB of volumes with two generations of every pool, more than the 51200 of the AWS quota \"Storage for General Purpose SSD (gp3) volumes, in GiB\" (L-7A658B76); lower the pools' max, use smaller disks, or have AWS raise the quota",
            "pools: found 20 vCPUs with two generations of every pool, more than the 5 of the AWS quota \"Running On-Demand Standard (A, C, D, H, I, M, R, T, Z) instances\" (L-1216C47A); lower the pools' max, or have AWS raise the quota",
            "pools: found 40 vCPUs with two generations of every pool, more than the 0 of the AWS quota \"Running On-Demand X instances\" (L-7295265B); lower the pools' max, or have AWS raise the quota",
        ],
        SizeWarnings(MinimalSettings.ParsedWith(
            ("pools.general.generations[0].server.disk.sizeGiB", "6000"),
            ("pools.memory", """
            { "capacity": { "min": 1, "max": 5 }, "generations": [{ "stage": "enabled", "server": { "release": "2026-10", "operatingSystem": "bottlerocket", "instanceTypes": ["x2gd.xlarge"], "disk": { "sizeGiB": 200 } } }] }
            """))));

    // Of 96 vCPUs each, 8 servers have 768: three times 256.
    [Fact]
    public void Services_OfLargeServers_GoByTheirProcessors()
    {
        var size = EnvironmentSize.Of(MinimalSettings.ParsedWith(
            ("pools.general.generations[0].server.instanceTypes", """["m7i.24xlarge"]"""),
            ("pools.general.capacity", """{ "min": 1, "max": 8 }""")));

        Assert.Equal(3, ClusterServiceSize.Of(size).CoreDns);
    }

    private static IEnumerable<string> SizeWarnings(EnvironmentSettings settings) => EnvironmentSize.Of(settings).Warnings().Select(finding => finding.Text);
}
