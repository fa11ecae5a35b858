using Infra.Model.Servers;
using Infra.Model.Values.Aws;
using Infra.Model.Values.Kubernetes;

namespace Infra.Cli.Preflight;

/// <summary>Whether the region has the pinned images of servers, by the parameters of SSM that publish them.</summary>
internal static class NodeImageCheck
{
    private const string Check = "node image";

    internal static async Task<IReadOnlyList<PreflightAnswer>> AskAsync(PreflightContext context) =>
        await Task.WhenAll(context.Generations.Select(generation => generation.Specification).DistinctBy(Parameter).Select(server => AskAsync(context, server)));

    /// <summary>The parameter of the image of a server.</summary>
    /// <remarks>
    /// https://github.com/aws/karpenter-provider-aws/blob/1d92708/pkg/providers/amifamily/al2023.go and bottlerocket.go, beside it, from
    /// general knowledge of their format strings.
    /// </remarks>
    internal static string Parameter(ServerSpecification server)
    {
        var variant = server.AmiType.EndsWith("_NVIDIA", StringComparison.Ordinal) ? "nvidia" : server.AmiType.EndsWith("_NEURON", StringComparison.Ordinal) ? "neuron" : "standard";
        return Parameter(server.OperatingSystem, server.Kubernetes, server.Architecture, variant, server.ReleaseVersion);
    }

    /// <summary>The parameter of an image.</summary>
    /// <param name="system">The operating system.</param>
    /// <param name="kubernetes">The Kubernetes minor.</param>
    /// <param name="architecture">The processor architecture.</param>
    /// <param name="variant">The variant, as Amazon Linux names it.</param>
    /// <param name="releaseVersion">The version.</param>
    internal static string Parameter(NodeOperatingSystem system, KubernetesVersion kubernetes, Architecture architecture, string variant, string releaseVersion) => system == NodeOperatingSystem.Bottlerocket
        ? $"/aws/service/bottlerocket/aws-k8s-{kubernetes}{(variant == "nvidia" ? "-nvidia" : "")}/{Name(architecture)}/{releaseVersion}/image_id"
        : $"/aws/service/eks/optimized-ami/{kubernetes}/amazon-linux-2023/{Name(architecture)}/{variant}/amazon-eks-node-al2023-{Name(architecture)}-{variant}-{kubernetes}-v{releaseVersion.Split('-')[^1]}/image_id";

    /// <summary>An architecture as the parameters name it.</summary>
    internal static string Name(Architecture architecture) => architecture == Architecture.Arm64 ? "arm64" : "x86_64";

    private static async Task<PreflightAnswer> AskAsync(PreflightContext context, ServerSpecification server)
    {
        var (subject, question) = ($"{server.AmiType} {server.ReleaseVersion}", new AwsQuestion("ssm", "get-parameters", "--names", Parameter(server)));
        var answer = await context.AskAsync(question);
        return !answer.IsGood
            ? PreflightAnswer.NotAsked(Check, subject, question, answer)
            : answer.Value.At("Parameters[0].Value").Text is { } image
                ? PreflightAnswer.Good(Check, subject, $"is {image}")
                : PreflightAnswer.Wrong(Check, subject, $"no parameter {Parameter(server)} in {context.Settings.Region}", "pin a release whose image the region has; see the image's release notes");
    }
}
