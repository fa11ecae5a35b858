using System.Collections.Immutable;
using Infra.Model.Releases;
using Pulumi;

namespace Infra.Baseline;

/// <summary>Which chart, and its values.</summary>
public sealed record HelmChartArgs
{
    /// <summary>The chart's name, which is also the Helm release's.</summary>
    public required string Chart { get; init; }

    /// <summary>The release that says which version.</summary>
    public required Model.Releases.Release Release { get; init; }

    /// <summary>The values, as a record, from the image that the release names.</summary>
    public required Func<ChartImage, object> Values { get; init; }

    /// <summary>Values that AWS computes, by name; without them, none.</summary>
    public IReadOnlyDictionary<string, Output<string>> Computed { get; init; } = ImmutableDictionary<string, Output<string>>.Empty;

    /// <summary>Where it is declared.</summary>
    public required KubernetesScope Scope { get; init; }

    /// <summary>What has to be there first.</summary>
    public ImmutableArray<Resource> After { get; init; } = [];
}
