using Infra.Cli.Cost;
using Infra.Cli.Plan;
using Infra.Model.Costs;
using Infra.Model.Plans;
using Infra.Model.Prices;
using Infra.Model.Settings;
using Infra.Model.Values;
using Infra.Tests.Support;

namespace Infra.Tests.Costs;

[Collection(DeploymentCollection.Name)]
public sealed class CostDifferenceTests
{
    private const string Old = """{ "stage": "enabled", "server": { "release": "2026-10", "operatingSystem": "bottlerocket", "instanceTypes": ["m7g.large"], "disk": { "sizeGiB": 50 } } }""";

    private static readonly DateOnly Day = new(2026, 11, 30);

    [Fact]
    public async Task Difference_OfMoreServersAtMost_IsAtTheMaximumAlone() => Assert.Equal(
        "0.00 USD a month at the fewest servers, +1,510.00 at the most",
        await LineAsync([], [("pools.general.capacity", """{ "min": 1, "max": 6 }""")]));

    [Fact]
    public async Task Difference_OfOneGatewayLess_IsTheSameAtAnyLoad() => Assert.Equal(
        "-1,460.00 USD a month",
        await LineAsync([("network.nat", "\"perZone\"")], []));

    [Fact]
    public async Task Difference_OfWhatCostsNothing_SaysSo() => Assert.Equal(
        "the same as before",
        await LineAsync([], [("tags", """{ "team": "other" }""")]));

    // One server in test now, up to the five of the pool while it rolls: 2 an hour and 50 GiB for a 730th of a month.
    [Fact]
    public async Task Difference_OfANewGeneration_SaysWhatItCostsWhileItRollsOut() => Assert.Equal(
        "+1,520.00 USD a month; while it rolls out, 2.08 to 10.41 USD an hour for the added servers",
        await LineAsync([], [("pools.general.generations", $"[{Old}, {Old.Replace("enabled", "test", StringComparison.Ordinal).Replace("50", "60", StringComparison.Ordinal)}]")]));

    [Fact]
    public async Task Difference_OfWhatHasNoPrice_IsUnknownAndNamesIt() => Assert.Equal(
        "unknown, without the prices of natGatewayHour: run ./infractl cost update",
        await LineAsync([("network.nat", "\"perZone\"")], [], PricedItem.NatGatewayHour));

    [Fact]
    public async Task Difference_BesideAPriceThatIsUnknownInBoth_IsKnown() => Assert.Equal(
        "-1,460.00 USD a month",
        await LineAsync([("network.nat", "\"perZone\"")], [], PricedItem.KeyMonth));

    [Fact]
    public async Task Difference_OfANewEnvironment_IsAllOfIt()
    {
        var plan = await PlanAsync();

        Assert.Equal(CostEstimate.Of(plan, TestPrices.Round, Day).Total.Maximum.Lowest, CostDifference.Of(null, plan, TestPrices.Round, Day).Month.Maximum.Lowest);
        Assert.Null(CostDifference.Of(null, plan, TestPrices.Round, Day).RollingHour);
    }

    private static async Task<string> LineAsync((string, string?)[] before, (string, string?)[] after, params PricedItem[] without) =>
        CostDifferenceText.Line(CostDifference.Of(await PlanAsync(before), await PlanAsync(after), TestPrices.Of(without), Day));

    private static Task<EnvironmentPlan> PlanAsync(params (string, string?)[] changes) =>
        PlanRecorder.RecordAsync(new EnvironmentDefinition(Value.Parse<EnvironmentName>("dev"), MinimalSettings.ParsedWith(changes)));
}
