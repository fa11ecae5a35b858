using Infra.Model.Settings;
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

    // Of 96 vCPUs each, 8 servers have 768: three times 256.
    [Fact]
    public void Services_OfLargeServers_GoByTheirProcessors()
    {
        var size = EnvironmentSize.Of(MinimalSettings.ParsedWith(
            ("pools.general.generations[0].server.instanceTypes", """["m7i.24xlarge"]"""),
            ("pools.general.capacity", """{ "min": 1, "max": 8 }""")));

        Assert.Equal(3, ClusterServiceSize.Of(size).CoreDns);
    }
}
