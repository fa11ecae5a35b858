using Infra.Model.Settings.Cluster;
using Infra.Model.Values.Kubernetes;

namespace Infra.Baseline;

/// <summary>What a namespace is made from.</summary>
public sealed record WorkloadNamespaceArgs
{
    /// <summary>The namespace's name.</summary>
    public required NamespaceName Name { get; init; }

    /// <summary>Its bounds.</summary>
    public required NamespaceSettings Settings { get; init; }

    /// <summary>Whether the engine refuses to delete it.</summary>
    public bool IsProtected { get; init; }

    /// <summary>The Kubernetes version whose rules for pods hold in it.</summary>
    public required KubernetesVersion Kubernetes { get; init; }

    /// <summary>Where it is declared.</summary>
    public required KubernetesScope Scope { get; init; }
}
