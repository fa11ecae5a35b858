using Infra.Model.Settings.Pools;
using Infra.Model.Values.Aws;
using Infra.Model.Values.Kubernetes;

namespace Infra.Cli.Preview;

/// <summary>A node group as the engine knows it: a generation, or its part in one zone.</summary>
/// <param name="Name">The generation's name, which is the node group's.</param>
/// <param name="Pool">The pool.</param>
/// <param name="Zone">The letter of its zone, where the pool spreads per zone; empty otherwise.</param>
/// <param name="Stage">The stage, as label and taint say it.</param>
/// <param name="Min">The fewest servers.</param>
/// <param name="Max">The most servers.</param>
/// <param name="Release">A release with its Kubernetes version.</param>
internal sealed record PreviewNodeGroup(string Name, PoolName Pool, string Zone, Stage Stage, int Min, int Max, ReleaseName Release)
{
    private static readonly LabelKey Generation = Value.Parse<LabelKey>(NodeLabels.Generation);

    /// <summary>Reads a node group.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="state">What the engine knows of it.</param>
    /// <returns>The node group; <see langword="null"/> if it is none of this program's, or its Kubernetes is that of no release.</returns>
    internal static PreviewNodeGroup? Of(string environment, PreviewState? state)
    {
        var inputs = state?.Values() ?? MapNode.Empty;
        if (inputs.At("nodeGroupName").Text is not { } name) return null;

        var (labels, scaling) = (inputs.At("labels"), inputs.At("scalingConfig"));
        return labels.At($"['{NodeLabels.Pool}']").Text is { } label
            && PoolName.TryParse(label, out var pool)
            && Enum.TryParse<Stage>(StageTaint(inputs.At("taints")) ?? labels.At($"['{NodeLabels.Stage}']").Text, ignoreCase: true, out var stage)
            && scaling.At("minSize").Number is { } min
            && scaling.At("maxSize").Number is { } max
            && PreviewRelease.Named(inputs.At("version").Text) is { } release
            && name.StartsWith($"{environment}-{pool}-", StringComparison.Ordinal)
                ? new PreviewNodeGroup(name, pool, ZoneOf(name[$"{environment}-{pool}-".Length..]), stage, (int)min, (int)max, release)
                : null;
    }

    /// <summary>The node group as an entry of a pool. Its name stands for what its servers are, as that is what the name is made of.</summary>
    internal GenerationSettings Settings => new()
    {
        Stage = Stage,
        TestSize = Min,
        Server = new ServerSettings
        {
            Release = Release,
            OperatingSystem = NodeOperatingSystem.Bottlerocket,
            InstanceTypes = [Value.Parse<InstanceType>("m7g.large")],
            Disk = new DiskSettings { SizeGiB = 50 },
            Labels = new Dictionary<LabelKey, LabelValue> { [Generation] = Value.Parse<LabelValue>(Name) },
        },
    };

    // The taint is what keeps load off; servers that take load have none, and the label alone says it.
    private static string? StageTaint(Node taints) =>
        taints.Items.Where(taint => taint.At("key").Text == NodeLabels.Stage).Select(taint => taint.At("value").Text).FirstOrDefault();

    private static string ZoneOf(string rest) => rest.Split('-') is [var zone, _] ? zone : "";
}
