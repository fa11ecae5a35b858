namespace Infra.Cli.Preflight;

/// <summary>Whether EKS offers the Kubernetes version of the control plane.</summary>
internal static class KubernetesCheck
{
    private const string Name = "Kubernetes";

    internal static async Task<IReadOnlyList<PreflightAnswer>> AskAsync(PreflightContext context)
    {
        var version = context.Texts(ResourceTypes.Cluster, "version").First();
        var question = new AwsQuestion("eks", "describe-cluster-versions", "--cluster-versions", version);
        var answer = await context.AskAsync(question);
        return answer.Kind switch
        {
            AwsAnswerKind.Answered when answer.Value.At("clusterVersions").Items.FirstOrDefault(item => item.At("clusterVersion").Text == version) is { } found =>
                found.At("versionStatus").Text is "STANDARD_SUPPORT" or null
                    ? [PreflightAnswer.Good(Name, version, $"in standard support until {found.At("endOfStandardSupportDate").Text}")]
                    : [PreflightAnswer.Wrong(Name, version, $"the version in {found.At("versionStatus").Text}", "choose a release with a newer Kubernetes, or pay for extended support", Severity.Warning)],
            AwsAnswerKind.Answered or AwsAnswerKind.Missing => [PreflightAnswer.Wrong(Name, version, $"no such version of EKS in {context.Settings.Region}", "choose a release with a version that EKS offers")],
            _ => [PreflightAnswer.NotAsked(Name, version, question, answer)],
        };
    }
}
