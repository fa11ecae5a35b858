using Infra.Baseline;
using Infra.Model.Services;
using Infra.Model.Settings;

namespace Infra.Services;

/// <summary>What a service is made from.</summary>
public sealed record WorkloadServiceArgs
{
    /// <summary>The environment.</summary>
    public required EnvironmentDefinition Environment { get; init; }

    /// <summary>The service and its versions.</summary>
    public required PlannedService Service { get; init; }

    /// <summary>The namespaces and what runs in the cluster for all workloads, which have to be there first and to outlive the service.</summary>
    public required ClusterBaseline Baseline { get; init; }

    /// <summary>Where the objects are declared.</summary>
    public required KubernetesScope Scope { get; init; }
}
