using Infra.Model.Plans;

namespace Infra.Cli.Preflight;

/// <summary>Asks the account, without changing anything, whether a deployment would work.</summary>
internal static class PreflightRun
{
    private static readonly Func<PreflightContext, Task<IReadOnlyList<PreflightAnswer>>>[] Checks =
    [
        RoleChecks.AskAsync, BucketCheck.AskAsync, QuotaChecks.AskAsync, InstanceTypeCheck.AskAsync, NodeImageCheck.AskAsync, KubernetesCheck.AskAsync, AddOnCheck.AskAsync, NameChecks.AskAsync, ReachCheck.AskAsync,
    ];

    /// <summary>Asks everything.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="api">Who answers.</param>
    /// <param name="stop">Stops the questions.</param>
    /// <returns>The answers, in the order of the checks.</returns>
    internal static async Task<ImmutableArray<PreflightAnswer>> AskAsync(EnvironmentPlan plan, IAwsApi api, CancellationToken stop)
    {
        var context = new PreflightContext(plan, api, stop);
        var account = await AccountCheck.AskAsync(context);
        var deployed = await context.WithClusterAsync();
        return [.. account, .. (await Task.WhenAll(Checks.Select(check => check(deployed)))).SelectMany(answers => answers)];
    }
}
