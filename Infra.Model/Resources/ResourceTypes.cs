using System.Collections.Frozen;

namespace Infra.Model.Resources;

/// <summary>The catalogue of the types of resources. A type that code names has a constant beside its entry.</summary>
/// <remarks>
/// What replaces: "Update requires: Replacement" in https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/ (at 19dc52c,
/// where access entries and pod identities are missing), read 2026-11-22; "Forces new resource" in
/// https://registry.terraform.io/providers/hashicorp/aws/5.100.0/docs, not read, measured with that provider; those of repositories'
/// policies in hashicorp/terraform-provider-aws, internal/service/ecr (00a3530), read 2026-11-29. Kubernetes' own: not read; general
/// knowledge. Name limits, read 2026-11-22: AWS's figures in the API models of botocore 1.43.11, which hold the text of the pages named,
/// the node group's in its page (at 4d52b4d), those of Kubernetes in theirs (kubernetes/website 0189ae0), Helm's in its page (a copy).
/// Which kinds take a label or a subdomain: not read; general knowledge.
/// </remarks>
public static partial class ResourceTypes
{
    /// <summary>All types.</summary>
    public static ImmutableArray<ResourceType> All { get; } = [.. Others, .. Ec2, .. Eks, .. Iam, .. Services, .. InKubernetes];

    private static readonly FrozenDictionary<string, ResourceType> ByToken = All.ToFrozenDictionary(type => type.Token, StringComparer.Ordinal);

    /// <summary>What is known of a type.</summary>
    /// <param name="token">The type token.</param>
    /// <returns>The type; <c>null</c> when it is not in the catalogue.</returns>
    public static ResourceType? Of(string token) => ByToken.GetValueOrDefault(token);

    /// <summary>Whether a type is of AWS.</summary>
    /// <param name="token">The type token.</param>
    public static bool IsAws(string token) => token.StartsWith("aws:", StringComparison.Ordinal);

    /// <summary>Whether a type is of Kubernetes.</summary>
    /// <param name="token">The type token.</param>
    public static bool IsKubernetes(string token) => token.StartsWith("kubernetes:", StringComparison.Ordinal);

    /// <summary>Whether a type is a provider, which the engine makes like a resource although neither AWS nor Kubernetes has it.</summary>
    /// <param name="token">The type token.</param>
    public static bool IsProvider(string token) => token.StartsWith(Providers, StringComparison.Ordinal);
}
