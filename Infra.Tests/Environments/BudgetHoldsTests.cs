using Infra.Cli.Plan;
using Infra.Model.Costs;
using Infra.Model.Environments;
using Infra.Model.Prices;
using Infra.Model.Settings;
using Infra.Model.Values;
using Infra.Tests.Support;

namespace Infra.Tests.Environments;

[Collection(DeploymentCollection.Name)]
public sealed class BudgetHoldsTests
{
    private static readonly DateOnly Day = new(2026, 11, 30);

    // The estimate of the minimal settings is 3,703 at the fewest servers, and 9,743 at the most.
    [Theory]
    [InlineData(9_743, null)]
    [InlineData(9_742, "warning: ENV009 budget.monthlyUSD: found 9742, where the estimate of a month is up to 9,743.00 with every pool at its most servers; raise it, or lower the pools' max")]
    [InlineData(3_703, "warning: ENV009 budget.monthlyUSD: found 3703, where the estimate of a month is up to 9,743.00 with every pool at its most servers; raise it, or lower the pools' max")]
    [InlineData(3_702, "ENV009 budget.monthlyUSD: found 3702, where the estimate of a month is at least 3,703.00 with every pool at its fewest servers; raise it, or run less")]
    public async Task Budget_BesideAnEstimate_IsCheckedAtBothBounds(int budget, string? finding) =>
        Assert.Equal(finding is null ? [] : [finding], await FindingsAsync(budget, TestPrices.Round, Day));

    [Fact]
    public async Task Budget_BesideAnUnknownPrice_SaysThatItMayBeOver() => Assert.Equal(
        ["warning: ENV009 budget.monthlyUSD: found 20000 and an estimate without the prices of keyMonth; run ./infractl cost update"],
        await FindingsAsync(20_000, TestPrices.Of(PricedItem.KeyMonth), Day));

    [Fact]
    public async Task Budget_BesideOldPrices_SaysSo() => Assert.Equal(
        ["warning: ENV009 budget.monthlyUSD: found 20000 and an estimate with prices of 2026-11-30, more than 180 days before 2027-06-30; run ./infractl cost update"],
        await FindingsAsync(20_000, TestPrices.Round, new DateOnly(2027, 6, 30)));

    [Fact]
    public async Task Environment_WithoutABudget_HasNoFinding() => Assert.Empty(await FindingsAsync(null, TestPrices.Of(PricedItem.KeyMonth), new DateOnly(2027, 6, 30)));

    private static async Task<IEnumerable<string>> FindingsAsync(int? budget, PriceList prices, DateOnly day)
    {
        var settings = MinimalSettings.ParsedWith(("budget", budget is null ? null : $$"""{ "monthlyUSD": {{budget}} }"""));
        var plan = await PlanRecorder.RecordAsync(new EnvironmentDefinition(Value.Parse<EnvironmentName>("dev"), settings));

        return BudgetHolds.Check(CostEstimate.Of(plan, prices, day)).Select(finding => $"{finding}");
    }
}
