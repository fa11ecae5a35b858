namespace Infra.Cli.Preflight;

/// <summary>Whether the account's quotas are enough for what the plan needs.</summary>
internal static class QuotaChecks
{
    private const string Name = "quota";

    internal static async Task<IReadOnlyList<PreflightAnswer>> AskAsync(PreflightContext context) => await Task.WhenAll(
    [
        .. VCpuNeeds.Of(context.Generations, context.Settings.Pools).Select(need => EnoughAsync(context, need.Quota, need.VCpus, "vCPUs for twice the minimum of each pool and its servers in test")),
        UsedAsync(context, new("Elastic IP addresses", "ec2", "L-0263D0A3"), ResourceTypes.Eip, new("ec2", "describe-addresses"), "Addresses"),
        UsedAsync(context, new("VPCs", "vpc", "L-F678F1CE"), ResourceTypes.Vpc, new("ec2", "describe-vpcs"), "Vpcs"),
        // One more for each pool: a rollout has two generations side by side.
        EnoughAsync(context, AwsQuota.Of(Quota.NodeGroups, "eks"), 2 * context.Generations.DistinctBy(generation => (generation.Pool, generation.Zones[0])).Count(), "node groups during a rollout of every pool"),
        EnoughAsync(context, AwsQuota.Of(Quota.Nodes, "eks"), context.Settings.Pools.Values.Max(pool => pool.Capacity.Max), "servers at most in one generation"),
    ]);

    private static async Task<PreflightAnswer> EnoughAsync(PreflightContext context, AwsQuota quota, int need, string what) => Compare(context, quota, await ValueAsync(context, quota), need, $"{need} {what}");

    // What is deployed already has what it needs.
    private static async Task<PreflightAnswer> UsedAsync(PreflightContext context, AwsQuota quota, string type, AwsQuestion used, string list)
    {
        var need = context.Resources(type).Count();
        if (context.Deployed.IsGood) return PreflightAnswer.Good(Name, quota.Name, "the environment is deployed and has its own");

        var answer = await context.AskAsync(used);
        return answer.IsGood
            ? Compare(context, quota, await ValueAsync(context, quota), answer.Value.At(list).Items.Length + need, $"{need} beside the {answer.Value.At(list).Items.Length} in use")
            : PreflightAnswer.NotAsked(Name, quota.Name, used, answer);
    }

    private static Task<AwsAnswer> ValueAsync(PreflightContext context, AwsQuota quota) => context.AskAsync(quota.Question);

    private static PreflightAnswer Compare(PreflightContext context, AwsQuota quota, AwsAnswer answer, int need, string what)
    {
        if (answer.Value.At("Quota.Value").Number is not { } value) return PreflightAnswer.NotAsked(Name, quota.Name, quota.Question, answer);

        var shown = value.ToString(CultureInfo.InvariantCulture);
        return need <= value
            ? PreflightAnswer.Good(Name, quota.Name, $"{shown}, needed: {what}")
            : PreflightAnswer.Wrong(
                Name,
                quota.Name,
                $"the quota {shown}, too little for {what}",
                $"raise it with aws service-quotas request-service-quota-increase --service-code {quota.Service} --quota-code {quota.Code} --desired-value {need} --region {context.Settings.Region}");
    }
}
