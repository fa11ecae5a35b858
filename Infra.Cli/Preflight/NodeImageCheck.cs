using Infra.Model.Servers;
using Infra.Model.Values.Aws;
using Infra.Model.Values.Kubernetes;

namespace Infra.Cli.Preflight;

/// <summary>Whether the region has the pinned images of servers, by the parameters of SSM that publish them.</summary>
internal static class NodeImageCheck
{
    private const string Name = "node image";

    internal static async Task<IReadOnlyList<PreflightAnswer>> AskAsync(PreflightContext context) =>
        await Task.WhenAll(context.Generations.Select(generation => generation.Specification).DistinctBy(Parameter).Select(server => AskAsync(context, server)));

    /// <summary>The parameter of the image of a server.</summary>
    /// <remarks>
    /// https://github.com/aws/karpenter-provider-aws/blob/1d92708/pkg/providers/amifamily/al2023.go and bottlerocket.go, beside it, from
    /// general knowledge of their format strings.
    /// </remarks>
    internal static string Parameter(ServerSpecification server)
    {
        var architecture = server.Architecture == Architecture.Arm64 ? "arm64" : "x86_64";
        var variant = server.AmiType.EndsWith("_NVIDIA", StringComparison.Ordinal) ? "nvidia" : server.AmiType.EndsWith("_NEURON", StringComparison.Ordinal) ? "neuron" : "standard";
        return server.OperatingSystem == NodeOperatingSystem.Bottlerocket
            ? $"/aws/service/bottlerocket/aws-k8s-{server.Kubernetes}{(variant == "nvidia" ? "-nvidia" : "")}/{architecture}/{server.ReleaseVersion}/image_id"
            : $"/aws/service/eks/optimized-ami/{server.Kubernetes}/amazon-linux-2023/{architecture}/{variant}/amazon-eks-node-al2023-{architecture}-{variant}-{server.Kubernetes}-v{server.ReleaseVersion.Split('-')[^1]}/image_id";
    }

    private static async Task<PreflightAnswer> AskAsync(PreflightContext context, ServerSpecification server)
    {
        var (subject, question) = ($"{server.AmiType} {server.ReleaseVersion}", new AwsQuestion("ssm", "get-parameters", "--names", Parameter(server)));
        var answer = await context.AskAsync(question);
        return !answer.IsGood
            ? PreflightAnswer.NotAsked(Name, subject, question, answer)
            : answer.Value.At("Parameters[0].Value").Text is { } image
                ? PreflightAnswer.Good(Name, subject, $"is {image}")
                : PreflightAnswer.Wrong(Name, subject, $"no parameter {Parameter(server)} in {context.Settings.Region}", "pin a release whose image the region has; see the image's release notes");
    }
}
