using Infra.Model.Releases;
using Infra.Model.Values.Kubernetes;

namespace Infra.Cli.Releases;

/// <summary>What a new release is to be.</summary>
internal sealed record ReleaseWishes
{
    internal required ReleaseName Name { get; init; }

    /// <summary>The release that the other versions are copied from.</summary>
    internal required Release From { get; init; }

    /// <summary>The day that the new facts are of.</summary>
    internal required DateOnly Day { get; init; }

    /// <summary>The Kubernetes minor, if it is given.</summary>
    internal KubernetesVersion? Kubernetes { get; init; }

    /// <summary>The end of standard support of the minor, if it is given.</summary>
    internal DateOnly? EndOfSupport { get; init; }

    /// <summary>Versions of node images by operating system, each with the day it was published after an <c>@</c>, if that is given.</summary>
    internal IReadOnlyDictionary<string, string> Images { get; init; } = new Dictionary<string, string>();

    /// <summary>Builds of add-ons by name.</summary>
    internal IReadOnlyDictionary<string, string> AddOns { get; init; } = new Dictionary<string, string>();

    /// <summary>Versions of charts by name.</summary>
    internal IReadOnlyDictionary<string, string> Charts { get; init; } = new Dictionary<string, string>();

    /// <summary>Images of charts by the chart's name, as <c>TAG@DIGEST</c>.</summary>
    internal IReadOnlyDictionary<string, string> ChartImages { get; init; } = new Dictionary<string, string>();

    /// <summary>The minor that the release is to have.</summary>
    internal KubernetesVersion Minor => Kubernetes ?? From.Kubernetes.Version;
}
