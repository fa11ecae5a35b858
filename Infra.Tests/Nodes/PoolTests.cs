using Infra.Cli.Plan;
using Infra.Settings;
using Infra.Tests.Support;
using Infra.Values;

namespace Infra.Tests.Nodes;

[Collection(DeploymentCollection.Name)]
public sealed class PoolTests
{
    private const string NodeGroup = "aws:eks/nodeGroup:NodeGroup";

    [Theory]
    [InlineData("acrossZones", 1)]
    [InlineData("perZone", 2)]
    public async Task Pool_OfOneGeneration_HasAGroupForAllZonesOrOneInEach(string spread, int groups)
    {
        var plan = await PlanAsync(("pools.general.spread", $"\"{spread}\""));

        var declared = plan.Resources.Where(resource => resource.Address.Type == NodeGroup).ToList();

        Assert.Equal(groups, declared.Count);
        Assert.All(declared, group => Assert.Equal("infra:nodes:Generation", group.Parent!.Type));
    }

    [Fact]
    public async Task Generations_OfAPool_ComeAfterTheAddOnsThatServersNeed()
    {
        var plan = await PlanAsync();

        var group = Assert.Single(plan.Resources, resource => resource.Address.Type == NodeGroup);

        Assert.Contains(group.Options.DependsOn, address => address.Type == "infra:addons:NodeAddOns");
    }

    private static Task<EnvironmentPlan> PlanAsync(params (string Path, string? Json)[] changes) => PlanRecorder.RecordAsync(
        new EnvironmentDefinition(Value.Parse<EnvironmentName>("dev"), MinimalSettings.ParsedWith(changes)));
}
