using Infra.Model.Values.Kubernetes;

namespace Infra.Model.Releases;

/// <summary>The Kubernetes version of a release.</summary>
public sealed record KubernetesRelease
{
    /// <summary>The minor version.</summary>
    public required KubernetesVersion Version { get; init; }

    /// <summary>The last day of EKS standard support, after which AWS bills the cluster at the extended support price.</summary>
    public required DateOnly EndOfStandardSupport { get; init; }

    /// <summary>Where the facts come from.</summary>
    public required Source Source { get; init; }
}
