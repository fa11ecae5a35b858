using Infra.Cli;
using Infra.Cli.Export.Terraform;
using Infra.Cli.Plan;
using Infra.Model.Changes;
using Infra.Model.Environments;
using Infra.Model.Plans;
using Infra.Model.Settings;
using Infra.Model.Settings.Pools;
using Infra.Model.Values;
using Infra.Tests.Support;

namespace Infra.Tests.Plan;

/// <summary>What a plan holds grows with the number of pools and no faster. What it costs is measured in bench/.</summary>
[Collection(DeploymentCollection.Name)]
public sealed class PlanGrowthTests
{
    [Fact]
    public async Task Plan_OfMorePools_HasTheSameForEachOfThem()
    {
        var (one, two, ten, forty) = (await RecordAsync(1), await RecordAsync(2), await RecordAsync(10), await RecordAsync(40));

        var (resources, references) = (Resources(two) - Resources(one), References(two) - References(one));
        Assert.Equal((4, resources * 9, resources * 39), (resources, Resources(ten) - Resources(one), Resources(forty) - Resources(one)));
        Assert.Equal((references * 9, references * 39), (References(ten) - References(one), References(forty) - References(one)));
    }

    [Fact]
    public async Task Document_OfMorePools_GrowsByTheSameForEachOfThem()
    {
        // Names of equal length, so that only the number counts; two digits from ten pools on.
        var (ten, twenty, forty) = ((await RecordAsync(10)).Json().Length, (await RecordAsync(20)).Json().Length, (await RecordAsync(40)).Json().Length);

        Assert.Equal((twenty - ten) * 2, forty - twenty);
    }

    // Bytes are counted, which do not depend on how busy the machine is. From 10 to 20 pools and from 20 to 40, what grows with the number
    // doubles, and what grows with its square quadruples.
    [Fact]
    public async Task Work_OnPlansOfMorePools_GrowsNoFasterThanThePools()
    {
        var (ten, twenty, forty) = (await RecordAsync(10), await RecordAsync(20), await RecordAsync(40));
        Dictionary<string, Action<EnvironmentPlan>> readers = new()
        {
            ["print"] = plan => PlanTree.Write(plan, Terminal.For(TextWriter.Null)),
            ["check"] = plan => _ = RulesHold.Check(plan.Environment, plan, new DateOnly(2026, 11, 22)).Count(),
            ["diff"] = plan => EnvironmentChange.Of(plan, plan),
            ["export terraform"] = plan => TerraformExport.Of(plan),
        };

        var growth = readers.ToDictionary(reader => reader.Key, reader => Growth(reader.Value, ten, twenty, forty));

        Assert.All(growth, reader => Assert.InRange(reader.Value, 1.5, 2.5));
    }

    private static double Growth(Action<EnvironmentPlan> read, EnvironmentPlan ten, EnvironmentPlan twenty, EnvironmentPlan forty)
    {
        // What is made once and kept.
        read(ten);
        var (first, second, third) = (Allocated(read, ten), Allocated(read, twenty), Allocated(read, forty));

        return (double)(third - second) / (second - first);
    }

    private static long Allocated(Action<EnvironmentPlan> read, EnvironmentPlan plan)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        read(plan);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static int Resources(EnvironmentPlan plan) => plan.Resources.Length;

    private static int References(EnvironmentPlan plan) => plan.Resources.Sum(resource => resource.References.Length + resource.Options.DependsOn.Length);

    private static Task<EnvironmentPlan> RecordAsync(int pools)
    {
        var settings = MinimalSettings.Parsed;
        // Small enough that no cluster service is given more.
        var pool = settings.Pools.Values.Single() with { Capacity = new CapacitySettings { Min = 1, Max = 2 } };

        return PlanRecorder.RecordAsync(new EnvironmentDefinition(
            Value.Parse<EnvironmentName>("dev"),
            settings with { Pools = Enumerable.Range(10, pools).ToDictionary(index => Value.Parse<PoolName>($"pool-{index}"), _ => pool) }));
    }
}
