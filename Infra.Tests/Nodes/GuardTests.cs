using Infra.Cli.Plan;
using Infra.Model.Lifecycle;
using Infra.Model.Plans;
using Infra.Model.Settings;
using Infra.Tests.Support;

namespace Infra.Tests.Nodes;

/// <summary>What the engine refuses to delete, whoever runs it.</summary>
[Collection(DeploymentCollection.Name)]
public sealed class GuardTests
{
    private static readonly string[] Servers = ["aws:ec2/launchTemplate:LaunchTemplate", "aws:eks/nodeGroup:NodeGroup"];

    public static TheoryData<string> Environments => TestEnvironments.Data;

    [Theory]
    [InlineData("enabled 2026-09", 2)]
    [InlineData("enabled 2026-09, test 2026-10", 2)]
    [InlineData("enabled 2026-09, enabled 2026-10", 4)]
    [InlineData("draining 2026-09, enabled 2026-10", 2)]
    public async Task Servers_OfAnyEnvironment_AreProtectedWhileTheyAreEnabled(string generations, int count)
    {
        var settings = Generations.Settings(generations) with { Tags = new Dictionary<string, string> { ["team"] = "platform" } };
        var plan = await PlanRecorder.RecordAsync(Generations.Dev(settings));

        var guarded = Protected(plan).ToList();
        var enabled = plan.Resources.Where(resource => resource.Inputs.At("labels['infra/stage']").Text == "enabled").Select(group => group.Address.Name).ToHashSet();

        Assert.Equal(count, guarded.Count);
        Assert.All(guarded, resource => Assert.Contains(resource.Address.Type, Servers));
        Assert.All(guarded, resource => Assert.Contains(resource.Address.Name, enabled));
    }

    [Theory]
    [InlineData("""{ "shop": { "cpu": 1, "memoryGiB": 1, "pods": 1 } }""", true)]
    [InlineData("""{ "shop": { "cpu": 1, "memoryGiB": 1, "pods": 1, "retiring": true } }""", false)]
    public async Task Namespace_OfTheSettings_IsProtectedUntilItRetires(string namespaces, bool isProtected)
    {
        var plan = await PlanRecorder.RecordAsync(Generations.Dev(MinimalSettings.ParsedWith(
            ("namespaces", namespaces), ("clusterServices.headroom", """{ "replicas": 1, "cpuMillis": 500, "memoryMiB": 512 }"""))));

        var spaces = plan.Resources.Where(resource => resource.Address.Type == "kubernetes:core/v1:Namespace").ToDictionary(space => space.Address.Name, space => space.Options.Protect);

        Assert.Equal(isProtected, spaces["dev-baseline-namespace-shop"]);
        Assert.Single(spaces, space => space.Key != "dev-baseline-namespace-shop" && !space.Value);
    }

    [Theory]
    [MemberData(nameof(Environments))]
    public async Task Teardown_OfAnyEnvironment_LeavesNothingProtected(string name)
    {
        var environment = TestEnvironments.Read(name);

        var plan = await PlanRecorder.RecordAsync(environment with { Settings = environment.Settings with { Teardown = true } });

        Assert.NotEmpty(Protected(await PlanRecorder.RecordAsync(environment)));
        Assert.Empty(Protected(plan));
        Assert.Equal("false", plan.Resources.Single(resource => resource.Address.Type == "aws:eks/cluster:Cluster").Inputs.At("deletionProtection").Text);
    }

    // docs/runbooks/roll-back.md, "An edit of enabled servers that was deployed without a preview": both are deployed and protected.
    [Fact]
    public async Task Edit_ThatWasDeployedWithoutAPreview_HasAWayOutOfTwoUpdates()
    {
        string[] way = ["enabled 2026-10, enabled 2026-10 x2", "enabled 2026-10, draining 2026-10 x2", "enabled 2026-10"];
        var revisions = way.Select(Edited).ToList();

        Assert.All(revisions.Zip(revisions.Skip(1)), step => Assert.Empty(EnvironmentMoves.Check(step.First, step.Second)));
        var plans = new List<EnvironmentPlan>();
        foreach (var settings in revisions) plans.Add(await PlanRecorder.RecordAsync(Generations.Dev(settings)));

        // Each update deletes only what the one before took the protection off.
        Assert.Equal([4, 2, 2], plans.Select(plan => Protected(plan).Count()));
        Assert.All(plans.Zip(plans.Skip(1)), step => Assert.Empty(Protected(step.First).Select(resource => resource.Address).Except(step.Second.Resources.Select(resource => resource.Address))));
        // The edit undone at once would delete what is protected.
        Assert.NotEmpty(Protected(plans[0]).Select(resource => resource.Address).Except(plans[2].Resources.Select(resource => resource.Address)));
    }

    // The second generation has another disk.
    private static EnvironmentSettings Edited(string generations)
    {
        var settings = Generations.Settings(generations);
        return settings.With(Generations.General, [.. settings.Pools[Generations.General].Generations.Index().Select(item => item.Index == 0
            ? item.Item
            : item.Item with { Server = item.Item.Server with { Disk = item.Item.Server.Disk with { SizeGiB = 60 } } })]);
    }

    private static IEnumerable<PlannedResource> Protected(EnvironmentPlan plan) => plan.Resources.Where(resource => resource.Options.Protect);
}
