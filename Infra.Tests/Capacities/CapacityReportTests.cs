using Infra.Model.Capacities;
using Infra.Model.Settings;
using Infra.Model.Settings.Network;
using Infra.Model.Settings.Pools;
using Infra.Tests.Services;
using Infra.Tests.Support;

namespace Infra.Tests.Capacities;

public sealed class CapacityReportTests
{
    // m7g.large: 2 cores less 60 and 10 thousandths; 8,192 MiB less 255, 11 for each of 110 pods, and 100.
    [Fact]
    public void Node_OfAnInstanceType_IsWithoutWhatTheKubeletKeeps() => Assert.Equal(
        new NodeRoom(1_930, 6_627, 110),
        NodeRoom.Of(MinimalSettings.Parsed.Pools.Values.Single().Generations[0].Server, MinimalSettings.Parsed));

    // 64 cores: 60, 10, two of 5, and 60 of 2.5 thousandths.
    [Fact]
    public void Node_OfManyCores_KeepsAQuarterOfAPercentOfTheRest()
    {
        var settings = MinimalSettings.ParsedWith(("pools.general.generations[0].server.instanceTypes", """["m7g.16xlarge"]"""));

        Assert.Equal(64_000 - 60 - 10 - 10 - 150, NodeRoom.Of(settings.Pools.Values.Single().Generations[0].Server, settings).CpuMillis);
    }

    [Fact]
    public void Node_WithMoreKeptForTheSystem_HasLess()
    {
        var settings = MinimalSettings.ParsedWith(("pools.general.generations[0].server.kubelet", """{ "systemReservedCpuMillis": 100, "systemReservedMemoryMiB": 200 }"""));

        Assert.Equal(new NodeRoom(1_830, 6_427, 110), NodeRoom.Of(settings.Pools.Values.Single().Generations[0].Server, settings));
    }

    [Theory]
    [InlineData(500, 256, 3)]
    [InlineData(10, 2_000, 3)]
    [InlineData(10, 16, 110)]
    [InlineData(4_000, 16, 0)]
    public void Fits_OfPods_IsWhatEndsFirst(int cpu, int memory, int pods) => Assert.Equal(pods, new NodeRoom(1_930, 6_627, 110).Fits(cpu, memory));

    [Fact]
    public void Pool_OfAnEnvironment_EndsAtItsMaxFirst()
    {
        var pool = CapacityReport.Of(MinimalSettings.Parsed).Pools.Single();

        Assert.Equal((1, 5, 550L, 9_650L, 33_135L, true), (pool.Minimum, pool.Maximum, pool.Pods, pool.CpuMillis, pool.MemoryMiB, pool.TakesEveryPod));
        Assert.Equal("pools.general.capacity.max", pool.Limits[0].Name);
        Assert.Equal($"write more, {AddressReport.Of(MinimalSettings.Parsed).Growth.Single().Most} at most before the next limit", pool.Limits[0].Lift);
        Assert.Equal(pool.Limits.SkipLast(1).Select(limit => limit.Ends).Order(), pool.Limits.SkipLast(1).Select(limit => limit.Ends));
        Assert.Equal(("AWS quota of the account's vCPUs", null), (pool.Limits[^1].Name, pool.Limits[^1].Ends));
    }

    // The budget is that of plan --addresses: the pools of prod have no address left.
    [Fact]
    public void Pool_WithoutAddressesLeft_EndsAtThemToo()
    {
        var pools = CapacityReport.Of(TestEnvironments.Read("prod").Settings).Pools;

        Assert.Equal(
            [("batch", 20L), ("data", 12L), ("general", 30L)],
            pools.Select(pool => ($"{pool.Pool}", pool.Limits.Single(limit => limit.Name == "addresses of a private subnet").Ends.GetValueOrDefault())));
        Assert.All(pools, pool => Assert.StartsWith("addresses", pool.Limits[0].Name, StringComparison.Ordinal));
    }

    // What a limit says is what the settings' own check accepts, and no server more.
    [Theory]
    [InlineData("Network interfaces per Region")]
    [InlineData("Network Address Usage")]
    public void Pool_AtASharedQuota_IsWhereTheQuotaEnds(string quota)
    {
        var ends = (int)CapacityReport.Of(MinimalSettings.Parsed).Pools.Single().Limits.Single(limit => limit.Name == $"AWS quota \"{quota}\"").Ends.GetValueOrDefault();

        Assert.True(Use(ends) <= Most() && Use(ends + 1) > Most());

        long Use(int max) => EnvironmentSize.Of(With(max)).Limits().Single(limit => limit.Name == quota).Count.GetValueOrDefault();
        long Most() => EnvironmentSize.Of(With(5)).Limits().Single(limit => limit.Name == quota).Most;
        static EnvironmentSettings With(int max) => MinimalSettings.Parsed with
        {
            Pools = MinimalSettings.Parsed.Pools.ToDictionary(pool => pool.Key, pool => pool.Value with { Capacity = pool.Value.Capacity with { Max = max } }),
        };
    }

    // Of the quota, shop/orders takes five pods of 100 thousandths of a core: its four, and one more while a drain moves them.
    [Theory]
    [InlineData("services.shop.api.capacity.max", 10L, null, null)]
    [InlineData("namespaces.shop.pods", 9L, "namespaces.shop", """{ "cpu": 40, "memoryGiB": 60, "pods": 17 }""")]
    [InlineData("namespaces.shop.cpu", 2L, "namespaces.shop", """{ "cpu": 2, "memoryGiB": 60, "pods": 100 }""")]
    public void Service_OfANamespace_EndsAtWhatIsLeastOfAll(string limit, long ends, string? place, string? json)
    {
        var environment = ShopServices.With("enabled a 100/100");
        var settings = place is null ? environment.Settings : Smaller(environment.Settings, json!);

        var service = CapacityReport.Of(settings).Services[0];

        Assert.Equal(("shop/api", limit, ends), (service.Service, service.Limits[0].Name, service.Limits[0].Ends.GetValueOrDefault()));
    }

    [Fact]
    public void Service_OnServers_EndsWithThem()
    {
        var service = CapacityReport.Of(ShopServices.With("enabled a 100/100", ("services.shop.api.versions[0].run.cpuMillis", "1500")).Settings).Services[0];

        Assert.Equal(("servers of the pools general at their max", 5L, "raise the capacity.max of one of them"), (service.Limits[0].Name, service.Limits[0].Ends.GetValueOrDefault(), service.Limits[0].Lift));
        Assert.Equal("lift the limits before it first", service.Limits.Single(limit => limit.Name == "services.shop.api.capacity.max").Lift);
    }

    [Fact]
    public void Service_ThatIsExposed_HasTheTargetsOfItsLoadBalancer()
    {
        var services = CapacityReport.Of(ShopServices.With("enabled a 100/100").Settings).Services;

        Assert.Equal([1, 0], services.Select(service => service.Limits.Count(limit => limit.Name == "AWS quota \"Targets per Application Load Balancer\"")));
    }

    [Fact]
    public void Namespace_WithAQuotaAboveItsServers_EndsWithTheServers()
    {
        var shop = CapacityReport.Of(TestEnvironments.Read("prod").Settings).Namespaces.Single();

        Assert.Equal((new QuotaRoom(800, 3300), new QuotaRoom(200, 117), true, false), (shop.Pods, shop.Cores, shop.Cores.ServersEndFirst, shop.Pods.ServersEndFirst));
    }

    // Settings with so small a quota are refused, so that the limit is shown by a record that was not read.
    private static EnvironmentSettings Smaller(EnvironmentSettings settings, string json) => settings with
    {
        Namespaces = settings.Namespaces.ToDictionary(space => space.Key, _ => System.Text.Json.JsonSerializer.Deserialize<Infra.Model.Settings.Cluster.NamespaceSettings>(json, Infra.Model.Values.ValueJson.Options)!),
    };
}
