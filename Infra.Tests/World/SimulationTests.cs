using Infra.Model.Settings;
using Infra.Model.Values;
using Infra.Model.Values.Kubernetes;
using Infra.Model.World;
using Infra.Tests.Support;

namespace Infra.Tests.World;

public sealed class SimulationTests
{
    // Two vCPUs a node, of which a pod of 1,000m takes more than half: one pod on each.
    private const string Pools = """
        { "general": { "capacity": { "min": 1, "max": 12 }, "generations": [{ "stage": "enabled", "server": { "release": "2026-09", "operatingSystem": "bottlerocket", "instanceTypes": ["m7g.large"], "disk": { "sizeGiB": 50 } } }] } }
        """;

    [Fact]
    public void Load_ThatStays_LosesNothingAndMeetsNoLimit()
    {
        var result = Run(Workload(max: 8), new LoadPoint(0, 30));

        Assert.Equal(0, result.ShortSeconds);
        Assert.Empty(result.Limits);
        Assert.All(result.Samples, sample => Assert.Equal(0, sample.Waiting));
    }

    [Fact]
    public void Load_ThatRises_GetsPodsAndNodes()
    {
        var result = Run(Workload(max: 8), new(0, 30), new(30, 100));

        var (first, last) = (result.Samples[0], result.Samples[^1]);
        Assert.Equal(8, last.Ready);
        Assert.True(Nodes(last) > Nodes(first), $"{Nodes(first)} nodes before and {Nodes(last)} after");
        Assert.Equal(0, last.LostPercent);
    }

    [Fact]
    public void Load_ThatFalls_GivesNodesBack()
    {
        var result = Run(Workload(max: 8), new(0, 100), new(1, 20));

        Assert.True(Nodes(result.Samples[^1]) < Nodes(result.Samples[0]), $"{Nodes(result.Samples[^1])} of {Nodes(result.Samples[0])} nodes are left");
        Assert.Equal(0, result.ShortSeconds);
    }

    [Fact]
    public void Load_ThatJumps_LosesRequestsUntilNodesAreThere()
    {
        var result = Run(Workload(max: 8), new(0, 30), new(1, 100));

        Assert.True(result.ShortSeconds > 0);
        Assert.NotNull(result.ServedAfter);
        Assert.Equal(0, result.Samples[^1].LostPercent);
    }

    [Theory]
    [InlineData(150, "services.shop.api.capacity.max", 8, 12, 40)]
    [InlineData(100, "pools.general.capacity.max", 20, 12, 40)]
    [InlineData(100, "namespaces.shop.cpu", 8, 12, 6)]
    public void Limit_ThatEndsFirst_IsTheFirstThatIsNamed(int percent, string path, int pods, int nodes, int cores)
    {
        var result = RunWith(
            Workload(pods),
            [
                ("namespaces", $$"""{ "shop": { "cpu": {{cores}}, "memoryGiB": 90, "pods": 100 } }"""),
                ("pools.general.capacity.max", $"{nodes}"),
            ],
            new(),
            new LoadPoint(0, 20), new LoadPoint(10, percent));

        Assert.Equal(path, result.Limits[0].Path);
        Assert.True(result.Limits[0].Second > 0, $"{result.Limits[0]}");
    }

    [Fact]
    public void Quota_OfVirtualProcessors_StopsNodes()
    {
        var result = RunWith(Workload(max: 8), [], new SimulationQuotas { OnDemandVCpus = 12 }, new LoadPoint(0, 20), new LoadPoint(10, 100));

        Assert.Contains(result.Limits, limit => limit.Path == "quota L-1216C47A");
        Assert.All(result.Samples, sample => Assert.True(Nodes(sample) * 2 <= 12));
    }

    [Fact]
    public void Pods_ThatFitOnNoNode_AreNamed()
    {
        var result = Run(Workload(max: 8) with { CpuMillis = 4_000 }, new LoadPoint(0, 20));

        Assert.Contains(result.Limits, limit => limit.Found.Contains("4000m", StringComparison.Ordinal));
    }

    [Fact]
    public void Pods_OfATaintedPool_RunThereAlone()
    {
        (string, string?)[] tainted = [("pools.batch", """
            { "capacity": { "min": 0, "max": 12 }, "generations": [{ "stage": "enabled", "server": { "release": "2026-09", "operatingSystem": "bottlerocket", "instanceTypes": ["m7g.large"], "disk": { "sizeGiB": 50 }, "taints": [{ "key": "example.com/purpose", "effect": "noSchedule" }] } }] }
            """)];

        var outside = RunWith(Workload(max: 8), tainted, new(), new LoadPoint(0, 100));
        var inside = RunWith(Workload(max: 8) with { Pool = Value.Parse<PoolName>("batch") }, tainted, new(), new LoadPoint(0, 100));

        Assert.Equal(0, outside.Samples[^1].Nodes["batch"]);
        Assert.Equal(8, inside.Samples[^1].Nodes["batch"]);
    }

    [Fact]
    public void Zone_ThatFails_LosesRequestsUntilItsPodsRunElsewhere()
    {
        var environment = Environment([]);
        var zone = environment.Settings.Network.Zones.Keys.First();

        var result = Simulation.Run(environment, Input(Workload(max: 8), new(), new LoadPoint(0, 60)) with { Failure = (zone, 10) });

        Assert.True(result.ShortSeconds > 0);
        Assert.Equal(0, result.Samples[^1].LostPercent);
        Assert.Equal(result.Samples[0].Wanted, result.Samples[^1].Ready);
    }

    [Fact]
    public void Simulation_OfTheSameInput_IsTheSame()
    {
        LoadPoint[] points = [new(0, 20), new(5, 100), new(60, 10)];

        Assert.Equal(Run(Workload(max: 8), points).Samples.Select(Line), Run(Workload(max: 8), points).Samples.Select(Line));

        static string Line(SimulationSample sample) => $"{sample} {string.Join(' ', sample.Nodes)}";
    }

    private static int Nodes(SimulationSample sample) => sample.Nodes.Values.Sum();

    private static SimulatedWorkload Workload(int max) => new()
    {
        Namespace = Value.Parse<NamespaceName>("shop"),
        Name = Value.Parse<ServiceName>("api"),
        Capacity = new() { Min = 3, Max = max },
        CpuMillis = 1_000,
        MemoryMiB = 1_024,
    };

    private static SimulationResult Run(SimulatedWorkload workload, params LoadPoint[] points) => RunWith(workload, [], new(), points);

    private static SimulationResult RunWith(SimulatedWorkload workload, (string, string?)[] changes, SimulationQuotas quotas, params LoadPoint[] points) =>
        Simulation.Run(Environment(changes), Input(workload, quotas, points));

    private static SimulationInput Input(SimulatedWorkload workload, SimulationQuotas quotas, params LoadPoint[] points) =>
        new(LoadProfile.Of(points, "load"), 120) { Workloads = [workload], Quotas = quotas };

    private static EnvironmentDefinition Environment((string Path, string? Json)[] changes) => new(
        Value.Parse<EnvironmentName>("dev"),
        EnvironmentSettings.Parse(MinimalSettings.With([("pools", Pools), ("namespaces", """{ "shop": { "cpu": 40, "memoryGiB": 90, "pods": 100 } }"""), .. changes])));
}
