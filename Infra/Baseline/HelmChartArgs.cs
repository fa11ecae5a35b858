using System.Collections.Immutable;
using Pulumi;

namespace Infra.Baseline;

/// <summary>Which chart, and its values.</summary>
public sealed record HelmChartArgs
{
    /// <summary>The chart's name.</summary>
    public required string Chart { get; init; }

    /// <summary>The Helm release's name; without it, the chart's.</summary>
    public string? Name { get; init; }

    /// <summary>The repository, of charts or, with <c>oci://</c>, of images.</summary>
    public required string Repository { get; init; }

    /// <summary>The exact version.</summary>
    public required string Version { get; init; }

    /// <summary>The namespace that it is installed in.</summary>
    public string Namespace { get; init; } = "kube-system";

    /// <summary>The values, as a record or as JSON.</summary>
    public required object Values { get; init; }

    /// <summary>Values that AWS computes, by name; without them, none.</summary>
    public IReadOnlyDictionary<string, Output<string>> Computed { get; init; } = ImmutableDictionary<string, Output<string>>.Empty;

    /// <summary>Where it is declared.</summary>
    public required KubernetesScope Scope { get; init; }

    /// <summary>What has to be there first.</summary>
    public ImmutableArray<Resource> After { get; init; } = [];
}
