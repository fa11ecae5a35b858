using Infra.Cli.Plan;
using Infra.Model.Settings;
using Infra.Model.Values;
using Infra.Tests.Support;

namespace Infra.Tests;

[Collection(DeploymentCollection.Name)]
public sealed class EnvironmentStackTests
{
    private const string Data = """
        {
          "capacity": { "min": 1, "max": 5 },
          "generations": [{
            "stage": "enabled",
            "server": {
              "release": "2026-10", "operatingSystem": "bottlerocket", "instanceTypes": ["r7g.large"], "disk": { "sizeGiB": 50 },
              "taints": [{ "key": "example.com/purpose", "value": "data", "effect": "EFFECT" }]
            }
          }]
        }
        """;

    [Theory]
    [InlineData("noSchedule", new[] { "dev-general" })]
    [InlineData("noExecute", new[] { "dev-general" })]
    [InlineData("preferNoSchedule", new[] { "dev-data", "dev-general" })]
    public async Task AddOnsOnServers_BesideATaintedPool_WaitForTheServersThatTakeThem(string effect, string[] pools)
    {
        var waited = await WaitedForAsync(("pools.data", Data.Replace("EFFECT", effect, StringComparison.Ordinal)));

        Assert.Equal(pools, waited);
    }

    [Fact]
    public async Task AddOnsOnServers_OfTaintedPoolsAlone_WaitForAll() =>
        Assert.Equal(["dev-general"], await WaitedForAsync(("pools.general.generations[0].server.taints", """[{ "key": "example.com/purpose", "effect": "noSchedule" }]""")));

    private static async Task<IEnumerable<string>> WaitedForAsync((string Path, string? Json) change)
    {
        var plan = await PlanRecorder.RecordAsync(new EnvironmentDefinition(Value.Parse<EnvironmentName>("dev"), MinimalSettings.ParsedWith(change)));

        return plan.Resources.Single(resource => resource.Address.Name == "dev-addons-coredns" && resource.Address.Type == ResourceTypes.AddOn)
            .Options.DependsOn.Where(address => address.Type == ResourceTypes.Pool).Select(address => address.Name);
    }
}
