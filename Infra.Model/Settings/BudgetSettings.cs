namespace Infra.Model.Settings;

/// <summary>What an environment may cost, by the estimate of <c>./infractl cost</c>.</summary>
public sealed record BudgetSettings
{
    /// <summary>
    /// US dollars for a month, 1 to 10,000,000. <c>check</c> fails where the environment costs more at its fewest servers, and warns where it
    /// does at its most.
    /// </summary>
    [Setting(SettingEffect.SameServers, 1, 2_500, 10_000_000)]
    public required int MonthlyUSD { get; init; }

    /// <summary>Everything that is wrong with the values.</summary>
    /// <param name="path">Where these settings stand.</param>
    /// <returns>The findings.</returns>
    public IEnumerable<Finding> Validate(string path) => Require.Within(MonthlyUSD, 1, 10_000_000, $"{path}.monthlyUSD", "US dollars for a month");
}
