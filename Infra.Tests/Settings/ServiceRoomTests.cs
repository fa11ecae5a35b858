using Infra.Model.Settings;
using Infra.Tests.Services;

namespace Infra.Tests.Settings;

/// <summary>Whether services have room at their height; five servers of two cores, of which pods get 1.93 of each.</summary>
public sealed class ServiceRoomTests
{
    private const string Api = "services.shop.api";

    // Ten pods of each version and four of orders: 10.4 cores with a rollout, where five servers have 9.65.
    [Theory]
    [InlineData(5, "raise pools.general.capacity.max by 1")]
    [InlineData(6, null)]
    public void Servers_OfTheEnabledPools_AreEnoughForARollout(int servers, string? remedy)
    {
        var findings = Warnings("enabled a 100/100", ("pools.general.capacity.max", $"{servers}"));

        if (remedy is null) Assert.Empty(findings);
        else Assert.Contains(remedy, Assert.Single(findings), StringComparison.Ordinal);
    }

    [Fact]
    public void Servers_WithTaints_AreNoRoom() => Assert.Contains(
        "for which no server without taints is large enough",
        Warnings("enabled a 100/100", ("pools.general.generations[0].server.taints", """[{ "key": "example.com/purpose", "value": "batch", "effect": "noSchedule" }]"""))[0],
        StringComparison.Ordinal);

    [Theory]
    [InlineData(1930, true)]
    [InlineData(1931, false)]
    public void Pod_OfAVersion_FitsOnOneServer(int cpuMillis, bool fits) => Assert.Equal(
        !fits,
        Warnings("test a", ($"{Api}.versions[0].run.cpuMillis", $"{cpuMillis}")).Any(finding => finding.StartsWith($"{Api}.versions[0].run: ", StringComparison.Ordinal)));

    // 8192 MiB less 255, less 11 for each of 110 pods, less 100.
    [Theory]
    [InlineData(6627, true)]
    [InlineData(6628, false)]
    public void Memory_OfAPod_FitsOnOneServer(int memoryMiB, bool fits) => Assert.Equal(
        !fits,
        Warnings("test a", ($"{Api}.versions[0].run.memoryMiB", $"{memoryMiB}")).Any(finding => finding.StartsWith($"{Api}.versions[0].run: ", StringComparison.Ordinal)));

    // Two versions of 500 pods each are the targets; while one is alone, its successor counts.
    [Theory]
    [InlineData(500, false)]
    [InlineData(501, true)]
    public void Targets_OfALoadBalancer_AreCountedWithARollout(int max, bool isReported) => Assert.Equal(
        isReported,
        Warnings(
            "enabled a 100/100",
            ("services.shop.api.capacity.max", $"{max}"),
            ("services.shop.api.versions[0].run.cpuMillis", "10"),
            ("services.shop.api.versions[0].run.memoryMiB", "16"),
            ("namespaces.shop", """{ "cpu": 1000, "memoryGiB": 1000, "pods": 2000 }""")).Any(finding => finding.StartsWith("services.shop: found ", StringComparison.Ordinal)));

    // 30 pods at most, and a quarter more.
    [Theory]
    [InlineData(30, false)]
    [InlineData(29, true)]
    public void Namespace_OfServices_HasRoomForARollout(int pods, bool isReported) => Assert.Equal(
        isReported ? [$"namespaces.shop: found no room for a rollout of shop/api, and for a drain of servers meanwhile; write at least pods 30, or less capacity.max"] : (string[])[],
        Warnings("enabled a 100/100", ("pools.general.capacity.max", "9"), ("namespaces.shop.pods", $"{pods}")));

    [Fact]
    public void Limits_OfAnEnvironment_CountTheTargetsOfItsServices() => Assert.Equal(
        20,
        EnvironmentSize.Of(ShopServices.With("enabled a 100/100").Settings).Limits().Single(limit => limit.Name == "Targets per Application Load Balancer").Count);

    [Fact]
    public void Environment_WithoutServices_HasNoWarnings() => Assert.Empty(Warnings("test a", ("services", null), ("pools.general.capacity", """{ "min": 1, "max": 1 }""")));

    private static List<string> Warnings(string versions, params (string Path, string? Json)[] changes) =>
        [.. Infra.Model.Settings.Services.ServiceRoom.Warnings(ShopServices.With(versions, changes).Settings).Select(finding => finding.Text)];
}
